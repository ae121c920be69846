// What a run added up to: the summary record of CONTRACT.md section 2 as values. Pure.
// Thread: any.
#pragma once

#include "connectionmachine.h"
#include "counters.h"
#include "feedid.h"
#include "health.h"
#include "intervalstats.h"
#include "transportkind.h"

#include <QString>
#include <map>
#include <optional>
#include <vector>

namespace feedscope {

struct TransportTotals
{
    quint64 received = 0;
    quint64 delivered = 0;
    quint64 bytes = 0;
    Nanos connected{0};
    friend bool operator==(const TransportTotals &, const TransportTotals &) = default;
};

struct FeedSummary
{
    FeedId feed; // "*" for the totals of several feeds
    int exit = 0;
    Counters counters;
    std::map<TransportKind, TransportTotals> byTransport;
    IntervalStats detect;  // from the last byte to the notice, of outages not simulated
    IntervalStats recover; // from the notice to being connected again, likewise
};

struct RunSummary
{
    FeedSummary totals;
    std::vector<FeedSummary> feeds;   // empty when there was only one
    std::optional<LoopHealth> health; // of the program itself, over the whole run
};

// The exit code of a feed that came to its end: 0, 3 or 4.
int exitCodeOf(StopCause cause, bool everConnected);
// Permanent failure before giving up before ending well: 4, 3, 0.
int worseExit(int a, int b);
// The totals of all feeds; their exit is the worst unless `exit` (of a signal) decides.
RunSummary summarize(const std::vector<FeedSummary> &feeds, int signalExit = 0);

} // namespace feedscope
