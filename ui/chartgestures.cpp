#include "chartgestures.h"

#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>

namespace feedscope {

ChartGestures::ChartGestures(QWidget *parent)
    : QObject(parent)
    , m_parent(parent)
{
}

void ChartGestures::watch(QWidget *child)
{
    child->setMouseTracking(true);
    child->installEventFilter(this);
}

int ChartGestures::xOf(const QObject *watched, const QPointF &position) const
{
    const auto *widget = static_cast<const QWidget *>(watched);
    return widget->mapTo(m_parent, position.toPoint()).x();
}

void ChartGestures::press(const QMouseEvent &event, int x)
{
    if (event.button() != Qt::LeftButton)
        return;
    m_drag = Drag::Undecided;
    m_shift = event.modifiers().testFlag(Qt::ShiftModifier);
    m_pressed = m_last = x;
}

void ChartGestures::move(int x)
{
    if (m_drag == Drag::None) {
        emit hovered(x);
        return;
    }
    if (m_drag == Drag::Undecided && std::abs(x - m_pressed) >= kDragStarts)
        m_drag = m_shift ? Drag::Pan : Drag::Select;
    if (m_drag == Drag::Pan)
        emit panned(x - m_last);
    else if (m_drag == Drag::Select)
        emit selecting(std::min(m_pressed, x), std::max(m_pressed, x));
    m_last = x;
}

void ChartGestures::release(int x, QWidget *child)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::Select)
        emit selected(std::min(m_pressed, x), std::max(m_pressed, x));
    else if (drag == Drag::Undecided)
        emit clicked(x, child);
}

bool ChartGestures::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        move(xOf(watched, static_cast<QMouseEvent *>(event)->position()));
        return true;
    case QEvent::MouseButtonPress: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        press(*mouse, xOf(watched, mouse->position()));
        return true;
    }
    case QEvent::MouseButtonRelease:
        release(xOf(watched, static_cast<QMouseEvent *>(event)->position()),
                static_cast<QWidget *>(watched));
        return true;
    case QEvent::MouseButtonDblClick:
        m_drag = Drag::None;
        emit reset();
        return true;
    case QEvent::Wheel: {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->angleDelta().y() != 0)
            emit wheeled(wheel->angleDelta().y() / 120.0, xOf(watched, wheel->position()));
        return true;
    }
    case QEvent::Leave:
        emit left();
        return false;
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace feedscope
