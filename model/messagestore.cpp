#include "messagestore.h"

#include <utility>

namespace feedscope {

size_t MessageStore::push(const JudgedMessage &message)
{
    if (m_blocks.empty() || m_blocks.back().size() == kPerBlock)
        openBlock();
    ++m_size;
    return m_blocks.back().emplace_back(message, m_texts, m_large).bytes();
}

size_t MessageStore::pop()
{
    const StoredMessage &oldest = m_blocks.front()[m_first];
    const size_t freed = oldest.bytes();
    if (oldest.hasLargePayload())
        m_large.pop_front();
    m_texts.pop();
    --m_size;
    if (++m_first == kPerBlock)
        closeBlock();
    return freed;
}

size_t MessageStore::behind(quint64 number) const
{
    size_t from = 0;
    size_t to = m_size;
    while (from < to) {
        const size_t middle = from + (to - from) / 2;
        if ((*this)[middle].number() <= number)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

void MessageStore::openBlock()
{
    Block block = std::exchange(m_spare, {});
    block.reserve(kPerBlock);
    m_blocks.push_back(std::move(block));
}

void MessageStore::closeBlock()
{
    m_first = 0;
    m_blocks.front().clear();
    m_spare = std::move(m_blocks.front());
    m_blocks.pop_front();
}

} // namespace feedscope
