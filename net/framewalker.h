// Walks over the frames a WebSocket server sends, header by header, and sees what QWebSocket does
// not mind or says in its own words only: masked frames, reserved bits, unknown opcodes.
// Thread: any; a value. Costs a few nanoseconds a frame; payload is stepped over, not read.
// Units: bytes. Errors: the first fault stays; nothing is walked after it.
// Source: RFC 6455 5.1 (a client fails a connection on a masked frame), 5.2 (reserved bits and
// opcodes; no extension is ever agreed on here), 5.4 (fragments).
#pragma once

#include "wirepayloads.h"

#include <QByteArrayView>
#include <QString>
#include <array>

namespace feedscope {

class FrameWalker
{
public:
    enum class Fault { None, Masked, ReservedBit, ReservedOpcode };

    // The bytes that follow those of the call before. A faulty frame begins at faultOffset() from
    // their start, which is below 0 when its header began before them.
    // `payloads`, when it is there, gets the payload of every message that ends.
    Fault walk(QByteArrayView bytes, WirePayloads *payloads = nullptr);
    // That many of the next bytes are payload: they may be passed without being looked at.
    quint64 payloadLeft() const { return m_payloadLeft; }
    void pass(quint64 payloadBytes) { m_payloadLeft -= payloadBytes; }

    Fault fault() const { return m_fault; }
    qint64 faultOffset() const { return m_faultOffset; }
    // In plain words, with the two bytes it was seen in; empty when there is none.
    QString faultText() const;

    // Whether the header of a close frame was among them.
    bool sawClose() const { return m_sawClose; }
    // Whether text in fragments was among the frames since then, or is still under way.
    bool sawTextFragment() const { return m_sawTextFragment; }
    void forgetTextFragments() { m_sawTextFragment = m_insideText; }

private:
    static constexpr qsizetype kLongestHeader = 10;

    // True when the header is whole.
    bool takeHeaderByte(char byte);
    void enter(quint8 first, quint8 second);

    std::array<quint8, kLongestHeader> m_header{};
    quint8 m_have = 0;
    bool m_sawClose = false;
    bool m_insideText = false;
    bool m_sawTextFragment = false;
    Fault m_fault = Fault::None;
    quint64 m_payloadLeft = 0;
    qint64 m_faultOffset = 0;
};

// Whether a character of UTF-8 has begun at the end of the bytes and is not whole.
bool endsInsideCharacter(QByteArrayView bytes);

} // namespace feedscope
