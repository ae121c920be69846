// All feeds at one instant, sorted into what the banner has to tell.
// Thread: any; pure.
// Units: Instants.
// Errors: null snapshots are skipped.
// Source: ui-spec.md sections 2 and 6 (precedence, longest outage first, short drops stay out).
#pragma once

#include "feedsnapshot.h"
#include "instant.h"

#include <QList>
#include <array>
#include <memory>
#include <vector>

namespace feedscope {

using SnapshotPtr = std::shared_ptr<const FeedSnapshot>;

constexpr Millis kShortDrop{1'000};       // a drop shorter than this is not in the banner
constexpr Millis kLongConnecting{10'000}; // a first attempt longer than this is trouble

struct FeedStanding
{
    SnapshotPtr feed;
    DisplayState state = DisplayState::Connected; // a short drop still counts as connected
    Instant since;                                // start of the outage, silence or attempt
};

struct Aggregate
{
    int total = 0;
    std::array<int, 7> counts{}; // by DisplayState
    // Each list: worst state first, then the longest, then by name.
    std::vector<FeedStanding> trouble;   // real and worth a tall banner
    std::vector<FeedStanding> simulated; // a fault in force, or an outage that one made
    std::vector<FeedStanding> connecting;
    std::vector<FeedStanding> paused;
    std::vector<FeedStanding> healthy; // connected and quiet

    int count(DisplayState state) const { return counts[size_t(state)]; }
};

Aggregate aggregate(const QList<SnapshotPtr> &feeds, Instant now);

// A fault is in force, or what went wrong was one.
bool isSimulated(const FeedSnapshot &feed);
QString feedName(const FeedSnapshot &feed); // the name, else the id

} // namespace feedscope
