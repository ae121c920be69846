#include "sseeventdata.h"

#include "utf8text.h"

#include <utility>

namespace feedscope {

void SseEventData::add(QByteArrayView line, bool isAscii)
{
    if (!hasLines() && (isAscii || isValidUtf8(line))) {
        m_there = line;
        m_lines = Lines::There;
        return;
    }
    keep();
    if (hasLines())
        m_kept.append('\n');
    m_kept.append(toValidUtf8(line));
    m_lines = Lines::Kept;
}

void SseEventData::keep()
{
    if (m_lines != Lines::There)
        return;
    m_kept.append(m_there);
    m_lines = Lines::Kept;
}

void SseEventData::clear()
{
    if (std::exchange(m_lines, Lines::None) != Lines::Kept)
        return;
    if (m_kept.capacity() > kKeptCapacity)
        m_kept.clear();
    else
        m_kept.resize(0);
}

} // namespace feedscope
