// The real scheduler: order, cancelling, never early, one timeline for all threads.
#include "qtscheduler.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>
#include <thread>

using namespace feedscope;
using namespace std::chrono_literals;

class TstQtScheduler : public QObject
{
    Q_OBJECT

private slots:
    void workTakesProcessorTime()
    {
        const Nanos before = QtScheduler::threadCpuTime();
        quint64 sum = 0;
        while (QtScheduler::threadCpuTime() - before < 2ms) {
            for (quint64 n = 0; n < 1'000; ++n)
                sum += n * sum + 1;
        }
        QVERIFY(sum > 0);
    }

    void runsInOrderOfInstants()
    {
        QtScheduler scheduler;
        QList<int> ran;
        const Instant start = scheduler.now();
        scheduler.schedule(start + 20ms, [&] { ran << 3; });
        scheduler.schedule(start + 5ms, [&] { ran << 1; });
        scheduler.schedule(start + 5ms, [&] { ran << 2; });
        QTRY_COMPARE(ran, (QList<int>{1, 2, 3}));
    }

    void neverRunsEarly()
    {
        QtScheduler scheduler;
        for (const auto wait : {0us, 300us, 1500us, 12'700us}) {
            const Instant due = scheduler.now() + wait;
            std::optional<Instant> ran;
            scheduler.schedule(due, [&] { ran = scheduler.now(); });
            QTRY_VERIFY(ran);
            QVERIFY(*ran >= due);
        }
    }

    void neverRunsInsideSchedule()
    {
        QtScheduler scheduler;
        bool ran = false;
        scheduler.schedule(scheduler.now() - 1s, [&] { ran = true; });
        QVERIFY(!ran);
        QTRY_VERIFY(ran);
    }

    void cancelledCallbackDoesNotRun()
    {
        QtScheduler scheduler;
        bool cancelled = false;
        bool last = false;
        const auto ticket = scheduler.schedule(scheduler.now(), [&] { cancelled = true; });
        scheduler.schedule(scheduler.now() + 2ms, [&] { last = true; });
        scheduler.cancel(ticket);
        scheduler.cancel(ticket);
        scheduler.cancel(0);
        scheduler.cancel(999);
        QTRY_VERIFY(last);
        QVERIFY(!cancelled);
    }

    void callbackMayCancelItsNeighbour()
    {
        QtScheduler scheduler;
        const Instant due = scheduler.now();
        Scheduler::Ticket second = 0;
        bool secondRan = false;
        bool thirdRan = false;
        scheduler.schedule(due, [&] { scheduler.cancel(second); });
        second = scheduler.schedule(due, [&] { secondRan = true; });
        scheduler.schedule(due, [&] { thirdRan = true; });
        QTRY_VERIFY(thirdRan);
        QVERIFY(!secondRan);
    }

    void callbackThatSchedulesForNowDoesNotStarveTheLoop()
    {
        QtScheduler scheduler;
        int rounds = 0;
        bool otherRan = false;
        std::function<void()> again = [&] {
            if (++rounds < 1000 && !otherRan)
                scheduler.schedule(scheduler.now() - 1s, again);
        };
        scheduler.schedule(scheduler.now(), again);
        QMetaObject::invokeMethod(
            this,
            [&] {
                QMetaObject::invokeMethod(
                    this, [&] { otherRan = true; }, Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
        QTRY_VERIFY(otherRan);
        QVERIFY(rounds < 1000);
    }

    void earlierDeadlineOvertakesALaterOne()
    {
        QtScheduler scheduler;
        bool early = false;
        scheduler.schedule(scheduler.now() + 1h, [] { QFAIL("not due for an hour"); });
        scheduler.schedule(scheduler.now() + 90 * 24h, [] { QFAIL("not due for 90 days"); });
        scheduler.schedule(scheduler.now() + 1ms, [&] { early = true; });
        QTRY_VERIFY(early);
    }

    void alarmIsReplacedAndCancelled()
    {
        QtScheduler scheduler;
        int first = 0;
        int second = 0;
        bool gone = false;
        Alarm alarm(scheduler);
        alarm.at(scheduler.now(), [&] { first++; });
        alarm.at(scheduler.now(), [&] { second++; });
        {
            Alarm brief(scheduler);
            brief.at(scheduler.now(), [&] { gone = true; });
        }
        QTRY_COMPARE(second, 1);
        QVERIFY(!alarm.isSet());
        QCOMPARE(first, 0);
        QVERIFY(!gone);
    }

    void instantsOfTwoThreadsCompare()
    {
        QtScheduler here;
        const Instant before = here.now();
        Instant there;
        std::thread([&] {
            QtScheduler other;
            there = other.now();
        }).join();
        QVERIFY(before <= there);
        QVERIFY(there <= here.now());
    }

    void wallTimeIsUtcMilliseconds()
    {
        QtScheduler scheduler;
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const qint64 wall = scheduler.wallNow().msSinceEpoch;
        QVERIFY(wall >= before - 1000 && wall <= before + 60'000);
    }
};

QTEST_GUILESS_MAIN(TstQtScheduler)
#include "tst_qtscheduler.moc"
