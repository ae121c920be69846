#include "timewindow.h"

#include "uifixtures.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestTimeWindow : public QObject
{
    Q_OBJECT

private slots:
    void liveEndsNow()
    {
        const TimeWindow window{Millis(900'000)};
        QVERIFY(window.isLive());
        QCOMPARE(window.range(kNow).to, kNow);
        QCOMPARE(window.range(kNow + seconds(5)).to, kNow + seconds(5));
    }
    void zoomKeepsWhatIsUnderThePointer()
    {
        TimeWindow window{Millis(1'000'000)};
        const Instant pointer = ago(250);
        window.zoom(0.5, pointer, kNow);
        QVERIFY(!window.isLive());
        const TimeRange range = window.range(kNow);
        QCOMPARE(range.length(), seconds(500));
        QCOMPARE(double((pointer - range.from).count()) / double(range.length().count()), 0.75);
    }
    void lengthStaysBetweenTenSecondsAndADay()
    {
        TimeWindow window{Millis(20'000)};
        window.zoom(0.01, kNow, kNow);
        QCOMPARE(window.length(), TimeWindow::kShortest);
        window.zoom(1e9, kNow, kNow);
        QCOMPARE(window.length(), TimeWindow::kLongest);
    }
    void aPanLeavesLiveAndStandsStill()
    {
        TimeWindow window{Millis(60'000)};
        window.pan(-seconds(30), kNow);
        QCOMPARE(window.range(kNow + seconds(100)).to, ago(30));
        QCOMPARE(window.behind(kNow + seconds(100)), seconds(130));
        window.goLive();
        QVERIFY(window.isLive());
    }
    void neverEndsInTheFuture()
    {
        TimeWindow window{Millis(60'000)};
        window.pan(seconds(30), kNow);
        QCOMPARE(window.range(kNow).to, kNow);
        window.show({ago(10), kNow + seconds(50)}, kNow);
        QCOMPARE(window.range(kNow).to, kNow);
    }
    void aTinyStretchIsShownInTheMiddle()
    {
        TimeWindow window{Millis(60'000)};
        window.show({ago(101), ago(99)}, kNow);
        QCOMPARE(window.range(kNow).from, ago(105));
        QCOMPARE(window.range(kNow).to, ago(95));
    }
};

QTEST_APPLESS_MAIN(TestTimeWindow)
#include "tst_timewindow.moc"
