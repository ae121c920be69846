// The events in a server-sent event stream, as the body of an HTTP answer.
// Thread, Caps: wireunits.h.
// Units: the message's payload is the text of the data lines; the other lines of the event are
//   carried in eventType, as they came.
// Source: WHATWG HTML section 9.2.5 (blocks of lines that end with a blank one; comments).
#pragma once

#include "wireunits.h"

namespace feedscope {

class EventUnits : public WireUnits
{
public:
    explicit EventUnits(bool isChunked);

    // Content, without the framing of chunks; what comes out has it again.
    std::vector<WireUnit> take(QByteArrayView content, bool collects) override;
    QByteArray encode(const Message &message) override;
    QByteArray closing(int code, const QString &reason) override;

private:
    void takeByte(char byte, bool collects, std::vector<WireUnit> &units);
    void endBlock(std::vector<WireUnit> &units);
    QByteArray chunk(const QByteArray &content) const;

    const bool m_isChunked;
    bool m_isAtStart = true; // of a block
    bool m_isCollecting = false;
    bool m_lineIsEmpty = true;
    char m_before = 0;
    QByteArray m_block;  // being collected
    QByteArray m_passed; // goes on with this turn
};

} // namespace feedscope
