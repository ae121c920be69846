// Sleep and clock changes, from the watch to what a feed does about them.
#include "sleepwatch.h"

#include "feedrig.h"
#include "networkwatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using namespace std::chrono_literals;

class TestSleepWatch : public QObject
{
    Q_OBJECT

private slots:
    void onlyMoreThanFiveSecondsApartIsAJump_data()
    {
        QTest::addColumn<int>("moved");
        QTest::addColumn<int>("jump");
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("five seconds") << 5'000 << 0;
        QTest::newRow("slept") << 60'000 << 60'000;
        QTest::newRow("set back") << -60'000 << -60'000;
        QTest::newRow("slewed back") << -5'000 << 0;
    }
    void onlyMoreThanFiveSecondsApartIsAJump()
    {
        QFETCH(int, moved);
        QFETCH(int, jump);
        ManualScheduler clock;
        int told = 0;
        SleepWatch watch(clock, [&told](Millis by) { told += int(by.count()); });
        watch.start();
        clock.advance(3s);
        clock.moveWall(Millis(moved));
        clock.advance(10s);
        QCOMPARE(told, jump);
        watch.stop();
        QCOMPARE(clock.pending(), size_t(0));
    }

    void liveFeedOverdueByTheWallIsDroppedAndDialledAtOnce()
    {
        FeedRig rig;
        rig.open();
        rig.deliver("x");
        const QPointer<FakeTransport> first = rig.transport;
        rig.scheduler.advance(5s);
        rig.feed.clockJumped(40s);
        QVERIFY(first->aborted);
        QCOMPARE(rig.attempts, 2);
        QCOMPARE(rig.feed.lastError().kind, ErrorKind::HeartbeatMissed);
        QCOMPARE(rig.observer.of<Notice>().size(), size_t(1));
        QCOMPARE(rig.feed.counters().unaccounted(), 0);
    }

    void liveFeedThatIsNotOverdueIsLeftAlone()
    {
        FeedRig rig;
        rig.open();
        rig.deliver("x");
        rig.feed.clockJumped(44s);
        QCOMPARE(rig.attempts, 1);
        QCOMPARE(rig.feed.connection().phase, ConnectionPhase::Live);
    }

    void withoutAHeartbeatTimeoutNothingIsOverdue()
    {
        FeedConfig config = FeedRig::sse();
        config.heartbeatTimeout = 0ms;
        FeedRig rig(config);
        rig.open();
        rig.feed.clockJumped(24h);
        QCOMPARE(rig.feed.connection().phase, ConnectionPhase::Live);
    }

    void waitingFeedRetriesNow()
    {
        FeedRig rig;
        rig.feed.start();
        rig.close(ErrorKind::Refused);
        rig.feed.clockJumped(60s);
        QCOMPARE(rig.attempts, 2);
    }

    void clockSetBackIsOnlyTold()
    {
        FeedRig rig;
        rig.feed.start();
        rig.close(ErrorKind::Refused);
        rig.feed.clockJumped(-60s);
        QCOMPARE(rig.attempts, 1);
        QVERIFY(rig.observer.of<Notice>().back().text.contains(QLatin1StringView("clock changed")));
    }

    void stoppedFeedHearsNothing()
    {
        FeedRig rig;
        rig.feed.clockJumped(60s);
        rig.feed.retryIfWaiting();
        QVERIFY(rig.observer.events.empty());
        QCOMPARE(rig.attempts, 0);
    }

    void networkIsBackOnlyAfterItWasAway()
    {
        NetworkWatch watch;
        QSignalSpy back(&watch, &NetworkWatch::cameBack);
        watch.observe(NetworkWatch::Reachability::Online);
        QCOMPARE(back.size(), 0);
        watch.observe(NetworkWatch::Reachability::Disconnected);
        watch.observe(NetworkWatch::Reachability::Local);
        QCOMPARE(back.size(), 0);
        watch.observe(NetworkWatch::Reachability::Online);
        watch.observe(NetworkWatch::Reachability::Online);
        QCOMPARE(back.size(), 1);
    }

    void networkThatIsBackEndsTheWait()
    {
        FeedRig rig;
        rig.open();
        rig.feed.retryIfWaiting();
        QCOMPARE(rig.attempts, 1);
        rig.close(ErrorKind::Dropped);
        rig.feed.retryIfWaiting();
        QCOMPARE(rig.attempts, 2);
    }
};

QTEST_GUILESS_MAIN(TestSleepWatch)
#include "tst_sleepwatch.moc"
