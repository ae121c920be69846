#include "aggregate.h"

#include <algorithm>
#include <tuple>

namespace feedscope {

namespace {

bool isOutage(DisplayState state)
{
    return state == DisplayState::Silent || state == DisplayState::Disconnected ||
           state == DisplayState::Reconnecting;
}

FeedStanding standing(const SnapshotPtr &feed, Instant now)
{
    FeedStanding result{feed, feed->display(), feed->connection.since};
    switch (result.state) {
    case DisplayState::Silent:
        result.since = feed->freshness.since; // back-dated to the last byte
        break;
    case DisplayState::Disconnected:
        result.since = feed->lostAt.value_or(feed->connection.since);
        break;
    case DisplayState::Reconnecting:
        result.since = feed->lostAt.value_or(feed->connection.since);
        if (feed->lostAt && now - *feed->lostAt < kShortDrop)
            result.state = DisplayState::Connected;
        break;
    default:
        break;
    }
    return result;
}

void sortWorstFirst(std::vector<FeedStanding> &list)
{
    std::sort(list.begin(), list.end(), [](const FeedStanding &a, const FeedStanding &b) {
        if (std::tie(a.state, a.since) != std::tie(b.state, b.since))
            return std::tie(a.state, a.since) < std::tie(b.state, b.since);
        // Names are copied: only where it comes to them.
        return std::tuple(feedName(*a.feed), a.feed->id) <
               std::tuple(feedName(*b.feed), b.feed->id);
    });
}

std::vector<FeedStanding> &listFor(Aggregate &all, const FeedStanding &feed, Instant now)
{
    const bool trouble = isOutage(feed.state) || (feed.state == DisplayState::Connecting &&
                                                  now - feed.since >= kLongConnecting);
    if (feed.feed->hasFault() || (trouble && isSimulated(*feed.feed)))
        return all.simulated;
    if (trouble)
        return all.trouble;
    if (feed.state == DisplayState::Connecting)
        return all.connecting;
    return feed.state == DisplayState::Paused ? all.paused : all.healthy;
}

} // namespace

bool isSimulated(const FeedSnapshot &feed)
{
    return feed.hasFault() ||
           (isOutage(feed.display()) && feed.display() != DisplayState::Silent &&
            (feed.lastError.simulated || feed.lastError.kind == ErrorKind::SimulatedDrop));
}

QString feedName(const FeedSnapshot &feed)
{
    return feed.name.isEmpty() ? feed.id.value : feed.name;
}

Aggregate aggregate(const QList<SnapshotPtr> &feeds, Instant now)
{
    Aggregate all;
    for (const SnapshotPtr &feed : feeds) {
        if (!feed)
            continue;
        const FeedStanding entry = standing(feed, now);
        ++all.total;
        ++all.counts[size_t(entry.state)];
        listFor(all, entry, now).push_back(entry);
    }
    for (auto *list : {&all.trouble, &all.simulated, &all.connecting, &all.paused, &all.healthy})
        sortWorstFirst(*list);
    return all;
}

} // namespace feedscope
