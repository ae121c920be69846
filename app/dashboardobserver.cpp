#include "dashboardobserver.h"

#include <utility>

namespace feedscope {

DashboardObserver::DashboardObserver(WallClock wallTimeOf, size_t messageBytes)
    : m_wallTimeOf(std::move(wallTimeOf))
    , m_budget(std::make_shared<MessageBudget>(messageBytes))
{
}

void DashboardObserver::prepare(const QList<FeedConfig> &feeds)
{
    const std::unique_lock lock(m_mutex);
    auto before = std::exchange(m_feeds, {});
    for (const FeedConfig &feed : feeds) {
        const FeedMessages::Keep keep{{size_t(feed.keepMessages), size_t(feed.keepBytes)},
                                      feed.conflate};
        const auto kept = before.find(feed.id);
        if (kept != before.end()) {
            kept->second->setKeep(keep);
            m_feeds.insert(std::move(*kept));
            continue;
        }
        m_feeds.emplace(feed.id, std::make_shared<FeedMessages>(keep, m_budget, m_wallTimeOf));
    }
}

std::shared_ptr<FeedMessages> DashboardObserver::find(const FeedId &feed) const
{
    const std::shared_lock lock(m_mutex);
    const auto found = m_feeds.find(feed);
    return found == m_feeds.end() ? nullptr : found->second;
}

std::shared_ptr<const MessageLog> DashboardObserver::log(const FeedId &feed) const
{
    const auto found = find(feed);
    return found ? found->log() : nullptr;
}

void DashboardObserver::onEvent(const FeedEvent &event)
{
    if (const auto feed = find(event.feed))
        feed->note(event.body);
    m_journal.append(event);
}

void DashboardObserver::onMessage(const FeedId &id, const Message &message,
                                  const MessageFields &fields, MessageVerdict verdict,
                                  TransportKind transport)
{
    if (const auto feed = find(id))
        feed->take(message, fields, verdict, transport);
}

void DashboardObserver::onSnapshot(std::shared_ptr<const FeedSnapshot> snapshot)
{
    m_board.publish(std::move(snapshot));
}

void DashboardObserver::onRemoved(const FeedId &feed)
{
    // Not the log: a feed whose settings changed is removed and comes back with its messages.
    m_board.remove(feed);
}

} // namespace feedscope
