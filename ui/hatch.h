// The 45 degree hatch that marks everything simulated, and nothing real.
// Thread: UI.
// Units: logical pixels; the pattern repeats every 16 (stripes as in screen 08 when `period` is
//   24).
// Source: ui-spec.md sections 1 (7), 3 and 5: bands line up across widgets that share an origin.
#pragma once

#include "theme.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace feedscope {

constexpr qreal kHatchPeriod = 16;

// Fills `rect` with stripes of `stripe` over whatever is there, counted from the painter's (0, 0).
void paintHatch(QPainter &painter, const QRectF &rect, const QColor &stripe,
                qreal period = kHatchPeriod);

// The simulated ground of a banner or strip: the tint with stripes on it.
void paintSimulatedGround(QPainter &painter, const QRectF &rect, const Theme &theme,
                          qreal period = kHatchPeriod);

// The stripes' colour over `ground`: `sim` at the strength that leaves text beside it readable.
QColor hatchColour(const Theme &theme);

} // namespace feedscope
