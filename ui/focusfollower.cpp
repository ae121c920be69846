#include "focusfollower.h"

#include <QPushButton>
#include <QToolButton>

namespace feedscope {

FocusFollower::FocusFollower(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void FocusFollower::setTheme(const Theme &theme)
{
    m_colour = theme.accent;
    if (m_ring)
        m_ring->setColour(m_colour);
}

void FocusFollower::follow(QWidget *widget)
{
    const bool isButton =
        qobject_cast<QPushButton *>(widget) || qobject_cast<QToolButton *>(widget);
    if (!m_ring && !isButton)
        return;
    if (!m_ring) {
        m_ring = new FocusRing(m_window);
        m_ring->setColour(m_colour);
    }
    m_ring->setWidget(isButton ? widget : nullptr);
}

} // namespace feedscope
