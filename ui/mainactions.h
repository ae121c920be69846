// Everything the menus and the toolbar can do, as actions. It asks, the main window does.
// Thread: UI.
// Owner: the main window.
// Source: ui-spec.md sections 4 and 7.
#pragma once

#include "feedid.h"
#include "snapshotboard.h"
#include "theme.h"

#include <QAction>
#include <QObject>
#include <functional>

QT_BEGIN_NAMESPACE
class QMenu;
class QMenuBar;
class QToolBar;
QT_END_NAMESPACE

namespace feedscope {

class SearchBox;
class SegmentBar;

// The pages that Live | History switches between.
enum class MainPage { Live, History };

class MainActions : public QObject
{
    Q_OBJECT

public:
    explicit MainActions(QObject *parent = nullptr);

    // `viewMenu` adds what the View menu begins with.
    void fillMenus(QMenuBar &bar, const std::function<void(QMenu &)> &viewMenu);
    QMenu *fileMenu() const { return m_file; }
    QMenu *feedsMenu() const { return m_feeds; }
    void fillToolBar(QToolBar &bar);
    void setTheme(const Theme &theme);
    // What can be done now, with this selection and these feeds.
    void update(const SnapshotBoard::Snapshot &selected,
                const QList<SnapshotBoard::Snapshot> &feeds);
    void setStateFilter(const QString &word); // empty: none
    void clearSearch();
    void setSearchWidth(int width);
    void setPage(MainPage page); // shown, not asked for

    QAction *showLive;
    QAction *showHistory;
    QAction *wallboard;
    QAction *nextPane;
    QAction *previousPane;
    QAction *retry;
    QAction *pause;
    QAction *reconnectAll;
    QAction *pauseAll;
    QAction *endDemo; // shown while there is a demo to end
    QAction *find;
    QAction *findMessage;
    QAction *networkDrop;
    QAction *endSimulations;
    QAction *clearStateFilter;
    QAction *goLive;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *resetZoom;
    QAction *previousOutage;
    QAction *nextOutage;
    QAction *resetLayout;
    QAction *minimize;
    QAction *fullScreen;
    QAction *settings;
    QAction *manual;
    QAction *diagnostics;
    QAction *about;
    QAction *quit;

signals:
    void searchChanged(const QString &text);

private:
    void addSearch(QToolBar &bar);

    QMenu *m_file = nullptr;
    QMenu *m_feeds = nullptr;
    SearchBox *m_search = nullptr;
    SegmentBar *m_pages = nullptr;
};

} // namespace feedscope
