#include "frameunits.h"

#include <QtEndian>
#include <algorithm>

namespace feedscope {

namespace {

constexpr int kText = 1;
constexpr int kBinary = 2;
constexpr int kClose = 8;
constexpr int kFirstControl = 8;
constexpr int kNoStatus = 1005;

void applyMask(QByteArray &payload, const QByteArray &mask)
{
    if (mask.isEmpty())
        return;
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = char(payload.at(i) ^ mask.at(i % 4));
}

} // namespace

FrameUnits::FrameUnits(bool isMasked, quint64 seed)
    : m_isMasked(isMasked)
    , m_draw(seed)
{
}

std::vector<WireUnit> FrameUnits::take(QByteArrayView bytes, bool collects)
{
    std::vector<WireUnit> units;
    m_bytes.append(bytes);
    while (!m_bytes.isEmpty()) {
        if (m_passing == 0) {
            if (!takeFrame(collects, units))
                break;
            continue;
        }
        const qsizetype size = qsizetype(std::min<qint64>(m_passing, m_bytes.size()));
        units.push_back({WireUnit::Kind::Bytes, m_bytes.left(size)});
        m_bytes.remove(0, size);
        m_passing -= size;
    }
    return units;
}

FrameUnits::Header FrameUnits::headerOf(QByteArrayView bytes)
{
    Header header;
    if (bytes.size() < 2)
        return header;
    const int length = bytes[1] & 0x7f;
    const qsizetype extra = length == 127 ? 8 : length == 126 ? 2 : 0;
    const qsizetype mask = (bytes[1] & 0x80) != 0 ? 4 : 0;
    if (bytes.size() < 2 + extra + mask)
        return header;
    header.opcode = bytes[0] & 0x0f;
    header.isFinal = (bytes[0] & 0x80) != 0;
    header.payload = length;
    if (extra == 2)
        header.payload = qFromBigEndian<quint16>(bytes.data() + 2);
    else if (extra == 8)
        header.payload = qint64(qFromBigEndian<quint64>(bytes.data() + 2) & 0x7fff'ffff'ffff'ffffu);
    header.mask = bytes.sliced(2 + extra, mask).toByteArray();
    header.size = 2 + extra + mask;
    return header;
}

// False: more bytes are needed.
bool FrameUnits::takeFrame(bool collects, std::vector<WireUnit> &units)
{
    const Header header = headerOf(m_bytes);
    if (header.size == 0)
        return false;
    const bool isControl = header.opcode >= kFirstControl;
    const bool isCollected = isControl || !m_wire.isEmpty() || (collects && !m_isInPassed);
    if (!isCollected || header.payload > kMostCollected - m_wire.size()) {
        if (!m_wire.isEmpty())
            units.push_back({WireUnit::Kind::Bytes, std::exchange(m_wire, {})});
        units.push_back({WireUnit::Kind::Bytes, m_bytes.left(header.size)});
        m_bytes.remove(0, header.size);
        m_passing = header.payload;
        m_isInPassed = !header.isFinal;
        return true;
    }
    const qsizetype size = header.size + qsizetype(header.payload);
    if (m_bytes.size() < size)
        return false;
    const QByteArray whole = m_bytes.left(size);
    m_bytes.remove(0, size);
    if (isControl)
        units.push_back(
            {header.opcode == kClose ? WireUnit::Kind::Close : WireUnit::Kind::Heartbeat, whole});
    else
        collect(header, whole, units);
    return true;
}

void FrameUnits::collect(const Header &header, const QByteArray &frame,
                         std::vector<WireUnit> &units)
{
    if (m_wire.isEmpty())
        m_message = {};
    QByteArray payload = frame.mid(header.size);
    applyMask(payload, header.mask);
    m_message.payload += payload;
    m_message.binary = m_message.binary || header.opcode == kBinary;
    m_wire += frame;
    if (header.isFinal)
        units.push_back(
            {WireUnit::Kind::Message, std::exchange(m_wire, {}), std::exchange(m_message, {})});
}

QByteArray FrameUnits::encode(const Message &message)
{
    return frame(message.binary ? kBinary : kText, message.payload);
}

QByteArray FrameUnits::closing(int code, const QString &reason)
{
    if (m_passing > 0 || m_isInPassed || !m_wire.isEmpty() || !m_bytes.isEmpty() || code == 1006)
        return {};
    QByteArray payload;
    if (code != kNoStatus) {
        payload = QByteArray(2, '\0') + reason.toUtf8();
        qToBigEndian(quint16(code), payload.data());
    }
    return frame(kClose, payload);
}

QByteArray FrameUnits::frame(int opcode, QByteArray payload)
{
    QByteArray wire(1, char(0x80 | opcode));
    const char maskBit = m_isMasked ? char(0x80) : char(0);
    if (payload.size() < 126) {
        wire.append(char(payload.size() | maskBit));
    } else {
        const bool isLong = payload.size() > 0xffff;
        wire.append(char((isLong ? 127 : 126) | maskBit));
        QByteArray size(isLong ? 8 : 2, '\0');
        if (isLong)
            qToBigEndian(quint64(payload.size()), size.data());
        else
            qToBigEndian(quint16(payload.size()), size.data());
        wire += size;
    }
    if (m_isMasked) {
        QByteArray mask(4, '\0');
        for (char &byte : mask)
            byte = char(int(m_draw.next() * 256));
        applyMask(payload, mask);
        wire += mask;
    }
    return wire + payload;
}

} // namespace feedscope
