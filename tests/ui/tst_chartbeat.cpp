#include "chartbeat.h"
#include "uifixtures.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestChartBeat : public QObject
{
    Q_OBJECT

private:
    static constexpr double kPlot = 896;
    static constexpr Instant kWhole = kNow; // a whole second

    // How often in `wholeSeconds` seconds of beats of 100 ms.
    static int drawnIn(int wholeSeconds, const TimeWindow &window)
    {
        ChartBeat beat;
        const auto feed = makeFeed(QStringLiteral("a"));
        int drawn = 0;
        for (int i = 0; i < 10 * wholeSeconds; ++i)
            drawn += beat.isDue(window, kPlot, feed, {feed}, kWhole + i * Millis(100)) ? 1 : 0;
        return drawn;
    }

private slots:
    void theChartsMoveInStepsOfAPixelButAtMostFourTimesASecond_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("inTenSeconds");
        QTest::newRow("5 min, 3 pixels a second") << 300 << 30;
        QTest::newRow("15 min, a pixel a second") << 900 << 10;
        QTest::newRow("24 h, a point a second") << 86'400 << 10;
        QTest::newRow("10 s") << 10 << 40;
    }
    void theChartsMoveInStepsOfAPixelButAtMostFourTimesASecond()
    {
        QFETCH(int, length);
        QFETCH(int, inTenSeconds);
        QCOMPARE(drawnIn(10, TimeWindow(std::chrono::seconds(length))), inTenSeconds);
    }
    void aWindowOnThePastStandsStill()
    {
        TimeWindow window(std::chrono::minutes(5));
        window.hold(kWhole);
        QCOMPARE(drawnIn(60, window), 1);
    }
    void whatHappensIsDrawnWithoutWaitingForAStep_data()
    {
        using Change = std::function<void(FeedSnapshot &)>;
        QTest::addColumn<Change>("change");
        QTest::newRow("silent") << Change(
            [](FeedSnapshot &f) { setState(f, DisplayState::Silent); });
        QTest::newRow("missing") << Change([](FeedSnapshot &f) { f.counters.missing = 1; });
        QTest::newRow("recovered") << Change([](FeedSnapshot &f) { f.counters.recovered = 1; });
        QTest::newRow("fault") << Change([](FeedSnapshot &f) { f.faults = {FaultSpec()}; });
        QTest::newRow("failure") << Change([](FeedSnapshot &f) { ++f.connection.failures; });
        QTest::newRow("another feed") << Change([](FeedSnapshot &f) { f.id.value += u'b'; });
        QTest::newRow("short drop") << Change([](FeedSnapshot &f) {
            auto history = std::make_shared<HistoryView>(*f.history);
            history->spans.push_back(history->spans.back());
            f.history = history;
        });
    }
    void whatHappensIsDrawnWithoutWaitingForAStep()
    {
        QFETCH(std::function<void(FeedSnapshot &)>, change);
        ChartBeat beat;
        const TimeWindow window(std::chrono::minutes(15));
        auto feed = makeFeed(QStringLiteral("a"));
        QVERIFY(beat.isDue(window, kPlot, feed, {feed}, kWhole));
        QVERIFY(!beat.isDue(window, kPlot, feed, {feed}, kWhole + Millis(100)));
        auto changed = std::make_shared<FeedSnapshot>(*feed);
        change(*changed);
        QVERIFY(beat.isDue(window, kPlot, changed, {changed}, kWhole + Millis(200)));
        QVERIFY(!beat.isDue(window, kPlot, changed, {changed}, kWhole + Millis(300)));
    }
    void messagesAloneWaitForTheEndOfTheirSecond()
    {
        ChartBeat beat;
        const TimeWindow window(std::chrono::minutes(15));
        auto feed = makeFeed(QStringLiteral("a"));
        QVERIFY(beat.isDue(window, kPlot, feed, {feed}, kWhole));
        auto more = std::make_shared<FeedSnapshot>(*feed);
        more->counters.received += 10'000;
        more->messagesPerSecond = 20'000;
        more->connection.deadline = kWhole + std::chrono::seconds(5); // of the heartbeat
        QVERIFY(!beat.isDue(window, kPlot, more, {more}, kWhole + Millis(900)));
        QVERIFY(beat.isDue(window, kPlot, more, {more}, kWhole + Millis(1'000)));
    }
};

QTEST_APPLESS_MAIN(TestChartBeat)
#include "tst_chartbeat.moc"
