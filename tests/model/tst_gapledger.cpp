#include "gapledger.h"

#include <QTest>

using namespace feedscope;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart{1h};

GapLedger::Start lostAt(Instant at, Nanos noticedAfter = 0s, bool simulated = false)
{
    return {at, at + noticedAfter, {ErrorKind::Dropped, 0, {}, {}}, simulated, "100", 10};
}

const LedgerRow &last(const std::shared_ptr<const LedgerView> &view)
{
    return view->rows.back();
}

} // namespace

class TestGapLedger : public QObject
{
    Q_OBJECT

private slots:
    void outageIsOneRowWithItsTimesAndIds()
    {
        GapLedger ledger;
        QVERIFY(!ledger.begin(lostAt(kStart, 3s)));
        ledger.attempt();
        ledger.attempt();
        ledger.connected(kStart + 5s, RecoveryMeans::LastEventId);
        ledger.message(kStart + 5s, "141", {}, false, false);
        const auto view = ledger.view();
        const LedgerRow &row = last(view);
        QCOMPARE(view->rows.size(), size_t(1));
        QVERIFY(row.start == kStart && row.noticedAfter == 3s);
        QVERIFY(*row.timeToRecover() == 2s);
        QCOMPARE(row.attempts, 2);
        QCOMPARE(row.firstId, QByteArray("100"));
        QCOMPARE(row.lastId, QByteArray("141"));
        QVERIFY(!row.missing);
        QVERIFY(ledger.totals().detect.max() == 3s);
        QVERIFY(ledger.totals().recover.max() == 2s);
    }

    void replayIsCountedAgainstTheOutage_data()
    {
        QTest::addColumn<int>("last");
        QTest::addColumn<quint64>("recovered");
        QTest::newRow("full") << 140 << quint64(40);
        QTest::newRow("partial") << 125 << quint64(25);
        QTest::newRow("none") << 100 << quint64(0);
    }
    void replayIsCountedAgainstTheOutage()
    {
        QFETCH(int, last);
        QFETCH(quint64, recovered);
        GapLedger ledger;
        ledger.begin(lostAt(kStart));
        ledger.connected(kStart + 1s, RecoveryMeans::Subscribe);
        ledger.missed({}, {101, 140}, {{}, "141", kStart + 1s});
        ledger.message(kStart + 1s, "141", {}, true, false);
        for (int number = 101; number <= last; ++number)
            ledger.recovered({}, quint64(number), kStart + 1s);
        const LedgerRow row = ledger.close().value();
        QCOMPARE(row.missing.value(), quint64(40));
        QCOMPARE(row.recovered, recovered);
        QCOMPARE(row.by, recovered ? RecoveryMeans::Subscribe : RecoveryMeans::None);
        QCOMPARE(ledger.totals().skips, quint64(0));
    }

    void replayWithoutAGapIsTheRunAtTheStart()
    {
        GapLedger ledger;
        ledger.begin(lostAt(kStart)); // 10 a second
        ledger.connected(kStart + 1s, RecoveryMeans::LastEventId);
        Instant now = kStart + 1050ms;
        for (int i = 0; i < 40; ++i, now += 1ms)
            ledger.message(now, "101", {}, true, true);
        for (int i = 0; i < 8; ++i)
            ledger.message(now += 100ms, "141", {}, true, true);
        const LedgerRow row = ledger.close().value();
        QCOMPARE(row.missing.value(), quint64(40));
        QCOMPARE(row.recovered, quint64(40));
    }

    void replayOfTheLaterOnesOnlyIsCountedBehindTheGap_data()
    {
        QTest::addColumn<int>("replayed");
        QTest::addColumn<quint64>("recovered");
        QTest::newRow("25 of 40") << 25 << quint64(25);
        QTest::newRow("none: the first is live") << 0 << quint64(0);
        QTest::newRow("two that came together are no replay") << 2 << quint64(0);
    }
    void replayOfTheLaterOnesOnlyIsCountedBehindTheGap()
    {
        QFETCH(int, replayed);
        QFETCH(quint64, recovered);
        const int withheld = 40 - int(recovered);
        GapLedger ledger;
        ledger.begin(lostAt(kStart)); // 10 a second
        ledger.connected(kStart + 4s, RecoveryMeans::LastEventId);
        Instant now = kStart + 4s;
        ledger.missed({}, {101, quint64(100 + withheld)}, {{}, "1", now});
        for (int i = 0; i < replayed; ++i, now += 1ms)
            ledger.message(now, "1", {}, true, i > 0);
        for (int i = 0; i < 8; ++i)
            ledger.message(now += 100ms, "1", {}, true, replayed + i > 0);
        const LedgerRow row = ledger.close().value();
        QCOMPARE(row.missing.value(), quint64(40));
        QCOMPARE(row.recovered, recovered);
        QCOMPARE(row.by, recovered ? RecoveryMeans::LastEventId : RecoveryMeans::None);
    }

