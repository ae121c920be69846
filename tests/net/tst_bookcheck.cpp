// That the audit of the suite finds what does not add up.
#include "feedrig.h"
#include "recordtrace.h"

#include <QJsonArray>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

FeedConfig numbered()
{
    FeedConfig config = FeedRig::sse();
    config.fields.sequence = QStringLiteral("/seq");
    return config;
}

void deliver(FeedRig &rig, std::initializer_list<int> numbers)
{
    for (const int number : numbers)
        rig.deliver("{\"seq\":" + QByteArray::number(number) + '}');
}

QJsonObject record(const char *kind, const QJsonObject &more = {})
{
    QJsonObject object = more;
    object[QStringLiteral("kind")] = QLatin1StringView(kind);
    object[QStringLiteral("feed")] = QStringLiteral("a");
    return object;
}

// One delivered, one duplicate, a gap of two of which one came late.
QList<QJsonObject> goodRun()
{
    const auto message = [](const char *verdict) {
        QJsonObject object{{QStringLiteral("bytes"), 10}};
        if (*verdict != '\0')
            object[QStringLiteral("verdict")] = QLatin1StringView(verdict);
        return record("message", object);
    };
    const QJsonObject sse{{QStringLiteral("received"), 4},
                          {QStringLiteral("delivered"), 3},
                          {QStringLiteral("bytes"), 40}};
    return {message(""),
            message("duplicate"),
            record("gap", {{QStringLiteral("missing"), 2}}),
            message(""),
            record("out_of_order"),
            record("recovered", {{QStringLiteral("from"), 2}, {QStringLiteral("to"), 2}}),
            message(""),
            record("summary",
                   {{QStringLiteral("received"), 4},
                    {QStringLiteral("delivered"), 3},
                    {QStringLiteral("duplicates"), 1},
                    {QStringLiteral("bytes"), 40},
                    {QStringLiteral("gaps"), 1},
                    {QStringLiteral("outOfOrder"), 1},
                    {QStringLiteral("expected"), 4},
                    {QStringLiteral("sequenced"), 3},
                    {QStringLiteral("missing"), 1},
                    {QStringLiteral("recovered"), 1},
                    {QStringLiteral("byTransport"), QJsonObject{{QStringLiteral("sse"), sse}}}})};
}

} // namespace

class TestBookCheck : public QObject
{
    Q_OBJECT

private slots:
    void booksOfAFeedWithEveryVerdictAddUp()
    {
        FeedRig rig(numbered());
        rig.open();
        deliver(rig, {1, 2, 2, 9, 4, 11, 10, 13});
        rig.feed.publish();
        QCOMPARE(rig.observer.books.problems(), QStringList());
        rig.feed.stop();
        QCOMPARE(rig.observer.books.problems(), QStringList());
    }

    void eachCounterThatIsOffIsFound_data()
    {
        QTest::addColumn<quint64 Counters::*>("counter");
        QTest::newRow("received") << &Counters::received;
        QTest::newRow("delivered") << &Counters::delivered;
        QTest::newRow("duplicates") << &Counters::duplicates;
        QTest::newRow("stale") << &Counters::stale;
        QTest::newRow("dropped") << &Counters::dropped;
        QTest::newRow("bytes") << &Counters::bytes;
        QTest::newRow("expected") << &Counters::expected;
        QTest::newRow("sequenced") << &Counters::sequenced;
        QTest::newRow("missing") << &Counters::missing;
        QTest::newRow("gaps") << &Counters::gaps;
        QTest::newRow("out of order") << &Counters::outOfOrder;
        QTest::newRow("restarts") << &Counters::restarts;
    }
    void eachCounterThatIsOffIsFound()
    {
        QFETCH(quint64 Counters::*, counter);
        FeedRig rig(numbered());
        rig.open();
        deliver(rig, {1, 2, 2, 9, 4});
        Counters off = rig.feed.counters();
        ++(off.*counter);
        rig.observer.books.counters(rig.feed.config().id, off);
        QVERIFY(!rig.observer.books.problems().isEmpty());
        rig.observer.books.clear();
    }

    void gapThatWasNotToldIsFound()
    {
        FeedRig rig(numbered());
        rig.open();
        deliver(rig, {1, 2});
        Counters off = rig.feed.counters();
        off.missing += 7;
        off.expected += 7;
        rig.observer.books.counters(rig.feed.config().id, off);
        QCOMPARE(rig.observer.books.problems().size(), 1);
        rig.observer.books.clear();
    }

    void recordsOfAWholeRunAddUp() { QCOMPARE(brokenBooks(goodRun()), QStringList()); }
    void recordsBeforeTheSummaryAreNotJudged()
    {
        QCOMPARE(brokenBooks(goodRun().mid(0, 4)), QStringList());
    }

    void recordsThatDoNotAddUpAreFound_data()
    {
        QTest::addColumn<QString>("key");
        for (const char *key : {"received", "delivered", "duplicates", "stale", "dropped", "bytes",
                                "gaps", "outOfOrder", "restarts", "expected", "sequenced"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }
    void recordsThatDoNotAddUpAreFound()
    {
        QFETCH(QString, key);
        auto records = goodRun();
        records.last()[key] = records.last()[key].toInt() + 1;
        QVERIFY(!brokenBooks(records).isEmpty());
    }
    void recordThatIsMissingIsFound()
    {
        for (const qsizetype at : {0, 1, 2, 4, 5}) {
            auto records = goodRun();
            records.removeAt(at);
            QVERIFY2(!brokenBooks(records).isEmpty(), qPrintable(QString::number(at)));
        }
    }
    void quietRunIsJudgedByWhatItTells()
    {
        auto records = goodRun();
        records.removeIf([](const QJsonObject &each) {
            const QString kind = each[QStringLiteral("kind")].toString();
            return kind == QLatin1StringView("message") ||
                   kind == QLatin1StringView("out_of_order") ||
                   kind == QLatin1StringView("recovered");
        });
        QCOMPARE(brokenBooks(records), QStringList());
        records.removeFirst(); // the gap
        QVERIFY(!brokenBooks(records).isEmpty());
    }
    void feedsThatDoNotAddUpToTheWholeAreFound()
    {
        auto records = goodRun();
        QJsonObject one = records.last();
        records.last()[QStringLiteral("feeds")] = QJsonArray{one};
        QCOMPARE(brokenBooks(records), QStringList());
        records.last()[QStringLiteral("duplicates")] = 2;
        QVERIFY(!brokenBooks(records).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBookCheck)
#include "tst_bookcheck.moc"
