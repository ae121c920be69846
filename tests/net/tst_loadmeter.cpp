// How busy a thread is and how late it comes to its timer, on time that the test owns.
#include "loadmeter.h"

#include "manualscheduler.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using namespace std::chrono_literals;

namespace {

struct Rig
{
    ManualScheduler clock;
    Nanos cpu{0};
    LoadMeter meter{clock, 100ms, [this] { return cpu; }};

    bool tickAfter(Nanos time, Nanos used)
    {
        clock.advance(time);
        cpu += used;
        return meter.tick();
    }
};

} // namespace

class LoadMeterTest : public QObject
{
    Q_OBJECT

private slots:
    void loadIsProcessorTimePerTime()
    {
        Rig rig;
        rig.cpu = 5s; // before it began
        rig.meter.begin();
        for (int tick = 0; tick < 9; ++tick)
            QVERIFY(!rig.tickAfter(100ms, 25ms));
        QVERIFY(rig.tickAfter(100ms, 25ms));
        QCOMPARE(rig.meter.health().load, 0.25);
        QVERIFY(rig.meter.health().lag == 0ms);
    }

    void lagIsTheLatestTickOfTheSecond()
    {
        Rig rig;
        rig.meter.begin();
        rig.tickAfter(100ms, 0ms);
        rig.tickAfter(350ms, 0ms);
        rig.tickAfter(50ms, 0ms); // the timer catches up
        rig.tickAfter(500ms, 0ms);
        QVERIFY(rig.meter.health().lag == 400ms);
        QCOMPARE(rig.meter.health().load, 0.0);
    }

    void eachSecondBeginsAnew()
    {
        Rig rig;
        rig.meter.begin();
        QVERIFY(rig.tickAfter(1s, 1s));
        QCOMPARE(rig.meter.health().load, 1.0);
        for (int tick = 0; tick < 10; ++tick)
            rig.tickAfter(100ms, 0ms);
        QCOMPARE(rig.meter.health(), LoopHealth{});
    }

    void busiestIsTheWorstOfEach()
    {
        QCOMPARE(busiest({{0.5, 1ms}, {0.2, 9ms}}), (LoopHealth{0.5, 9ms}));
        QCOMPARE(busiest({}), LoopHealth{});
    }
};

QTEST_GUILESS_MAIN(LoadMeterTest)
#include "tst_loadmeter.moc"
