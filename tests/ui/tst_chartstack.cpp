#include "chartstack.h"
#include "linkedchartview.h"
#include "uifixtures.h"

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

private slots:
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
        QCOMPARE(stack.findChildren<QPushButton *>().size(), 5);
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
