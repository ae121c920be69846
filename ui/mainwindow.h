// The dashboard's window: menus, banner, page, status bar, and the wires between them and the
// feeds.
// Thread: UI.
// Owner: app. Everything in Dependencies outlives it.
// Units: Instants of the given clock.
// Errors: none; a broken config is a page.
// Source: ui-spec.md sections 4 to 7.
#pragma once

#include "announcer.h"
#include "bannermodel.h"
#include "callsettings.h"
#include "configparser.h"
#include "connectiontest.h"
#include "eventlogmodel.h"
#include "feedcontrol.h"
#include "feedlibrary.h"
#include "feedsortproxy.h"
#include "feedtablemodel.h"
#include "hostfacts.h"
#include "mainactions.h"
#include "messagelog.h"
#include "notifier.h"
#include "outagearchive.h"
#include "panecycle.h"
#include "programactions.h"
#include "snapshotpump.h"
#include "theme.h"
#include "todaybook.h"
#include "viewsettings.h"

#include <QMainWindow>
#include <QPointer>
#include <functional>

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QToolBar;
QT_END_NAMESPACE

namespace feedscope {

struct Explanation;
class ConfigProblemPage;
class DashboardPage;
class FeedDesk;
class FocusFollower;
class FaultDock;
class FirstRun;
class HistoryPage;
class LiveRegion;
class MainStatusBar;
class ManualWindow;
class NoticeBar;
class SettingsDialog;
class ScenarioDesk;
class StatusBanner;
class TabularLabel;
class TrayIcon;
class ViewActions;
class Wallboard;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Dependencies
    {
        FeedControl &control;
        SnapshotBoard &board;
        Journal &journal;
        std::function<std::shared_ptr<const MessageLog>(const FeedId &)> messages; // must be set
        std::function<Instant()> clock;
        SettingsStore *settings = nullptr; // null: nothing is kept
        QString configFile;                // named on the first-run page
        std::optional<ThemeMode> theme;    // of this run only; none: as in the settings
        std::function<HostFacts()> host = [] { return HostFacts(); };
        // A feed as it is configured; null when it is not (any more).
        std::function<std::shared_ptr<const FeedConfig>(const FeedId &)> config =
            [](const FeedId &) { return std::shared_ptr<const FeedConfig>(); };
        // How feeds are added and edited; null: they are not.
        FeedLibrary *library = nullptr;
        MakeConnectionTest makeTest = {};
        // What the settings dialog can act on; empty: it has only the window's own settings.
        ProgramActions program = {};
        std::optional<TextScale> scale = {}; // of this run only; none: as in the settings
        OutageArchive *archive = nullptr;    // null: outages are known since the start only
    };

    explicit MainWindow(Dependencies dependencies, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showDashboard();
    void showFirstRun();
    void showConfigProblem(const QString &file, const QList<ConfigIssue> &issues);
    // Starts the beat; without it the window shows what beat() is given.
    void start();
    SnapshotPump &pump() { return m_pump; }
    void selectFeed(const FeedId &feed);
    NoticeBar &notices() { return *m_notices; }
    FeedDesk *desk() { return m_desk; } // null without a library
    void showManual(const QString &page);
    // Puts the text on the clipboard and shows it: the answer to diagnosticsRequested().
    void showDiagnostics(const QString &text);
    FeedId selected() const;
    MainStatusBar &status() { return *m_status; }
    MainActions &actions() { return *m_actions; }
    // Where feeds can be edited, table and details say so.
    void offerEditing(std::function<void(const FeedId &)> edit);
    // From here on the fault panel lists scenarios; the desk outlives the window.
    void showScenarios(ScenarioDesk &desk);
    void showScenario(const QString &file);

signals:
    void demoRequested();
    void demoEndRequested();
    void reloadRequested();
    void diagnosticsRequested();

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildBars();
    void buildDesk();
    void openSettings();
    void setCalls(const CallSettings &calls);
    void moveData(const QString &folder);
    void quit();
    void wireActions();
    void wireCharts();
    void wireTable();
    void wireBanner();
    void wireHelp();
    void wirePanes();
    void explain(const Explanation &explanation, const FeedId &feed, const QRect &number);
    void showPage(MainPage page);
    void showBanner();
    void showHistory(const FeedId &feed);
    void wireOutside(); // what reaches a person who does not look at the window
    void tellOutside(const QList<SnapshotBoard::Snapshot> &feeds, const BannerContent &banner,
                     Instant now);
    void buildFaults();
    void offerFaults();
    void refresh(const QList<SnapshotBoard::Snapshot> &feeds, Instant now);
    // This computer has no network and no feed is open all the same.
    void noteOffline(const HostFacts &host, const QList<SnapshotBoard::Snapshot> &feeds,
                     Instant now);
    void showClock(const QList<SnapshotBoard::Snapshot> &feeds, Instant now);
    void setView(const ViewSettings &settings);
    void applyView();
    void fitBars();
    void fitTools();
    void setStateFilter(std::optional<DisplayState> state);
    void setDrop(const FeedId &feed, bool on);
    void togglePause();
    void togglePauseAll();
    void forEach(const QList<FeedId> &feeds, void (FeedControl::*what)(const FeedId &));
    void restoreLayout();
    void saveLayout() const;
    void goOnWithToday();
    void resetLayout();

    Dependencies m_deps;
    SnapshotPump m_pump;
    FeedTableModel m_model;
    FeedSortProxy m_proxy;
    EventLogModel m_log;
    BannerModel m_bannerModel;
    TodayBook m_today;
    ViewSettings m_view;
    CallSettings m_calls;
    bool m_isQuitting = false;      // a person asked for the end, not only for the window to go
    Theme m_theme = Theme::light(); // in force; every part looks at it
    MainActions *m_actions;
    ViewActions *m_viewActions;
    FocusFollower *m_focus;
    StatusBanner *m_banner;
    FaultDock *m_faults = nullptr;
    QStackedWidget *m_pages;
    DashboardPage *m_dashboard;
    NoticeBar *m_notices;
    FeedDesk *m_desk = nullptr;
    QPointer<SettingsDialog> m_settings;
    HistoryPage *m_history;
    FirstRun *m_firstRun;
    ConfigProblemPage *m_configProblem;
    MainStatusBar *m_status;
    TabularLabel *m_clock;
    QToolBar *m_tools = nullptr;
    ManualWindow *m_manual = nullptr; // made when it is first wanted
    PaneCycle m_panes;
    Announcer m_announcer;
    Notifier m_notifier;
    LiveRegion *m_liveRegion;
    TrayIcon *m_tray;
    Wallboard *m_wallboard;
    std::optional<Instant> m_lastBeat;
    std::optional<Instant> m_offlineSince;
};

} // namespace feedscope
