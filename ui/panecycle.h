// F6 and Shift+F6: from pane to pane in the order of the screen, each time to where the focus was in
// it or to the first place that takes it.
// Thread: UI.
// Owner: the main window; the panes outlive it.
// Errors: none; panes that do not show or take no focus are passed over.
// Source: ui-spec.md section 7.
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace feedscope {

class PaneCycle
{
public:
    void add(QWidget *pane) { m_panes.append(pane); }
    // +1 the next one, -1 the one before; false: there is none to go to.
    bool go(int direction);

private:
    qsizetype current() const;

    QList<QPointer<QWidget>> m_panes;
};

} // namespace feedscope
