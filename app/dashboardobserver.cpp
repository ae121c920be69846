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
        const auto kept = before.find(feed.id);
        if (kept != before.end()) {
            m_feeds.insert(std::move(*kept));
            continue;
        }
        MessageLog::Limits limits;
        limits.messages = size_t(feed.keepMessages);
        auto added = std::make_shared<Feed>();
        added->log = std::make_shared<MessageLog>(limits, m_budget);
        m_feeds.emplace(feed.id, std::move(added));
    }
}

std::shared_ptr<DashboardObserver::Feed> DashboardObserver::find(const FeedId &feed) const
{
    const std::shared_lock lock(m_mutex);
    const auto found = m_feeds.find(feed);
    return found == m_feeds.end() ? nullptr : found->second;
}

std::shared_ptr<const MessageLog> DashboardObserver::log(const FeedId &feed) const
{
    const auto found = find(feed);
    return found ? found->log : nullptr;
}

void DashboardObserver::onEvent(const FeedEvent &event)
{
    // What the next message is marked with: its events come before it.
    if (const auto feed = find(event.feed)) {
        if (const auto *gap = std::get_if<GapFound>(&event.body))
            feed->marks.missingBefore += gap->missing;
        else if (std::holds_alternative<Recovered>(event.body))
            feed->marks.late = true;
        else if (std::holds_alternative<SequenceRestarted>(event.body))
            feed->marks.restarted = true;
        else if (const auto *state = std::get_if<StateChanged>(&event.body))
            feed->marks.reconnected |=
                state->to == FeedState::Connected && state->from == FeedState::Reconnecting;
    }
    m_journal.append(event);
}

void DashboardObserver::onMessage(const FeedId &id, const Message &message,
                                  const MessageFields &fields, MessageVerdict verdict,
                                  TransportKind)
{
    const auto feed = find(id);
    if (!feed)
        return;
    // One feed lives on one thread, so nobody else takes this number.
    feed->log->append({++feed->lastNumber, message, fields, verdict,
                       m_wallTimeOf(message.receivedAt), std::exchange(feed->marks, {})});
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
