#include "skylinepainter.h"

#include "hatch.h"
#include "stateicon.h"

#include <QPainter>
#include <cmath>

namespace feedscope {

namespace {

constexpr double kGlyph = 14;
constexpr double kConnectedOpacity = 0.78; // calm lies back, trouble stands out

// `on` and `off` pixels in turn along the middle of the block.
void paintBroken(QPainter &painter, const QRectF &block, double thick, const QColor &colour,
                 double on, double off)
{
    const double top = std::round(block.center().y() - thick / 2);
    for (double x = block.left(); x < block.right(); x += on + off) {
        const double width = std::min(on, block.right() - x);
        painter.fillRect(QRectF(x, top, width, thick), colour);
    }
}

void paintSolid(QPainter &painter, const SkylineSegment &segment, const StateColours &colours)
{
    if (!segment.upper.isEmpty()) {
        painter.fillRect(segment.upper, colours.fill);
        painter.fillRect(segment.lower, colours.fill);
        return;
    }
    painter.fillRect(segment.block, colours.outline);
    const QRectF inner = segment.block.adjusted(1, 1, -1, -1);
    if (colours.outline != colours.fill && inner.width() >= 1)
        painter.fillRect(inner, colours.fill);
    if (segment.glyph) {
        QRectF glyph(0, 0, kGlyph, kGlyph);
        glyph.moveCenter(segment.block.center());
        paintStateIcon(painter, glyph, segment.state, colours.onFill);
    }
}

void paintBlock(QPainter &painter, const SkylineSegment &segment, const Theme &theme)
{
    const StateColours colours = theme.state(segment.state);
    switch (segment.state) {
    case DisplayState::Connected:
        painter.setOpacity(kConnectedOpacity);
        painter.fillRect(segment.block, theme.live);
        painter.setOpacity(1);
        return;
    case DisplayState::Quiet:
        paintBroken(painter, segment.block, std::max(2.0, std::round(segment.block.height() / 2)),
                    theme.live, 5, 3);
        return;
    case DisplayState::Paused:
        paintBroken(painter, segment.block, 2, theme.paused, 2, 3);
        return;
    default:
        paintSolid(painter, segment, colours);
    }
}

} // namespace

void paintSkyline(QPainter &painter, const QList<SkylineSegment> &segments, const QRectF &area,
                  const Theme &theme)
{
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.fillRect(skylineGround(area), theme.border);
    for (const SkylineSegment &segment : segments) {
        if (!segment.simulated)
            continue;
        const QRectF column(segment.block.left(), area.top(), segment.block.width(), area.height());
        paintHatch(painter, column, hatchColour(theme));
        painter.fillRect(QRectF(column.topLeft(), QSizeF(1.5, column.height())), theme.sim);
    }
    for (const SkylineSegment &segment : segments)
        paintBlock(painter, segment, theme);
    painter.restore();
}

} // namespace feedscope
