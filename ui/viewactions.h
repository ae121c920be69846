// The View menu's choices that are kept: theme, text size and row height. It asks, the main window
// does.
// Thread: UI.
// Owner: the main window.
// Source: ui-spec.md sections 4 and 5.
#pragma once

#include "viewsettings.h"

#include <QAction>
#include <QActionGroup>
#include <QObject>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace feedscope {

class ViewActions : public QObject
{
    Q_OBJECT

public:
    explicit ViewActions(QObject *parent = nullptr);

    void fillMenu(QMenu &menu);
    void setSettings(const ViewSettings &settings); // without a signal
    void setTheme(const Theme &theme);
    QAction &nextTheme() { return *m_nextTheme; } // for the toolbar

signals:
    void settingsWanted(const feedscope::ViewSettings &settings);

private:
    void addThemes();
    void addScales();
    void addDensities();
    QAction *add(QActionGroup &group, const QString &name, const QString &text, int value);
    void check(QActionGroup &group, int value);

    ViewSettings m_settings;
    QActionGroup m_themes;
    QActionGroup m_scales;
    QActionGroup m_densities;
    QAction *m_nextTheme;
    QAction *m_grouped;
};

} // namespace feedscope
