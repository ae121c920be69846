#include "silencelimit.h"

#include <QTest>

using namespace feedscope;
using namespace std::chrono_literals;

namespace {

// A feed that shows a sign of life now and then.
struct Habit
{
    SilenceLimit limit;
    Instant now{1h};

    void every(Nanos interval, int times)
    {
        for (int i = 0; i < times; ++i) {
            now += interval;
            limit.heard(now);
        }
    }
    double seconds() const { return toSeconds(limit.current()); }
};

bool near(double found, double wanted)
{
    return found >= 0.95 * wanted && found <= 1.05 * wanted;
}

} // namespace

class TestSilenceLimit : public QObject
{
    Q_OBJECT

private slots:
    void fiveSecondsUntilTwentyIntervalsWereSeen()
    {
        Habit habit;
        habit.every(10s, 20); // 19 intervals: the first sign begins one
        QCOMPARE(habit.seconds(), 5.0);
        habit.every(10s, 1);
        QVERIFY(near(habit.seconds(), 30));
    }

    void aFastFeedKeepsTheFloor()
    {
        Habit habit;
        habit.every(100ms, 1'000);
        QCOMPARE(habit.seconds(), 5.0);
    }

    void whatAPersonConfiguredWins()
    {
        Habit habit{SilenceLimit(2s), Instant{1h}};
        habit.every(10s, 100);
        QCOMPARE(habit.seconds(), 2.0);
    }

    void timeBetweenConnectionsTeachesNothing()
    {
        Habit habit;
        habit.every(10s, 21);
        for (int i = 0; i < 50; ++i) {
            habit.limit.connected();
            habit.every(300s, 1);
        }
        habit.every(10s, 2);
        QVERIFY(near(habit.seconds(), 30));
    }

    void aSilenceTeachesOnlyOnceItHasEnded()
    {
        Habit habit;
        habit.every(10s, 21);
        habit.now += 1h;
        QVERIFY(near(habit.seconds(), 30));
        habit.limit.heard(habit.now);
        QVERIFY(habit.seconds() > 1'000); // one in 21 is above the 99th percentile
    }

    void aBurstIsOneSignOfLife()
    {
        Habit habit;
        for (int i = 0; i < 30; ++i) {
            habit.every(60s, 1);
            habit.every(0s, 1'000);
            habit.every(1us, 1'000);
        }
        QVERIFY(near(habit.seconds(), 180));
    }
};

QTEST_GUILESS_MAIN(TestSilenceLimit)
#include "tst_silencelimit.moc"
