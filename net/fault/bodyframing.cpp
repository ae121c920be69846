#include "bodyframing.h"

#include <algorithm>

namespace feedscope {

namespace {

constexpr qsizetype kLongestLine = 4'096;

} // namespace

BodyFraming BodyFraming::ofLength(qint64 bytes)
{
    BodyFraming framing;
    framing.m_left = bytes;
    framing.m_stage = bytes > 0 ? Stage::Data : Stage::Over;
    return framing;
}

BodyFraming BodyFraming::chunked()
{
    BodyFraming framing;
    framing.m_isChunked = true;
    framing.m_stage = Stage::Size;
    return framing;
}

BodyFraming BodyFraming::untilTheEnd()
{
    BodyFraming framing;
    framing.m_stage = Stage::Raw;
    return framing;
}

qsizetype BodyFraming::take(QByteArrayView bytes, QByteArray &content)
{
    qsizetype at = 0;
    while (at < bytes.size() && m_stage != Stage::Over) {
        if (m_stage == Stage::Raw) {
            content.append(bytes.sliced(at));
            return bytes.size();
        }
        if (m_stage != Stage::Data) {
            takeLineByte(bytes[at++]);
            continue;
        }
        const qsizetype size = qsizetype(std::min<qint64>(m_left, bytes.size() - at));
        content.append(bytes.sliced(at, size));
        at += size;
        m_left -= size;
        if (m_left == 0)
            m_stage = m_isChunked ? Stage::DataEnd : Stage::Over;
    }
    return at;
}

void BodyFraming::takeLineByte(char byte)
{
    if (byte != '\n') {
        m_line.append(byte);
        if (m_line.size() > kLongestLine)
            m_stage = Stage::Raw;
        return;
    }
    endLine();
    m_line.clear();
}

void BodyFraming::endLine()
{
    const QByteArray line = m_line.trimmed();
    if (m_stage == Stage::DataEnd) {
        m_stage = Stage::Size;
    } else if (m_stage == Stage::Trailer) {
        m_stage = line.isEmpty() ? Stage::Over : Stage::Trailer;
    } else {
        bool isNumber = false;
        const qsizetype extension = line.indexOf(';');
        const QByteArray size = extension < 0 ? line : line.left(extension).trimmed();
        m_left = size.toLongLong(&isNumber, 16);
        m_stage = !isNumber || m_left < 0 ? Stage::Raw : m_left == 0 ? Stage::Trailer : Stage::Data;
    }
}

} // namespace feedscope
