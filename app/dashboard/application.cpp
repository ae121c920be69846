#include "application.h"

#include "secretstore.h"

#include <QRandomGenerator>

namespace feedscope {

namespace {

DashboardSession::Network realNetwork()
{
    DashboardSession::Network network;
    network.transports = networkTransportFactory();
    network.authorization = [](const FeedConfig &feed) { return authorizationFor(feed).value; };
    network.seed = QRandomGenerator::system()->generate64();
    return network;
}

MainWindow::Dependencies dependenciesOf(DashboardSession &session, QSettings *settings,
                                        const QString &configFile)
{
    return {session,
            session.observer().board(),
            session.observer().journal(),
            [&session](const FeedId &feed) { return session.observer().log(feed); },
            [&session] { return session.now(); },
            settings,
            configFile};
}

// A broken file that has no issues to point at has one: why it cannot be read.
QList<ConfigIssue> issuesOf(const DashboardFeeds &feeds)
{
    if (feeds.problem.isEmpty())
        return feeds.issues;
    return {{QString(), feeds.problem}};
}

} // namespace

Application::Application(const CommandLine &line)
    : m_line(line)
    , m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("feedscope"),
                 QStringLiteral("dashboard"))
    , m_session(realNetwork())
{
    const QString file = line.configFile.isEmpty() ? ConfigStore::defaultPath() : line.configFile;
    m_window = std::make_unique<MainWindow>(
        dependenciesOf(m_session, line.demo ? nullptr : &m_settings, file));
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
    if (m_line.demo) {
        if (const QString error = startDemo(); !error.isEmpty())
            return error;
    } else {
        load();
    }
    m_window->start();
    m_window->show();
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
    m_feeds = savedDashboardFeeds(m_line.configFile);
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
