#include "connectionlines.h"

namespace feedscope {

namespace {

bool isEdge(const StateChanged &change)
{
    const bool lost = change.from == FeedState::Connected;
    const bool again = change.from == FeedState::Reconnecting && change.to == FeedState::Connected;
    return lost || again;
}

} // namespace

void ConnectionLines::append(const std::vector<FeedEvent> &events)
{
    for (const FeedEvent &event : events) {
        const auto *change = std::get_if<StateChanged>(&event.body);
        if (!change || !isEdge(*change))
            continue;
        List &list = m_lines[event.feed];
        list.push_front({event.at, event.wallTime, *change});
        if (list.size() > kPerFeed)
            list.pop_back();
    }
}

} // namespace feedscope
