#include "historyseries.h"
#include "uifixtures.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestHistorySeries : public QObject
{
    Q_OBJECT

private:
    const TimeRange m_range{ago(900), kNow};

    static HistoryView brokenView()
    {
        HistoryView view;
        view.spans = {span(300, 100, DisplayState::Connected),
                      span(100, 60, DisplayState::Reconnecting),
                      span(60, {}, DisplayState::Connected)};
        fillBuckets(view, 300, 100, [](HistoryBucket &b, qint64) { b.messages = 10; });
        fillBuckets(view, 60, 0, [](HistoryBucket &b, qint64) { b.messages = 20; });
        return view;
    }

private slots:
    void aBreakInTheConnectionIsABreakInTheLine()
    {
        const auto segments = rateSegments(brokenView(), m_range);
        QCOMPARE(segments.size(), 2);
        QCOMPARE(segments.first().first().x(), -299.5);
        QCOMPARE(segments.first().last().x(), -100.5);
        QCOMPARE(segments.last().first().x(), -59.5);
    }
    void neverAZeroWhileDisconnected()
    {
        for (const auto &segment : rateSegments(brokenView(), m_range)) {
            for (const QPointF &point : segment)
                QVERIFY(point.y() > 0);
        }
    }
    void aConnectedSecondWithoutMessagesIsZero()
    {
        HistoryView view;
        view.spans = {span(10, {}, DisplayState::Quiet)};
        const auto segments = rateSegments(view, m_range);
        QCOMPARE(segments.size(), 1);
        QCOMPARE(segments.first().size(), 10);
        QCOMPARE(segments.first().first().y(), 0.0);
    }
    void aVeryShortDropStillBreaksTheLine()
    {
        HistoryView view;
        view.spans = {span(100, 50.2, DisplayState::Connected),
                      span(50.2, 50.1, DisplayState::Reconnecting),
                      span(50.1, {}, DisplayState::Connected)};
        QCOMPARE(rateSegments(view, m_range).size(), 2);
    }
    void nothingRecordedIsNoLine() { QVERIFY(rateSegments(HistoryView(), m_range).isEmpty()); }
    void theRunningSecondIsLeftOut()
    {
        const auto segments = rateSegments(brokenView(), {ago(900), kNow + seconds(0.4)});
        QVERIFY(segments.last().last().x() < -0.4);
    }
    void theSumBreaksOnlyWhereNoFeedWasConnected()
    {
        HistoryView other;
        other.spans = {span(200, 80, DisplayState::Connected),
                       span(80, {}, DisplayState::Disconnected)};
        fillBuckets(other, 200, 80, [](HistoryBucket &b, qint64) { b.messages = 1; });
        const auto segments = rateSumSegments(
            {std::make_shared<HistoryView>(brokenView()), std::make_shared<HistoryView>(other)},
            m_range);
        QCOMPARE(segments.size(), 2);
        QCOMPARE(segments.first().last().x(), -80.5);
        QCOMPARE(highest({segments.first()}), 11.0);
        QCOMPARE(highest({segments.last()}), 20.0);
    }
    void attemptsAreFailuresAndReconnections()
    {
        HistoryView view = brokenView();
        fillBuckets(view, 60, 59, [](HistoryBucket &b, qint64) { b.attemptNumber = 2; });
        HistoryView failing;
        failing.spans = view.spans;
        fillBuckets(failing, 90, 89, [](HistoryBucket &b, qint64) {
            b.failures = 1;
            b.attemptNumber = 2;
        });
        const auto marks = attemptMarks(failing, m_range);
        QCOMPARE(marks.size(), 2);
        QVERIFY(!marks.first().connected);
        QCOMPARE(marks.first().number, 2);
        QVERIFY(marks.last().connected);
        QCOMPARE(marks.last().x, -60.0);
    }
    void theFirstConnectionOnRecordIsNoRecovery()
    {
        HistoryView view;
        view.spans = {span(10, {}, DisplayState::Connected)};
        QVERIFY(attemptMarks(view, m_range).isEmpty());
    }
    void missingIsSummedPerBar()
    {
        HistoryView view;
        fillBuckets(view, 10, 0, [](HistoryBucket &b, qint64) { b.missing = 2; });
        const auto bars = missingBars(view, m_range, Millis(5000));
        QCOMPARE(bars.size(), 2);
        QCOMPARE(bars.first().missing, 10u);
        QCOMPARE(bars.first().width, 5.0);
    }
    void missedRoundTripsBreakTheRttLine()
    {
        HistoryView view;
        view.spans = {span(300, {}, DisplayState::Connected)};
        fillBuckets(view, 300, 0, [](HistoryBucket &b, qint64 secondsAgo) {
            if (secondsAgo == 290 || secondsAgo == 100)
                b.rttMs = 40;
        });
        const auto segments = rttSegments(view, m_range);
        QCOMPARE(segments.size(), 2);
        QCOMPARE(segments.first().first().x(), -289.5);
        QVERIFY(segments.first().last().x() < -250);
    }
    void theSparklineAveragesItsBuckets()
    {
        const auto lines = sparkline(brokenView(), kNow, Millis(300'000), 60);
        QVERIFY(lines.first().size() + lines.last().size() <= 62);
        QCOMPARE(lines.first().first().y(), 10.0);
        QCOMPARE(lines.last().last().y(), 20.0);
    }
    void theSparklineIsBrokenWhereTheConnectionWas()
    {
        QCOMPARE(sparkline(brokenView(), kNow, Millis(300'000), 60).size(),
                 rateSegments(brokenView(), {kNow - std::chrono::seconds(300), kNow}).size());
    }
    void theSparklinesMeansDoNotMoveWithTime()
    {
        const auto noisy = [] {
            HistoryView view;
            view.spans = {span(900, {}, DisplayState::Connected)};
            fillBuckets(view, 900, 0, [](HistoryBucket &b, qint64 secondsAgo) {
                b.messages = quint32(secondsAgo % 7);
            });
            return view;
        }();
        const auto before = sparkline(noisy, kNow - std::chrono::seconds(1), Millis(300'000), 20);
        const auto after = sparkline(noisy, kNow, Millis(300'000), 20);
        const QPointF mean = after.first().at(10);
        for (const QPointF &point : before.first())
            if (std::abs(point.x() - mean.x() - 1) < 1e-6)
                QCOMPARE(mean.y(), point.y());
        QVERIFY(std::any_of(before.first().begin(), before.first().end(), [&](const QPointF &p) {
            return std::abs(p.x() - mean.x() - 1) < 1e-6;
        }));
    }
};

QTEST_GUILESS_MAIN(TestHistorySeries)
#include "tst_historyseries.moc"
