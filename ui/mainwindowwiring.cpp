// Which wish of which part of the window becomes which order to the feeds, and what is remembered of
// its layout.
#include "dashboardpage.h"
#include "detailspane.h"
#include "feeddesk.h"
#include "feedtable.h"
#include "mainactions.h"
#include "mainwindow.h"
#include "messagecomposer.h"
#include "messageview.h"
#include "settingsdialog.h"
#include "statusbanner.h"
#include "viewactions.h"

#include <QCloseEvent>
#include <QHeaderView>

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
            if (feed->fault)
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
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::wireCharts()
{
    FeedCharts &charts = m_dashboard->charts();
    connect(m_actions->goLive, &QAction::triggered, &charts, [&charts] { charts.goLive(); });
    connect(m_actions->zoomIn, &QAction::triggered, &charts, [&charts] { charts.zoom(0.5); });
    connect(m_actions->zoomOut, &QAction::triggered, &charts, [&charts] { charts.zoom(2); });
    connect(m_actions->resetZoom, &QAction::triggered, &charts, [&charts] { charts.resetZoom(); });
    connect(m_actions->previousOutage, &QAction::triggered, &charts,
            [&charts] { charts.showOutage(-1); });
    connect(m_actions->nextOutage, &QAction::triggered, &charts,
            [&charts] { charts.showOutage(1); });
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
    connect(&table, &QAbstractItemView::doubleClicked, this, [this] {
        if (m_desk)
            m_desk->edit(selected());
    });
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

void MainWindow::wireBanner()
{
    connect(m_banner, &StatusBanner::retryRequested, this,
            [this](const QList<FeedId> &feeds) { forEach(feeds, &FeedControl::retryNow); });
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
}

void MainWindow::restoreLayout()
{
    if (!m_deps.settings)
        return;
    const SettingsStore &settings = *m_deps.settings;
    restoreGeometry(settings.value(key("geometry")).toByteArray());
    restoreState(settings.value(key("window")).toByteArray(), kLayoutVersion);
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

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::openSettings()
{
    if (m_settings) {
        m_settings->raise();
        m_settings->activateWindow();
        return;
    }
    SettingsStore &store = *m_deps.settings;
    m_settings = new SettingsDialog({m_deps.configFile, m_deps.program.dataFolder, {}}, this);
    m_settings->setTheme(m_theme);
    m_settings->setView(m_view);
    m_settings->setProgram(readProgramSettings(store));
    m_settings->setMemory(readMemoryLimits(store));
    connect(m_settings, &SettingsDialog::viewWanted, this, &MainWindow::setView);
    connect(m_settings, &SettingsDialog::programWanted, this,
            [this, &store](const ProgramSettings &program) {
                QString problem = problemOf(program);
                if (problem.isEmpty() && m_deps.program.apply)
                    problem = m_deps.program.apply(program);
                if (problem.isEmpty())
                    writeProgramSettings(store, program);
                m_settings->setProblem(problem);
            });
    connect(m_settings, &SettingsDialog::memoryWanted, this,
            [this, &store](const MemoryLimits &memory) {
                writeMemoryLimits(store, memory);
                if (m_deps.program.applyMemory)
                    m_deps.program.applyMemory(memory);
            });
    m_settings->show();
}

} // namespace feedscope
