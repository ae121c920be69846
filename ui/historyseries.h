// A feed's history as lines, bars and marks for the charts. x is seconds before now (negative), so
// that the axis never moves.
// Thread: any; pure.
// Units: messages per second, ms, counts; one point per second. A break in the connection
//   or a silence is a break in the line: a new segment, never a zero, never interpolated. The second
//   that is still running is left out.
// Source: ui-spec.md section 11.
#pragma once

#include "history.h"
#include "skylinegeometry.h"

#include <QList>
#include <QPointF>

namespace feedscope {

using LineSegments = QList<QList<QPointF>>;

// Outcome of one second for the attempts chart.
struct AttemptMark
{
    double x = 0;
    int number = 0; // failures in a row, at least 1
    bool connected = false;
};

// Messages found missing and recovered in one bar.
struct MissingBar
{
    double x = 0; // left edge
    double width = 0;
    quint64 missing = 0;
    quint64 recovered = 0;
};

LineSegments rateSegments(const HistoryView &view, TimeRange range);
LineSegments rttSegments(const HistoryView &view, TimeRange range);
// The sum over several feeds; a break only where none of them had current data.
LineSegments rateSumSegments(const QList<std::shared_ptr<const HistoryView>> &views,
                             TimeRange range);
QList<AttemptMark> attemptMarks(const HistoryView &view, TimeRange range);
QList<MissingBar> missingBars(const HistoryView &view, TimeRange range, Millis barWidth);
double highest(const LineSegments &segments);
// About so many points, each the mean of its stretch; stretches do not move with time.
LineSegments sparkline(const HistoryView &view, Instant now, Millis length, int points);

} // namespace feedscope
