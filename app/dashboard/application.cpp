#include "application.h"

#include "autostart.h"
#include "connectionprobe.h"
#include "demofeeds.h"
#include "feeddesk.h"
#include "feedlistedit.h"
#include "healthtext.h"
#include "issuetext.h"
#include "mainstatusbar.h"
#include "memorylimits.h"
#include "noticebar.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Application)
};

constexpr Millis kHealthEvery{1'000};
constexpr Millis kFrameComes{250};
const QLatin1StringView kDataFolder("files/folder");
const QLatin1StringView kScenarioFolder("scenarios/folder");

DashboardSession::Network realNetwork(const SecretReader &secrets)
{
    DashboardSession::Network network;
    network.transports = networkTransportFactory();
    network.secrets = secrets.fetch();
    network.seed = QRandomGenerator::system()->generate64();
    return network;
}

std::shared_ptr<const FeedConfig> configOf(const FeedKeeper &keeper, const FeedId &id)
{
    const QList<FeedConfig> feeds = keeper.feeds();
    const qsizetype at = indexOf(feeds, id);
    return at < 0 ? nullptr : std::make_shared<const FeedConfig>(feeds.at(at));
}

// A broken file that has no issues to point at has one: why it cannot be read.
QList<ConfigIssue> issuesOf(const DashboardFeeds &feeds)
{
    if (feeds.problem.isEmpty())
        return feeds.issues;
    return {{QString(), feeds.problem}};
}

} // namespace

Application::Application(const DashboardOptions &options, std::function<Nanos()> longestFrame)
    : m_options(options)
    , m_vault(makeSecretVault())
    , m_secrets(m_vault.get())
    , m_session(realNetwork(m_secrets))
    , m_health(m_session, std::move(longestFrame))
    , m_program(readProgramSettings(m_settings))
    , m_keeper(*m_vault, [this](const QList<FeedConfig> &feeds) { runFeeds(feeds); })
    , m_control(m_session, recordedFrom())
    , m_scenarios(scenarioParts())
    , m_outages(options.demo || options.screenshot
                    ? nullptr
                    : std::make_unique<OutageRecorder>(OutageRecorder::pathFor(options.configFile),
                                                       m_session.clock()))
    , m_diagnostics(
          QCoreApplication::applicationFilePath(),
          [this] { return u'\n' + healthDetail(m_health.health(), QLocale::c()) + u'\n'; })
    , m_windowWatch([this] { return m_session.now(); })
{
    m_session.observer().setMessageBytes(readMemoryLimits(m_settings).messageBytes());
    m_window = std::make_unique<MainWindow>(windowParts());
    QObject::connect(&m_window->pump(), &SnapshotPump::refreshed, m_window.get(),
                     [this] { m_windowWatch.beat(); });
    QObject::connect(&m_healthTimer, &QTimer::timeout, m_window.get(), [this] { showHealth(); });
    followOutages();
    m_healthTimer.start(kHealthEvery);
    m_window->showScenarios(m_scenarios);
    if (options.size.isValid())
        m_window->resize(options.size);
    QObject::connect(m_window.get(), &MainWindow::demoRequested, m_window.get(),
                     [this] { startDemo(); });
    QObject::connect(m_window.get(), &MainWindow::demoEndRequested, m_window.get(),
                     [this] { endDemo(); });
    QObject::connect(m_window.get(), &MainWindow::reloadRequested, m_window.get(),
                     [this] { load(); });
    QObject::connect(m_window.get(), &MainWindow::diagnosticsRequested, &m_diagnostics,
                     &Diagnostics::collect);
    QObject::connect(&m_diagnostics, &Diagnostics::ready, m_window.get(),
                     &MainWindow::showDiagnostics);
    followKeeper();
}

MainWindow::Dependencies Application::windowParts()
{
    const QString chosen = chosenFile();
    const QString file = chosen.isEmpty() ? ConfigStore::defaultPath() : chosen;
    return {m_control,
            m_session.observer().board(),
            m_session.observer().journal(),
            [this](const FeedId &feed) { return m_session.observer().log(feed); },
            [this] { return m_session.now(); },
            m_options.demo ? nullptr : &m_settings,
            file,
            m_options.theme.isEmpty() ? std::nullopt
                                      : std::optional(themeModeFromName(m_options.theme)),
            [this] { return m_host.facts(); },
            [this](const FeedId &id) { return configOf(m_keeper, id); },
            &m_keeper,
            [this] { return makeTest(); },
            programActions(),
            m_options.textPercent > 0 ? std::optional(textScaleFromPercent(m_options.textPercent))
                                      : std::nullopt,
            m_outages.get()};
}

