#include "intervalstats.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>

using namespace feedscope;
using namespace std::chrono_literals;

class TestIntervalStats : public QObject
{
    Q_OBJECT

private slots:
    void nothingAddedIsNothingMeasured()
    {
        const IntervalStats stats;
        QVERIFY(stats.quantile(0.5) == 0ns);
        QVERIFY(stats.summary() == DurationSummary{});
    }

    void quantilesAreWithinFivePerCentOfTheExactOnes_data()
    {
        QTest::addColumn<double>("spread");
        QTest::newRow("narrow") << 0.1;
        QTest::newRow("wide") << 2.0;
        QTest::newRow("six decades") << 4.0;
    }
    void quantilesAreWithinFivePerCentOfTheExactOnes()
    {
        QFETCH(double, spread);
        std::mt19937_64 random(7);
        std::lognormal_distribution<double> distribution(std::log(50'000'000.0), spread);
        IntervalStats stats;
        std::vector<Nanos> all;
        for (int i = 0; i < 20'000; ++i) {
            const auto duration = std::clamp<Nanos>(Nanos(qint64(distribution(random))), 100us,
                                                    IntervalStats::kLongest);
            stats.add(duration);
            all.push_back(duration);
        }
        std::sort(all.begin(), all.end());
        for (const double q : {0.01, 0.5, 0.95, 0.99, 1.0}) {
            const auto exact = double(all.at(size_t(std::ceil(q * 20'000)) - 1).count());
            const auto found = double(stats.quantile(q).count());
            QVERIFY2(std::abs(found - exact) <= 0.05 * exact, qPrintable(QString::number(q)));
        }
        QVERIFY(stats.max() == all.back());
        QCOMPARE(stats.count(), quint64(20'000));
    }

    void shortestAndLongestAreHeldWithinBounds()
    {
        IntervalStats stats;
        stats.add(-1s);
        QVERIFY(stats.quantile(1) == 0ns);
        stats.add(24h * 365);
        QVERIFY(stats.max() == IntervalStats::kLongest);
        QVERIFY(stats.quantile(1) <= IntervalStats::kLongest);
    }

    void oldHabitsFade()
    {
        IntervalStats stats;
        for (int i = 0; i < 60'000; ++i)
            stats.add(1s);
        for (int i = 0; i < 200'000; ++i)
            stats.add(10ms);
        QVERIFY(stats.quantile(0.95) < 20ms); // of all that ever came 23 % were 1 s
        QCOMPARE(stats.count(), quint64(260'000));
    }

    void sumOfTwoIsWhatOneWouldHold()
    {
        IntervalStats one;
        IntervalStats other;
        IntervalStats both;
        for (int i = 1; i <= 100; ++i) {
            (i % 2 ? one : other).add(i * 1ms);
            both.add(i * 1ms);
        }
        one.add(other);
        one.add(IntervalStats());
        QVERIFY(one.summary() == both.summary());
    }
};

QTEST_GUILESS_MAIN(TestIntervalStats)
#include "tst_intervalstats.moc"
