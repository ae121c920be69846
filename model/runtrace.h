// What happened when a scenario was played: every event in order, and the books at the end. All
// that its expectations are judged by.
// Thread: any; a value.
// Cap: kMaxEvents events; the first ones are kept, and `leftOut` counts the rest.
// Units: Instants on one timeline.
#pragma once

#include "counters.h"
#include "feedevent.h"
#include "intervalstats.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace feedscope {

struct FeedOutcome
{
    FeedId feed;
    FeedId group; // the feed of the file it stands for
    Counters counters;
    quint64 recovered = 0; // of what outages and skips held back
    quint64 outages = 0;
    std::optional<int> exit; // none: still running at the end
    IntervalStats latency;   // from a message's own time to its arrival
};

struct RunTrace
{
    static constexpr size_t kMaxEvents = 1'000'000;

    Instant start;
    Instant end;
    bool complete = false;      // it ran to its end, not to an interrupt
    std::vector<Instant> steps; // when each was carried out; shorter when the run ended before
    std::vector<FeedEvent> events;
    quint64 leftOut = 0;
    std::vector<FeedOutcome> feeds;
};

// What is the same in every run of the same file with the same seed: per feed the states, attempts,
// waits and ledger entries, one a line, with kinds, order and counts but no times.
QStringList sequenceOf(const RunTrace &trace);

// Which feeds' books do not add up at the end of the run, in a sentence; empty when all do, as they
// must, whatever was expected.
QString bookProblem(const RunTrace &trace);

} // namespace feedscope
