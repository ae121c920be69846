// How Feedscope itself is doing: whether its window and its I/O threads keep up, and how full its
// buffers are. For the status bar, the diagnostics and the summary of a run.
// Thread: any; a value.
// Units: a load is processor time per time, 0 to 1; the rest as named. Loads, lags and frames are of
//   the last second that is over.
#pragma once

#include "instant.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace feedscope {

struct LoopHealth
{
    double load = 0; // of its thread
    Nanos lag{0};    // how late its timer was at worst
    friend bool operator==(const LoopHealth &, const LoopHealth &) = default;
};

struct Health
{
    LoopHealth window;
    Nanos frame{0};             // the longest the window was at one thing, painting included
    std::vector<LoopHealth> io; // one for each I/O thread
    size_t queuedEvents = 0;    // told and not yet fetched by the window
    size_t messageBytes = 0;    // held by all message lists together
    size_t messageBytesLimit = 0;
    friend bool operator==(const Health &, const Health &) = default;
};

// The worst of several: they share what comes in.
inline LoopHealth busiest(const std::vector<LoopHealth> &loops)
{
    LoopHealth worst;
    for (const LoopHealth &loop : loops) {
        worst.load = std::max(worst.load, loop.load);
        worst.lag = std::max(worst.lag, loop.lag);
    }
    return worst;
}

} // namespace feedscope
