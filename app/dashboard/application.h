// The dashboard put together: session, demo server, window, in the order in which they need each
// other.
// Thread: UI.
// Owner: feedscopeDashboardMain().
// Errors: a config file with problems becomes a page of the window and the file is left alone; a
//   demo server that cannot listen is a message of start(). Quitting, by window, menu or signal,
//   takes less than 1 s: first the pump stops, then the feeds, then the demo server.
#pragma once

#include "dashboardfeeds.h"
#include "dashboardoptions.h"
#include "dashboardsession.h"
#include "demoserver.h"
#include "diagnostics.h"
#include "feedkeeper.h"
#include "healthwatch.h"
#include "hostwatch.h"
#include "mainwindow.h"
#include "outagerecorder.h"
#include "scenariocabinet.h"
#include "screenshot.h"
#include "secretreader.h"
#include "settingsfile.h"
#include "vaultfactory.h"
#include "windowwatch.h"

#include <QTimer>
#include <memory>

namespace feedscope {

class Application
{
public:
    // `longestFrame`: see HealthWatch.
    explicit Application(const DashboardOptions &options, std::function<Nanos()> longestFrame = {});
    ~Application();
    Application(const Application &) = delete;
    Application &operator=(const Application &) = delete;

    // Shows the window and starts the feeds; empty, or why not.
    QString start();
    // A second start: shows the window in front of others, and what that start was asked for: an
    // address opens the feed dialog, an absolute path is a scenario.
    void take(const QString &text);

private:
    void show(const QString &text);
    QString startDemo();
    void endDemo(); // back to the saved feeds
    void load();
    void run(const DashboardFeeds &feeds);
    MainWindow::Dependencies windowParts();
    std::unique_ptr<ConnectionTest> makeTest();
    ProgramActions programActions();
    // Of the saved feeds; empty: where the platform keeps such files.
    QString chosenFile() const;
    QString moveData(const QString &folder);
    QString scenarioFolder() const;
    void runFeeds(const QList<FeedConfig> &feeds);
    void followKeeper();
    void followOutages();
    void showHealth();
    RecordedControl::Sources recordedFrom() const;
    ScenarioCabinet::Environment scenarioParts();

    const DashboardOptions m_options;
    SettingsFile m_settings;
    HostWatch m_host;
    DemoServer m_demoServer;
    QUrl m_demoBase; // empty: it does not run
    std::unique_ptr<SecretVault> m_vault;
    SecretReader m_secrets;
    DashboardSession m_session;
    HealthWatch m_health;
    ProgramSettings m_program;
    FeedKeeper m_keeper;
    RecordedControl m_control; // the session as the window acts on it
    ScenarioCabinet m_scenarios;
    std::unique_ptr<OutageRecorder> m_outages; // null: the demo and pictures keep nothing
    std::unique_ptr<MainWindow> m_window;      // it looks at all above
    std::unique_ptr<Screenshot> m_screenshot;
    Diagnostics m_diagnostics;
    QTimer m_healthTimer;
    WindowWatch m_windowWatch;
};

} // namespace feedscope
