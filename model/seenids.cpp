#include "seenids.h"

namespace feedscope {

bool SeenIds::insert(const QByteArray &id, Instant now)
{
    while (!m_order.empty() && now - m_order.front().at > kMemory)
        forgetOldest();
    const BoundedKey key(id);
    const qsizetype before = m_ids.size();
    m_ids.insert(key);
    if (m_ids.size() == before)
        return false;
    m_order.push_back({now, key});
    if (m_order.size() > kMaxIds) {
        forgetOldest();
        ++m_forgotten;
    }
    return true;
}

void SeenIds::forgetOldest()
{
    m_ids.remove(m_order.front().id);
    m_order.pop_front();
}

} // namespace feedscope
