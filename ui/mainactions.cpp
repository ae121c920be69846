#include "mainactions.h"

#include "lineicon.h"
#include "searchbox.h"
#include "segmentbar.h"

#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace feedscope {

namespace {

QAction *make(QObject *parent, const char *name, const QString &text, const QKeySequence &keys = {})
{
    auto *action = new QAction(text, parent);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    return action;
}

void dress(QToolBar &bar, QAction *action, const char *kind)
{
    if (QWidget *button = bar.widgetForAction(action))
        button->setProperty("kind", QString::fromLatin1(kind));
}

bool isPaused(const SnapshotBoard::Snapshot &feed)
{
    return feed->connection.phase == ConnectionPhase::Stopped;
}

} // namespace

MainActions::MainActions(QObject *parent)
    : QObject(parent)
    , showLive(make(this, "showLive", tr("Live"), Qt::CTRL | Qt::Key_1))
    , showHistory(make(this, "showHistory", tr("History"), Qt::CTRL | Qt::Key_2))
    , wallboard(make(this, "wallboard", tr("Wallboard"), Qt::Key_F11))
    , nextPane(make(this, "nextPane", tr("Next pane"), Qt::Key_F6))
    , previousPane(make(this, "previousPane", tr("Previous pane"), Qt::SHIFT | Qt::Key_F6))
    , retry(make(this, "retry", tr("Retry now"), Qt::Key_F5))
    , pause(make(this, "pause", tr("Pause")))
    , reconnectAll(make(this, "reconnectAll", tr("Reconnect all"), Qt::SHIFT | Qt::Key_F5))
    , pauseAll(make(this, "pauseAll", tr("Pause all")))
    , endDemo(make(this, "endDemo", tr("Remove demo feeds")))
    , find(make(this, "find", tr("Find a feed"), QKeySequence::Find))
    , findMessage(
          make(this, "findMessage", tr("Filter messages"), Qt::CTRL | Qt::SHIFT | Qt::Key_F))
    , networkDrop(make(this, "networkDrop", tr("Network drop"), Qt::CTRL | Qt::SHIFT | Qt::Key_D))
    , endSimulations(make(this, "endSimulations", tr("End all simulations"),
                          Qt::CTRL | Qt::SHIFT | Qt::Key_Period))
    , clearStateFilter(make(this, "clearStateFilter", QString()))
    , goLive(make(this, "goLive", tr("Go live"), Qt::Key_L))
    , zoomIn(make(this, "zoomIn", tr("Show less time"), Qt::Key_Plus))
    , zoomOut(make(this, "zoomOut", tr("Show more time"), Qt::Key_Minus))
    , resetZoom(make(this, "resetZoom", tr("Reset zoom"), Qt::Key_0))
    , previousOutage(make(this, "previousOutage", tr("Previous outage"), Qt::Key_BracketLeft))
    , nextOutage(make(this, "nextOutage", tr("Next outage"), Qt::Key_BracketRight))
    , resetLayout(make(this, "resetLayout", tr("Reset layout")))
    , minimize(make(this, "minimize", tr("Minimize")))
    , fullScreen(make(this, "fullScreen", tr("Full screen"), Qt::SHIFT | Qt::Key_F11))
    , settings(make(this, "settings", tr("Settings"), Qt::CTRL | Qt::Key_Comma))
    , manual(make(this, "manual", tr("Manual"), Qt::Key_F1))
    , diagnostics(make(this, "diagnostics", tr("Copy diagnostics")))
    , about(make(this, "about", tr("About Feedscope")))
    , quit(make(this, "quit", tr("Quit"), QKeySequence::Quit))
{
    networkDrop->setCheckable(true);
    fullScreen->setCheckable(true);
    for (QAction *page : {showLive, showHistory})
        page->setCheckable(true);
    zoomIn->setShortcuts({Qt::Key_Plus, Qt::Key_Equal}); // one key, with and without Shift
    clearStateFilter->setVisible(false);
    endDemo->setVisible(false);
    update(nullptr, {});
}

