#include "skylinegeometry.h"

#include <QHash>
#include <algorithm>
#include <cmath>

namespace feedscope {

namespace {

constexpr double kGlyphWidth = 20;
constexpr double kGlyphStripHeight = 24;
constexpr double kMinThickness = 2;

struct Placement
{
    TimeRange range;
    QRectF area;

    double x(Instant at) const
    {
        const double share = double((at - range.from).count()) / double(range.length().count());
        return area.left() + std::clamp(share, 0.0, 1.0) * area.width();
    }
    SkylineSegment place(const StateSpan &span) const;
};

SkylineSegment Placement::place(const StateSpan &span) const
{
    SkylineSegment segment{.state = span.state,
                           .simulated = span.simulated,
                           .block = {},
                           .upper = {},
                           .lower = {},
                           .glyph = false,
                           .from = span.from,
                           .to = span.to.value_or(range.to)};
    double left = x(segment.from);
    double right = x(segment.to);
    if (right - left < kMinSkylineWidth) {
        right = std::min(left + kMinSkylineWidth, area.right());
        left = std::max(area.left(), right - kMinSkylineWidth);
    }
    const double height = std::max(kMinThickness, area.height() * skylineHeight(span.state));
    segment.block = QRectF(left, area.bottom() - height, right - left, height);
    segment.glyph = segment.block.width() >= kGlyphWidth && area.height() >= kGlyphStripHeight &&
                    skylineHeight(span.state) >= 0.5;
    if (span.state == DisplayState::Silent && !segment.glyph)
        splitSilent(segment);
    return segment;
}

// Finer than a screen can show it.
size_t rectPicture(const QRectF &rect, size_t seed)
{
    const auto fine = [](double x) { return qint64(std::lround(8 * x)); };
    return qHashMulti(seed, fine(rect.left()), fine(rect.top()), fine(rect.right()),
                      fine(rect.bottom()));
}

} // namespace

size_t skylinePicture(const QList<SkylineSegment> &segments)
{
    size_t picture = size_t(segments.size());
    for (const SkylineSegment &segment : segments) {
        picture =
            qHashMulti(picture, int(segment.state), int(segment.simulated), int(segment.glyph));
        for (const QRectF &rect : {segment.block, segment.upper, segment.lower})
            picture = rectPicture(rect, picture);
    }
    return picture;
}

void splitSilent(SkylineSegment &segment)
{
    constexpr double gap = 3;
    const double half = (segment.block.height() - gap) / 2;
    segment.upper = QRectF(segment.block.topLeft(), QSizeF(segment.block.width(), half));
    segment.lower = segment.upper.translated(0, half + gap);
}

double skylineHeight(DisplayState state)
{
    switch (state) {
    case DisplayState::Silent:
    case DisplayState::Disconnected:
        return 1;
    case DisplayState::Reconnecting:
        return 0.72;
    case DisplayState::Connecting:
        return 0.5;
    case DisplayState::Paused:
    case DisplayState::Quiet:
    case DisplayState::Connected:
        return 0.22;
    }
    Q_UNREACHABLE();
}

QRectF skylineGround(const QRectF &area)
{
    return {area.left(), area.bottom() - 1, area.width(), 1};
}

QList<SkylineSegment> skylineSegments(const std::vector<StateSpan> &spans, TimeRange range,
                                      const QRectF &area)
{
    QList<SkylineSegment> segments;
    if (range.length() <= Nanos{0} || area.isEmpty())
        return segments;
    const Placement placement{range, area};
    for (const StateSpan &span : spans) {
        if (span.from < range.to && span.to.value_or(range.to) >= range.from)
            segments.append(placement.place(span));
    }
    // Worst last: a widened sliver of trouble is never covered by the calm next to it.
    std::stable_sort(
        segments.begin(), segments.end(),
        [](const SkylineSegment &a, const SkylineSegment &b) { return a.state > b.state; });
    return segments;
}

} // namespace feedscope
