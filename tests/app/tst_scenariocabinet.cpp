// The scenarios of the dashboard as the fault panel sees them: listed, played on the real network
// against the lab, and recorded from what is done to a running feed.
#include "dashboardsession.h"
#include "demoserver.h"
#include "labaddress.h"
#include "scenariocabinet.h"
#include "scenariofile.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace feedscope;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QByteArray scenario(const char *state)
{
    return QByteArray("{\"version\":1,\"name\":\"short\",\"duration\":\"700ms\",\"feeds\":[{\"id\":"
                      "\"a\",\"url\":\"lab:/sse?rate=50\",\"transport\":\"sse\"}],\"steps\":[],"
                      "\"expect\":[{\"feed\":\"a\",\"state\":\"") +
           state + "\"}]}";
}

FeedConfig feedAt(QUrl base)
{
    FeedConfig feed;
    feed.id = FeedId{s("a")};
    base.setPath(s("/sse"));
    base.setQuery(s("rate=50"));
    feed.url = base;
    feed.transports = {TransportKind::Sse};
    feed.backoff.base = Millis(100);
    return feed;
}

class SilentControl : public FeedControl
{
public:
    void start(const FeedId &) override {}
    void stop(const FeedId &) override {}
    void retryNow(const FeedId &) override {}
    void setFaults(const FeedId &, const QList<FaultSpec> &) override {}
    void addFault(const FeedId &, const FaultSpec &) override {}
    void applyConfig(const QList<FeedConfig> &) override {}
    void send(const FeedId &, const QString &) override {}
    void setWindowHidden(bool) override {}
};

// A cabinet with a folder of its own; feeds are those of `control`.
struct Desk
{
    QTemporaryDir folder;
    SilentControl silent;
    Instant now{};
    QUrl lab{s("http://host")};
    RecordedControl control;
    std::unique_ptr<ScenarioCabinet> cabinet;

