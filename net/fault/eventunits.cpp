#include "eventunits.h"

namespace feedscope {

namespace {

QList<QByteArray> linesOf(QByteArray block)
{
    block.replace("\r\n", "\n").replace('\r', '\n');
    QList<QByteArray> lines = block.split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

bool isData(const QByteArray &line)
{
    return line == "data" || line.startsWith("data:");
}

QByteArray valueOf(const QByteArray &line)
{
    const QByteArray value = line.mid(5);
    return value.startsWith(' ') ? value.mid(1) : value;
}

} // namespace

EventUnits::EventUnits(bool isChunked)
    : m_isChunked(isChunked)
{
}

std::vector<WireUnit> EventUnits::take(QByteArrayView content, bool collects)
{
    std::vector<WireUnit> units;
    for (const char byte : content)
        takeByte(byte, collects, units);
    if (!m_passed.isEmpty())
        units.push_back({WireUnit::Kind::Bytes, chunk(std::exchange(m_passed, {}))});
    return units;
}

void EventUnits::takeByte(char byte, bool collects, std::vector<WireUnit> &units)
{
    // The second half of a line end that was taken for a whole one.
    const bool isSecondHalf = byte == '\n' && m_before == '\r';
    m_before = byte;
    if (isSecondHalf) {
        if (!m_isAtStart)
            (m_isCollecting ? m_block : m_passed).append(byte);
        else if (!m_isCollecting)
            m_passed.append(byte);
        return;
    }
    if (m_isAtStart) {
        m_isCollecting = collects;
        m_isAtStart = false;
        m_lineIsEmpty = true;
    }
    (m_isCollecting ? m_block : m_passed).append(byte);
    const bool isLineEnd = byte == '\n' || byte == '\r';
    const bool isBlank = isLineEnd && m_lineIsEmpty;
    m_lineIsEmpty = isLineEnd;
    m_isAtStart = isBlank;
    if (m_isCollecting && (isBlank || m_block.size() > kMostCollected))
        endBlock(units);
}

void EventUnits::endBlock(std::vector<WireUnit> &units)
{
    if (!m_passed.isEmpty())
        units.push_back({WireUnit::Kind::Bytes, chunk(std::exchange(m_passed, {}))});
    const QByteArray block = std::exchange(m_block, {});
    if (!m_isAtStart) { // too long
        m_isCollecting = false;
        m_passed = block;
        return;
    }
    WireUnit unit{WireUnit::Kind::Heartbeat, chunk(block)};
    QList<QByteArray> data;
    for (const QByteArray &line : linesOf(block)) {
        if (isData(line))
            data.append(valueOf(line));
        else
            unit.message.eventType += line + '\n';
        if (!line.startsWith(':'))
            unit.kind = WireUnit::Kind::Bytes; // id or retry alone
    }
    if (!data.isEmpty()) {
        unit.kind = WireUnit::Kind::Message;
        unit.message.payload = data.join('\n');
    }
    units.push_back(std::move(unit));
}

QByteArray EventUnits::encode(const Message &message)
{
    QByteArray block = message.eventType;
    for (const QByteArray &line : message.payload.split('\n'))
        block += "data: " + line + '\n';
    return chunk(block + '\n');
}

QByteArray EventUnits::closing(int, const QString &)
{
    return m_isChunked ? QByteArrayLiteral("0\r\n\r\n") : QByteArray();
}

QByteArray EventUnits::chunk(const QByteArray &content) const
{
    if (!m_isChunked || content.isEmpty())
        return content;
    return QByteArray::number(content.size(), 16) + "\r\n" + content + "\r\n";
}

} // namespace feedscope
