#include "chartstack.h"
#include "crosshairoverlay.h"
#include "linkedchartview.h"
#include "rangenavigator.h"
#include "segmentbar.h"
#include "skylinestrip.h"
#include "uifixtures.h"

#include <QAccessible>
#include <QApplication>
#include <QLineSeries>
#include <QPushButton>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestChartStack : public QObject
{
    Q_OBJECT

private:
    static qsizetype segmentsShown(const LinkedChartView &chart)
    {
        return std::count_if(chart.lineSeries().begin(), chart.lineSeries().end(),
                             [](const QLineSeries *series) { return series->count() > 0; });
    }
    static std::shared_ptr<FeedSnapshot> brokenFeed(double outageFrom, double outageTo)
    {
        auto feed = makeFeed(QStringLiteral("a"));
        auto history = std::make_shared<HistoryView>();
        history->spans = {span(900, outageFrom, DisplayState::Connected),
                          span(outageFrom, outageTo, DisplayState::Reconnecting),
                          span(outageTo, {}, DisplayState::Connected)};
        fillBuckets(*history, 900, 0, [](HistoryBucket &b, qint64) { b.messages = 10; });
        feed->history = history;
        return feed;
    }

    struct Shown
    {
        ChartStack stack;
        std::shared_ptr<FeedSnapshot> feed = brokenFeed(300, 200);
        Shown()
        {
            stack.resize(1104, 480);
            stack.show();
            stack.refresh(feed, {feed}, kNow);
            QApplication::sendPostedEvents();
        }
        LinkedChartView &rate() { return *stack.findChildren<LinkedChartView *>().first(); }
        SkylineStrip &strip() { return *stack.findChild<SkylineStrip *>(); }
    };

private slots:
    void stripAndChartsSayWhatTheyShow()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Shown shown;
        const auto textOf = [](QWidget &widget, QAccessible::Text kind) {
            return QAccessible::queryAccessibleInterface(&widget)->text(kind);
        };
        QString strip = textOf(shown.strip(), QAccessible::Name);
        strip.replace(QChar(0x202f), QLatin1Char(' '));
        QCOMPARE(strip,
                 QStringLiteral("Connection history, last 15 min, 88.8 % connected, 1 outage"));
        QCOMPARE(textOf(shown.rate(), QAccessible::Name), QStringLiteral("Message rate"));
        const QString rate = textOf(shown.rate(), QAccessible::Description);
        QVERIFY2(rate.contains(QStringLiteral(", in view: lowest ")) &&
                     rate.contains(QStringLiteral(", highest 10.0, last 10.0")),
                 qPrintable(rate));
    }
    void aBreakInTheConnectionIsABreakInTheLine()
    {
        ChartStack stack;
        stack.resize(1104, 480);
        stack.show();
        const auto feed = brokenFeed(300, 200);
        stack.refresh(feed, {feed}, kNow);
        const auto *rate = stack.findChildren<LinkedChartView *>().first();
        QCOMPARE(segmentsShown(*rate), 2);
        for (const QLineSeries *series : rate->lineSeries()) {
            for (const QPointF &point : series->points())
                QVERIFY(point.x() < -300 || point.x() > -200);
        }
    }
    void theAxisNeverMoves()
    {
        ChartStack stack;
        stack.resize(1104, 480);
        stack.show();
        const auto feed = brokenFeed(300, 200);
        const auto *rate = stack.findChildren<LinkedChartView *>().first();
        stack.refresh(feed, {feed}, kNow);
        const QRectF plot = rate->plotArea();
        stack.refresh(feed, {feed}, kNow + seconds(7.3));
        QCOMPARE(rate->plotArea(), plot);
        QVERIFY(rate->lineSeries().first()->points().first().x() >= -900);
    }
    void redrawsAtMostFourTimesASecond()
    {
        ChartStack stack;
        stack.resize(1104, 480);
        stack.show();
        const auto feed = brokenFeed(300, 200);
        const auto *rate = stack.findChildren<LinkedChartView *>().first();
        stack.setRange(std::chrono::minutes(1)); // 15 pixels a second
        stack.refresh(feed, {feed}, kNow);
        const auto before = rate->lineSeries().first()->points();
        stack.refresh(feed, {feed}, kNow + seconds(0.2));
        QCOMPARE(rate->lineSeries().first()->points(), before);
        stack.refresh(feed, {feed}, kNow + seconds(0.25));
        QVERIFY(rate->lineSeries().first()->points() != before);
    }
    void neverMoreThanTwoPointsPerPixel()
    {
        ChartStack stack;
        stack.resize(600, 480);
        stack.show();
        auto feed = makeFeed(QStringLiteral("a"));
        auto history = std::make_shared<HistoryView>();
        history->spans = {span(3600, {}, DisplayState::Connected)};
        fillBuckets(*history, 3600, 0,
                    [](HistoryBucket &b, qint64 ago) { b.messages = quint32(ago % 17); });
        feed->history = history;
        stack.setRange(Millis(3'600'000));
        stack.refresh(feed, {feed}, kNow);
        const auto *rate = stack.findChildren<LinkedChartView *>().first();
        QVERIFY(rate->lineSeries().first()->count() <= 2 * int(rate->plotArea().width()));
    }
    void aYoungHistoryIsShownOverFiveMinutes()
    {
        ChartStack stack;
        stack.resize(1104, 480);
        stack.show();
        auto feed = makeFeed(QStringLiteral("a"));
        auto history = std::make_shared<HistoryView>();
        history->spans = {span(40, {}, DisplayState::Connected)};
        feed->history = history;
        stack.refresh(feed, {feed}, kNow);
        QCOMPARE(stack.range(), Millis(300'000));
        stack.refresh(feed, {feed}, kNow + seconds(261));
        QCOMPARE(stack.range(), Millis(900'000));
    }
    void aChosenRangeStays()
    {
        ChartStack stack;
        stack.resize(1104, 480);
        stack.show();
        const auto feed = brokenFeed(300, 200);
        stack.setRange(Millis(86'400'000));
        stack.refresh(feed, {feed}, kNow);
        QCOMPARE(stack.range(), Millis(86'400'000));
        QCOMPARE(stack.findChild<SegmentBar *>(QStringLiteral("ranges"))->current(), 86'400);
    }
    void labelsOfALongRangeStayApart()
    {
        const ChartGrid grid{Millis(86'400'000), {1'763'645'527'000}};
        const QRectF plot(0, 0, 896, 90);
        double last = -1000;
        int labels = 0;
        for (const ChartGrid::Line &line : grid.lines(plot.width())) {
            if (!line.labelled)
                continue;
            const double x = grid.x(line.x, plot);
            QVERIFY(x - last >= 96);
            last = x;
            ++labels;
        }
        QVERIFY(labels >= 4);
    }
    void oneCrosshairGoesThroughStripAndCharts()
    {
        Shown shown;
        auto *overlay = shown.stack.findChild<CrosshairOverlay *>();
        QVERIFY(!overlay->showsCrosshair());
        QTest::mouseMove(shown.rate().viewport(), QPoint(700, 30));
        QVERIFY(overlay->showsCrosshair());
        QVERIFY(overlay->geometry().contains(shown.strip().geometry()));
        QVERIFY(overlay->geometry().contains(shown.rate().geometry()));
        QTest::mouseMove(shown.rate().viewport(), QPoint(60, 30));
        QVERIFY(!overlay->showsCrosshair());
    }
    void aClickPinsTheCrosshairToItsTime()
    {
        Shown shown;
        QTest::mouseClick(shown.rate().viewport(), Qt::LeftButton, {}, QPoint(700, 30));
        const auto pinned = shown.stack.crosshair();
        QVERIFY(pinned);
        QTest::mouseMove(shown.rate().viewport(), QPoint(400, 30));
        shown.stack.refresh(shown.feed, {shown.feed}, kNow + seconds(3));
        QCOMPARE(shown.stack.crosshair(), pinned);
    }
    void aDragShowsWhatItWentOver()
    {
        Shown shown;
        auto *view = shown.rate().viewport();
        const Millis before = shown.stack.range();
        QTest::mousePress(view, Qt::LeftButton, {}, QPoint(500, 30));
        QTest::mouseMove(view, QPoint(600, 30));
        QTest::mouseRelease(view, Qt::LeftButton, {}, QPoint(600, 30));
        QVERIFY(!shown.stack.window().isLive());
        QVERIFY(shown.stack.range() < before / 8);
        QVERIFY(shown.stack.range() > before / 10);
        QTest::mouseDClick(view, Qt::LeftButton, {}, QPoint(600, 30));
        QVERIFY(shown.stack.window().isLive());
        QCOMPARE(shown.stack.range(), before);
    }
    void aShiftedDragPans()
    {
        Shown shown;
        auto *view = shown.rate().viewport();
        const Millis before = shown.stack.range();
        QTest::mousePress(view, Qt::LeftButton, Qt::ShiftModifier, QPoint(500, 30));
        QTest::mouseMove(view, QPoint(600, 30));
        QTest::mouseRelease(view, Qt::LeftButton, Qt::ShiftModifier, QPoint(600, 30));
        QCOMPARE(shown.stack.range(), before);
        const double behind = toSeconds(shown.stack.window().behind(kNow));
        QVERIFY2(behind > 90 && behind < 110, qPrintable(QString::number(behind)));
    }
    void theLiveButtonSaysHowFarBehindAndGoesBack()
    {
        Shown shown;
        auto *live = shown.stack.findChild<QPushButton *>(QStringLiteral("live"));
        live->click();
        QVERIFY(!shown.stack.window().isLive());
        shown.stack.refresh(shown.feed, {shown.feed}, kNow + seconds(120));
        QCOMPARE(live->text(), QStringLiteral("Go live, 2\u202Fmin behind"));
        live->click();
        QVERIFY(shown.stack.window().isLive());
    }
    void arrowsMoveTheCrosshairBySeconds()
    {
        Shown shown;
        QTest::keyClick(&shown.strip(), Qt::Key_Left);
        QCOMPARE(shown.stack.crosshair(), std::optional(ago(1)));
        QTest::keyClick(&shown.rate(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(shown.stack.crosshair(), std::optional(ago(11)));
        QTest::keyClick(&shown.rate(), Qt::Key_Escape);
        QVERIFY(!shown.stack.crosshair());
    }
    void bracketsGoFromOutageToOutage()
    {
        Shown shown;
        shown.stack.showOutage(-1);
        QCOMPARE(shown.stack.crosshair(), std::optional(ago(300)));
    }
    void theNavigatorMarksWhatIsShown()
    {
        Shown shown;
        auto *navigator = shown.stack.findChild<RangeNavigator *>();
        QVERIFY(navigator->isVisible());
        const QRectF live = navigator->handleRect();
        QTest::mouseClick(navigator, Qt::LeftButton, {}, QPoint(navigator->width() / 2, 10));
        QVERIFY(navigator->handleRect().center().x() < live.left());
        QVERIFY(std::abs(navigator->handleRect().center().x() - navigator->width() / 2.0) < 3);
    }
    void withoutASelectionTheSumIsShown()
    {
        ChartStack stack;
        stack.resize(1104, 300);
        stack.show();
        const auto a = brokenFeed(300, 200);
        const auto b = brokenFeed(100, 90);
        stack.refresh(nullptr, {a, b}, kNow);
        const auto *rate = stack.findChildren<LinkedChartView *>().first();
        QCOMPARE(segmentsShown(*rate), 1);
        QCOMPARE(rate->lineSeries().first()->points().first().y(), 20.0);
    }
    void aLowWindowShowsFewerChartsNotSquashedOnes()
    {
        ChartStack stack;
        const auto feed = brokenFeed(300, 200);
        for (const int height : {200, 240, 300, 420}) {
            stack.resize(700, height);
            stack.show();
            stack.refresh(feed, {feed}, kNow);
            QCOMPARE(stack.height(), height);
            for (const auto *chart : stack.findChildren<LinkedChartView *>())
                QVERIFY(chart->isHidden() || chart->height() >= 40);
        }
        QCOMPARE(stack.findChildren<LinkedChartView *>().last()->isHidden(), false);
    }
    void anEmptyHistoryIsDrawnWithoutALine()
    {
        ChartStack stack;
        stack.resize(1104, 480);
        stack.show();
        auto feed = makeFeed(QStringLiteral("a"));
        feed->history = std::make_shared<HistoryView>();
        stack.refresh(feed, {feed}, kNow);
        QCOMPARE(segmentsShown(*stack.findChildren<LinkedChartView *>().first()), 0);
        QVERIFY(!stack.grab().isNull());
    }
};

QTEST_MAIN(TestChartStack)
#include "tst_chartstack.moc"
