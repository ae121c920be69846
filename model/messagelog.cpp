#include "messagelog.h"

#include <algorithm>

namespace feedscope {

namespace {

size_t weight(const LoggedMessage &entry)
{
    const qsizetype id = entry.message.id ? entry.message.id->size() : 0;
    return size_t(entry.message.payload.size() + entry.message.eventType.size() + id +
                  entry.fields.id.size() + entry.fields.stream.size());
}

} // namespace

void MessageLog::append(LoggedMessage message)
{
    const std::lock_guard lock(m_mutex);
    m_lastNumber = message.number;
    m_bytes += weight(message);
    m_messages.push_back(std::move(message));
    while (m_messages.size() > m_limits.messages ||
           (m_bytes > m_limits.bytes && m_messages.size() > 1)) {
        m_bytes -= weight(m_messages.front());
        m_messages.pop_front();
        ++m_fallenOut;
    }
}

std::vector<LoggedMessage> MessageLog::newest(size_t count, size_t skip) const
{
    const std::lock_guard lock(m_mutex);
    const size_t left = m_messages.size() - std::min(skip, m_messages.size());
    std::vector<LoggedMessage> result;
    result.reserve(std::min(count, left));
    for (size_t i = left; i > 0 && result.size() < count; --i)
        result.push_back(m_messages[i - 1]);
    return result;
}

size_t MessageLog::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_messages.size();
}

quint64 MessageLog::lastNumber() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastNumber;
}

quint64 MessageLog::fallenOut() const
{
    const std::lock_guard lock(m_mutex);
    return m_fallenOut;
}

} // namespace feedscope
