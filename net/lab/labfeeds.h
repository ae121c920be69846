// The feeds of one lab server, found by their knobs. A feed's clock runs on while nobody listens.
// Thread: the server's.
// Owner: LabServer.
// Cap: `most` feeds; the one asked for longest ago leaves first (whoever still reads it keeps it).
#pragma once

#include "labfeed.h"

#include <list>
#include <memory>

namespace feedscope {

class LabFeeds
{
public:
    explicit LabFeeds(size_t most = 1000)
        : m_most(most)
    {
    }

    std::shared_ptr<const LabFeed> find(const LabFeedKnobs &knobs, Instant now, WallTime wallNow);
    size_t size() const { return m_feeds.size(); }

private:
    const size_t m_most;
    std::list<std::shared_ptr<const LabFeed>> m_feeds; // the last asked for comes first
};

} // namespace feedscope
