#include "transportfactory.h"

#include "longpolltransport.h"
#include "pollingtransport.h"
#include "ssetransport.h"
#include "websockettransport.h"

namespace feedscope {

TransportFactory networkTransportFactory()
{
    return [](const AttemptSpec &spec, Scheduler &scheduler) -> std::unique_ptr<Transport> {
        switch (spec.kind) {
        case TransportKind::WebSocket:
            return std::make_unique<WebSocketTransport>(spec, scheduler);
        case TransportKind::Sse:
            return std::make_unique<SseTransport>(spec, scheduler);
        case TransportKind::LongPoll:
            return std::make_unique<LongPollTransport>(spec, scheduler);
        case TransportKind::Poll:
            return std::make_unique<PollingTransport>(spec, scheduler);
        }
        Q_UNREACHABLE();
    };
}

} // namespace feedscope
