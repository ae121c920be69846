// The eight shapes that tell states apart without colour, as paths on a 20 x 20 grid.
// Thread: UI (paths are built once and shared).
// Errors: an empty rectangle paints nothing.
// Source: ui-spec.md section 2; the same shapes as :/icons/state-*.svg.
#pragma once

#include "theme.h"

#include <QPainterPath>
#include <QRectF>

class QPainter;

namespace feedscope {

constexpr qreal kStateIconGrid = 20;

const QPainterPath &statePath(DisplayState state);
const QPainterPath &simulatedPath();

// One colour, for shapes on a solid fill.
void paintStateIcon(QPainter &painter, const QRectF &rect, DisplayState state,
                    const QColor &colour);
// As on a surface: the glyph colour, with the outline where the state has one.
void paintStateIcon(QPainter &painter, const QRectF &rect, DisplayState state,
                    const StateColours &colours);
void paintSimulatedIcon(QPainter &painter, const QRectF &rect, const QColor &colour);

} // namespace feedscope
