// How a run did, on time that the test owns.
#include "runhealth.h"

#include "manualscheduler.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using namespace std::chrono_literals;

class RunHealthTest : public QObject
{
    Q_OBJECT

private slots:
    void loadIsOfTheWholeRun()
    {
        ManualScheduler scheduler;
        Nanos cpu = 3s;
        RunHealth health(scheduler, [&cpu] { return cpu; });
        health.start();
        scheduler.advance(10s);
        cpu += 4s;
        const auto measured = health.stop();
        QVERIFY(measured);
        QCOMPARE(measured->load, 0.4);
        QVERIFY(measured->lag == 0ms);
        QCOMPARE(scheduler.pending(), size_t(0));
    }

    void lagIsTheWorstOfTheRun()
    {
        ManualScheduler scheduler;
        RunHealth health(scheduler, [] { return Nanos(0); });
        health.start();
        // A callback that holds the loop up makes the tick behind it late.
        scheduler.schedule(scheduler.now() + 50ms, [&scheduler] { scheduler.holdUp(250ms); });
        scheduler.advance(5s);
        QVERIFY(health.stop()->lag == 200ms);
    }

    void nothingIsMeasuredWhereNobodyKnowsTheProcessorTime()
    {
        ManualScheduler scheduler;
        RunHealth health(scheduler, {});
        health.start();
        QCOMPARE(scheduler.pending(), size_t(0));
        QVERIFY(!health.stop());
    }
};

QTEST_GUILESS_MAIN(RunHealthTest)
#include "tst_runhealth.moc"