    explicit Desk(FeedControl *feeds = nullptr, std::function<Instant()> clock = {})
        : control(feeds ? *feeds : silent,
                  {clock ? clock : [this] { return now; }, [this] { return recorded(); }})
    {
        lab.setHost(QLatin1StringView(kLabHost));
    }
    QList<FeedConfig> recorded() const { return {feedAt(lab)}; }
    QString write(const char *name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(s(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }
    void open()
    {
        cabinet = std::make_unique<ScenarioCabinet>(ScenarioCabinet::Environment{
            networkTransportFactory(), {}, control, folder.path(), {}});
    }
    ScenarioEntry entry(const QString &file) const
    {
        for (const ScenarioEntry &entry : cabinet->entries()) {
            if (entry.file == file)
                return entry;
        }
        return {};
    }
};

} // namespace

class ScenarioCabinetTest : public QObject
{
    Q_OBJECT

private slots:
    void shippedOnesAndThoseOfTheFolderAreListed()
    {
        Desk desk;
        const QString own = desk.write("own.json", scenario("connected"));
        const QString broken = desk.write("broken.json", "{\"version\":1,\"steps\":5}");
        desk.open();
        const QList<ScenarioEntry> entries = desk.cabinet->entries();
        QVERIFY(std::count_if(entries.begin(), entries.end(),
                              [](const ScenarioEntry &entry) { return entry.isBuiltin; }) >= 12);
        QCOMPARE(desk.entry(own).title, s("short"));
        QCOMPARE(desk.entry(own).status, ScenarioStatus::NotRun);
        QCOMPARE(desk.entry(own).checks.size(), 1);
        QCOMPARE(desk.entry(broken).status, ScenarioStatus::Unreadable);
        QVERIFY(!desk.entry(broken).problem.isEmpty());
    }
    void oneFromElsewhereIsListedOnceAndStays()
    {
        Desk desk;
        QTemporaryDir elsewhere;
        QFile file(elsewhere.filePath(s("drop.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(scenario("connected"));
        file.close();
        desk.open();
        const qsizetype before = desk.cabinet->entries().size();
        desk.cabinet->add(file.fileName());
        desk.cabinet->add(file.fileName());
        QCOMPARE(desk.cabinet->entries().size(), before + 1);
        desk.cabinet->setFolder(elsewhere.path());
        QCOMPARE(desk.cabinet->entries().size(), before + 1);
        QCOMPARE(desk.entry(file.fileName()).status, ScenarioStatus::NotRun);
    }
    void whatHoldsPassesAndWhatDoesNotFailsWithWhatWasMeasured()
    {
        Desk desk;
        const QString good = desk.write("good.json", scenario("connected"));
        const QString bad = desk.write("bad.json", scenario("disconnected"));
        desk.open();
        QSet<ScenarioStatus> seen;
        desk.cabinet->onChange([&] { seen.insert(desk.entry(good).status); });
        desk.cabinet->run({good, bad});
        QVERIFY(desk.cabinet->isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.cabinet->isRunning(), 20'000);
        QCOMPARE(desk.entry(good).status, ScenarioStatus::Pass);
        QCOMPARE(desk.entry(bad).status, ScenarioStatus::Fail);
        const Verdict verdict = desk.entry(bad).checks.first().verdict;
        QVERIFY2(verdict.expected.contains(s("disconnected")), qPrintable(verdict.expected));
        QVERIFY2(verdict.measured.contains(s("connected")), qPrintable(verdict.measured));
        QVERIFY(seen.contains(ScenarioStatus::Queued) && seen.contains(ScenarioStatus::Running));
        desk.cabinet->onChange({});
    }
    void whatIsStoppedBeforeItsTurnHasNotRun()
    {
        Desk desk;
        const QString first = desk.write("first.json", scenario("connected"));
        const QString second = desk.write("second.json", scenario("connected"));
        desk.open();
        desk.cabinet->run({first, second});
        desk.cabinet->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.cabinet->isRunning(), 20'000);
        QCOMPARE(desk.entry(second).status, ScenarioStatus::NotRun);
    }
    void resultsOfUnchangedFilesOutliveAReload()
    {
        Desk desk;
        const QString file = desk.write("good.json", scenario("connected"));
        desk.open();
        desk.cabinet->run({file});
        QTRY_VERIFY_WITH_TIMEOUT(!desk.cabinet->isRunning(), 20'000);
        desk.cabinet->reload();
        QCOMPARE(desk.entry(file).status, ScenarioStatus::Pass);
        desk.write("good.json", scenario("reconnecting"));
        desk.cabinet->reload();
        QVERIFY(desk.entry(file).status != ScenarioStatus::Pass);
    }
    void everyActionOfATesterBecomesAStep()
    {
        Desk desk;
        const FeedId a{s("a")};
        desk.control.retryNow(a); // before it records
        desk.control.begin();
        FaultSpec hole;
        hole.kind = FaultKind::BlackHole;
        FaultSpec reset;
        reset.kind = FaultKind::Reset;
        desk.now += Millis(250);
        desk.control.setFault(a, hole);
        desk.control.addFault(a, reset);
        desk.control.setFault(a, FaultSpec());
        desk.control.setFault(a, std::nullopt);
        desk.control.stop(a);
        desk.control.start(a);
        QStringList names;
        const Scenario recorded = desk.control.recorded(s("x"));
        for (const ScenarioStep &step : recorded.steps)
            names << stepName(step);
        QCOMPARE(names, QStringList({s("fault"), s("fault"), s("end-fault"), s("fault"),
                                     s("end-fault"), s("stop"), s("start")}));
        QCOMPARE(recorded.steps.first().at, Millis(250));
    }
    void whatWasRecordedOnARunningFeedPlaysAndPasses()
    {
        DemoServer server;
        QString error;
        const QUrl base = server.start(&error);
        QVERIFY2(!base.isEmpty(), qPrintable(error));
        DashboardSession session({networkTransportFactory(), {}, 1, 1});
        Desk desk(&session, [&session] { return session.now(); });
        desk.open();
        const FeedConfig feed = feedAt(base);
        desk.control.applyConfig({feed});
        SnapshotBoard &board = session.observer().board();
        const auto state = [&] { return board.latest(feed.id); };
        QTRY_VERIFY_WITH_TIMEOUT(state() && state()->state() == FeedState::Connected, 20'000);

        desk.cabinet->startRecording();
        desk.control.setFault(feed.id, FaultSpec());
        QTRY_VERIFY(state()->hasFault() && state()->state() == FeedState::Reconnecting);
        desk.control.setFault(feed.id, std::nullopt);
        QTRY_VERIFY_WITH_TIMEOUT(!state()->hasFault() && state()->state() == FeedState::Connected,
                                 20'000);
        QCOMPARE(desk.cabinet->recordedSteps(), 2);
        const QString file = desk.folder.filePath(s("recorded.json"));
        QCOMPARE(desk.cabinet->saveRecording(file), QString());
        QVERIFY(!desk.cabinet->isRecording());
        QCOMPARE(desk.entry(file).title, s("recorded"));

        desk.cabinet->run({file});
        QTRY_VERIFY_WITH_TIMEOUT(!desk.cabinet->isRunning(), 60'000);
        QCOMPARE(desk.entry(file).problem, QString());
        QCOMPARE(desk.entry(file).status, ScenarioStatus::Pass);
        session.shutdown();
        server.stop();
    }
};

QTEST_GUILESS_MAIN(ScenarioCabinetTest)
#include "tst_scenariocabinet.moc"
