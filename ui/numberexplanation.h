// Explanations of the numbers beside the charts and in the banner.
// Thread: UI (translations). Pure otherwise.
// Units: as explanation.h.
// Errors: none.
// Source: ui-spec.md section 6 (Explain pop-over): every number can be explained.
#pragma once

#include "explanation.h"
#include "snapshotboard.h"

namespace feedscope {

enum class ChartNumber { Rate, Missing, Attempts, RoundTrip };

// `range`: what the charts show.
Explanation explainChart(const FeedSnapshot &feed, ChartNumber number, TimeRange range,
                         Instant now);
// The rate of all feeds together.
Explanation explainSum(const QList<SnapshotBoard::Snapshot> &feeds);
// The running number of the banner: until the next attempt, or since the last byte.
Explanation explainRunning(const FeedSnapshot &feed, Instant now);

} // namespace feedscope
