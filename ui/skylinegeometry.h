// Where the blocks of a connection strip go: stretches of states + a time range + a rectangle ->
// rectangles.
// Thread: any; pure, no painting.
// Units: logical pixels; heights as a share of the rectangle.
// Rules: a block is at least kMinWidth wide, so that a 1 s drop is visible at 24 h; worse states
//   are placed later and so lie on top.
// Source: ui-spec.md section 2 (strip height).
#pragma once

#include "history.h"

#include <QList>
#include <QRectF>

namespace feedscope {

struct TimeRange
{
    Instant from;
    Instant to;
    Nanos length() const { return to - from; }
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

struct SkylineSegment
{
    DisplayState state = DisplayState::Connected;
    bool simulated = false;
    QRectF block;       // full width, stands on the bottom line
    QRectF upper;       // of Silent: `block` is split, this is its upper part and `lower` the rest
    QRectF lower;       // of every other state: empty
    bool glyph = false; // wide and tall enough for the state's glyph
    Instant from;
    Instant to;
};

constexpr double kMinSkylineWidth = 2.5;

double skylineHeight(DisplayState state); // 0.22 to 1
// Stands for what these look like on a screen, whatever the times they stand for: while it is the
// same, they need not be painted again.
size_t skylinePicture(const QList<SkylineSegment> &segments);
// The line on which the blocks stand.
QRectF skylineGround(const QRectF &area);
// Tells Silent from Disconnected where no glyph is drawn.
void splitSilent(SkylineSegment &segment);
QList<SkylineSegment> skylineSegments(const std::vector<StateSpan> &spans, TimeRange range,
                                      const QRectF &area);

} // namespace feedscope
