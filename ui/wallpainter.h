// Paints the wallboard's tiles.
// Thread: UI.
// Units: logical pixels.
// Source: ui-spec.md sections 3 (Type) and 6 (Wallboard), screen 07.
#pragma once

#include "theme.h"
#include "walllayout.h"
#include "walltiletext.h"

class QPainter;

namespace feedscope {

void paintWallTile(QPainter &painter, const QRectF &tile, const FeedSnapshot &feed,
                   const WallGrid &grid, Instant now, const Theme &theme);

} // namespace feedscope
