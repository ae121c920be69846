#include "labfeed.h"
#include "labfeeds.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace feedscope;

namespace {

const Instant start = Instant{} + std::chrono::hours(2);
const WallTime startWall{1'763'640'000'000};

LabFeed feedOf(const LabFeedKnobs &knobs)
{
    return LabFeed(knobs, start, startWall);
}

// The numbers in the order they are sent up to a position.
QList<qint64> sent(const LabFeed &feed, qint64 from, qint64 to)
{
    QList<qint64> numbers;
    for (qint64 position = from + 1; position <= to; ++position)
        for (int i = 0; i < feed.copies(position); ++i)
            numbers << feed.numberAt(position);
    return numbers;
}

} // namespace

class TestLabFeed : public QObject
{
    Q_OBJECT

private slots:
    void sameSeedSameBytes()
    {
        LabFeedKnobs knobs;
        knobs.bytes = 300;
        const LabFeed one = feedOf(knobs);
        const LabFeed two = feedOf(knobs);
        for (qint64 n = 1; n < 2000; n += 7)
            QCOMPARE(one.message(n), two.message(n));
        knobs.seed = 2;
        QVERIFY(feedOf(knobs).message(1) != one.message(1));
    }

    void bytesArePinned()
    {
        QCOMPARE(feedOf({}).message(1), QByteArray("{\"seq\":1,\"id\":\"1\",\"ts\":1763640001000,"
                                                   "\"topic\":\"lab\",\"value\":128.76}"));
    }

    void messageIsJsonOfTheSizeAsked_data()
    {
        QTest::addColumn<qint64>("bytes");
        for (const qint64 bytes : {100, 120, 128, 1000, 65536})
            QTest::addRow("%lld", bytes) << bytes;
    }
    void messageIsJsonOfTheSizeAsked()
    {
        QFETCH(qint64, bytes);
        LabFeedKnobs knobs;
        knobs.bytes = bytes;
        for (const qint64 n : {1LL, 9LL, 10LL, 12345LL}) {
            const QByteArray text = feedOf(knobs).message(n);
            QCOMPARE(text.size(), bytes);
            const QJsonObject object = QJsonDocument::fromJson(text).object();
            QCOMPARE(object.value(QStringLiteral("seq")).toInteger(), n);
            QCOMPARE(object.value(QStringLiteral("id")).toString(), QString::number(n));
            QCOMPARE(object.value(QStringLiteral("ts")).toInteger(),
                     startWall.msSinceEpoch + n * 1000);
            QVERIFY(object.value(QStringLiteral("value")).isDouble());
        }
    }

    void tooSmallASizeGivesTheShortestMessage()
    {
        LabFeedKnobs knobs;
        knobs.bytes = 5;
        QCOMPARE(feedOf(knobs).message(1), feedOf({}).message(1));
    }

    void topicsTakeTurnsAndCountOnTheirOwn()
    {
        LabFeedKnobs knobs;
        knobs.topics = {QStringLiteral("a"), QStringLiteral("b")};
        QVERIFY(feedOf(knobs).message(3).startsWith("{\"seq\":2,\"id\":\"3\","));
        QVERIFY(feedOf(knobs).message(3).contains("\"topic\":\"a\""));
        QVERIFY(feedOf(knobs).message(4).startsWith("{\"seq\":2,\"id\":\"4\","));
        QVERIFY(feedOf(knobs).message(4).contains("\"topic\":\"b\""));
    }

