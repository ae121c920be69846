// One message as a transport delivered it, and the fields found in it.
// Thread: any; implicitly shared bytes.
// Units: receivedAt is stamped when the bytes arrived, not when they were read.
// Source: WHATWG HTML section 9.2 (id, event), RFC 6455 section 5.6 (text and binary).
#pragma once

#include "instant.h"

#include <QByteArray>
#include <optional>

namespace feedscope {

struct Message
{
    Instant receivedAt;
    QByteArray payload;
    QByteArray eventType; // SSE event name; "message" elsewhere
    std::optional<QByteArray>
        id; // only of an event that carried an id line itself, or a polled item's id
    bool binary = false;
};

// What field pointers (or the SSE id) said about a message; anything absent was not found.
struct MessageFields
{
    std::optional<quint64> sequence;
    QByteArray id;
    QByteArray stream;
    std::optional<WallTime> timestamp;
};

enum class MessageVerdict { Delivered, Duplicate, Stale, Dropped };

} // namespace feedscope
