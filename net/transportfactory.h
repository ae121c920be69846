// Makes the transport for one attempt. A function, so that tests and the fault lab can put another
// in its place.
// Thread: called on the feed's I/O thread.
// Errors: never null; a transport that cannot work closes with the reason.
#pragma once

#include "feedconfig.h"
#include "scheduler.h"
#include "transport.h"

#include <functional>
#include <memory>

namespace feedscope {

struct AttemptSpec
{
    TransportKind kind = TransportKind::Sse;
    const FeedConfig *config = nullptr; // valid during the call only
    QByteArray authorization;           // the value of the Authorization header, empty for none
};

using TransportFactory =
    std::function<std::unique_ptr<Transport>(const AttemptSpec &, Scheduler &)>;

// The real ones: WebSocket, SSE, long poll, poll.
TransportFactory networkTransportFactory();

} // namespace feedscope
