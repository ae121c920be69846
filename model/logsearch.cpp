#include "logsearch.h"

#include <algorithm>

namespace feedscope {

bool LogSearch::step(size_t count)
{
    forgetFallen();
    // Both: a feed at full speed must not keep the search from looking back.
    const bool newer = lookAtNew(count);
    return lookBack(count) || newer;
}

bool LogSearch::isNeeded(const LoggedMessage &entry)
{
    ++m_looked;
    return m_filter.matches(entry);
}

bool LogSearch::lookAtNew(size_t count)
{
    if (m_oldest == 0)
        return false;
    auto page = m_log->after(m_newest, count);
    if (page.empty())
        return false;
    m_passedBy += page.front().number - m_newest - 1;
    for (LoggedMessage &entry : page) {
        m_newest = entry.number;
        if (!isNeeded(entry))
            continue;
        m_rows.push_front(std::move(entry));
        if (m_rows.size() > kMaxRows)
            m_rows.pop_back();
    }
    return page.size() == count;
}

bool LogSearch::lookBack(size_t count)
{
    if (m_rows.size() >= kMaxRows)
        return false;
    auto page = m_oldest == 0 ? m_log->newest(count) : m_log->before(m_oldest, count);
    if (page.empty())
        return false;
    if (m_oldest == 0)
        m_newest = page.front().number;
    m_oldest = page.back().number;
    for (LoggedMessage &entry : page) {
        if (isNeeded(entry) && m_rows.size() < kMaxRows)
            m_rows.push_back(std::move(entry));
    }
    return true;
}

void LogSearch::forgetFallen()
{
    const quint64 first = m_log->firstNumber();
    while (!m_rows.empty() && m_rows.back().number < first)
        m_rows.pop_back();
}

quint64 LogSearch::toLook() const
{
    const quint64 first = m_log->firstNumber();
    const quint64 last = m_log->lastNumber();
    if (first == 0)
        return 0;
    if (m_oldest == 0)
        return last - first + 1;
    const quint64 newer = last - std::min(last, m_newest);
    const bool back = m_rows.size() < kMaxRows;
    return newer + (back && m_oldest > first ? m_oldest - first : 0);
}

} // namespace feedscope
