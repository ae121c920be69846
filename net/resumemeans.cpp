#include "resumemeans.h"

#include <algorithm>

namespace feedscope {

RecoveryMeans resumeMeans(const FeedConfig &config, TransportKind transport,
                          const ResumePoint &resume)
{
    const bool hasId = !resume.lastId.isEmpty();
    const auto asks = [&](const QString &text) {
        return (hasId && text.contains(QLatin1StringView("{{lastId}}"))) ||
               (resume.lastSequence && text.contains(QLatin1StringView("{{lastSequence}}")));
    };
    switch (transport) {
    case TransportKind::WebSocket:
        return std::any_of(config.subscribe.begin(), config.subscribe.end(), asks)
                   ? RecoveryMeans::Subscribe
                   : RecoveryMeans::None;
    case TransportKind::Sse:
        return hasId ? RecoveryMeans::LastEventId : RecoveryMeans::None;
    case TransportKind::LongPoll:
        return hasId ? RecoveryMeans::LastId : RecoveryMeans::None;
    case TransportKind::Poll:
        return RecoveryMeans::None;
    }
    Q_UNREACHABLE();
}

} // namespace feedscope
