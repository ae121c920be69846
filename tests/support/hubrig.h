// A hub with an observer behind a lock and the real transports: real sockets, real threads.
// Thread: the test's; feeds live on `threads` I/O threads.
#pragma once

#include "feedhub.h"
#include "lockedobserver.h"
#include "proxysettings.h"

namespace feedscope::test {

class HubRig
{
public:
    explicit HubRig(int threads = 2, TransportFactory transports = networkTransportFactory(),
                    bool faultable = false)
        : hub({observer, std::move(transports), {}, Millis(20), faultable}, {threads, 1})
    {
        useNoSystemProxy(); // as main() does
    }

    // A feed that reads the lab's sequence, of one transport, with short waits.
    static FeedConfig feed(const QString &id, const QUrl &url,
                           TransportKind transport = TransportKind::Sse)
    {
        FeedConfig config;
        config.id = {id};
        config.url = url;
        config.transports = {transport};
        config.fields.sequence = QStringLiteral("/seq");
        config.backoff.base = Millis(50);
        config.backoff.cap = Millis(400);
        return config;
    }

    LockedObserver observer;
    FeedHub hub;
};

} // namespace feedscope::test
