// The ways a feed can reach us, in the order of the default transport ladder.
// Thread: any.
#pragma once

#include <QString>
#include <optional>

namespace feedscope {

enum class TransportKind { WebSocket, Sse, LongPoll, Poll };

// The word of CONTRACT.md: "websocket", "sse", "long-poll", "poll".
QString transportName(TransportKind kind);
std::optional<TransportKind> transportFromName(const QString &name);

} // namespace feedscope
