#include "delayline.h"

#include <algorithm>

namespace feedscope {

void DelayLine::push(QByteArray bytes, Instant due)
{
    if (bytes.isEmpty())
        return;
    m_size += bytes.size();
    const Instant notBefore = m_chunks.empty() ? due : m_chunks.back().due;
    m_chunks.push_back({std::move(bytes), 0, std::max(due, notBefore)});
}

QByteArrayView DelayLine::front(Instant now) const
{
    if (m_chunks.empty() || m_chunks.front().due > now)
        return {};
    const Chunk &chunk = m_chunks.front();
    return QByteArrayView(chunk.bytes).sliced(chunk.taken);
}

void DelayLine::pop(qsizetype bytes)
{
    Chunk &chunk = m_chunks.front();
    chunk.taken += bytes;
    m_size -= bytes;
    if (chunk.taken == chunk.bytes.size())
        m_chunks.pop_front();
}

void DelayLine::release(Instant now)
{
    for (Chunk &chunk : m_chunks)
        chunk.due = std::min(chunk.due, now);
}

} // namespace feedscope
