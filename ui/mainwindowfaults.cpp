// The fault panel in the window: what it asks for becomes an order to the feeds.
#include "dashboardpage.h"
#include "faultdock.h"
#include "faultpanel.h"
#include "feedtable.h"
#include "mainactions.h"
#include "mainwindow.h"
#include "scenariopane.h"

#include <QToolBar>

namespace feedscope {

void MainWindow::buildFaults()
{
    m_faults = new FaultDock(this);
    addDockWidget(Qt::RightDockWidgetArea, m_faults);
    m_faults->hide();
    offerFaults();
    FeedControl &control = m_deps.control;
    FaultPanel &panel = m_faults->panel();
    connect(&panel, &FaultPanel::faultWanted, this,
            [&control](const FaultSpec &fault, const QList<FeedId> &feeds) {
                for (const FeedId &feed : feeds) {
                    if (isOneShot(fault.kind))
                        control.addFault(feed, fault);
                    else
                        control.setFault(feed, fault);
                }
            });
    connect(&panel, &FaultPanel::endWanted, this, [this](const QList<FeedId> &feeds) {
        for (const FeedId &feed : feeds)
            setDrop(feed, false);
    });
    connect(&m_pump, &SnapshotPump::refreshed, &panel,
            [this, &panel](const QList<SnapshotBoard::Snapshot> &feeds, Instant now) {
                m_faults->isVisible() ? panel.refresh(feeds, now) : panel.follow(feeds);
            });
    connect(m_faults, &QDockWidget::visibilityChanged, &panel, [this, &panel](bool visible) {
        if (visible)
            panel.refresh(m_pump.latest(), m_deps.clock());
    });
    connect(&m_dashboard->table(), &FeedTable::feedSelected, &panel, &FaultPanel::setSelected);
}

void MainWindow::showScenarios(ScenarioDesk &desk)
{
    m_faults->panel().addScenarios(new ScenarioPane(
        {desk, m_deps.clock, askForScenarioFile(this), askForFolder(this)}, m_faults));
}

void MainWindow::showScenario(const QString &file)
{
    m_faults->show();
    if (ScenarioPane *pane = m_faults->panel().scenarios())
        pane->select(file);
}

// Before the plain drop in menu and toolbar; in the toolbar in its place.
void MainWindow::offerFaults()
{
    QAction *drop = m_actions->networkDrop;
    for (QObject *place : drop->associatedObjects()) {
        if (auto *widget = qobject_cast<QWidget *>(place))
            widget->insertAction(drop, m_faults->toggleViewAction());
    }
    m_tools->removeAction(drop);
    if (QWidget *button = m_tools->widgetForAction(m_faults->toggleViewAction()))
        button->setProperty("kind", QStringLiteral("simulate"));
}

} // namespace feedscope
