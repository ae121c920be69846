#include "focusring.h"

#include <QPainter>
#include <QProxyStyle>

namespace feedscope {

namespace {

constexpr double kLine = 2;
constexpr double kRadius = 6; // the button's own, further out

// QFocusFrame asks its style how far it reaches, and whether it lies above what it surrounds.
class RingStyle : public QProxyStyle
{
public:
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override
    {
        return metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin
                   ? FocusRing::kReach
                   : QProxyStyle::pixelMetric(metric, option, widget);
    }
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_FocusFrame_AboveWidget
                   ? 1
                   : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

} // namespace

FocusRing::FocusRing(QWidget *parent)
    : QFocusFrame(parent)
{
    setObjectName(QStringLiteral("focusRing"));
    auto *style = new RingStyle;
    style->setParent(this);
    setStyle(style);
}

void FocusRing::setColour(const QColor &colour)
{
    m_colour = colour;
    update();
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_colour, kLine));
    const double half = kLine / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), kRadius, kRadius);
}

} // namespace feedscope
