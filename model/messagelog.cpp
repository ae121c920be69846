#include "messagelog.h"

#include <algorithm>
#include <utility>

namespace feedscope {

namespace {

size_t weight(const LoggedMessage &entry)
{
    const qsizetype id = entry.message.id ? entry.message.id->size() : 0;
    return MessageLog::kEntryBytes +
           size_t(entry.message.payload.size() + entry.message.eventType.size() + id +
                  entry.fields.id.size() + entry.fields.stream.size());
}

} // namespace

MessageLog::MessageLog(Limits limits, std::shared_ptr<MessageBudget> budget)
    : m_budget(std::move(budget))
    , m_limits(limits)
{
    if (m_budget)
        m_budget->join(*this);
}

MessageLog::~MessageLog()
{
    if (m_budget)
        m_budget->leave(*this, m_bytes);
}

void MessageLog::append(LoggedMessage message)
{
    size_t gained = weight(message);
    size_t lost = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_lastNumber = message.number;
        m_bytes += gained;
        m_conflated += message.marks.conflated;
        m_messages.push_back(std::move(message));
        lost = keepLimits();
    }
    if (m_budget)
        m_budget->changed(gained, lost);
}

void MessageLog::setLimits(Limits limits)
{
    size_t lost = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_limits = limits;
        lost = keepLimits();
    }
    if (m_budget)
        m_budget->changed(0, lost);
}

// Bytes that are free now.
size_t MessageLog::keepLimits()
{
    size_t lost = 0;
    while (m_messages.size() > m_limits.messages ||
           (m_bytes > m_limits.bytes && m_messages.size() > 1))
        lost += dropOldest();
    return lost;
}

// Bytes that are free now.
size_t MessageLog::dropOldest()
{
    const size_t freed = weight(m_messages.front());
    m_bytes -= freed;
    m_messages.pop_front();
    ++m_fallenOut;
    return freed;
}

void MessageLog::giveUp(size_t bytes)
{
    size_t lost = 0;
    {
        const std::lock_guard lock(m_mutex);
        while (lost < bytes && m_messages.size() > 1)
            lost += dropOldest();
    }
    m_budget->changed(0, lost);
}

MessageLog::Entries::const_iterator MessageLog::behind(quint64 number) const
{
    return std::upper_bound(
        m_messages.begin(), m_messages.end(), number,
        [](quint64 wanted, const LoggedMessage &entry) { return wanted < entry.number; });
}

std::vector<LoggedMessage> MessageLog::newest(size_t count, size_t skip) const
{
    const std::lock_guard lock(m_mutex);
    const size_t left = m_messages.size() - std::min(skip, m_messages.size());
    const auto from = m_messages.crend() - std::ptrdiff_t(left);
    return {from, from + std::ptrdiff_t(std::min(count, left))};
}

std::vector<LoggedMessage> MessageLog::before(quint64 number, size_t count) const
{
    if (number == 0)
        return {};
    const std::lock_guard lock(m_mutex);
    const auto from = std::make_reverse_iterator(behind(number - 1));
    const auto left = size_t(m_messages.crend() - from);
    return {from, from + std::ptrdiff_t(std::min(count, left))};
}

std::vector<LoggedMessage> MessageLog::after(quint64 number, size_t count) const
{
    const std::lock_guard lock(m_mutex);
    const auto from = behind(number);
    const auto left = size_t(m_messages.cend() - from);
    return {from, from + std::ptrdiff_t(std::min(count, left))};
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

quint64 MessageLog::firstNumber() const
{
    const std::lock_guard lock(m_mutex);
    return m_messages.empty() ? 0 : m_messages.front().number;
}

quint64 MessageLog::fallenOut() const
{
    const std::lock_guard lock(m_mutex);
    return m_fallenOut;
}

quint64 MessageLog::conflated() const
{
    const std::lock_guard lock(m_mutex);
    return m_conflated;
}

size_t MessageLog::spareBytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_messages.size() > 1 ? m_bytes - weight(m_messages.back()) : 0;
}

} // namespace feedscope
