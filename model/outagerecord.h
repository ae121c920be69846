// An outage or skip as it is kept beyond the end of the program: the row of the ledger with all that
// the report on it needs.
// Thread: any; a value.
// Units: the Instants of row and story are on this run's timeline, those of earlier runs from the
//   time on the wall; `at` is row.start as it was on the wall then.
// Caps: kMostStory events, of a longer story the first and the last ones; texts kMostText characters,
//   ids kMostId bytes, a note kMostNote characters; what is longer is cut. A trace as outagetrace.h.
// Errors: none. It holds no address, header or token: neither do rows and events.
#pragma once

#include "feedevent.h"

#include <compare>
#include <map>
#include <memory>
#include <vector>

namespace feedscope {

// Which one it is, in this run and in later ones.
struct OutageKey
{
    WallTime at;
    FeedId feed;
    quint64 number = 0;
    friend bool operator==(const OutageKey &, const OutageKey &) = default;
    friend bool operator<(const OutageKey &a, const OutageKey &b)
    {
        if (a.at != b.at)
            return a.at < b.at;
        return a.feed == b.feed ? a.number < b.number : a.feed < b.feed;
    }
};

struct OutageRecord
{
    static constexpr size_t kMostStory = 40;
    static constexpr size_t kLastOfStory = 12; // of them, when some are left out
    static constexpr qsizetype kMostText = 300;
    static constexpr qsizetype kMostId = 256;
    static constexpr qsizetype kMostNote = 2'000;

    FeedId feed;
    QString name;
    TransportKind transport = TransportKind::WebSocket;
    DisplayState worst = DisplayState::Reconnecting;
    LedgerRow row;
    WallTime at;
    WallTime seen;  // when it was last known to be so: without an end it lasted at least until then
    int others = 0; // other feeds that ran
    int othersLost = 0;           // of them, lost at the same time
    std::vector<FeedEvent> story; // oldest first
    QString note;
    QByteArray trace; // JSON of outagetrace.h, decoded when it is shown; may be empty

    OutageKey key() const { return {at, feed, row.number}; }
};

using OutageRecords = std::map<OutageKey, std::shared_ptr<const OutageRecord>>; // oldest first

// Those of `events` that belong to the row: from its start until it was settled.
std::vector<FeedEvent> eventsOf(const LedgerRow &row, const std::vector<FeedEvent> &events);
// What is kept of them.
std::vector<FeedEvent> storyOf(const LedgerRow &row, const std::vector<FeedEvent> &events);

} // namespace feedscope
