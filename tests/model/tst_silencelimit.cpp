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

    void aPolledFeedIsNotSilentBetweenTwoQuestions_data()
    {
        QTest::addColumn<int>("configured");
        QTest::addColumn<int>("interval");
        QTest::addColumn<double>("limit");
        QTest::newRow("not polled") << 0 << 0 << 5.0;
        QTest::newRow("often") << 0 << 1'000 << 5.0;
        QTest::newRow("as seldom as the floor") << 0 << 5'000 << 10.0;
        QTest::newRow("seldom") << 0 << 60'000 << 65.0;
        QTest::newRow("configured, often") << 2'000 << 1'000 << 2.0;
        QTest::newRow("configured, seldom") << 2'000 << 60'000 << 62.0;
    }
    void aPolledFeedIsNotSilentBetweenTwoQuestions()
    {
        QFETCH(int, configured);
        QFETCH(int, interval);
        Habit habit{SilenceLimit(Millis(configured)), Instant{1h}};
        habit.limit.askedEvery(Millis(interval));
        QTEST(habit.seconds(), "limit");
        habit.limit.askedEvery(0ms);
        QCOMPARE(habit.seconds(), configured > 0 ? configured / 1000.0 : 5.0);
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
