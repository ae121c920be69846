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
        gained = m_messages.emplace_back(message, m_texts).bytes();
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
    const size_t freed = m_messages.front().bytes();
    m_bytes -= freed;
    m_messages.pop_front();
    m_texts.pop();
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
        [](quint64 wanted, const MessageRecord &entry) { return wanted < entry.number(); });
}

template <typename Iterator>
std::vector<LoggedMessage> MessageLog::page(Iterator from, size_t count)
{
    std::vector<LoggedMessage> result;
    result.reserve(count);
    for (; count > 0; --count, ++from)
        result.push_back(from->message());
    return result;
}

std::vector<LoggedMessage> MessageLog::newest(size_t count, size_t skip) const
{
    const std::lock_guard lock(m_mutex);
    const size_t left = m_messages.size() - std::min(skip, m_messages.size());
    const auto from = m_messages.crend() - std::ptrdiff_t(left);
    return page(from, std::min(count, left));
}

std::vector<LoggedMessage> MessageLog::before(quint64 number, size_t count) const
{
    if (number == 0)
        return {};
    const std::lock_guard lock(m_mutex);
    const auto from = std::make_reverse_iterator(behind(number - 1));
    const auto left = size_t(m_messages.crend() - from);
    return page(from, std::min(count, left));
}

std::vector<LoggedMessage> MessageLog::after(quint64 number, size_t count) const
{
    const std::lock_guard lock(m_mutex);
    const auto from = behind(number);
    const auto left = size_t(m_messages.cend() - from);
    return page(from, std::min(count, left));
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
    return m_messages.empty() ? 0 : m_messages.front().number();
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
    return m_messages.size() > 1 ? m_bytes - m_messages.back().bytes() : 0;
}

} // namespace feedscope