    void replayEndsWithTheGapOfItsStream()
    {
        GapLedger ledger;
        ledger.begin(lostAt(kStart));
        ledger.connected(kStart + 1s, RecoveryMeans::LastEventId);
        for (int i = 0; i < 25; ++i)
            ledger.message(kStart + 1s, "101", {}, true, true);
        ledger.missed({}, {126, 140}, {{}, "141", kStart + 1s});
        ledger.message(kStart + 1s, "141", {}, true, false);
        for (int i = 0; i < 10; ++i)
            ledger.message(kStart + 1s, "142", {}, true, true); // live
        ledger.message(kStart + 1s, "7", "b", true, true);
        const LedgerRow row = ledger.close().value();
        QCOMPARE(row.missing.value(), quint64(41));
        QCOMPARE(row.recovered, quint64(26)); // 25 and the one of stream b
    }

    void gapShowsThatWhatCameBeforeItWasReplayed_data()
    {
        QTest::addColumn<int>("messages");
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<quint64>("recovered");
        QTest::newRow("as many as it can have held") << 15 << QByteArray() << quint64(15);
        QTest::newRow("more than that") << 22 << QByteArray() << quint64(1);
        QTest::newRow("of several streams") << 14 << QByteArray("b") << quint64(1);
    }
    void gapShowsThatWhatCameBeforeItWasReplayed()
    {
        QFETCH(int, messages);
        QFETCH(QByteArray, stream);
        QFETCH(quint64, recovered);
        GapLedger ledger;
        ledger.begin(lostAt(kStart)); // 10 a second
        ledger.connected(kStart + 1s, RecoveryMeans::LastEventId);
        Instant now = kStart + 1s;
        for (int i = 0; i < messages; ++i)
            ledger.message(now += 30ms, "101", {}, true, true); // no haste
        if (!stream.isEmpty())
            ledger.message(now, "1", stream, true, true);
        ledger.missed({}, {116, 140}, {{}, "141", now});
        ledger.message(now, "141", {}, true, false);
        ledger.message(now, "142", {}, true, true);
        const LedgerRow row = ledger.close().value();
        QCOMPARE(row.recovered, recovered);
        QCOMPARE(row.missing.value(), row.recovered + 25);
    }

    void sequenceThatBeganAgainIsNoReplay()
    {
        GapLedger ledger;
        ledger.begin(lostAt(kStart));
        ledger.connected(kStart + 1s, RecoveryMeans::LastEventId);
        ledger.restarted();
        for (int i = 0; i < 40; ++i)
            ledger.message(kStart + 1s, "1", {}, true, i > 0);
        QCOMPARE(ledger.close()->recovered, quint64(0));
    }

    void replayMayBeginLateAndAfterItsFirst_data()
    {
        QTest::addColumn<int>("firstAfter"); // ms
        QTest::addColumn<int>("pause");
        QTest::addColumn<quint64>("recovered");
        QTest::newRow("at once") << 0 << 0 << quint64(25);
        QTest::newRow("the server thinks") << 2'000 << 0 << quint64(25);
        QTest::newRow("the first alone") << 20 << 40 << quint64(25);
        QTest::newRow("the first long before") << 0 << 101 << quint64(1);
    }
    void replayMayBeginLateAndAfterItsFirst()
    {
        QFETCH(int, firstAfter);
        QFETCH(int, pause);
        QFETCH(quint64, recovered);
        GapLedger ledger;
        ledger.begin(lostAt(kStart)); // 10 a second
        ledger.connected(kStart + 1s, RecoveryMeans::LastEventId);
        Instant now = kStart + 1s + Millis(firstAfter);
        ledger.message(now, "101", {}, true, true);
        now += Millis(pause);
        for (int i = 0; i < 24; ++i)
            ledger.message(now, "102", {}, true, true);
        for (int i = 0; i < 8; ++i)
            ledger.message(now += 100ms, "126", {}, true, true);
        QCOMPARE(ledger.close()->recovered, recovered);
    }

    void liveMessagesAtTheirPaceAreNoReplay()
    {
        GapLedger ledger;
        ledger.begin({kStart, kStart, {ErrorKind::Dropped, 0, {}, {}}, false, "100", 100});
        ledger.connected(kStart + 5ms, RecoveryMeans::LastEventId); // nothing can have been missed
        for (int i = 0; i < 100; ++i)
            ledger.message(kStart + 5ms + i * 10ms, "101", {}, true, true);
        QCOMPARE(ledger.close()->recovered, quint64(0));
    }

