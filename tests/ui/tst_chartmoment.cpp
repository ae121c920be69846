#include "chartmoment.h"
#include "crosshairoverlay.h"
#include "uifixtures.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestChartMoment : public QObject
{
    Q_OBJECT

private:
    static std::shared_ptr<FeedSnapshot> feed()
    {
        auto made = makeFeed(QStringLiteral("a"));
        auto history = std::make_shared<HistoryView>();
        history->spans = {span(900, 300, DisplayState::Connected),
                          span(300, 270, DisplayState::Silent),
                          span(270, 200, DisplayState::Reconnecting, true),
                          span(200, 100, DisplayState::Connected),
                          span(100, 90, DisplayState::Reconnecting),
                          span(90, {}, DisplayState::Connected)};
        history->spans[1].cause = QStringLiteral("Socket open, nothing received.");
        fillBuckets(*history, 900, 0, [](HistoryBucket &b, qint64 ago) {
            b.messages = 16;
            b.missing = ago == 100 ? 7 : 0;
            b.rttMs = ago == 250 || ago == 60 ? 88 : -1;
        });
        made->history = history;
        return made;
    }
    static QString valueOf(const ChartTip &tip, const QString &label)
    {
        for (const auto &value : tip.values) {
            if (value.label == label)
                return value.value;
        }
        return {};
    }
    static ChartTip tipAt(double secondsAgo)
    {
        const auto made = feed();
        const Millis bar(5000);
        return chartTip(*made, chartMomentAt(*made, ago(secondsAgo), bar, kNow), bar);
    }

private slots:
    void theTipNamesStateTimesAndCause()
    {
        const ChartTip tip = tipAt(285);
        QCOMPARE(tip.title, QStringLiteral("Silent for 30.0\u202Fs"));
        QCOMPARE(tip.cause, QStringLiteral("Socket open, nothing received."));
        QVERIFY(tip.times.contains(QStringLiteral(" to ")));
        QVERIFY(!tip.simulated);
    }
    void aBrokenConnectionHasNoRate()
    {
        QCOMPARE(valueOf(tipAt(95), QStringLiteral("Rate")), QStringLiteral("not connected"));
        QCOMPARE(valueOf(tipAt(150), QStringLiteral("Rate")), QStringLiteral("16 msg/s"));
    }
    void missingIsThatOfTheWholeBar()
    {
        QCOMPARE(valueOf(tipAt(97), QStringLiteral("Missing")), QStringLiteral("7 in 5\u202Fs"));
        QCOMPARE(valueOf(tipAt(94), QStringLiteral("Missing")), QStringLiteral("0 in 5\u202Fs"));
    }
    void aRoundTripHoldsThirtySecondsAndNotAcrossABreak()
    {
        QCOMPARE(valueOf(tipAt(40), QStringLiteral("RTT")), QStringLiteral("88\u202Fms"));
        QVERIFY(valueOf(tipAt(20), QStringLiteral("RTT")).isEmpty());
        QVERIFY(valueOf(tipAt(195), QStringLiteral("RTT")).isEmpty());
    }
    void aSimulatedStretchSaysSo()
    {
        QVERIFY(tipAt(230).simulated);
        QVERIFY(tipAt(230).spoken().contains(QStringLiteral("simulated")));
    }
    void beforeTheRecordNothingIsClaimed()
    {
        const ChartTip tip = tipAt(1000);
        QVERIFY(!tip.state);
        QCOMPARE(tip.title, QStringLiteral("Nothing was recorded"));
        QVERIFY(tip.values.isEmpty());
    }
    void outagesAreFoundBothWays()
    {
        const auto made = feed();
        const auto &spans = made->history->spans;
        QCOMPARE(outageBeside(spans, kNow, -1), std::optional(ago(100)));
        QCOMPARE(outageBeside(spans, ago(100), -1), std::optional(ago(300)));
        QCOMPARE(outageBeside(spans, ago(300), 1), std::optional(ago(100)));
        QVERIFY(!outageBeside(spans, ago(300), -1));
        QVERIFY(!outageBeside(spans, ago(100), 1));
    }
    void theTipStaysInsideTheCharts()
    {
        const QRect area(0, 36, 1104, 240);
        const QSize size(344, 80);
        QCOMPARE(chartTipRect(size, 300, area).left(), 310);
        QCOMPARE(chartTipRect(size, 1000, area).right(), 1000 - 11);
        QVERIFY(area.contains(chartTipRect(size, 1103, area)));
        QVERIFY(chartTipRect(size, 5, QRect(0, 0, 300, 100)).left() >= 0);
    }
};

QTEST_MAIN(TestChartMoment)
#include "tst_chartmoment.moc"
