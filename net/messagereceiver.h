// Who is given the messages of a transport, and the ids to resume from, which may come with each.
// Thread: the transport's. Owner: nobody here; whoever receives outlives its transport or takes
//   itself back with Transport::setReceiver(nullptr).
#pragma once

#include "message.h"

namespace feedscope {

class MessageReceiver
{
public:
    // `message` is good until this returns; its bytes are shared only where somebody keeps it.
    virtual void receive(const Message &message) = 0;
    // The id to resume from has changed (set by a dispatched event, or a poll's cursor). Empty
    // clears it.
    virtual void resumeFrom(const QByteArray &id) = 0;

protected:
    ~MessageReceiver() = default;
};

} // namespace feedscope
