#include "bigswitch.h"

#include <QPainter>

namespace feedscope {

namespace {

constexpr int kWidth = 88;
constexpr int kHeight = 40;
constexpr int kKnobMargin = 4;

} // namespace

BigSwitch::BigSwitch(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void BigSwitch::setTheme(const Theme &theme)
{
    m_theme = &theme;
    setFont(theme.uiFont(14, QFont::Bold));
    updateGeometry();
    update();
}

QSize BigSwitch::sizeHint() const
{
    return {m_theme->px(kWidth) + 2 * kRoom, m_theme->px(kHeight) + 2 * kRoom};
}

void BigSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track = QRectF(rect()).adjusted(kRoom, kRoom, -kRoom, -kRoom);
    const qreal radius = track.height() / 2;
    const bool on = isChecked();
    const QColor ink = on ? m_theme->simOn : isEnabled() ? m_theme->ink2 : m_theme->ink3;
    painter.setPen(on ? QPen(Qt::NoPen) : QPen(m_theme->control, 1));
    painter.setBrush(on ? m_theme->simSolid : m_theme->surface3);
    painter.drawRoundedRect(on ? track : track.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    const qreal knob = track.height() - 2 * kKnobMargin;
    const bool right = on != (layoutDirection() == Qt::RightToLeft);
    const qreal left = right ? track.right() - kKnobMargin - knob : track.left() + kKnobMargin;
    painter.setPen(Qt::NoPen);
    painter.setBrush(on ? m_theme->simOn : m_theme->ink3);
    painter.drawEllipse(QRectF(left, track.top() + kKnobMargin, knob, knob));

    QRectF word = track;
    if (right)
        word.setRight(left);
    else
        word.setLeft(left + knob);
    painter.setPen(ink);
    painter.drawText(word, Qt::AlignCenter, on ? tr("ON") : tr("OFF"));
    if (hasFocus()) {
        painter.setPen(QPen(m_theme->accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius + kRoom,
                                radius + kRoom);
    }
}

} // namespace feedscope
