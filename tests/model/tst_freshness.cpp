#include "freshness.h"

#include <QTest>

using namespace feedscope;

namespace {

Instant at(int ms)
{
    return Instant(Millis(ms));
}

struct Row
{
    const char *name;
    int connected;
    int message; // -1: none
    int byte;    // -1: none
    int now;
    Freshness value;
    int since;
    int nextChange; // -1: none
    int pong = -1;
};

// The limit is 5,000 ms throughout.
const Row kRows[] = {
    {"just connected", 0, -1, -1, 0, Freshness::Live, 0, 5000},
    {"connected, nothing yet", 0, -1, -1, 4999, Freshness::Live, 0, 5000},
    {"nothing at the limit", 0, -1, -1, 5000, Freshness::Silent, 0, -1},
    {"nothing long after", 0, -1, -1, 90000, Freshness::Silent, 0, -1},
    {"message inside the limit", 0, 7000, 7000, 11999, Freshness::Live, 7000, 12000},
    {"message at the limit", 0, 7000, 7000, 12000, Freshness::Silent, 7000, -1},
    {"heartbeat keeps it quiet", 0, 7000, 10000, 12000, Freshness::Quiet, 7000, 15000},
    {"heartbeat, no message ever", 0, -1, 4000, 5000, Freshness::Quiet, 0, 9000},
    {"heartbeat before the limit is still live", 0, 7000, 10000, 11999, Freshness::Live, 7000,
     12000},
    {"silence is back-dated to the last byte", 0, 7000, 10000, 15000, Freshness::Silent, 10000, -1},
    {"an earlier connection's message does not make it silent", 60000, 1000, 1000, 60001,
     Freshness::Live, 60000, 65000},
    {"an earlier connection's byte is not this one's", 60000, 1000, 2000, 65000, Freshness::Silent,
     60000, -1},
    {"a message is a byte even when only it was noted", 0, 7000, -1, 8000, Freshness::Live, 7000,
     12000},
    {"a byte noted before its message", 0, 7000, 6000, 12000, Freshness::Silent, 7000, -1},
    {"pong turns quiet at half the limit", 0, -1, -1, 2500, Freshness::Quiet, 0, 5000, 2000},
    {"pong before half the limit is live", 0, -1, -1, 2499, Freshness::Live, 0, 2500, 2000},
    {"pong after half the limit is quiet at once", 0, -1, -1, 3000, Freshness::Quiet, 0, 5000,
     3000},
    {"no pong keeps it from being silent", 0, 7000, 7000, 12000, Freshness::Silent, 7000, -1,
     11900},
    {"pong before the message says nothing", 0, 7000, 7000, 11999, Freshness::Live, 7000, 12000,
     6000},
    {"heartbeat after the pong", 0, 7000, 9000, 11999, Freshness::Live, 7000, 12000, 8000},
    {"an earlier connection's pong", 60000, 1000, 1000, 63000, Freshness::Live, 60000, 65000, 2000},
    {"a clock behind the last message", 0, 7000, 7000, 6000, Freshness::Live, 7000, 12000},
};

} // namespace

class TestFreshness : public QObject
{
    Q_OBJECT

private slots:
    void verdicts_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(kRows)); ++i)
            QTest::newRow(kRows[i].name) << i;
    }
    void verdicts()
    {
        QFETCH(int, index);
        const Row &row = kRows[index];
        FreshnessInput input;
        input.connectedAt = at(row.connected);
        if (row.message >= 0)
            input.lastMessage = at(row.message);
        if (row.byte >= 0)
            input.lastByte = at(row.byte);
        if (row.pong >= 0)
            input.lastPong = at(row.pong);
        input.silentAfter = Millis(5000);
        const FreshnessVerdict verdict = freshness(input, at(row.now));
        QCOMPARE(freshnessName(verdict.value), freshnessName(row.value));
        QCOMPARE(verdict.since, at(row.since));
        QCOMPARE(verdict.nextChange.has_value(), row.nextChange >= 0);
        if (verdict.nextChange)
            QCOMPARE(*verdict.nextChange, at(row.nextChange));
    }

    // What the caller's alarm relies on: it never fires without effect, and nothing changes
    // between.
    void nothingChangesBeforeNextChangeAndSomethingDoesThen()
    {
        for (const int byte : {0, 1000, 4999, 5000, 7500}) {
            FreshnessInput input;
            input.connectedAt = at(0);
            input.lastByte = at(byte);
            input.silentAfter = Millis(5000);
            Instant now = at(byte);
            for (int changes = 0;; ++changes) {
                QVERIFY(changes <= 2);
                const auto verdict = freshness(input, now);
                if (!verdict.nextChange)
                    break;
                QVERIFY(*verdict.nextChange > now);
                QCOMPARE(freshness(input, *verdict.nextChange - Nanos(1)).value, verdict.value);
                now = *verdict.nextChange;
                QVERIFY(freshness(input, now).value != verdict.value);
            }
            QCOMPARE(freshness(input, now).since, at(byte));
        }
    }

    void namesAreThoseOfTheContract()
    {
        QCOMPARE(freshnessName(Freshness::Live), QStringLiteral("live"));
        QCOMPARE(freshnessName(Freshness::Quiet), QStringLiteral("quiet"));
        QCOMPARE(freshnessName(Freshness::Silent), QStringLiteral("silent"));
    }
};

QTEST_GUILESS_MAIN(TestFreshness)
#include "tst_freshness.moc"
