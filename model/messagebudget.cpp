#include "messagebudget.h"

#include <algorithm>

namespace feedscope {

void MessageBudget::join(Holder &holder)
{
    const std::lock_guard lock(m_mutex);
    m_holders.push_back(&holder);
}

void MessageBudget::leave(Holder &holder, size_t bytes)
{
    const std::lock_guard lock(m_mutex);
    m_held -= bytes;
    m_holders.erase(std::remove(m_holders.begin(), m_holders.end(), &holder), m_holders.end());
}

void MessageBudget::changed(size_t gained, size_t lost)
{
    m_held += gained - lost;
    if (gained > 0 && m_held > m_limit)
        relieve();
}

void MessageBudget::setLimit(size_t bytes)
{
    m_limit = bytes;
    if (m_held > bytes)
        relieve();
}

void MessageBudget::relieve()
{
    const std::lock_guard lock(m_mutex);
    const size_t limit = m_limit;
    const size_t target = limit - limit / kRelief;
    while (m_held > target) {
        const auto largest = std::max_element(
            m_holders.begin(), m_holders.end(),
            [](const Holder *a, const Holder *b) { return a->spareBytes() < b->spareBytes(); });
        if (largest == m_holders.end() || (*largest)->spareBytes() == 0)
            return; // nobody has more than one message left
        (*largest)->giveUp(std::min(m_held - target, limit / kRelief));
    }
}

} // namespace feedscope
