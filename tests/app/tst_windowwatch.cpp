#include "windowwatch.h"

#include <QTest>

using namespace feedscope;

class TestWindowWatch : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhenTheBeatStopsAndWhenItGoesOn()
    {
        std::atomic<qint64> now{0};
        std::atomic<int> still{0};
        std::atomic<int> again{0};
        WindowWatch dog([&now] { return Instant{} + Millis(now.load()); },
                        [&](Nanos time) { ++(time > Nanos{0} ? still : again); }, Millis(1));
        now = 2100;
        QTRY_COMPARE(still.load(), 1);
        dog.beat();
        QTRY_COMPARE(again.load(), 1);
        QCOMPARE(still.load(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWindowWatch)
#include "tst_windowwatch.moc"