std::unique_ptr<ConnectionTest> Application::makeTest()
{
    return std::make_unique<ConnectionProbe>(
        networkTransportFactory(), m_secrets.fetch(),
        [this](const FeedConfig &feed) { return withDefaults({feed}, m_program).first(); });
}

ProgramActions Application::programActions()
{
    ProgramActions actions;
    const QString chosen = m_options.configFile.isEmpty() ? chosenFile() : QString();
    actions.dataFolder =
        QFileInfo(chosen.isEmpty() ? ConfigStore::defaultPath() : chosen).absolutePath();
    actions.starts = [] { return startsWithSystem(); };
    actions.beep = [] { QApplication::beep(); };
    actions.followFocus = [](QObject *context, const std::function<void(QWidget *)> &tell) {
        QObject::connect(qApp, &QApplication::focusChanged, context,
                         [tell](QWidget *, QWidget *now) { tell(now); });
    };
    actions.moveData = [this](const QString &folder) { return moveData(folder); };
    if (!m_options.configFile.isEmpty())
        actions.whyNoMove = Words::tr("Not while the feeds are those of --config.");
    actions.apply = [this](const ProgramSettings &program) {
        if (program.autostart != startsWithSystem()) {
            const QString problem = setAutostart(program.autostart, autostartProgram());
            if (!problem.isEmpty())
                return problem;
        }
        m_program = program;
        runFeeds(m_keeper.feeds());
        return QString();
    };
    actions.applyMemory = [this](const MemoryLimits &memory) {
        m_session.observer().setMessageBytes(memory.messageBytes());
    };
    return actions;
}

QString Application::chosenFile() const
{
    const QString folder = m_settings.value(kDataFolder).toString();
    if (!m_options.configFile.isEmpty() || folder.isEmpty())
        return m_options.configFile;
    return QDir(folder).filePath(QFileInfo(ConfigStore::defaultPath()).fileName());
}

QString Application::moveData(const QString &folder)
{
    const bool isNew =
        !QFileInfo::exists(QDir(folder).filePath(QFileInfo(ConfigStore::defaultPath()).fileName()));
    const DashboardFeeds feeds = feedsKeptIn(folder, m_keeper.feeds());
    if (!feeds.problem.isEmpty())
        return feeds.problem;
    if (!feeds.ok())
        return feeds.path + QStringLiteral(": ") + issueLine(feeds.issues.first());
    m_settings.setValue(kDataFolder, folder);
    run(feeds);
    if (m_settings.value(kScenarioFolder).toString().isEmpty()) {
        m_scenarios.setFolder(scenarioFolder());
        m_settings.remove(kScenarioFolder); // it was not chosen for itself
    }
    m_window->notices().say(
        isNew ? Words::tr("The feeds are kept in %1 from now on. The file they were in is "
                          "still there.")
                    .arg(feeds.path)
              : Words::tr("The feeds of %1 are shown from now on. The file of those before is "
                          "still there.")
                    .arg(feeds.path));
    return {};
}

QString Application::scenarioFolder() const
{
    const QString chosen = m_settings.value(kScenarioFolder).toString();
    if (!chosen.isEmpty())
        return chosen;
    const QString folder = m_settings.value(kDataFolder).toString();
    const QDir data = folder.isEmpty() ? QFileInfo(ConfigStore::defaultPath()).dir() : QDir(folder);
    return data.filePath(QStringLiteral("scenarios"));
}

void Application::runFeeds(const QList<FeedConfig> &feeds)
{
    if (m_outages) {
        QSet<FeedId> kept;
        for (const FeedConfig &feed : m_demoBase.isEmpty() ? feeds : QList<FeedConfig>())
            kept.insert(feed.id);
        m_outages->follow(kept);
    }
    m_session.applyConfig(withDefaults(feeds, m_program));
}

void Application::take(const QString &text)
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    show(text);
}

