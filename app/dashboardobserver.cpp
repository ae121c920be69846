#include "dashboardobserver.h"

#include <utility>

namespace feedscope {

DashboardObserver::DashboardObserver(WallClock wallTimeOf)
    : m_wallTimeOf(std::move(wallTimeOf))
{
}

void DashboardObserver::prepare(const QList<FeedConfig> &feeds)
{
    const std::unique_lock lock(m_mutex);
    auto before = std::exchange(m_logs, {});
    for (const FeedConfig &feed : feeds) {
        const auto kept = before.find(feed.id);
        if (kept != before.end()) {
            m_logs.insert(std::move(*kept));
            continue;
        }
        MessageLog::Limits limits;
        limits.messages = size_t(feed.keepMessages);
        m_logs.emplace(feed.id, std::make_shared<MessageLog>(limits));
    }
}

std::shared_ptr<const MessageLog> DashboardObserver::log(const FeedId &feed) const
{
    const std::shared_lock lock(m_mutex);
    const auto found = m_logs.find(feed);
    return found == m_logs.end() ? nullptr : found->second;
}

void DashboardObserver::onEvent(const FeedEvent &event)
{
    m_journal.append(event);
}

void DashboardObserver::onMessage(const FeedId &feed, const Message &message,
                                  const MessageFields &fields, MessageVerdict verdict,
                                  TransportKind)
{
    std::shared_ptr<MessageLog> log;
    {
        const std::shared_lock lock(m_mutex);
        const auto found = m_logs.find(feed);
        if (found == m_logs.end())
            return;
        log = found->second;
    }
    // One feed lives on one thread, so nobody else takes this number.
    log->append(
        {log->lastNumber() + 1, message, fields, verdict, m_wallTimeOf(message.receivedAt)});
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