    void withoutAResumePointARunIsNoReplay()
    {
        GapLedger ledger;
        ledger.begin(lostAt(kStart));
        ledger.connected(kStart + 1s, RecoveryMeans::None);
        for (int i = 0; i < 40; ++i)
            ledger.message(kStart + 1s, "101", {}, true, true);
        QCOMPARE(ledger.close()->missing.value(), quint64(0));
    }

    void settlesASecondAfterTheLastOneRecoveredAndNeverAfterTen()
    {
        GapLedger ledger;
        ledger.begin(lostAt(kStart));
        QVERIFY(!ledger.settlesAt());
        ledger.connected(kStart, RecoveryMeans::LastId);
        QVERIFY(ledger.settlesAt() == kStart + 5s);
        ledger.missed({}, {101, 140}, {{}, "141", kStart + 2s});
        ledger.message(kStart + 2s, "141", {}, true, false);
        QVERIFY(ledger.settlesAt() == kStart + 3s);
        ledger.recovered({}, 101, kStart + 2900ms);
        QVERIFY(ledger.settlesAt() == kStart + 3900ms);
        ledger.recovered({}, 102, kStart + 9900ms);
        QVERIFY(ledger.settlesAt() == kStart + 10s);
    }

    void skipWhileConnectedIsARowOfItsOwnThatLateNumbersFill()
    {
        GapLedger ledger;
        ledger.missed("b", {5, 8}, {"b", "9", kStart});
        ledger.recovered("b", 6, kStart);
        ledger.recovered("b", 600, kStart);
        ledger.recovered("a", 7, kStart);
        const auto view = ledger.view();
        QCOMPARE(last(view).kind, LedgerRow::Kind::Skip);
        QCOMPARE(last(view).firstId, QByteArray("4"));
        QCOMPARE(last(view).missing.value(), quint64(4));
        QCOMPARE(last(view).recovered, quint64(1));
        ledger.gaveUp("b", {{8, 8}});
        QCOMPARE(last(ledger.view()).lost, quint64(2));
        ledger.gaveUp("b", {});
        QCOMPARE(last(ledger.view()).lost, quint64(3));
        QCOMPARE(ledger.totals().lost, quint64(3));
    }

    void simulatedOutagesHaveTotalsOfTheirOwn()
    {
        GapLedger ledger;
        ledger.begin(lostAt(kStart, 2s, true));
        ledger.connected(kStart + 9s, RecoveryMeans::None);
        QCOMPARE(ledger.totals().outages, quint64(0));
        QCOMPARE(ledger.totals().recover.count(), quint64(0));
        QCOMPARE(ledger.simulatedTotals().outages, quint64(1));
        QVERIFY(ledger.simulatedTotals().recover.max() == 7s);
    }

    void aDropWhileSettlingClosesTheRowBefore()
    {
        GapLedger ledger;
        ledger.begin(lostAt(kStart));
        ledger.connected(kStart + 1s, RecoveryMeans::None);
        const auto before = ledger.begin(lostAt(kStart + 2s));
        QCOMPARE(before.value().number, quint64(1));
        QVERIFY(before->end);
        QVERIFY(ledger.isDown());
        QVERIFY(!ledger.close()->end);
        QVERIFY(!ledger.close());
    }

    void memoryIsBoundedAndWhatLeavesIsCounted()
    {
        GapLedger ledger;
        ledger.begin(lostAt(kStart));
        ledger.connected(kStart, RecoveryMeans::LastId);
        for (quint64 i = 0; i < 1'000; ++i)
            ledger.missed({}, {10 * i + 1, 10 * i + 5}, {{}, "1", kStart});
        QCOMPARE(ledger.close()->missing.value(), quint64(5'000));
        for (quint64 i = 0; i < 5'000; ++i)
            ledger.missed({}, {100'000 + 10 * i, 100'001 + 10 * i}, {{}, "1", kStart});
        QCOMPARE(ledger.view()->rows.size(), GapLedger::kMaxRows);
        QCOMPARE(ledger.view()->fallenOut, quint64(4'001));
        QCOMPARE(last(ledger.view()).number, quint64(5'001));
        QCOMPARE(ledger.totals().missing, quint64(15'000));
    }

    void aViewStaysAsItWas()
    {
        GapLedger ledger;
        ledger.begin(lostAt(kStart));
        const auto before = ledger.view();
        QVERIFY(ledger.view() == before);
        ledger.attempt();
        QCOMPARE(last(before).attempts, 0);
        QCOMPARE(last(ledger.view()).attempts, 1);
    }
};

QTEST_GUILESS_MAIN(TestGapLedger)
#include "tst_gapledger.moc"
