#include "statespans.h"
#include "uifixtures.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestStateSpans : public QObject
{
    Q_OBJECT

private slots:
    void shareCountsConnectedAndQuiet()
    {
        const auto share = connectionShare({span(100, 40, DisplayState::Connected),
                                            span(40, 20, DisplayState::Reconnecting),
                                            span(20, {}, DisplayState::Quiet)},
                                           ago(100), kNow);
        QCOMPARE(*share.share(), 0.8);
        QCOMPARE(share.outages, 1);
    }
    void silentIsNotConnectedTime()
    {
        const auto share = connectionShare(
            {span(100, 50, DisplayState::Connected), span(50, {}, DisplayState::Silent)}, ago(100),
            kNow);
        QCOMPARE(*share.share(), 0.5);
    }
    void silentThenReconnectingIsOneOutage()
    {
        const auto share = connectionShare(
            {span(100, 50, DisplayState::Connected), span(50, 40, DisplayState::Silent),
             span(40, 30, DisplayState::Reconnecting), span(30, 20, DisplayState::Connected),
             span(20, {}, DisplayState::Reconnecting)},
            ago(100), kNow);
        QCOMPARE(share.outages, 2);
    }
    void onlyComingBackFromARealLossIsAReconnect()
    {
        const std::vector<StateSpan> spans{span(100, 99, DisplayState::Connecting),
                                           span(99, 90, DisplayState::Connected),
                                           span(90, 80, DisplayState::Reconnecting),
                                           span(80, 70, DisplayState::Connected),
                                           span(70, 60, DisplayState::Paused),
                                           span(60, 59, DisplayState::Connecting),
                                           span(59, 50, DisplayState::Connected),
                                           span(50, 45, DisplayState::Reconnecting, true),
                                           span(45, 40, DisplayState::Connected),
                                           span(40, 30, DisplayState::Silent),
                                           span(30, 20, DisplayState::Connected),
                                           span(20, 10, DisplayState::Silent),
                                           span(10, 5, DisplayState::Reconnecting),
                                           span(5, {}, DisplayState::Quiet)};
        QCOMPARE(reconnectsSince(spans, ago(100)), 2);
        QCOMPARE(reconnectsSince(spans, ago(75)), 1);
    }
    void simulatedSpansOfSeveralFeedsAreJoined()
    {
        const auto view = [](std::vector<StateSpan> spans) {
            auto made = std::make_shared<HistoryView>();
            made->spans = std::move(spans);
            return made;
        };
        const auto joined = simulatedSpans({view({span(100, 90, DisplayState::Connected),
                                                  span(90, 80, DisplayState::Reconnecting, true),
                                                  span(80, 20, DisplayState::Connected),
                                                  span(20, {}, DisplayState::Silent, true)}),
                                            view({span(85, 70, DisplayState::Reconnecting, true),
                                                  span(70, 40, DisplayState::Reconnecting),
                                                  span(40, 30, DisplayState::Silent, true)})});
        QCOMPARE(joined.size(), size_t(3));
        QCOMPARE(joined[0].from, ago(90));
        QCOMPARE(*joined[0].to, ago(70));
        QCOMPARE(joined[1].from, ago(40));
        QCOMPARE(*joined[1].to, ago(30));
        QCOMPARE(joined[2].from, ago(20));
        QVERIFY(!joined[2].to);
        for (const StateSpan &one : joined)
            QVERIFY(one.simulated && !isTrouble(one.state));
    }
    void pausesAndSimulationsAreNotWatched()
    {
        const auto share = connectionShare({span(100, 60, DisplayState::Connected),
                                            span(60, 30, DisplayState::Paused),
                                            span(30, {}, DisplayState::Reconnecting, true)},
                                           ago(100), kNow);
        QCOMPARE(toSeconds(share.watched), 40.0);
        QCOMPARE(*share.share(), 1.0);
        QCOMPARE(share.outages, 0);
    }
    void nothingWatchedHasNoShare() { QVERIFY(!connectionShare({}, ago(100), kNow).share()); }
    void rangeCutsTheSpans()
    {
        const auto share = connectionShare({span(500, {}, DisplayState::Connected)}, ago(10), kNow);
        QCOMPARE(toSeconds(share.watched), 10.0);
    }
    void spanAtFindsTheStretch()
    {
        const std::vector<StateSpan> spans{span(100, 50, DisplayState::Connected),
                                           span(50, {}, DisplayState::Reconnecting)};
        QVERIFY(!spanAt(spans, ago(101)));
        QCOMPARE(spanAt(spans, ago(60))->state, DisplayState::Connected);
        QCOMPARE(spanAt(spans, ago(50))->state, DisplayState::Reconnecting);
    }
    void aDropShorterThanASecondIsABreak()
    {
        const std::vector<StateSpan> spans{span(100, 50.2, DisplayState::Connected),
                                           span(50.2, 50, DisplayState::Reconnecting),
                                           span(50, {}, DisplayState::Connected)};
        QVERIFY(brokenBetween(spans, ago(51), ago(50)));
        QVERIFY(!brokenBetween(spans, ago(52), ago(51)));
        QVERIFY(!brokenBetween(spans, ago(49), ago(48)));
    }
    void goingQuietIsNoBreakButSilenceIs()
    {
        const std::vector<StateSpan> spans{
            span(100, 50, DisplayState::Connected), span(50, 20, DisplayState::Silent),
            span(20, 10, DisplayState::Quiet), span(10, {}, DisplayState::Connected)};
        QVERIFY(brokenBetween(spans, ago(80), ago(1)));
        QVERIFY(brokenBetween(spans, ago(21), ago(19)));
        QVERIFY(!brokenBetween(spans, ago(19), ago(1)));
    }
    void timeWithoutARecordIsABreak()
    {
        QVERIFY(brokenBetween({span(100, {}, DisplayState::Connected)}, ago(101), ago(99)));
        QVERIFY(brokenBetween({}, ago(2), ago(1)));
    }
};

QTEST_GUILESS_MAIN(TestStateSpans)
#include "tst_statespans.moc"