    void headIsElapsedTimesRate()
    {
        LabFeedKnobs knobs;
        knobs.rate = 10;
        const LabFeed feed = feedOf(knobs);
        QCOMPARE(feed.head(start - Millis(5)), 0);
        QCOMPARE(feed.head(start), 0);
        QCOMPARE(feed.head(start + Millis(99)), 0);
        QCOMPARE(feed.head(start + Millis(100)), 1);
        QCOMPARE(feed.head(start + Millis(3600'000)), 36'000);
    }

    void whatIsDueIsThereThen_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<qint64>("burst");
        QTest::addColumn<qint64>("reorder");
        QTest::newRow("slow") << 0.2 << 1LL << 0LL;
        QTest::newRow("thirds") << 3.0 << 1LL << 0LL;
        QTest::newRow("sevenths, reordered") << 7.0 << 1LL << 3LL;
        QTest::newRow("fast") << 200'000.0 << 1LL << 0LL;
        QTest::newRow("bursts") << 40.0 << 80LL << 0LL;
        QTest::newRow("bursts, reordered at their end") << 40.0 << 80LL << 10LL;
    }
    void whatIsDueIsThereThen()
    {
        LabFeedKnobs knobs;
        QFETCH(double, rate);
        QFETCH(qint64, burst);
        QFETCH(qint64, reorder);
        knobs.rate = rate;
        knobs.burst = burst;
        knobs.reorder = reorder;
        const LabFeed feed = feedOf(knobs);
        for (qint64 position = 1; position < 5000; ++position) {
            QVERIFY(feed.head(feed.dueAt(position)) >= position);
            QVERIFY(feed.head(feed.dueAt(position) - Nanos(3000)) < position);
        }
    }

    void gapDupAndReorder_data()
    {
        QTest::addColumn<LabFeedKnobs>("knobs");
        QTest::addColumn<QList<qint64>>("numbers");
        LabFeedKnobs knobs;
        knobs.gap = 3;
        QTest::newRow("gap") << knobs << QList<qint64>{1, 2, 4, 5, 7, 8};
        knobs = {};
        knobs.dup = 3;
        QTest::newRow("dup") << knobs << QList<qint64>{1, 2, 3, 3, 4, 5, 6, 6, 7, 8};
        knobs = {};
        knobs.reorder = 3;
        QTest::newRow("reorder") << knobs << QList<qint64>{1, 2, 4, 3, 5, 7, 6, 8};
        knobs.reorder = 2;
        QTest::newRow("reorder every second") << knobs << QList<qint64>{1, 3, 2, 5, 4, 7, 6, 9};
        knobs.gap = 4;
        QTest::newRow("reorder and gap") << knobs << QList<qint64>{1, 3, 2, 5, 7, 6, 9};
    }
    void gapDupAndReorder()
    {
        QFETCH(LabFeedKnobs, knobs);
        QTEST(sent(feedOf(knobs), 0, 8), "numbers");
    }

    void resumeAfterAnyIdLosesAndRepeatsNothing_data()
    {
        QTest::addColumn<qint64>("reorder");
        for (const qint64 reorder : {0, 2, 3, 5})
            QTest::addRow("reorder %lld", reorder) << reorder;
    }
    void resumeAfterAnyIdLosesAndRepeatsNothing()
    {
        QFETCH(qint64, reorder);
        LabFeedKnobs knobs;
        knobs.reorder = reorder;
        const LabFeed feed = feedOf(knobs);
        const Instant now = start + std::chrono::seconds(60);
        const qint64 head = feed.head(now);
        const QList<qint64> all = sent(feed, 0, head);
        for (qsizetype i = 0; i < all.size(); ++i) {
            const qint64 from = feed.resumeAfter(QByteArray::number(all[i]), now);
            QCOMPARE(sent(feed, from, head), all.mid(i + 1));
        }
    }

    void resumeGoesNoFurtherBackThanReplay()
    {
        LabFeedKnobs knobs;
        knobs.replay = 5;
        const Instant now = start + std::chrono::seconds(100);
        QCOMPARE(feedOf(knobs).resumeAfter("10", now), 95);
        QCOMPARE(feedOf(knobs).resumeAfter("97", now), 97);
        knobs.replay = 0;
        QCOMPARE(feedOf(knobs).resumeAfter("97", now), 100);
    }

    void unknownIdsStartLive_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char *id : {"abc", "-1", "101", "9223372036854775808", ""})
            QTest::newRow(id) << QByteArray(id);
    }
    void unknownIdsStartLive()
    {
        QFETCH(QByteArray, id);
        QCOMPARE(feedOf({}).resumeAfter(id, start + std::chrono::seconds(100)), 100);
    }

    void endedFeedStaysAtItsLastMessage()
    {
        LabFeedKnobs knobs;
        knobs.end = 10;
        knobs.reorder = 5;
        const LabFeed feed = feedOf(knobs);
        QVERIFY(!feed.over(start + std::chrono::seconds(9)));
        QVERIFY(feed.over(start + std::chrono::seconds(10)));
        QCOMPARE(feed.head(start + std::chrono::hours(1)), 10);
        QCOMPARE(sent(feed, 0, 10), (QList<qint64>{1, 2, 3, 4, 6, 5, 7, 8, 9, 10}));
        QCOMPARE(feed.dueAt(11), Instant::max());
    }

    void feedsAreSharedByTheirKnobsAndTheOldestLeaves()
    {
        LabFeeds feeds(2);
        LabFeedKnobs knobs;
        const auto first = feeds.find(knobs, start, startWall);
        QCOMPARE(feeds.find(knobs, start + Millis(5), startWall), first);
        knobs.seed = 2;
        feeds.find(knobs, start, startWall);
        knobs.seed = 1;
        feeds.find(knobs, start, startWall); // asked for again: now the newest
        knobs.seed = 3;
        feeds.find(knobs, start, startWall);
        QCOMPARE(feeds.size(), size_t(2));
        knobs.seed = 1;
        QCOMPARE(feeds.find(knobs, start, startWall), first);
    }
};

QTEST_GUILESS_MAIN(TestLabFeed)
#include "tst_labfeed.moc"
