#include "crosshairoverlay.h"

#include "feedcelltext.h"
#include "stateicon.h"
#include "statepill.h"
#include "tabulartext.h"
#include "typography.h"

#include <QPainter>

namespace feedscope {

namespace {

constexpr int kPadding = 12;
constexpr int kWidth = 344;
constexpr int kTitle = 20;
constexpr int kBetween = 4;
constexpr int kDistance = 10; // from the crosshair
constexpr int kHandle = 4;    // of the pin at the top

} // namespace

QRect chartTipRect(const QSize &tip, int x, const QRect &area)
{
    const bool right = x + kDistance + tip.width() <= area.right();
    const int left = right ? x + kDistance : x - kDistance - tip.width();
    return QRect(
        QPoint(std::clamp(left, area.left(), std::max(area.left(), area.right() - tip.width())),
               area.top()),
        tip);
}

CrosshairOverlay::CrosshairOverlay(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("crosshair"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

// With nothing to show it is not there: over charts that move, even nothing has to be painted.
void CrosshairOverlay::refresh()
{
    setVisible(m_x || m_selection);
    update();
}

void CrosshairOverlay::setTheme(const Theme &theme)
{
    m_theme = &theme;
    update();
}

void CrosshairOverlay::showAt(int x, const ChartTip &tip, Hold hold, int top)
{
    m_x = x;
    m_tip = tip;
    m_hold = hold;
    m_top = top;
    setAccessibleName(tip.spoken());
    refresh();
}

void CrosshairOverlay::showSelection(int from, int to)
{
    m_selection = QRect(from, 0, to - from, height());
    refresh();
}

void CrosshairOverlay::hideCrosshair()
{
    if (!m_x)
        return;
    m_x.reset();
    refresh();
}

void CrosshairOverlay::hideSelection()
{
    m_selection.reset();
    refresh();
}

QString CrosshairOverlay::valuesText() const
{
    QStringList parts;
    for (const ChartTip::Value &value : m_tip.values)
        parts << value.label + QLatin1Char(' ') + value.value;
    return parts.join(QStringLiteral("   "));
}

QSize CrosshairOverlay::tipSize() const
{
    const QFontMetrics metrics(m_theme->font(TextRole::Label));
    const int inside = kWidth - 2 * kPadding;
    int height = 2 * kPadding - 4 + kTitle;
    if (!m_tip.cause.isEmpty())
        height +=
            kBetween +
            metrics.boundingRect(QRect(0, 0, inside, 1000), Qt::TextWordWrap, m_tip.cause).height();
    if (!m_tip.values.isEmpty())
        height += kBetween +
                  metrics.boundingRect(QRect(0, 0, inside, 1000), Qt::TextWordWrap, valuesText())
                      .height();
    return {kWidth, height};
}

void CrosshairOverlay::paintTitle(QPainter &painter, QRectF line) const
{
    if (m_tip.state) {
        paintStateIcon(painter, QRectF(line.left(), line.center().y() - 7, 14, 14), *m_tip.state,
                       m_theme->state(*m_tip.state));
        line.setLeft(line.left() + 20);
    }
    painter.setPen(m_theme->ink2);
    painter.setFont(m_theme->font(TextRole::Body));
    const double times =
        TabularText::draw(painter, line, Qt::AlignRight | Qt::AlignVCenter, m_tip.times);
    line.setRight(line.right() - times - 8);
    if (m_tip.simulated)
        line.setLeft(
            paintSimTag(painter, line, tr("SIM"), uiFont(11, QFont::Bold), *m_theme).right() + 6);
    painter.setFont(m_theme->font(TextRole::Strong));
    painter.setPen(m_theme->ink);
    painter.drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_tip.title, Qt::ElideRight, int(line.width())));
}

void CrosshairOverlay::paintTip(QPainter &painter) const
{
    const QRect card = chartTipRect(tipSize(), *m_x, QRect(0, m_top, width(), height() - m_top));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme->control);
    painter.setBrush(m_theme->surface);
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    QRectF line = QRectF(card).adjusted(kPadding, kPadding - 2, -kPadding, 0);
    line.setHeight(kTitle);
    paintTitle(painter, line);
    QRectF rest(line.left(), line.bottom() + kBetween, line.width(), card.bottom() - line.bottom());
    painter.setFont(m_theme->font(TextRole::Label));
    if (!m_tip.cause.isEmpty()) {
        QRectF used;
        painter.setPen(m_theme->ink2);
        painter.drawText(rest, Qt::TextWordWrap, m_tip.cause, &used);
        rest.setTop(used.bottom() + kBetween);
    }
    painter.setPen(m_theme->ink);
    painter.drawText(rest, Qt::TextWordWrap, valuesText());
}

void CrosshairOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    if (m_selection) {
        QColor fill = m_theme->accent;
        fill.setAlphaF(0.16f);
        painter.fillRect(*m_selection, fill);
        painter.fillRect(QRect(m_selection->left(), 0, 1, height()), m_theme->accent);
        painter.fillRect(QRect(m_selection->right(), 0, 1, height()), m_theme->accent);
    }
    if (!m_x)
        return;
    painter.fillRect(QRectF(*m_x - 0.75, 0, 1.5, height()), m_theme->accent);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme->accent);
    if (m_hold == Hold::Pinned)
        painter.drawEllipse(QPointF(*m_x, kHandle), kHandle, kHandle);
    else
        painter.drawPolygon(
            QPolygonF{QPointF(*m_x - 5, 0), QPointF(*m_x + 5, 0), QPointF(*m_x, 6)});
    if (!m_selection)
        paintTip(painter);
}

} // namespace feedscope
