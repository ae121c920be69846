#include "yscale.h"

#include <QTest>

using namespace feedscope;
using namespace std::chrono_literals;

class TestYScale : public QObject
{
    Q_OBJECT

private slots:
    void topIsTheNextStepAboveFiveQuarters_data()
    {
        QTest::addColumn<double>("maximum");
        QTest::addColumn<double>("top");
        QTest::newRow("nothing") << 0.0 << 1.0;
        QTest::newRow("exactly a step") << 8.0 << 10.0;
        QTest::newRow("just above a step") << 8.1 << 20.0;
        QTest::newRow("two") << 1.5 << 2.0;
        QTest::newRow("five") << 16.4 << 50.0;
        QTest::newRow("below one") << 0.03 << 0.05;
        QTest::newRow("thousands") << 3302.0 << 5000.0;
        QTest::newRow("not a number") << std::nan("") << 1.0;
    }
    void topIsTheNextStepAboveFiveQuarters()
    {
        QFETCH(double, maximum);
        QFETCH(double, top);
        QVERIFY(qAbs(niceTop(maximum) - top) < 1e-9 * top);
    }
    void growsAtOnce()
    {
        YScale scale;
        QCOMPARE(scale.update(1, Instant{}), 2.0);
        QCOMPARE(scale.update(100, Instant{} + 1s), 200.0);
    }
    void shrinksOnlyAfterAMinute()
    {
        YScale scale;
        scale.update(100, Instant{});
        QCOMPARE(scale.update(1, Instant{} + 10s), 200.0);
        QCOMPARE(scale.update(1, Instant{} + 69s), 200.0);
        QCOMPARE(scale.update(1, Instant{} + 70s), 2.0);
    }
    void aNewPeakStartsTheMinuteAgain()
    {
        YScale scale;
        scale.update(100, Instant{});
        scale.update(1, Instant{} + 10s);
        scale.update(100, Instant{} + 40s);
        QCOMPARE(scale.update(1, Instant{} + 75s), 200.0);
    }
};

QTEST_GUILESS_MAIN(TestYScale)
#include "tst_yscale.moc"
