// Discrete facts on their way from the I/O threads to the UI, in order and bounded.
// Thread: safe for many writers and one reader; std::mutex.
// Cap: `capacity` events between two drains; beyond it the newest are counted in Drained::dropped,
//   not kept, so that what is kept stays a gapless prefix.
#pragma once

#include "feedevent.h"

#include <mutex>
#include <vector>

namespace feedscope {

class Journal
{
public:
    struct Drained
    {
        std::vector<FeedEvent> events;
        quint64 dropped = 0;
    };

    explicit Journal(size_t capacity = 10'000)
        : m_capacity(capacity)
    {
    }

    void append(FeedEvent event);
    Drained drain();
    size_t size() const;

private:
    const size_t m_capacity;
    mutable std::mutex m_mutex;
    std::vector<FeedEvent> m_events;
    quint64 m_dropped = 0;
};

} // namespace feedscope
