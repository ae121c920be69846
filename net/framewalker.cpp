#include "framewalker.h"

#include <algorithm>
#include <utility>

namespace feedscope {
namespace {

constexpr quint8 kFinal = 0x80;
constexpr quint8 kReserved = 0x70;
constexpr quint8 kOpcode = 0x0f;
constexpr quint8 kMask = 0x80;
constexpr quint8 kLength = 0x7f;
constexpr quint8 kContinuation = 0x0;
constexpr quint8 kText = 0x1;
constexpr quint8 kFirstControl = 0x8;
constexpr quint8 kClose = 0x8;
// Bit n: opcode n has a meaning.
constexpr unsigned kKnownOpcodes = 0x0707;

qsizetype headerSize(quint8 second)
{
    const quint8 length = second & kLength;
    if (length < 126)
        return 2;
    return length == 126 ? 4 : 10;
}

bool isMessageEnd(quint8 first)
{
    return (first & kFinal) && (first & kOpcode) < kFirstControl;
}

// Null unless the message is this one frame, and all of it is there.
QByteArrayView wholePayload(quint8 first, quint64 size, const char *at, const char *end)
{
    return (first & kOpcode) != kContinuation && size <= quint64(end - at)
               ? QByteArrayView(at, qsizetype(size))
               : QByteArrayView();
}

} // namespace

FrameWalker::Fault FrameWalker::walk(QByteArrayView bytes, WirePayloads *payloads)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    while (m_fault == Fault::None) {
        const auto step = qsizetype(std::min(m_payloadLeft, quint64(end - at)));
        at += step;
        m_payloadLeft -= quint64(step);
        if (at == end)
            break;
        // Short frames whose header is all there, which is nearly all of them.
        const auto second = quint8(end - at >= 2 ? at[1] : kLength);
        if (m_have == 0 && (second & kLength) < 126) {
            m_payloadLeft = second & kLength;
            m_faultOffset = at - bytes.data();
            m_header[0] = quint8(at[0]);
            enter(m_header[0], second);
            at += 2;
        } else if (takeHeaderByte(*at++)) {
            m_faultOffset = at - bytes.data() - std::exchange(m_have, quint8(0));
            enter(m_header[0], m_header[1]);
        } else {
            continue;
        }
        if (payloads && m_fault == Fault::None && isMessageEnd(m_header[0]))
            payloads->add(wholePayload(m_header[0], m_payloadLeft, at, end));
    }
    return m_fault;
}

bool FrameWalker::takeHeaderByte(char byte)
{
    m_header[m_have++] = quint8(byte);
    if (m_have < 2 || m_have < headerSize(m_header[1]))
        return false;
    m_payloadLeft = m_have == 2 ? m_header[1] & kLength : 0;
    for (quint8 i = 2; i < m_have; ++i)
        m_payloadLeft = m_payloadLeft << 8 | m_header[i];
    return true;
}

void FrameWalker::enter(quint8 first, quint8 second)
{
    const quint8 opcode = first & kOpcode;
    if (second & kMask)
        m_fault = Fault::Masked;
    else if (first & kReserved)
        m_fault = Fault::ReservedBit;
    else if (!(kKnownOpcodes >> opcode & 1))
        m_fault = Fault::ReservedOpcode;
    if (m_fault != Fault::None) {
        m_header[0] = first;
        m_header[1] = second;
    } else if (opcode < kFirstControl) {
        const bool isFinal = first & kFinal;
        m_insideText = !isFinal && (opcode == kText || m_insideText);
        m_sawTextFragment |= m_insideText;
    } else {
        m_sawClose |= opcode == kClose;
    }
}

QString FrameWalker::faultText() const
{
    QString text;
    switch (m_fault) {
    case Fault::None:
        return {};
    case Fault::Masked:
        text = QStringLiteral("The server masked a frame, which only a client may do");
        break;
    case Fault::ReservedBit:
        text =
            QStringLiteral("The server set a reserved bit in a frame: does it compress, although "
                           "no extension was agreed on?");
        break;
    case Fault::ReservedOpcode:
        text = QStringLiteral("The server sent a frame of the unknown kind %1")
                   .arg(m_header[0] & kOpcode);
        break;
    }
    return text + QStringLiteral(" (frame header %1 %2)")
                      .arg(m_header[0], 2, 16, QLatin1Char('0'))
                      .arg(m_header[1], 2, 16, QLatin1Char('0'));
}

bool endsInsideCharacter(QByteArrayView bytes)
{
    // A character has at most four bytes: of one that is not whole, at most three are there.
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const auto byte = quint8(bytes[bytes.size() - back]);
        if ((byte & 0xc0) == 0x80)
            continue;
        const qsizetype size = byte > 0xf4    ? 1 // no UTF-8
                               : byte >= 0xf0 ? 4
                               : byte >= 0xe0 ? 3
                               : byte >= 0xc2 ? 2
                                              : 1;
        return size > back;
    }
    return false;
}

} // namespace feedscope
