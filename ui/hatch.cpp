#include "hatch.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace feedscope {

QColor hatchColour(const Theme &theme)
{
    QColor colour = theme.sim;
    colour.setAlphaF(0.38f);
    return colour;
}

void paintHatch(QPainter &painter, const QRectF &rect, const QColor &stripe, qreal period)
{
    if (rect.isEmpty() || period <= 0)
        return;
    // One path of all stripes: a tiled pixmap would blur at fractional device pixel ratios.
    // A stripe is where (x + y) mod period < period / 2.
    QPainterPath path;
    const qreal first = std::floor((rect.left() + rect.top()) / period) * period;
    for (qreal sum = first; sum < rect.right() + rect.bottom(); sum += period) {
        const qreal xTop = sum - rect.top(), xBottom = sum - rect.bottom();
        path.addPolygon(QPolygonF{{xTop, rect.top()},
                                  {xTop + period / 2, rect.top()},
                                  {xBottom + period / 2, rect.bottom()},
                                  {xBottom, rect.bottom()}});
        path.closeSubpath();
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillPath(path, stripe);
    painter.restore();
}

void paintSimulatedGround(QPainter &painter, const QRectF &rect, const Theme &theme, qreal period)
{
    painter.fillRect(rect, theme.simTint);
    paintHatch(painter, rect, hatchColour(theme), period);
}

} // namespace feedscope
