#include "mainwindow.h"

#include "configproblempage.h"
#include "dashboardpage.h"
#include "detailspane.h"
#include "faultdock.h"
#include "feedcelltext.h"
#include "feeddesk.h"
#include "feedtable.h"
#include "firstrun.h"
#include "focusfollower.h"
#include "format.h"
#include "historypage.h"
#include "liveregion.h"
#include "mainactions.h"
#include "mainstatusbar.h"
#include "noticebar.h"
#include "settingsdialog.h"
#include "statusbanner.h"
#include "tabularlabel.h"
#include "textcolour.h"
#include "themestyle.h"
#include "trayicon.h"
#include "viewactions.h"
#include "wallboard.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace feedscope {

namespace {

constexpr int kSide = 16;
constexpr int kToolBarHeight = 40;
constexpr int kAroundTools = 6; // on all sides the same: a tool bar takes them crosswise
constexpr int kToolGap = 8;     // as in the style sheet
constexpr int kMenuBarHeight = 24;
constexpr int kSearchWidth = 208;
constexpr int kNarrowSearch = 128;
const QLatin1StringView kToday("today/totals");

// What all of it needs now; the bar's own layout remembers what it needed before.
int toolsWidth(const QToolBar &bar)
{
    int needed = 2 * kAroundTools - kToolGap;
    for (QAction *action : bar.actions()) {
        const QWidget *widget = bar.widgetForAction(action);
        if (widget && action->isVisible())
            needed +=
                kToolGap + std::max(widget->minimumWidth(),
                                    std::min(widget->maximumWidth(), widget->sizeHint().width()));
    }
    return needed;
}

// What the margins lack to the window's side padding.
void addSides(QToolBar &bar)
{
    for (QAction *before : {bar.actions().value(0), static_cast<QAction *>(nullptr)}) {
        auto *side = new QWidget(&bar);
        side->setFixedWidth(kSide - kToolGap - kAroundTools);
        bar.insertWidget(before, side);
    }
}

// Short enough as a picture alone.
void dressIconButton(QToolButton &button)
{
    button.setToolButtonStyle(Qt::ToolButtonIconOnly);
    button.setProperty("kind", QStringLiteral("icon"));
}

} // namespace

MainWindow::MainWindow(Dependencies dependencies, QWidget *parent)
    : QMainWindow(parent)
    , m_deps(std::move(dependencies))
    , m_pump(m_deps.board, m_deps.journal, m_deps.clock)
    , m_actions(new MainActions(this))
    , m_viewActions(new ViewActions(this))
    , m_focus(new FocusFollower(this))
    , m_banner(new StatusBanner(m_theme, this))
    , m_pages(new QStackedWidget(this))
    , m_notices(new NoticeBar(this))
    , m_history(new HistoryPage(this))
    , m_firstRun(new FirstRun(m_deps.configFile, m_deps.library != nullptr, this))
    , m_configProblem(new ConfigProblemPage(this))
    , m_status(new MainStatusBar(this))
    , m_clock(new TabularLabel(this))
    , m_liveRegion(new LiveRegion(this))
    , m_tray(new TrayIcon(this))
    , m_wallboard(new Wallboard(m_deps.clock, this))
{
    m_proxy.setSourceModel(&m_model);
    m_dashboard = new DashboardPage(m_model, m_proxy, m_log, m_deps.messages, this);
    setWindowTitle(tr("Feedscope"));
    setMinimumSize(1024, 640);
    resize(1440, 900);
    buildBars();
    m_pages->addWidget(m_dashboard);
    m_pages->addWidget(m_history);
    m_pages->addWidget(m_firstRun);
    m_pages->addWidget(m_configProblem);
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::showBanner);
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_notices);
    setCentralWidget(middle);
    if (m_deps.library)
        buildDesk();
    addSides(*m_tools);
    setStatusBar(m_status);
    wireActions();
    wireCharts();
    wireTable();
    wireBanner();
    wireHelp();
    wirePanes();
    wireOutside();
    buildFaults();
    connect(m_firstRun, &FirstRun::demoRequested, this, &MainWindow::demoRequested);
    connect(m_actions->endDemo, &QAction::triggered, this, &MainWindow::demoEndRequested);
    connect(m_configProblem, &ConfigProblemPage::reloadRequested, this,
            &MainWindow::reloadRequested);
    connect(&m_pump, &SnapshotPump::refreshed, this, &MainWindow::refresh);
    if (m_deps.program.followFocus)
        m_deps.program.followFocus(m_focus, [this](QWidget *widget) { m_focus->follow(widget); });
    m_dashboard->setConfigOf(m_deps.config);
    goOnWithToday();
    m_history->setArchive(m_deps.archive);
    m_status->setArchive(m_deps.archive);
    m_history->setEventsOf([this](const FeedId &feed) { return m_log.eventsOf(feed); });
    connect(&m_pump, &SnapshotPump::happened, &m_log, &EventLogModel::append);
    connect(&m_pump, &SnapshotPump::happened, m_dashboard,
            [this](const std::vector<FeedEvent> &events) { m_dashboard->note(events); });
    if (m_deps.settings) {
        m_view = readViewSettings(*m_deps.settings);
        setCalls(readCallSettings(*m_deps.settings));
    }
    if (m_deps.theme)
        m_view.theme = *m_deps.theme;
    if (m_deps.scale)
        m_view.scale = *m_deps.scale;
    applyView();
    restoreLayout();
}

