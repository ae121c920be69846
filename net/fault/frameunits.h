// The messages in one direction of a WebSocket connection.
// Thread, Caps: wireunits.h.
// Source: RFC 6455 section 5 (frames, masking, fragments).
#pragma once

#include "seededdraw.h"
#include "wireunits.h"

namespace feedscope {

class FrameUnits : public WireUnits
{
public:
    // Clients mask what they send, servers do not; `seed` of the masks of changed messages.
    FrameUnits(bool isMasked, quint64 seed);

    std::vector<WireUnit> take(QByteArrayView bytes, bool collects) override;
    QByteArray encode(const Message &message) override;
    QByteArray closing(int code, const QString &reason) override;

private:
    struct Header
    {
        qsizetype size = 0; // 0: not whole yet
        int opcode = 0;
        bool isFinal = false;
        qint64 payload = 0;
        QByteArray mask;
    };

    static Header headerOf(QByteArrayView bytes);
    bool takeFrame(bool collects, std::vector<WireUnit> &units);
    void collect(const Header &header, const QByteArray &frame, std::vector<WireUnit> &units);
    QByteArray frame(int opcode, QByteArray payload);

    const bool m_isMasked;
    SeededDraw m_draw;
    QByteArray m_bytes;        // the start of a frame
    qint64 m_passing = 0;      // payload bytes of a frame that goes on as it comes
    bool m_isInPassed = false; // a message in fragments goes on as it comes
    QByteArray m_wire;         // of the message being collected
    Message m_message;
};

} // namespace feedscope
