// Fewer points for the same picture: the lowest and the highest value of each pixel column.
// Thread: any; pure.
// Units: x in the caller's units, ascending; columns >= 1.
// Errors: none.
// Cap: at most 2 points per column come back; a line that has no more than that comes back as it
//   is.
// Source: DESIGN.md section 7, recipe 5.
#pragma once

#include <QList>
#include <QPointF>

namespace feedscope {

// The extremes keep their own x and their order, so that a peak stays where it was.
QList<QPointF> decimate(const QList<QPointF> &points, double from, double to, int columns);

} // namespace feedscope
