// Recognises the messages that a feed sends only to show that it is alive.
// Thread: one at a time. Owner: FeedConnection. Errors: none; what cannot be read is no heartbeat.
// Rules: with a configured heartbeat event, a message of that event type is one (SSE and long poll
// name their events); where the transport names none, a text that is the name itself, or a JSON
// object whose "event" or "type" is the name.
#pragma once

#include "feedconfig.h"
#include "fieldextractor.h"

namespace feedscope {

class HeartbeatRule
{
public:
    explicit HeartbeatRule(const FeedConfig &config);

    bool matches(const Message &message, TransportKind transport);

private:
    const QByteArray m_event;
    FieldExtractor m_names;
};

} // namespace feedscope
