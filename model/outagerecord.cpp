#include "outagerecord.h"

namespace feedscope {

namespace {

constexpr Nanos kBefore = std::chrono::seconds(1); // what led to it is told with it

} // namespace

std::vector<FeedEvent> eventsOf(const LedgerRow &row, const std::vector<FeedEvent> &events)
{
    std::vector<FeedEvent> own;
    for (const FeedEvent &event : events) {
        if (event.at < row.start - kBefore)
            continue;
        const auto *ended = std::get_if<OutageEnded>(&event.body);
        if (ended && ended->row.number != row.number)
            continue; // an earlier one, settled late
        const bool skip = row.kind == LedgerRow::Kind::Skip;
        if (skip && event.at > row.start + kBefore)
            break;
        own.push_back(event);
        if (ended)
            break;
    }
    return own;
}

std::vector<FeedEvent> storyOf(const LedgerRow &row, const std::vector<FeedEvent> &events)
{
    std::vector<FeedEvent> story = eventsOf(row, events);
    std::erase_if(story, [](const FeedEvent &event) {
        return std::holds_alternative<DuplicateSeen>(event.body) ||
               std::holds_alternative<OutOfOrderSeen>(event.body);
    });
    if (story.size() > OutageRecord::kMostStory)
        story.erase(story.begin() +
                        qsizetype(OutageRecord::kMostStory - OutageRecord::kLastOfStory),
                    story.end() - qsizetype(OutageRecord::kLastOfStory));
    return story;
}

} // namespace feedscope
