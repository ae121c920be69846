#include "panecycle.h"

#include <QApplication>

namespace feedscope {

namespace {

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() &&
           (widget->focusPolicy() & Qt::TabFocus) != 0;
}

QWidget *firstPlaceIn(QWidget *pane)
{
    if (QWidget *before = pane->focusWidget(); before && takesFocus(before))
        return before;
    if (takesFocus(pane))
        return pane;
    for (QWidget *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && takesFocus(next))
            return next;
    }
    return nullptr;
}

} // namespace

qsizetype PaneCycle::current() const
{
    const QWidget *focus = QApplication::focusWidget();
    for (qsizetype i = 0; focus && i < m_panes.size(); ++i) {
        if (m_panes.at(i) && (m_panes.at(i) == focus || m_panes.at(i)->isAncestorOf(focus)))
            return i;
    }
    return -1;
}

bool PaneCycle::go(int direction)
{
    const qsizetype count = m_panes.size();
    const qsizetype from = current() < 0 && direction < 0 ? count : current();
    for (qsizetype step = 1; step <= count; ++step) {
        const qsizetype at = ((from + direction * step) % count + count) % count;
        QWidget *pane = m_panes.at(at);
        if (!pane || !pane->isVisible())
            continue;
        if (QWidget *place = firstPlaceIn(pane)) {
            place->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace feedscope
