#include "decimate.h"

#include <QTest>

using namespace feedscope;

class TestDecimate : public QObject
{
    Q_OBJECT

private:
    static QList<QPointF> line(int count)
    {
        QList<QPointF> points;
        for (int i = 0; i < count; ++i)
            points.append(QPointF(i, (i * 7919) % 101));
        return points;
    }

private slots:
    void aShortLineComesBackAsItIs()
    {
        const auto points = line(150);
        QCOMPARE(decimate(points, 0, 150, 100), points);
    }
    void atMostTwoPointsPerColumn() { QVERIFY(decimate(line(3600), 0, 3600, 100).size() <= 200); }
    void aPeakKeepsItsPlaceAndHeight()
    {
        auto points = line(3600);
        points[1801].setY(500);
        points[1802].setY(-500);
        const auto fewer = decimate(points, 0, 3600, 90);
        QVERIFY(fewer.contains(QPointF(1801, 500)));
        QVERIFY(fewer.contains(QPointF(1802, -500)));
    }
    void xStaysAscending()
    {
        const auto fewer = decimate(line(5000), 0, 5000, 64);
        QVERIFY(std::is_sorted(fewer.begin(), fewer.end(),
                               [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); }));
    }
    void aShortSegmentOfALongRangeStillGetsTwoPointsPerColumn()
    {
        // 100 points on one pixel: only the extremes remain.
        QList<QPointF> points;
        for (int i = 0; i < 100; ++i)
            points.append(QPointF(i * 0.001, i));
        QCOMPARE(decimate(points, 0, 900, 900).size(), 2);
    }
    void nonsenseRangesChangeNothing()
    {
        const auto points = line(10);
        QCOMPARE(decimate(points, 5, 5, 10), points);
        QCOMPARE(decimate(points, 0, 5, 0), points);
        QCOMPARE(decimate({}, 0, 5, 10), QList<QPointF>());
    }
};

QTEST_GUILESS_MAIN(TestDecimate)
#include "tst_decimate.moc"
