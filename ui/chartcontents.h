// What each chart of the stack shows of a feed, as values.
// Thread: UI (translations). Pure otherwise.
// Units: see ChartContent; x counts from the end of the range.
// Errors: none; what cannot be measured is said so.
// Source: ui-spec.md section 11.
#pragma once

#include "chartmarks.h"
#include "snapshotboard.h"
#include "theme.h"

namespace feedscope {

// Bars of 5 s at 15 min and in proportion elsewhere, whole seconds.
Millis missingBarWidth(Millis rangeLength);

// The numbers beside the charts; these run while the charts stand still.
ChartFigure rateFigure(const FeedSnapshot &feed, const Theme &theme);
ChartFigure attemptsFigure(const FeedSnapshot &feed, Instant now, const Theme &theme);
ChartFigure roundTripFigure(const FeedSnapshot &feed);
ChartFigure allFeedsFigure(const QList<SnapshotBoard::Snapshot> &feeds);

ChartContent rateContent(const FeedSnapshot &feed, TimeRange range, const Theme &theme);
ChartContent missingContent(const FeedSnapshot &feed, TimeRange range);
// `now`: the planned attempt lies ahead of it; it is shown only where the range ends now.
ChartContent attemptsContent(const FeedSnapshot &feed, TimeRange range, Instant now,
                             const Theme &theme);
ChartContent roundTripContent(const FeedSnapshot &feed, TimeRange range);
QList<std::shared_ptr<const HistoryView>> historiesOf(const QList<SnapshotBoard::Snapshot> &feeds);
ChartContent allFeedsContent(const QList<SnapshotBoard::Snapshot> &feeds, TimeRange range);

} // namespace feedscope
