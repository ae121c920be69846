// The seconds around an outage, kept with it, so that its charts can be drawn after a restart.
// Thread: any; pure.
// Units: Instants of this run; in JSON, times UTC ISO 8601 with milliseconds and indexes of seconds.
// Caps: kMostSeconds seconds: of a longer stretch its first and last halves of that; kMostSpans spans,
//   the last ones.
// Errors: what is not understood is left out.
// Format: {"seconds":[{"from":TIME,"count":N,FIELD:[INDEX,VALUE,...]}],
//   "spans":[{"from":TIME,"to":TIME,"state":STATE,"simulated":true}]}; FIELD is messages, missing,
//   recovered, attempts, failures, attemptNumber, connected or rttUs, zeros left out.
#pragma once

#include "history.h"
#include "timeanchor.h"

#include <QJsonObject>

namespace feedscope {

struct OutageTrace
{
    static constexpr size_t kMostSeconds = 600;
    static constexpr size_t kMostSpans = 60;

    struct Piece
    {
        Instant from; // a whole second
        std::vector<HistoryBucket> seconds;
    };
    std::vector<Piece> pieces; // in order
    std::vector<StateSpan> spans;
};

OutageTrace traceOf(const HistoryView &history, Instant from, Instant to);
QJsonObject traceJson(const OutageTrace &trace, const TimeAnchor &anchor);
OutageTrace traceFrom(const QJsonObject &json, const TimeAnchor &anchor);
// The history with the trace before what it has; where both know something, the history's counts.
std::shared_ptr<const HistoryView> withTrace(const HistoryView &history, const OutageTrace &trace);

} // namespace feedscope
