// What the report on an outage says, and what of it is saved.
#include "incidentpane.h"
#include "missingranges.h"
#include "uifixtures.h"

#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestIncidentReport : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }
    static FeedEvent event(double secondsAgo, FeedEventBody body)
    {
        FeedEvent result;
        result.feed = FeedId{s("a")};
        result.at = ago(secondsAgo);
        result.wallTime = {1'700'000'000'000 - qint64(secondsAgo * 1000)};
        result.body = std::move(body);
        return result;
    }
    static GapFound gap(quint64 expected, quint64 got)
    {
        return {QByteArray("t"), expected, got, got - expected};
    }
    // Lost 100 s ago for 60 s; of 10 missed, 6 came back.
    static LedgerRow row()
    {
        LedgerRow result;
        result.number = 3;
        result.start = ago(100);
        result.noticedAfter = seconds(5);
        result.end = ago(40);
        result.attempts = 2;
        result.cause = {ErrorKind::Dropped, 0, {}, {}};
        result.missing = 10;
        result.recovered = 6;
        result.lost = 4;
        return result;
    }
    static Incident incident()
    {
        Incident result;
        result.feed = makeFeed(s("a"));
        result.row = row();
        result.all = {result.feed, makeFeed(s("b"))};
        result.now = kNow;
        StateChanged lost;
        lost.from = FeedState::Connected;
        lost.to = FeedState::Reconnecting;
        StateChanged back;
        back.from = FeedState::Reconnecting;
        back.to = FeedState::Connected;
        result.events = {event(300, Notice{s("long before")}),
                         event(95, lost),
                         event(40, back),
                         event(39, gap(10, 20)),
                         event(38, Recovered{"t", 10, 15}),
                         event(37, OutageEnded{result.row}),
                         event(5, Notice{s("long after")})};
        return result;
    }
    static bool holds(const QList<Fact> &facts, const QString &text)
    {
        return std::any_of(facts.begin(), facts.end(),
                           [&text](const Fact &fact) { return fact.value.contains(text); });
    }
    static void answer(IncidentPane &pane, const QString &folder)
    {
        pane.setAskFile([folder](const QString &, std::function<void(const QString &)> chosen) {
            chosen(folder);
        });
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void rangesThatCameBackAreNotMissing()
    {
        const std::vector<FeedEvent> events{event(9, gap(10, 20)), event(8, Recovered{"t", 12, 14}),
                                            event(7, Recovered{"t", 19, 19}),
                                            event(6, Recovered{"other", 10, 11})};
        const std::vector<MissingRange> wanted{{"t", 10, 11}, {"t", 15, 18}};
        QCOMPARE(stillMissing(events), wanted);
    }
    void onlyTheOutagesOwnEventsAreTold()
    {
        const IncidentReport report = incidentReport(incident());
        QVERIFY(holds(report.steps, s("Connection lost")));
        QVERIFY(holds(report.steps, s("Connected again")));
        QVERIFY(!holds(report.steps, s("long before")));
        QVERIFY(!holds(report.steps, s("long after")));
    }
    void titleFactsAndRestSayWhatTheLedgerSays()
    {
        const IncidentReport report = incidentReport(incident());
        QVERIFY(report.title.startsWith(s("a was lost for 1")));
        QCOMPARE(report.facts.at(3).value, s("10"));
        QCOMPARE(report.facts.at(4).value, s("6"));
        QVERIFY(report.facts.at(5).alarming);
        QVERIFY(report.missing.contains(s("16 to 19")));
        QVERIFY(report.when.contains(s("A real outage")));
    }
    void othersThatStayedConnectedPointAtTheServer()
    {
        QVERIFY(incidentReport(incident()).where.contains(s("at the server")));
    }
    void othersLostAtTheSameTimePointAtThisComputer()
    {
        Incident both = incident();
        auto other = makeFeed(s("b"));
        auto ledger = std::make_shared<LedgerView>();
        ledger->rows = {row()};
        other->ledger = ledger;
        both.all = {both.feed, other};
        QVERIFY(incidentReport(both).where.contains(s("this computer")));
    }
    void aSimulatedOutageIsSaidToBeOne()
    {
        Incident simulated = incident();
        simulated.row.simulated = true;
        const IncidentReport report = incidentReport(simulated);
        QVERIFY(report.when.contains(s("Simulated, not a real outage")));
        QVERIFY(report.where.contains(s("simulated")));
    }
    void oneRowForEachEventAndEachMissingRange()
    {
        const std::vector<ExportRow> rows = incidentRows(incident(), {});
        QCOMPARE(rows.size(), size_t(6)); // five events of its own, one range
        const QByteArray header = exportHeader(rows.front(), ExportFormat::Csv);
        QVERIFY(header.contains("simulated") && header.contains("missingFrom"));
        QVERIFY(exportLine(rows.back(), ExportFormat::Csv).contains("16,19"));
        QCOMPARE(exportHeader(rows.back(), ExportFormat::Csv), header);
    }
    void theNoteIsSavedWithTheText()
    {
        const std::vector<ExportRow> rows = incidentRows(incident(), s("the cable was out"));
        QVERIFY(exportLine(rows.back(), ExportFormat::Csv).contains("Note: the cable was out"));
        QCOMPARE(rows.back().size(), rows.front().size());
        const QString text = incidentMarkdown(incidentReport(incident()), s("the cable was out"));
        QVERIFY(text.startsWith(s("# a was lost")));
        QVERIFY(text.contains(s("the cable was out")));
    }
    void pictureRowsAndTextAreWritten()
    {
        const QTemporaryDir folder;
        QWidget charts;
        charts.resize(300, 200);
        IncidentPane pane;
        pane.setPictureOf(&charts);
        pane.setTheme(Theme::light());
        auto *png = pane.findChild<QPushButton *>(s("saveIncidentPicture"));
        QVERIFY(!png->isEnabled());
        pane.setIncident(incident());
        answer(pane, folder.filePath(s("a.png")));
        png->click();
        QCOMPARE(QImage(folder.filePath(s("a.png"))).width(),
                 2 * (300 + Theme::light().px(IncidentPane::kWidth)));
        answer(pane, folder.filePath(s("a.md")));
        pane.findChild<QPushButton *>(s("saveIncidentText"))->click();
        QVERIFY(contentOf(folder.filePath(s("a.md"))).contains("# a was lost"));
        answer(pane, folder.filePath(s("a.csv")));
        pane.findChild<QPushButton *>(s("saveIncidentRows"))->click();
        QTRY_VERIFY(contentOf(folder.filePath(s("a.csv"))).contains("missingTo"));
    }
    void aFileThatCannotBeWrittenIsSaid()
    {
        IncidentPane pane;
        pane.setTheme(Theme::light());
        pane.setIncident(incident());
        answer(pane, s("/no/such/folder/a.md"));
        pane.findChild<QPushButton *>(s("saveIncidentText"))->click();
        QVERIFY(pane.findChild<QLabel *>(s("incidentResult"))->text().contains(s("could not")));
    }
};

QTEST_MAIN(TestIncidentReport)
#include "tst_incidentreport.moc"
