#include "application.h"

#include "memorylimits.h"

#include <QRandomGenerator>

namespace feedscope {

namespace {

DashboardSession::Network realNetwork(const SecretReader &secrets)
{
    DashboardSession::Network network;
    network.transports = networkTransportFactory();
    network.secrets = secrets.fetch();
    network.seed = QRandomGenerator::system()->generate64();
    return network;
}

std::shared_ptr<const FeedConfig> configOf(const DashboardFeeds &feeds, const FeedId &id)
{
    for (const FeedConfig &feed : feeds.feeds) {
        if (feed.id == id)
            return std::make_shared<const FeedConfig>(feed);
    }
    return nullptr;
}

MainWindow::Dependencies dependenciesOf(DashboardSession &session, const HostWatch &host,
                                        const DashboardFeeds &feeds, SettingsStore *settings,
                                        const QString &configFile, const DashboardOptions &options)
{
    return {session,
            session.observer().board(),
            session.observer().journal(),
            [&session](const FeedId &feed) { return session.observer().log(feed); },
            [&session] { return session.now(); },
            settings,
            configFile,
            options.theme.isEmpty() ? std::nullopt
                                    : std::optional(themeModeFromName(options.theme)),
            [&host] { return host.facts(); },
            [&feeds](const FeedId &id) { return configOf(feeds, id); }};
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
{
    m_session.observer().setMessageBytes(readMemoryLimits(m_settings).messageBytes());
    const QString file =
        options.configFile.isEmpty() ? ConfigStore::defaultPath() : options.configFile;
    m_window = std::make_unique<MainWindow>(dependenciesOf(
        m_session, m_host, m_feeds, options.demo ? nullptr : &m_settings, file, options));
    if (options.size.isValid())
        m_window->resize(options.size);
    QObject::connect(m_window.get(), &MainWindow::demoRequested, m_window.get(),
                     [this] { startDemo(); });
    QObject::connect(m_window.get(), &MainWindow::reloadRequested, m_window.get(),
                     [this] { load(); });
}

Application::~Application()
{
    m_window->pump().stop();
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
    if (m_options.screenshot)
        m_screenshot = std::make_unique<Screenshot>(*m_window, m_session, *m_options.screenshot,
                                                    m_options.demo ? Screenshot::Staging::WithADrop
                                                                   : Screenshot::Staging::AsItIs);
    return {};
}

QString Application::startDemo()
{
    QString error;
    const QUrl base = m_demoServer.start(&error);
    if (base.isEmpty())
        return QStringLiteral("The demo server cannot be started: %1").arg(error);
    m_feeds = demoDashboardFeeds(base);
    m_session.applyConfig(m_feeds.feeds);
    m_window->showDashboard();
    return {};
}

void Application::load()
{
    m_feeds = savedDashboardFeeds(m_options.configFile);
    if (!m_feeds.ok()) {
        m_window->showConfigProblem(m_feeds.path, issuesOf(m_feeds));
        return;
    }
    m_session.applyConfig(m_feeds.feeds);
    if (m_feeds.feeds.isEmpty())
        m_window->showFirstRun();
    else
        m_window->showDashboard();
}

} // namespace feedscope
