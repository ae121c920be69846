// Which wish of which part of the window becomes which order to the feeds, and what is remembered of
// its layout.
#include "configproblempage.h"
#include "dashboardpage.h"
#include "detailsfacts.h"
#include "detailspane.h"
#include "explainpopover.h"
#include "feeddesk.h"
#include "feedtable.h"
#include "firstrun.h"
#include "historypage.h"
#include "liveregion.h"
#include "mainactions.h"
#include "mainstatusbar.h"
#include "mainwindow.h"
#include "messagecomposer.h"
#include "messageview.h"
#include "networksettings.h"
#include "numberexplanation.h"
#include "statusbanner.h"
#include "tabularlabel.h"
#include "trayicon.h"
#include "viewactions.h"
#include "wallboard.h"

#include <QApplication>
#include <QHeaderView>
#include <QScreen>
#include <QStackedWidget>
#include <QToolBar>

namespace feedscope {

namespace {

constexpr int kLayoutVersion = 1;

QString key(const char *name)
{
    return QStringLiteral("layout/") + QLatin1StringView(name);
}

} // namespace

void MainWindow::wireActions()
{
    FeedControl &control = m_deps.control;
    connect(m_actions->retry, &QAction::triggered, this,
            [this, &control] { control.retryNow(selected()); });
    connect(m_actions->pause, &QAction::triggered, this, &MainWindow::togglePause);
    connect(m_actions->pauseAll, &QAction::triggered, this, &MainWindow::togglePauseAll);
    connect(m_actions->reconnectAll, &QAction::triggered, this, [this, &control] {
        for (const auto &feed : m_pump.latest()) {
            if (feed->connection.phase != ConnectionPhase::Stopped)
                control.retryNow(feed->id);
        }
    });
    connect(m_actions->networkDrop, &QAction::triggered, this,
            [this](bool on) { setDrop(selected(), on); });
    connect(m_actions->endSimulations, &QAction::triggered, this, [this] {
        for (const auto &feed : m_pump.latest()) {
            if (feed->hasFault())
                setDrop(feed->id, false);
        }
    });
    connect(m_actions->findMessage, &QAction::triggered, m_dashboard,
            &DashboardPage::focusMessageFilter);
    connect(m_actions, &MainActions::searchChanged, &m_proxy, &FeedSortProxy::setTextFilter);
    connect(m_actions->clearStateFilter, &QAction::triggered, this,
            [this] { setStateFilter(std::nullopt); });
    connect(m_viewActions, &ViewActions::settingsWanted, this, &MainWindow::setView);
    connect(m_actions->settings, &QAction::triggered, this, &MainWindow::openSettings);
    m_actions->settings->setEnabled(m_deps.settings != nullptr);
    connect(m_actions->resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
    connect(m_actions->minimize, &QAction::triggered, this, &QWidget::showMinimized);
    connect(m_actions->fullScreen, &QAction::triggered, this,
            [this](bool on) { on ? showFullScreen() : showNormal(); });
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::quit);
}

void MainWindow::wireCharts()
{
    // Those of the page that shows.
    const auto charts = [this]() -> FeedCharts & {
        return m_history->isVisible() ? m_history->charts() : m_dashboard->charts();
    };
    for (FeedCharts *stack : {&m_dashboard->charts(), &m_history->charts()})
        connect(stack, &FeedCharts::explainWanted, this,
                [this](const Explanation &what, const QRect &number) {
                    explain(what, selected(), number);
                });
    connect(m_actions->goLive, &QAction::triggered, this, [charts] { charts().goLive(); });
    connect(m_actions->zoomIn, &QAction::triggered, this, [charts] { charts().zoom(0.5); });
    connect(m_actions->zoomOut, &QAction::triggered, this, [charts] { charts().zoom(2); });
    connect(m_actions->resetZoom, &QAction::triggered, this, [charts] { charts().resetZoom(); });
    connect(m_actions->previousOutage, &QAction::triggered, this,
            [charts] { charts().showOutage(-1); });
    connect(m_actions->nextOutage, &QAction::triggered, this, [charts] { charts().showOutage(1); });
}

void MainWindow::wireTable()
{
    FeedControl &control = m_deps.control;
    FeedTable &table = m_dashboard->table();
    connect(&table, &FeedTable::retryWanted, this,
            [&control](const FeedId &feed) { control.retryNow(feed); });
    connect(&table, &FeedTable::pauseWanted, this,
            [&control](const FeedId &feed) { control.stop(feed); });
    connect(&table, &FeedTable::resumeWanted, this,
            [&control](const FeedId &feed) { control.start(feed); });
    connect(&table, &FeedTable::dropWanted, this, &MainWindow::setDrop);
    // What is shown for the selection must not wait for the next beat.
    connect(&table, &FeedTable::feedSelected, this, [this] {
        m_dashboard->details().setConfig(m_deps.config(selected()));
        m_dashboard->refresh(m_pump.latest(), m_deps.clock());
        m_actions->update(m_model.snapshot(selected()), m_pump.latest());
    });
    connect(&m_dashboard->messages().composer(), &MessageComposer::sendWanted, this,
            [&control](const FeedId &feed, const QString &text) { control.send(feed, text); });
    DetailsPane &details = m_dashboard->details();
    connect(&details, &DetailsPane::retryWanted, this,
            [&control](const FeedId &feed) { control.retryNow(feed); });
    connect(&details, &DetailsPane::stopWanted, this,
            [&control](const FeedId &feed) { control.stop(feed); });
    connect(&details, &DetailsPane::startWanted, this,
            [&control](const FeedId &feed) { control.start(feed); });
}

void MainWindow::wirePanes()
{
    m_panes.add(m_tools);
    m_panes.add(m_banner);
    for (QWidget *pane : m_dashboard->panes())
        m_panes.add(pane);
    for (QWidget *pane : m_history->panes())
        m_panes.add(pane);
    m_panes.add(m_firstRun);
    m_panes.add(m_configProblem);
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { m_panes.go(1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { m_panes.go(-1); });
    connect(m_actions->showLive, &QAction::triggered, this, [this] { showPage(MainPage::Live); });
    connect(m_actions->showHistory, &QAction::triggered, this,
            [this] { showPage(MainPage::History); });
    FeedTable &table = m_dashboard->table();
    DetailsPane &details = m_dashboard->details();
    connect(&table, &FeedTable::historyWanted, this, &MainWindow::showHistory);
    connect(&details, &DetailsPane::historyWanted, this, &MainWindow::showHistory);
    connect(m_history, &HistoryPage::momentWanted, this,
            [this](const FeedId &feed, TimeRange range) {
                showPage(MainPage::Live);
                selectFeed(feed);
                m_dashboard->charts().showRange(range);
            });
    connect(&table, &FeedTable::explainWanted, this,
            [this](const FeedId &id, FeedTableModel::Column column, const QRect &cell) {
                const auto feed = m_model.snapshot(id);
                if (const auto explanation = feed ? explainCell(*feed, column, m_deps.clock(),
                                                                m_today.earlierReconnects(id))
                                                  : std::nullopt)
                    explain(*explanation, id, cell);
            });
    connect(&details, &DetailsPane::bookExplanationWanted, this,
            [this](const Fact &line, const QRect &value) {
                const auto feed = m_model.snapshot(selected());
                explain(explainBook(line, feed ? feed->name : tr("All feeds"),
                                    feed ? m_today.of(*feed) : m_today.all(m_pump.latest())),
                        selected(), value);
            });
}

void MainWindow::wireOutside()
{
    connect(m_banner, &StatusBanner::networkSettingsRequested, this, &openNetworkSettings);
    connect(m_actions->wallboard, &QAction::triggered, this, [this] {
        m_wallboard->setScreen(screen());
        m_wallboard->showFullScreen();
        m_wallboard->activateWindow();
    });
    connect(m_tray, &TrayIcon::windowWanted, this, [this] {
        setWindowState(windowState() & ~Qt::WindowMinimized);
        show();
        raise();
        activateWindow();
    });
    connect(m_tray, &TrayIcon::feedWanted, this, &MainWindow::selectFeed);
}

void MainWindow::tellOutside(const QList<SnapshotBoard::Snapshot> &feeds,
                             const BannerContent &banner, Instant now)
{
    if (const auto announcement = m_announcer.update(feeds, now))
        m_liveRegion->say(*announcement);
    m_tray->show(banner, now);
    const QList<Notification> notifications = m_notifier.update(feeds, now);
    if (m_calls.notifications)
        m_tray->notify(notifications);
    if (m_calls.sounds && !notifications.isEmpty() && m_deps.program.beep)
        m_deps.program.beep();
    m_wallboard->refresh(feeds, banner, m_clock->text().section(QLatin1Char(' '), 0, 0), now);
}

void MainWindow::explain(const Explanation &explanation, const FeedId &feed, const QRect &number)
{
    auto *popover = new ExplainPopover(explanation, m_theme, this);
    connect(popover, &ExplainPopover::historyWanted, this, [this, feed] { showHistory(feed); });
    QRect room = screen()->availableGeometry();
    if (m_banner->isVisible()) // nothing covers it
        room.setTop(m_banner->mapToGlobal(m_banner->rect().bottomLeft()).y() + 1);
    popover->showAt(number, room);
}

void MainWindow::showPage(MainPage page)
{
    m_actions->setPage(page);
    if (m_pages->currentWidget() == m_dashboard || m_pages->currentWidget() == m_history) {
        QWidget *wanted = page == MainPage::Live ? static_cast<QWidget *>(m_dashboard) : m_history;
        // What had the focus on the page before goes with it: the first pane of the new one has it.
        const bool had = m_pages->currentWidget() != wanted &&
                         m_pages->currentWidget()->isAncestorOf(QApplication::focusWidget());
        m_pages->setCurrentWidget(wanted);
        if (had)
            (page == MainPage::Live ? m_dashboard->panes() : m_history->panes())
                .first()
                ->setFocus(Qt::OtherFocusReason);
    } else
        m_actions->setPage(MainPage::Live);
}

void MainWindow::showHistory(const FeedId &feed)
{
    showPage(MainPage::History);
    m_history->showFeed(feed);
}

void MainWindow::offerEditing(std::function<void(const FeedId &)> edit)
{
    m_dashboard->table().offerEdit();
    m_dashboard->details().offerEdit();
    connect(&m_dashboard->table(), &FeedTable::editWanted, this, edit);
    connect(&m_dashboard->details(), &DetailsPane::editWanted, this, edit);
}

void MainWindow::wireBanner()
{
    connect(m_banner, &StatusBanner::retryRequested, this,
            [this](const QList<FeedId> &feeds) { forEach(feeds, &FeedControl::retryNow); });
    connect(m_banner, &StatusBanner::tokenUpdateRequested, this, [this](const FeedId &feed) {
        if (m_desk)
            m_desk->edit(feed);
        else
            m_deps.control.retryNow(feed); // the token may be a new one by now
    });
    connect(m_banner, &StatusBanner::stopRequested, this, [this](const QList<FeedId> &feeds) {
        forEach(feeds, &FeedControl::stop);
        m_bannerModel.noteStopped(feeds, m_deps.clock());
    });
    connect(m_banner, &StatusBanner::undoStopRequested, this, [this](const QList<FeedId> &feeds) {
        forEach(feeds, &FeedControl::start);
        m_bannerModel.noteUndone();
    });
    connect(m_banner, &StatusBanner::acknowledged, this,
            [this](const QList<FeedId> &feeds) { m_bannerModel.acknowledge(feeds); });
    connect(m_banner, &StatusBanner::endSimulationRequested, this,
            [this](const QList<FeedId> &feeds) {
                for (const FeedId &feed : feeds)
                    setDrop(feed, false);
            });
    connect(m_banner, &StatusBanner::filterRequested, this, [this](DisplayState state) {
        setStateFilter(m_proxy.stateFilter() == state ? std::nullopt : std::optional(state));
    });
    const auto show = [this](const FeedId &feed) {
        if (!m_proxy.indexOf(feed).isValid()) {
            setStateFilter(std::nullopt);
            m_actions->clearSearch();
        }
        m_dashboard->table().select(feed);
    };
    connect(m_banner, &StatusBanner::feedSelected, this, show);
    connect(m_banner, &StatusBanner::explainRequested, this,
            [this](const FeedId &id, const QRect &number) {
                if (const auto feed = m_model.snapshot(id))
                    explain(explainRunning(*feed, m_deps.clock()), id, number);
            });
    connect(&m_dashboard->table(), &FeedTable::clearFilterWanted, this, [this] {
        setStateFilter(std::nullopt);
        m_actions->clearSearch();
    });
}

void MainWindow::restoreLayout()
{
    if (!m_deps.settings)
        return;
    const SettingsStore &settings = *m_deps.settings;
    restoreGeometry(settings.value(key("geometry")).toByteArray());
    restoreState(settings.value(key("window")).toByteArray(), kLayoutVersion);
    showBanner(); // it may have been closed without
    m_dashboard->restoreLayout(settings.value(key("page")).toByteArray());
    const QByteArray columns = settings.value(key("columns")).toByteArray();
    if (!columns.isEmpty())
        m_dashboard->table().horizontalHeader()->restoreState(columns);
}

void MainWindow::saveLayout() const
{
    if (!m_deps.settings)
        return;
    SettingsStore &settings = *m_deps.settings;
    settings.setValue(key("geometry"), saveGeometry());
    settings.setValue(key("window"), saveState(kLayoutVersion));
    settings.setValue(key("page"), m_dashboard->saveLayout());
    settings.setValue(key("columns"), m_dashboard->table().horizontalHeader()->saveState());
}

void MainWindow::resetLayout()
{
    m_dashboard->resetLayout();
    if (m_deps.settings)
        m_deps.settings->remove(QStringLiteral("layout"));
}

} // namespace feedscope