void Application::show(const QString &text)
{
    if (QFileInfo(text).isAbsolute()) {
        m_scenarios.add(text);
        m_window->showScenario(text);
    } else if (!text.isEmpty()) {
        m_window->desk()->addText(text);
    }
}

void Application::followKeeper()
{
    QObject::connect(&m_keeper, &FeedKeeper::changed, m_window.get(), [this] {
        m_window->desk()->refresh();
        if (m_keeper.feeds().isEmpty())
            m_window->showFirstRun();
        else
            m_window->showDashboard();
    });
    QObject::connect(&m_keeper, &FeedKeeper::reloaded, m_window.get(),
                     [this](const QString &summary, bool isProblem) {
                         if (isProblem)
                             m_window->notices().say(
                                 Words::tr("The config file was changed and cannot be used, so "
                                           "the feeds run on as they are. ") +
                                     summary,
                                 NoticeBar::Weight::Problem);
                         else
                             m_window->notices().say(
                                 Words::tr("The config file was changed: %1.").arg(summary));
                     });
}

RecordedControl::Sources Application::recordedFrom() const
{
    // The demo's server has another port each time, a scenario's lab has none of its own yet: what a
    // person records must not hold the port of today.
    const auto feeds = [this] { return withLabHost(m_keeper.feeds(), m_demoBase); };
    return {[this] { return m_session.now(); }, feeds};
}

ScenarioCabinet::Environment Application::scenarioParts()
{
    return {networkTransportFactory(), m_secrets.fetch(), m_control, scenarioFolder(),
            [this](const QString &chosen) {
                if (!m_options.demo)
                    m_settings.setValue(kScenarioFolder, chosen);
            }};
}

void Application::followOutages()
{
    if (!m_outages)
        return;
    const SnapshotPump &pump = m_window->pump();
    QObject::connect(&pump, &SnapshotPump::happened, m_window.get(),
                     [this](const std::vector<FeedEvent> &events) { m_outages->note(events); });
    QObject::connect(&pump, &SnapshotPump::refreshed, m_window.get(),
                     [this](const QList<SnapshotBoard::Snapshot> &feeds, Instant now) {
                         m_outages->watch(feeds, now);
                     });
}

Application::~Application()
{
    m_window->pump().stop();
    if (m_outages)
        m_outages->finish(m_window->pump().latest(), m_session.now());
    m_session.shutdown();
    m_demoServer.stop();
}

QString Application::start()
{
    if (m_options.demo) {
        if (const QString error = startDemo(); !error.isEmpty())
            return error;
    } else {
        load();
    }
    m_window->start();
    m_window->show();
    // Dialogs are placed by the window, which gets its frame only after it was shown. What is on the
    // disk of earlier outages waits until it has been painted.
    QTimer::singleShot(kFrameComes, m_window.get(), [this] {
        show(m_options.address);
        show(m_options.scenario);
        if (m_outages)
            m_outages->start();
    });
    if (m_options.screenshot)
        m_screenshot = std::make_unique<Screenshot>(*m_window, m_session, *m_options.screenshot,
                                                    m_options.demo ? Screenshot::Staging::WithADrop
                                                                   : Screenshot::Staging::AsItIs);
    return {};
}

void Application::showHealth()
{
    const Health health = m_health.health();
    m_window->status().setHealth(healthFigures(health, QLocale()), healthDetail(health, QLocale()));
}

QString Application::startDemo()
{
    QString error;
    const QUrl base = m_demoServer.start(&error);
    if (base.isEmpty())
        return Words::tr("The demo server cannot be started: %1").arg(error);
    m_demoBase = base;
    run(demoDashboardFeeds(base));
    // With --demo there is nothing to go back to.
    m_window->actions().endDemo->setVisible(!m_options.demo);
    return {};
}

void Application::endDemo()
{
    m_window->actions().endDemo->setVisible(false);
    m_demoBase.clear();
    load();
    m_demoServer.stop();
}

void Application::load()
{
    const DashboardFeeds saved = savedDashboardFeeds(chosenFile());
    run(saved);
    if (!saved.ok())
        m_window->showConfigProblem(saved.path, issuesOf(saved));
}

void Application::run(const DashboardFeeds &feeds)
{
    runFeeds(feeds.feeds);
    m_keeper.setFeeds(feeds.feeds, feeds.store);
}

} // namespace feedscope
