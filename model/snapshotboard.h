// The latest snapshot of every feed, handed from I/O threads to the UI: latest wins, nothing
// queues.
// Thread: safe for any number of writers and readers; std::mutex, held only to swap pointers.
// Memory: one snapshot per feed.
#pragma once

#include "feedsnapshot.h"

#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace feedscope {

class SnapshotBoard
{
public:
    using Snapshot = std::shared_ptr<const FeedSnapshot>;

    void publish(Snapshot snapshot);
    void remove(const FeedId &feed);
    // Those published since the last take(), in no particular order.
    std::vector<Snapshot> take();
    size_t size() const; // feeds there are
    // The latest of one feed, taken or not; null when there is none.
    Snapshot latest(const FeedId &feed) const;

private:
    struct Hash
    {
        size_t operator()(const FeedId &id) const { return qHash(id); }
    };
    struct Slot
    {
        Snapshot snapshot;
        bool fresh = false;
    };
    mutable std::mutex m_mutex;
    std::unordered_map<FeedId, Slot, Hash> m_slots;
};

} // namespace feedscope
