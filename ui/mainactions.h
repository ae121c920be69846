// Everything the menus and the toolbar can do, as actions; only what works is here. It asks, the
// main window does.
// Thread: UI.
// Owner: the main window.
// Source: ui-spec.md sections 4 and 7.
#pragma once

#include "feedid.h"
#include "snapshotboard.h"
#include "theme.h"

#include <QAction>
#include <QActionGroup>
#include <QObject>

QT_BEGIN_NAMESPACE
class QMenuBar;
class QToolBar;
QT_END_NAMESPACE

namespace feedscope {

class SearchBox;

class MainActions : public QObject
{
    Q_OBJECT

public:
    explicit MainActions(QObject *parent = nullptr);

    void fillMenus(QMenuBar &bar);
    void fillToolBar(QToolBar &bar);
    void setTheme(const Theme &theme);
    void setThemeMode(ThemeMode mode);
    // What can be done now, with this selection and these feeds.
    void update(const SnapshotBoard::Snapshot &selected,
                const QList<SnapshotBoard::Snapshot> &feeds);
    void setStateFilter(const QString &word); // empty: none
    void clearSearch();

    QAction *retry;
    QAction *pause;
    QAction *reconnectAll;
    QAction *pauseAll;
    QAction *find;
    QAction *networkDrop;
    QAction *endSimulations;
    QAction *clearStateFilter;
    QAction *resetLayout;
    QAction *minimize;
    QAction *fullScreen;
    QAction *about;
    QAction *quit;

signals:
    void searchChanged(const QString &text);
    void themeModeWanted(feedscope::ThemeMode mode);

private:
    void makeThemeActions();
    void cycleTheme();

    QActionGroup *m_themes;
    QAction *m_nextTheme;
    SearchBox *m_search = nullptr;
};

} // namespace feedscope
