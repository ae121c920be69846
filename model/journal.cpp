#include "journal.h"

#include <utility>

namespace feedscope {

void Journal::append(FeedEvent event)
{
    const std::lock_guard lock(m_mutex);
    if (m_events.size() >= m_capacity) {
        ++m_dropped;
        return;
    }
    m_events.push_back(std::move(event));
}

size_t Journal::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_events.size();
}

Journal::Drained Journal::drain()
{
    const std::lock_guard lock(m_mutex);
    return {std::exchange(m_events, {}), std::exchange(m_dropped, 0)};
}

} // namespace feedscope
