// Where the messages of one feed go: the short way beside FeedObserver::onMessage(), without a
// look-up by name for every message.
// Thread: the feed's I/O thread calls. Owner: shared by the feed and whoever made it.
#pragma once

#include "message.h"
#include "transportkind.h"

namespace feedscope {

class MessageSink
{
public:
    virtual ~MessageSink() = default;
    virtual void take(const Message &message, const MessageFields &fields, MessageVerdict verdict,
                      TransportKind transport) = 0;
    // Some ten times a second, before a snapshot is published, and at the end: what is held back goes
    // on.
    virtual void flush() {}
};

} // namespace feedscope
