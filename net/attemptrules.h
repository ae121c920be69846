// What an attempt to connect, and its end, are judged by: times and context from the configuration
// and the transport in use.
// Thread: any; pure.
// Source: CONTRACT.md section 3.
#pragma once

#include "closepolicy.h"
#include "connectionmachine.h"
#include "feedconfig.h"
#include "transportchoice.h"

namespace feedscope {

// 0: never. Between two polls it is we who are silent; each question has a deadline of its own.
inline Millis heartbeatTimeout(const FeedConfig &config, TransportKind transport)
{
    return transport == TransportKind::Poll ? Millis(0) : config.heartbeatTimeout;
}
// `advisedBase` is a server's own wish for the first wait (SSE `retry`).
ConnectionTiming connectionTiming(const FeedConfig &config, TransportKind transport,
                                  std::optional<Millis> advisedBase);
// What the deadline of a phase means when it passes: no answer, or nothing on an open connection.
FeedError overdueError(ConnectionPhase phase, const ConnectionTiming &timing);
CloseContext closeContext(const FeedConfig &config, const TransportChoice &choice);

} // namespace feedscope
