#include "messagelog.h"

#include <algorithm>
#include <utility>

namespace feedscope {

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

void MessageLog::append(const JudgedMessage &message)
{
    size_t gained = 0;
    size_t lost = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_lastNumber = message.number;
        m_conflated += message.marks.conflated;
        gained = m_messages.push(message);
        m_bytes += gained;
        lost = keepLimits();
    }
    // A full log mostly gives back what it takes, and the budget is shared by all threads.
    if (m_budget && gained != lost)
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
    const size_t freed = m_messages.pop();
    m_bytes -= freed;
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

// Up to `count` of those before the place `end`.
std::vector<LoggedMessage> MessageLog::newestFirst(size_t end, size_t count) const
{
    std::vector<LoggedMessage> result;
    count = std::min(count, end);
    result.reserve(count);
    for (size_t place = end; place > end - count; --place)
        result.push_back(m_messages[place - 1].message());
    return result;
}

std::vector<LoggedMessage> MessageLog::newest(size_t count, size_t skip) const
{
    const std::lock_guard lock(m_mutex);
    return newestFirst(m_messages.size() - std::min(skip, m_messages.size()), count);
}

std::vector<LoggedMessage> MessageLog::before(quint64 number, size_t count) const
{
    if (number == 0)
        return {};
    const std::lock_guard lock(m_mutex);
    return newestFirst(m_messages.behind(number - 1), count);
}

std::vector<LoggedMessage> MessageLog::after(quint64 number, size_t count) const
{
    const std::lock_guard lock(m_mutex);
    const size_t from = m_messages.behind(number);
    const size_t end = from + std::min(count, m_messages.size() - from);
    std::vector<LoggedMessage> result;
    result.reserve(end - from);
    for (size_t place = from; place < end; ++place)
        result.push_back(m_messages[place].message());
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

quint64 MessageLog::firstNumber() const
{
    const std::lock_guard lock(m_mutex);
    return m_messages.size() == 0 ? 0 : m_messages[0].number();
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
    return m_messages.size() > 1 ? m_bytes - m_messages.newest().bytes() : 0;
}

} // namespace feedscope