MainWindow::~MainWindow()
{
    if (m_deps.settings)
        m_deps.settings->setValue(kToday, QString::fromUtf8(m_today.kept()));
}

void MainWindow::goOnWithToday()
{
    if (m_deps.settings)
        m_today.goOnWith(m_deps.settings->value(kToday).toString().toUtf8());
    m_model.setToday(&m_today);
    m_dashboard->details().setToday(&m_today);
}

void MainWindow::buildBars()
{
    m_actions->fillMenus(*menuBar(), [this](QMenu &menu) { m_viewActions->fillMenu(menu); });
    m_clock->setObjectName(QStringLiteral("clock"));
    m_clock->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_clock->setSample(QStringLiteral("00:00:00 UTC+00:00"));
    menuBar()->setCornerWidget(m_clock);

    QToolBar *tools = addToolBar(tr("Tools"));
    tools->setObjectName(QStringLiteral("tools"));
    tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_actions->fillToolBar(*tools);
    tools->addAction(&m_viewActions->nextTheme());
    // Its name is the tooltip and what screen readers say.
    if (auto *button =
            qobject_cast<QToolButton *>(tools->widgetForAction(&m_viewActions->nextTheme())))
        dressIconButton(*button);
    m_tools = tools;

    // In a tool bar of its own, so that docks and pages lie below it and nothing covers it.
    addToolBarBreak();
    QToolBar *bannerBar = addToolBar(tr("State of all feeds"));
    bannerBar->setObjectName(QStringLiteral("bannerBar"));
    bannerBar->setContentsMargins(0, 0, 0, 0);
    m_banner->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    bannerBar->addWidget(m_banner);
    for (QToolBar *bar : {tools, bannerBar}) {
        bar->setMovable(false);
        bar->setFloatable(false);
        bar->toggleViewAction()->setVisible(false);
    }
    setContextMenuPolicy(Qt::NoContextMenu); // the banner cannot be switched off
}