void MainActions::fillMenus(QMenuBar &bar, const std::function<void(QMenu &)> &viewMenu)
{
    QMenu *file = m_file = bar.addMenu(tr("File"));
    file->addActions({settings, quit});
    QMenu *feeds = m_feeds = bar.addMenu(tr("Feeds"));
    feeds->addActions({retry, pause});
    feeds->addSeparator();
    feeds->addActions({reconnectAll, pauseAll, endDemo});
    feeds->addSeparator();
    feeds->addActions({find, findMessage});
    QMenu *view = bar.addMenu(tr("View"));
    view->addActions({showLive, showHistory, wallboard});
    view->addSeparator();
    viewMenu(*view);
    view->addSeparator();
    view->addActions({goLive, zoomIn, zoomOut, resetZoom, previousOutage, nextOutage});
    view->addSeparator();
    view->addAction(resetLayout);
    QMenu *simulate = bar.addMenu(tr("Simulate"));
    simulate->addActions({networkDrop, endSimulations});
    QMenu *window = bar.addMenu(tr("Window"));
    window->addActions({minimize, fullScreen, nextPane, previousPane});
    QMenu *help = bar.addMenu(tr("Help"));
    help->addActions({manual, diagnostics});
    help->addSeparator();
    help->addAction(about);
    // Roles move these where macOS expects them.
    settings->setMenuRole(QAction::PreferencesRole);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
}

void MainActions::fillToolBar(QToolBar &bar)
{
    m_pages = new SegmentBar({{int(MainPage::Live), showLive->text(), tr("Live")},
                              {int(MainPage::History), showHistory->text(), tr("History")}},
                             &bar);
    m_pages->setObjectName(QStringLiteral("pages"));
    connect(m_pages, &SegmentBar::chosen, this, [this](int page) {
        (MainPage(page) == MainPage::Live ? showLive : showHistory)->trigger();
    });
    bar.addWidget(m_pages);
    setPage(MainPage::Live);
    bar.addSeparator();
    bar.addAction(pauseAll);
    bar.addAction(reconnectAll);
    bar.addAction(clearStateFilter);
    auto *gap = new QWidget(&bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar.addWidget(gap);
    addSearch(bar);
    bar.addAction(networkDrop);
    dress(bar, networkDrop, "simulate");
    bar.addAction(wallboard);
}

void MainActions::addSearch(QToolBar &bar)
{
    m_search = new SearchBox(find->shortcut(), &bar);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Find a feed"));
    m_search->setAccessibleName(tr("Find a feed"));
    bar.addWidget(m_search);
    connect(m_search, &SearchBox::textChanged, this, &MainActions::searchChanged);
    connect(find, &QAction::triggered, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

void MainActions::setSearchWidth(int width)
{
    if (m_search)
        m_search->setFixedWidth(width);
}

void MainActions::setPage(MainPage page)
{
    showLive->setChecked(page == MainPage::Live);
    showHistory->setChecked(page == MainPage::History);
    if (m_pages)
        m_pages->setCurrent(int(page));
}

void MainActions::setTheme(const Theme &theme)
{
    const LineIconColours colours = quietIconColours(theme);
    pauseAll->setIcon(lineIcon(QStringLiteral("pause"), colours));
    reconnectAll->setIcon(lineIcon(QStringLiteral("retry"), colours));
    wallboard->setIcon(lineIcon(QStringLiteral("wall"), colours));
    networkDrop->setIcon(lineIcon(QStringLiteral("flask"), colours));
    clearStateFilter->setIcon(lineIcon(QStringLiteral("x"), colours));
    if (m_search)
        m_search->setTheme(theme);
}

void MainActions::update(const SnapshotBoard::Snapshot &selected,
                         const QList<SnapshotBoard::Snapshot> &feeds)
{
    retry->setEnabled(selected && !isPaused(selected));
    pause->setEnabled(selected != nullptr);
    pause->setText(selected && isPaused(selected) ? tr("Resume") : tr("Pause"));
    findMessage->setEnabled(selected != nullptr);
    wallboard->setEnabled(!feeds.isEmpty());
    networkDrop->setEnabled(selected != nullptr);
    networkDrop->setChecked(selected && selected->hasFault());
    networkDrop->setToolTip(selected ? tr("Simulate a network drop on %1").arg(selected->name)
                                     : tr("Select a feed to simulate a network drop on it"));
    previousOutage->setEnabled(selected != nullptr);
    nextOutage->setEnabled(selected != nullptr);
    const bool anyFault =
        std::any_of(feeds.begin(), feeds.end(), [](const auto &feed) { return feed->hasFault(); });
    endSimulations->setEnabled(anyFault);
    const bool allPaused = !feeds.isEmpty() && std::all_of(feeds.begin(), feeds.end(), isPaused);
    pauseAll->setEnabled(!feeds.isEmpty());
    pauseAll->setText(allPaused ? tr("Resume all") : tr("Pause all"));
    reconnectAll->setEnabled(!feeds.isEmpty() && !allPaused);
}

void MainActions::setStateFilter(const QString &word)
{
    clearStateFilter->setVisible(!word.isEmpty());
    clearStateFilter->setText(tr("%1 only").arg(word));
    clearStateFilter->setToolTip(tr("Show feeds in every state again"));
}

void MainActions::clearSearch()
{
    if (m_search)
        m_search->clear();
}

} // namespace feedscope
