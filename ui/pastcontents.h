// What the charts say of a stretch of the past, in place of what is so now: the incident that is
// selected, or the stretch in view.
// Thread: UI (translations). Pure otherwise.
// Units: see ChartContent; x counts from the end of the range.
// Errors: none; what is not known is said so.
// Source: screen 06 ("0.0 msg/s during", "10 of 2,952 missing", numbers in the chart match the story).
#pragma once

#include "chartmarks.h"
#include "feedsnapshot.h"

#include <vector>

namespace feedscope {

struct ChartIncident
{
    LedgerRow row;
    TimeRange range; // from its start to its end, or to now
    DisplayState worst = DisplayState::Reconnecting;
    std::vector<Instant> steps; // of the story, in its order
};

struct PastView
{
    const FeedSnapshot &feed; // with a history
    TimeRange range;          // in view
    const ChartIncident *incident = nullptr;
};

void tellPastRate(ChartContent &rate, const PastView &view);
void tellPastMissing(ChartContent &missing, const PastView &view);
void tellPastAttempts(ChartContent &attempts, const PastView &view);
void tellPastRoundTrip(ChartContent &roundTrip, const PastView &view);
// Beside the strip; empty: how much of the time it was connected.
QString pastConnection(const PastView &view);

} // namespace feedscope
