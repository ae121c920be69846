#include "labfeeds.h"

#include <algorithm>

namespace feedscope {

std::shared_ptr<const LabFeed> LabFeeds::find(const LabFeedKnobs &knobs, Instant now,
                                              WallTime wallNow)
{
    const auto found = std::find_if(m_feeds.begin(), m_feeds.end(),
                                    [&knobs](const auto &feed) { return feed->knobs() == knobs; });
    if (found != m_feeds.end()) {
        m_feeds.splice(m_feeds.begin(), m_feeds, found);
    } else {
        m_feeds.push_front(std::make_shared<const LabFeed>(knobs, now, wallNow));
        if (m_feeds.size() > m_most)
            m_feeds.pop_back();
    }
    return m_feeds.front();
}

} // namespace feedscope
