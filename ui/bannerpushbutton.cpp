#include "bannerpushbutton.h"

#include <QFontMetrics>
#include <QPainter>

namespace feedscope {

namespace {

QColor mixed(const QColor &a, const QColor &b, float share)
{
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * share,
                            a.greenF() + (b.greenF() - a.greenF()) * share,
                            a.blueF() + (b.blueF() - a.blueF()) * share);
}

} // namespace

BannerPushButton::BannerPushButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void BannerPushButton::setButton(const BannerButton &button)
{
    if (button == m_button)
        return;
    m_button = button;
    setText(button.label);
    setAccessibleName(button.label);
    updateGeometry();
    update();
}

void BannerPushButton::setLook(const BannerButtonColours &colours, int px, int height,
                               TextScale scale)
{
    m_colours = colours;
    m_height = scaled(height, scale);
    setFont(uiFont(px, QFont::DemiBold, scale));
    updateGeometry();
    update();
}

QSize BannerPushButton::sizeHint() const
{
    const int padding = m_height / 2 - 1;
    return {QFontMetrics(font()).horizontalAdvance(text()) + 2 * padding + 2 * kFocusRoom,
            m_height + 2 * kFocusRoom};
}

void BannerPushButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(kFocusRoom, kFocusRoom, -kFocusRoom, -kFocusRoom);
    const bool touched = underMouse() || isDown();
    QColor fill = m_button.primary ? m_colours.on : m_colours.ground;
    if (touched)
        fill = mixed(fill, m_button.primary ? m_colours.ground : m_colours.on, 0.14f);
    painter.setPen(m_button.primary ? QPen(Qt::NoPen) : QPen(m_colours.on, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(m_button.primary ? frame : frame.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_colours.on, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    painter.setPen(m_button.primary ? m_colours.primary : m_colours.on);
    painter.drawText(frame, Qt::AlignCenter | Qt::TextHideMnemonic, text());
}

void BannerPushButton::enterEvent(QEnterEvent *)
{
    update();
}

void BannerPushButton::leaveEvent(QEvent *)
{
    update();
}

} // namespace feedscope
