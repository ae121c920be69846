// Paints a connection strip: blocks whose height tells the state, so that it reads without colour.
// Thread: UI.
// Owner: none, free functions; the theme outlives the call.
// Units: logical pixels.
// Errors: none; paints nothing outside `area`.
// Source: ui-spec.md section 2.
#pragma once

#include "skylinegeometry.h"
#include "theme.h"

class QPainter;

namespace feedscope {

void paintSkyline(QPainter &painter, const QList<SkylineSegment> &segments, const QRectF &area,
                  const Theme &theme);

} // namespace feedscope
