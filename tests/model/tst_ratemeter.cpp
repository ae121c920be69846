#include "ratemeter.h"

#include <QTest>

using namespace feedscope;
using namespace std::chrono_literals;

namespace {
constexpr Instant kStart{1h};
}

class TestRateMeter : public QObject
{
    Q_OBJECT

private slots:
    void nothingReadsZero()
    {
        const RateMeter meter;
        QCOMPARE(meter.perSecond(kStart), 0.0);
        QCOMPARE(meter.bytesPerSecond(kStart), 0.0);
    }

    void steadyInputReadsExactAtAnyMoment_data()
    {
        QTest::addColumn<int>("everyMs");
        QTest::addColumn<double>("rate");
        QTest::newRow("1000 a second") << 1 << 1000.0;
        QTest::newRow("100 a second") << 10 << 100.0;
        QTest::newRow("5 a second") << 200 << 5.0;
        QTest::newRow("1 a second") << 1000 << 1.0;
    }
    void steadyInputReadsExactAtAnyMoment()
    {
        QFETCH(int, everyMs);
        QFETCH(double, rate);
        RateMeter meter;
        for (int ms = 0; ms < 60'000; ++ms) {
            const Instant now = kStart + Millis(ms);
            if (ms % everyMs == 0)
                meter.add(now, 1, 50);
            if (ms > 2'200) {
                QCOMPARE(meter.perSecond(now), rate);
                QCOMPARE(meter.bytesPerSecond(now), rate * 50);
            }
        }
    }

    void doesNotDriftOverADay()
    {
        RateMeter meter;
        Instant now = kStart;
        for (int i = 0; i < 24 * 3600 * 4; ++i, now += 250ms)
            meter.add(now);
        QCOMPARE(meter.perSecond(now), 4.0);
    }

    void firstEventReadsOverOneSlotAndThenOverTheTimeSince()
    {
        RateMeter meter;
        meter.add(kStart);
        QCOMPARE(meter.perSecond(kStart), 10.0);
        QCOMPARE(meter.perSecond(kStart + 100ms), 10.0);
        QCOMPARE(meter.perSecond(kStart + 500ms), 2.0);
        QCOMPARE(meter.perSecond(kStart + 2s), 0.5);
        QCOMPARE(meter.perSecond(kStart + 2100ms), 0.0);
    }

    void longIdleReadsZeroAndLeavesNothingBehind_data()
    {
        QTest::addColumn<qint64>("idleMs");
        QTest::newRow("the window") << qint64(2'100);
        QTest::newRow("one round of the ring") << qint64(RateMeter::kSlots + 1) * 100;
        QTest::newRow("an hour") << qint64(3'600'000);
        QTest::newRow("a year") << qint64(365) * 86'400'000;
    }
    void longIdleReadsZeroAndLeavesNothingBehind()
    {
        QFETCH(qint64, idleMs);
        RateMeter meter;
        meter.add(kStart, 500, 1'000);
        const Instant later = kStart + Millis(idleMs);
        QCOMPARE(meter.perSecond(later), 0.0);
        meter.add(later, 6, 12);
        QCOMPARE(meter.perSecond(later + 100ms), 3.0);
        QCOMPARE(meter.bytesPerSecond(later + 100ms), 6.0);
    }

    void eventOlderThanTheRingIsNotCountedAsNew()
    {
        RateMeter meter;
        meter.add(kStart + 10s, 2);
        meter.add(kStart + 10s - RateMeter::kSlot * (RateMeter::kSlots + 1), 100);
        QCOMPARE(meter.perSecond(kStart + 10'100ms), 20.0);
    }
};

QTEST_GUILESS_MAIN(TestRateMeter)
#include "tst_ratemeter.moc"