void MainWindow::buildDesk()
{
    m_desk = new FeedDesk(
        {*this, *m_deps.library, *m_notices, m_deps.makeTest, [this] { return selected(); }});
    m_desk->fillFileMenu(*m_actions->fileMenu());
    m_desk->fillFeedsMenu(*m_actions->feedsMenu());
    m_tools->insertAction(m_tools->actions().value(0), &m_desk->addAction());
    m_tools->widgetForAction(&m_desk->addAction())->setProperty("kind", QStringLiteral("outlined"));
    offerEditing([this](const FeedId &feed) { m_desk->edit(feed); });
    setAcceptDrops(true);
    connect(m_firstRun, &FirstRun::addRequested, m_desk, &FeedDesk::addPasted);
    connect(m_firstRun, &FirstRun::fillInRequested, m_desk, &FeedDesk::addFeed);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_desk && m_desk->canTake(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (!m_desk)
        return;
    event->acceptProposedAction();
    m_desk->take(*event->mimeData());
}

FeedId MainWindow::selected() const
{
    return m_dashboard->table().selectedFeed();
}

void MainWindow::selectFeed(const FeedId &feed)
{
    m_dashboard->table().select(feed);
}

void MainWindow::forEach(const QList<FeedId> &feeds, void (FeedControl::*what)(const FeedId &))
{
    for (const FeedId &feed : feeds)
        (m_deps.control.*what)(feed);
}

void MainWindow::setDrop(const FeedId &feed, bool on)
{
    m_deps.control.setFault(feed, on ? std::optional(FaultSpec()) : std::nullopt);
}

void MainWindow::togglePause()
{
    const auto feed = m_model.snapshot(selected());
    if (!feed)
        return;
    if (feed->connection.phase == ConnectionPhase::Stopped)
        m_deps.control.start(feed->id);
    else
        m_deps.control.stop(feed->id);
}

void MainWindow::togglePauseAll()
{
    QList<FeedId> running;
    QList<FeedId> stopped;
    for (const auto &feed : m_pump.latest())
        (feed->connection.phase == ConnectionPhase::Stopped ? stopped : running).append(feed->id);
    if (running.isEmpty())
        forEach(stopped, &FeedControl::start);
    else
        forEach(running, &FeedControl::stop);
}

void MainWindow::setStateFilter(std::optional<DisplayState> state)
{
    m_proxy.setStateFilter(state);
    m_actions->setStateFilter(state ? stateWord(*state) : QString());
}

void MainWindow::refresh(const QList<SnapshotBoard::Snapshot> &feeds, Instant now)
{
    m_today.update(feeds, now);
    m_model.update(feeds, now);
    m_proxy.advance(now, m_dashboard->table().isHeld());
    for (const auto &feed : feeds)
        m_log.setName(feed->id, feed->name);
    const HostFacts host = m_deps.host();
    noteOffline(host, feeds, now);
    const BannerContent banner = m_bannerModel.update(feeds, now, m_offlineSince);
    m_banner->setContent(banner);
    m_dashboard->details().setConfig(m_deps.config(selected()));
    m_dashboard->refresh(feeds, now);
    m_history->refresh(feeds, now);
    m_actions->update(m_model.snapshot(selected()), feeds);
    m_faults->toggleViewAction()->setEnabled(!feeds.isEmpty() || m_faults->isVisible());
    if (m_desk)
        m_desk->update();
    m_status->refresh(feeds, now - m_lastBeat.value_or(now), host, now);
    m_lastBeat = now;
    const bool simulated =
        std::any_of(feeds.begin(), feeds.end(), [](const auto &feed) { return feed->hasFault(); });
    const QString title = simulated ? tr("SIMULATED - Feedscope") : tr("Feedscope");
    if (title != windowTitle())
        setWindowTitle(title);
    showClock(feeds, now);
    tellOutside(feeds, banner, now);
}

void MainWindow::noteOffline(const HostFacts &host, const QList<SnapshotBoard::Snapshot> &feeds,
                             Instant now)
{
    const bool anyOpen = std::any_of(feeds.begin(), feeds.end(), [](const auto &feed) {
        return feed->connection.phase == ConnectionPhase::Live;
    });
    if (host.online.value_or(true) || anyOpen || feeds.isEmpty())
        m_offlineSince.reset();
    else if (!m_offlineSince)
        m_offlineSince = now;
}

void MainWindow::showClock(const QList<SnapshotBoard::Snapshot> &feeds, Instant now)
{
    if (feeds.isEmpty())
        return;
    const FeedSnapshot &feed = *feeds.first();
    const WallTime wall = feed.wallAt(now);
    const QTimeZone zone = QTimeZone::systemTimeZone();
    m_clock->setText(format::timeOfDay(wall, zone, format::TimePrecision::Seconds) +
                     QLatin1Char(' ') + format::offsetName(wall, zone));
}

void MainWindow::setView(const ViewSettings &settings)
{
    m_view = settings;
    if (m_deps.settings)
        writeViewSettings(*m_deps.settings, settings);
    applyView();
}

// The bars whose heights are not of their own making.
void MainWindow::fitBars()
{
    if (!menuBar()->isNativeMenuBar())
        menuBar()->setFixedHeight(m_theme.px(kMenuBarHeight));
    // Wider than the drawing: the room on both sides of it is that between drawing and text.
    m_tools->setIconSize(QSize(m_theme.px(24), m_theme.px(16)));
    m_tools->setFixedHeight(m_theme.px(kToolBarHeight));
    m_clock->setFont(m_theme.font(TextRole::Label));
    m_clock->setContentsMargins(0, 0, kSide / 2, 0); // beside the menu bar's own
    setTextColour(*m_clock, m_theme.ink2);
    m_clock->setFixedHeight(m_theme.px(kMenuBarHeight));
    // A menu bar places its corner widget when it is resized itself, and only then.
    QResizeEvent resized(menuBar()->size(), menuBar()->size());
    QCoreApplication::sendEvent(menuBar(), &resized);
}

void MainWindow::applyView()
{
    m_viewActions->setSettings(m_view);
    // The platform's own palette says what the system is; ours then goes to the application, since
    // a window with a style sheet does not hand its palette down.
    QApplication::setPalette(QPalette());
    m_theme = themeFor(m_view.theme, QApplication::palette());
    m_theme.scale = m_view.scale;
    const Theme &theme = m_theme;
    QApplication::setPalette(feedscope::palette(theme));
    // Of the application: a window with a style sheet loses its own with the next style sheet.
    QApplication::setFont(theme.font(TextRole::Body));
    QToolTip::setFont(theme.font(TextRole::Body));
    setStyleSheet(feedscope::styleSheet(theme));
    fitBars();
    // A new style sheet gives tool bars their margins back.
    m_tools->layout()->setContentsMargins(kAroundTools, kAroundTools, kAroundTools, kAroundTools);
    m_banner->parentWidget()->layout()->setContentsMargins(0, 0, 0, 0);
    m_focus->setTheme(theme);
    m_banner->setTheme(theme);
    m_faults->setTheme(theme);
    m_actions->setTheme(theme);
    m_viewActions->setTheme(theme);
    m_dashboard->table().setDensity(m_view.density);
    m_dashboard->table().setGrouped(m_view.grouped);
    m_dashboard->setTheme(theme);
    m_history->setTheme(theme);
    m_firstRun->setTheme(theme);
    m_notices->setTheme(theme);
    if (m_desk)
        m_desk->setTheme(theme);
    if (m_settings) {
        m_settings->setTheme(theme);
        m_settings->setView(m_view);
    }
    m_configProblem->setTheme(theme);
    m_status->setTheme(theme);
    m_tray->setTheme(theme);
    m_wallboard->setTheme(theme);
    fitTools();
}

// What does not fit loses its word, the last first; the picture and its tooltip stay.
void MainWindow::fitTools()
{
    QList<QToolButton *> buttons;
    for (QAction *action : {m_actions->pauseAll, m_actions->reconnectAll,
                            m_faults->toggleViewAction(), m_actions->wallboard}) {
        if (auto *button = qobject_cast<QToolButton *>(m_tools->widgetForAction(action)))
            buttons.prepend(button);
    }
    m_actions->setSearchWidth(m_theme.px(kSearchWidth));
    for (QToolButton *button : std::as_const(buttons))
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QToolButton *button : std::as_const(buttons)) {
        if (toolsWidth(*m_tools) <= width())
            return;
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    if (toolsWidth(*m_tools) > width())
        m_actions->setSearchWidth(m_theme.px(kNarrowSearch));
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitTools();
    if (event->type() == QEvent::ThemeChange && m_view.theme == ThemeMode::System)
        applyView();
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide ||
        event->type() == QEvent::WindowStateChange)
        m_deps.control.setWindowHidden(!isVisible() || isMinimized());
    return handled;
}

// Never hidden but where there is no feed to be in a state, and the page says so.
void MainWindow::showBanner()
{
    m_banner->parentWidget()->setVisible(m_pages->currentWidget() != m_firstRun);
}

void MainWindow::showDashboard()
{
    m_pages->setCurrentWidget(m_dashboard);
}

void MainWindow::showFirstRun()
{
    if (m_pages->currentWidget() == m_firstRun)
        return;
    m_pages->setCurrentWidget(m_firstRun);
    m_firstRun->focusStart();
}

void MainWindow::showConfigProblem(const QString &file, const QList<ConfigIssue> &issues)
{
    m_configProblem->setProblem(file, issues);
    m_pages->setCurrentWidget(m_configProblem);
}

void MainWindow::start()
{
    m_pump.start();
    m_pump.beat();
}

} // namespace feedscope
