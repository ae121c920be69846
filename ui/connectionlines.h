// When each feed was lost and when it was connected again, for the lines between its messages.
// Thread: UI.
// Owner: the dashboard page.
// Cap: kPerFeed of each feed; beyond it the oldest leave.
// Errors: none.
#pragma once

#include "feedevent.h"

#include <QHash>
#include <deque>
#include <vector>

namespace feedscope {

struct ConnectionLine
{
    Instant at;
    WallTime wallTime;
    StateChanged change;
};

class ConnectionLines
{
public:
    static constexpr size_t kPerFeed = 200;
    using List = std::deque<ConnectionLine>; // newest first

    void append(const std::vector<FeedEvent> &events);
    // Empty for a feed of which nothing is known.
    List of(const FeedId &feed) const { return m_lines.value(feed); }

private:
    QHash<FeedId, List> m_lines;
};

} // namespace feedscope
