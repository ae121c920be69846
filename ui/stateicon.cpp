#include "stateicon.h"

#include <QPainter>
#include <QPainterPathStroker>
#include <algorithm>
#include <array>

namespace feedscope {

namespace {

constexpr QPointF kCentre(10, 10);

QPainterPath disc(qreal radius)
{
    QPainterPath path;
    path.addEllipse(kCentre, radius, radius);
    return path;
}

QPainterPath ring(qreal outer, qreal inner)
{
    QPainterPath path = disc(outer);
    path.addEllipse(kCentre, inner, inner); // odd-even: a hole
    return path;
}

QPainterPath diamondWithBarCutOut()
{
    QPainterPath path;
    path.addPolygon(QPolygonF{{10, 0.6}, {19.4, 10}, {10, 19.4}, {0.6, 10}, {10, 0.6}});
    path.addRect(5, 8.7, 10, 2.6);
    return path;
}

QPainterPath squareWithCrossCutOut()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(1.5, 1.5, 17, 17), 2.5, 2.5);
    path.addPolygon(QPolygonF{{13.15, 4.94},
                              {15.06, 6.85},
                              {11.91, 10},
                              {15.06, 13.15},
                              {13.15, 15.06},
                              {10, 11.91},
                              {6.85, 15.06},
                              {4.94, 13.15},
                              {8.09, 10},
                              {4.94, 6.85},
                              {6.85, 4.94},
                              {10, 8.09},
                              {13.15, 4.94}});
    return path;
}

QPainterPath roundedTriangle()
{
    QPainterPath path;
    path.addPolygon(QPolygonF{{10, 2.4}, {18.3, 17}, {1.7, 17}, {10, 2.4}});
    path.closeSubpath();
    QPainterPathStroker stroker;
    stroker.setWidth(1.6);
    stroker.setJoinStyle(Qt::RoundJoin);
    return path.united(stroker.createStroke(path)).simplified();
}

QPainterPath ringWithRightHalfFilled()
{
    QPainterPath half;
    half.moveTo(10, 3.25);
    half.arcTo(QRectF(3.25, 3.25, 13.5, 13.5), 90, -180);
    half.closeSubpath();
    return ring(7.625, 5.875).united(half);
}

QPainterPath twoBars()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(3.5, 3, 4.6, 14), 1, 1);
    path.addRoundedRect(QRectF(11.9, 3, 4.6, 14), 1, 1);
    return path;
}

QPainterPath stripes()
{
    QPainterPath path;
    path.addPolygon(QPolygonF{{2, 2}, {6, 2}, {2, 6}, {2, 2}});
    path.addPolygon(QPolygonF{{9, 2}, {13, 2}, {2, 13}, {2, 9}, {9, 2}});
    path.addPolygon(QPolygonF{{16, 2}, {18, 2}, {18, 4}, {4, 18}, {2, 18}, {2, 16}, {16, 2}});
    path.addPolygon(QPolygonF{{18, 7}, {18, 11}, {11, 18}, {7, 18}, {18, 7}});
    path.addPolygon(QPolygonF{{18, 14}, {18, 18}, {14, 18}, {18, 14}});
    return path;
}

// In the order of DisplayState.
std::array<QPainterPath, 7> allPaths()
{
    return {diamondWithBarCutOut(),
            squareWithCrossCutOut(),
            roundedTriangle(),
            ringWithRightHalfFilled(),
            twoBars(),
            ring(7.5, 5),
            disc(7.5)};
}

void paint(QPainter &painter, const QRectF &rect, const QPainterPath &path, const QColor &fill,
           const QColor &outline)
{
    const qreal size = std::min(rect.width(), rect.height());
    if (size <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    painter.scale(size / kStateIconGrid, size / kStateIconGrid);
    painter.translate(-kCentre);
    painter.fillPath(path, fill);
    if (outline.isValid() && outline != fill) {
        // One logical pixel, but never a hair on large icons; inside, so that nothing grows.
        const qreal width = std::max(kStateIconGrid / size, 1.6);
        painter.setClipPath(path);
        painter.strokePath(path,
                           QPen(outline, 2 * width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.restore();
}

} // namespace

const QPainterPath &statePath(DisplayState state)
{
    static const std::array<QPainterPath, 7> paths = allPaths();
    return paths[size_t(state)];
}

const QPainterPath &simulatedPath()
{
    static const QPainterPath path = stripes();
    return path;
}

void paintStateIcon(QPainter &painter, const QRectF &rect, DisplayState state, const QColor &colour)
{
    paint(painter, rect, statePath(state), colour, QColor());
}

void paintStateIcon(QPainter &painter, const QRectF &rect, DisplayState state,
                    const StateColours &colours)
{
    // Only the amber of Reconnecting needs an edge to be seen on white.
    const bool outlined = colours.outline != colours.fill;
    paint(painter, rect, statePath(state), colours.glyph, outlined ? colours.outline : QColor());
}

void paintSimulatedIcon(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    paint(painter, rect, simulatedPath(), colour, QColor());
}

} // namespace feedscope
