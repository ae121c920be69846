// Makes the transport for one attempt. A function, so that tests and the fault lab can put another
// in its place.
// Thread: called on the feed's I/O thread.
// Errors: never null; a transport that cannot work closes with the reason.
#pragma once

#include "attemptwatch.h"
#include "feedconfig.h"
#include "proxysettings.h"
#include "scheduler.h"
#include "transport.h"

#include <functional>
#include <memory>
#include <optional>

namespace feedscope {

// The way of an attempt's connections through a pass-through of ours, in place of the feed's own
// proxy, which that uses in turn.
struct Passage
{
    QNetworkProxy proxy;
    std::shared_ptr<AttemptWatch> watch; // never null
};

struct AttemptSpec
{
    TransportKind kind = TransportKind::Sse;
    const FeedConfig *config = nullptr; // valid during the call only
    QByteArray authorization = {};      // the value of the Authorization header, empty for none
    std::optional<Passage> passage = {};

    QNetworkProxy proxy() const { return passage ? passage->proxy : proxyFor(config->proxy); }
};

using TransportFactory =
    std::function<std::unique_ptr<Transport>(const AttemptSpec &, Scheduler &)>;

// The real ones: WebSocket, SSE, long poll, poll.
TransportFactory networkTransportFactory();

} // namespace feedscope
