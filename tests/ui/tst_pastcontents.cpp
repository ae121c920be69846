// What the charts of the History page say: of the incident, not of what is so now.
#include "chartcontents.h"
#include "fakearchive.h"
#include "incidentreport.h"
#include "pastcontents.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestPastContents : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<FeedSnapshot> m_feed;
    ChartIncident m_incident;

    static QString s(const char *text) { return QString::fromLatin1(text); }
    PastView view(const ChartIncident *incident) const
    {
        return {*m_feed, {ago(150), ago(50)}, incident};
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init()
    {
        m_feed = makeFeed(s("a"));
        auto history = std::make_shared<HistoryView>();
        history->spans = {span(900, 120, DisplayState::Connected),
                          span(120, 100, DisplayState::Silent),
                          span(100, {}, DisplayState::Connected)};
        fillBuckets(*history, 200, 120, [](HistoryBucket &bucket, qint64 before) {
            bucket.messages = 10;
            bucket.connected = true;
            bucket.rttMs = before > 121 ? 20 : 320;
        });
        m_feed->history = history;
        m_incident = {outage(1, 120, 100),
                      {ago(120), ago(100)},
                      DisplayState::Silent,
                      {ago(300), ago(120), ago(110), ago(100), ago(10)}};
        m_incident.row.attempts = 4;
        m_incident.row.missing = 2'952;
        m_incident.row.recovered = 2'942;
    }
    void theRateIsThatOfTheOutage()
    {
        ChartContent rate = rateContent(*m_feed, view(nullptr).range, Theme::light());
        tellPastRate(rate, view(&m_incident));
        QCOMPARE(rate.value, s("0.0"));
        QCOMPARE(rate.unit, s("msg/s during"));
        tellPastRate(rate, view(nullptr));
        QCOMPARE(rate.value, s("3.0")); // 10 a second in 30 of the 100 seconds in view
        QCOMPARE(rate.unit, s("msg/s in view"));
    }
    void theNumbersInTheChartAreThoseOfTheStory()
    {
        ChartContent rate;
        tellPastRate(rate, view(&m_incident));
        QCOMPARE(rate.steps.size(), 3); // those in view
        QCOMPARE(rate.steps.first().number, 2);
        QCOMPARE(rate.steps.first().x, -70.0);
        QCOMPARE(rate.steps.last().number, 4);
    }
    void everyStepOfTheReportHasItsMoment()
    {
        Incident incident{m_feed, m_incident.row, {}, {m_feed}, kNow};
        incident.row.noticedAfter = seconds(5);
        incident.row.firstId = "717204";
        incident.events = {
            {m_feed->id, ago(115), {}, FreshnessChanged{Freshness::Silent, {}, {}}, false}};
        const IncidentReport report = incidentReport(incident);
        QCOMPARE(report.steps.size(), 2);
        QCOMPARE(report.moments, (std::vector<Instant>{ago(120), ago(115)}));
    }
    void missingAndAttemptsAreThoseOfTheOutage()
    {
        ChartContent missing = missingContent(*m_feed, view(nullptr).range);
        tellPastMissing(missing, view(&m_incident));
        QCOMPARE(missing.value + u' ' + missing.unit, s("10 of 2,952 missing"));
        m_incident.row.missing.reset();
        tellPastMissing(missing, view(&m_incident));
        QCOMPARE(missing.value + u' ' + missing.unit, s("n/a not known"));
        ChartContent attempts;
        tellPastAttempts(attempts, view(&m_incident));
        QCOMPARE(attempts.value + u' ' + attempts.unit, s("4 3 failed, 1 worked"));
        m_incident.row.end.reset();
        tellPastAttempts(attempts, view(&m_incident));
        QCOMPARE(attempts.unit, s("4 failed, 0 worked"));
    }
    void theRoundTripIsTheLastBeforeTheOutage()
    {
        ChartContent rtt = roundTripContent(*m_feed, view(nullptr).range);
        tellPastRoundTrip(rtt, view(&m_incident));
        QCOMPARE(rtt.value, QStringLiteral("320\u202Fms"));
        QCOMPARE(rtt.unit, s("at the end"));
    }
    void theStripSaysHowLongItWasLost()
    {
        QCOMPARE(pastConnection(view(&m_incident)), QStringLiteral("20\u202Fs lost"));
        QCOMPARE(pastConnection(view(nullptr)), QString());
    }
};

QTEST_MAIN(TestPastContents)
#include "tst_pastcontents.moc"
