#include "lockedobserver.h"

#include <QThread>
#include <algorithm>

namespace feedscope::test {

std::vector<StateChanged> LockedObserver::Told::failures() const
{
    std::vector<StateChanged> found = of<StateChanged>();
    found.erase(std::remove_if(found.begin(), found.end(),
                               [](const StateChanged &change) { return change.error.isNone(); }),
                found.end());
    return found;
}

void LockedObserver::onEvent(const FeedEvent &event)
{
    audit(event);
    const std::lock_guard lock(m_mutex);
    Told &told = calledFor(event.feed);
    if (m_keepsEvents)
        told.events.push_back(event);
}

void LockedObserver::forgetEvents()
{
    const std::lock_guard lock(m_mutex);
    m_keepsEvents = false;
}

void LockedObserver::onMessage(const FeedId &feed, const Message &message, const MessageFields &,
                               MessageVerdict verdict, TransportKind)
{
    const std::lock_guard lock(m_mutex);
    m_books.message(feed, verdict, message.payload.size());
    calledFor(feed).messages++;
}

void LockedObserver::onSnapshot(std::shared_ptr<const FeedSnapshot> snapshot)
{
    const std::lock_guard lock(m_mutex);
    m_books.counters(snapshot->id, snapshot->counters);
    Told &told = calledFor(snapshot->id);
    told.snapshot = std::move(snapshot);
}

void LockedObserver::onRemoved(const FeedId &feed)
{
    const std::lock_guard lock(m_mutex);
    m_books.removed(feed);
    Told &told = calledFor(feed);
    told.snapshot.reset();
    told.removals++;
}

LockedObserver::Told LockedObserver::told(const FeedId &feed) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_told.find(feed);
    return found == m_told.end() ? Told() : found->second;
}

Counters LockedObserver::counters(const FeedId &feed) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_told.find(feed);
    return found == m_told.end() ? Counters() : found->second.counters();
}

FeedState LockedObserver::state(const FeedId &feed) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_told.find(feed);
    return found == m_told.end() ? FeedState::Disconnected : found->second.state();
}

quint64 LockedObserver::calls() const
{
    const std::lock_guard lock(m_mutex);
    quint64 sum = 0;
    for (const auto &[id, told] : m_told)
        sum += told.calls;
    return sum;
}

void LockedObserver::audit(const FeedEvent &event)
{
    const std::lock_guard lock(m_mutex);
    m_books.event(event);
}

LockedObserver::Told &LockedObserver::calledFor(const FeedId &feed)
{
    Told &told = m_told[feed];
    told.calls++;
    QThread *const current = QThread::currentThread();
    if (std::find(told.threads.begin(), told.threads.end(), current) == told.threads.end())
        told.threads.push_back(current);
    return told;
}

} // namespace feedscope::test
