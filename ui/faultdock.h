// The place of the fault panel at the side of the window: its head with a button to close it, and
// the action that opens and closes it.
// Thread: UI.
// Owner: the main window.
// Units: logical pixels.
// Source: ui-spec.md section 4 (416 wide, from banner to status bar), screen 03.
#pragma once

#include "theme.h"

#include <QDockWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace feedscope {

class FaultPanel;

class FaultDock : public QDockWidget
{
    Q_OBJECT

public:
    static constexpr int kWidth = 416;

    explicit FaultDock(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    FaultPanel &panel() { return *m_panel; }

private:
    QWidget *makeHead();

    FaultPanel *m_panel;
    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace feedscope
