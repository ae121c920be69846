// A stream of messages on the wire, taken apart so that single messages can be lost, repeated or
// changed, and put together again.
// Thread: any; a value of one direction of one connection. Pure.
// Rules: while nobody asks for messages, every byte goes on at once; messages are collected from
//   the next one on. One of more than kMostCollected bytes goes on as it is.
#pragma once

#include "message.h"

#include <QByteArrayView>
#include <vector>

namespace feedscope {

struct WireUnit
{
    enum class Kind { Bytes, Message, Heartbeat, Close };
    Kind kind = Kind::Bytes;
    QByteArray wire;
    Message message = {}; // of Message
};

class WireUnits
{
public:
    static constexpr qsizetype kMostCollected = 16'777'216;

    virtual ~WireUnits() = default;
    virtual std::vector<WireUnit> take(QByteArrayView bytes, bool collects) = 0;
    virtual QByteArray encode(const Message &message) = 0;
    // The orderly end; empty where the stream has none, or is in the middle of something.
    virtual QByteArray closing(int code, const QString &reason) = 0;
};

} // namespace feedscope
