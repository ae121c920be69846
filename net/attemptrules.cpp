#include "attemptrules.h"

namespace feedscope {

ConnectionTiming connectionTiming(const FeedConfig &config, TransportKind transport,
                                  std::optional<Millis> advisedBase)
{
    ConnectionTiming timing;
    timing.connectTimeout = config.connectTimeout;
    timing.heartbeatTimeout = heartbeatTimeout(config, transport);
    timing.backoff = config.backoff;
    if (advisedBase)
        timing.backoff.base = *advisedBase;
    return timing;
}

FeedError overdueError(ConnectionPhase phase, const ConnectionTiming &timing)
{
    if (phase == ConnectionPhase::Connecting)
        return {ErrorKind::ConnectTimeout,
                0,
                QStringLiteral("no answer within %1 ms").arg(timing.connectTimeout.count()),
                {}};
    return {ErrorKind::HeartbeatMissed,
            0,
            QStringLiteral("nothing for %1 ms").arg(timing.heartbeatTimeout.count()),
            {}};
}

CloseContext closeContext(const FeedConfig &config, const TransportChoice &choice)
{
    CloseContext context;
    context.transport = choice.current();
    context.lowerRungLeft = choice.hasAlternative();
    context.betterRungOpened = choice.betterRungOpened();
    context.mayRepeat = config.method != "POST" || config.retryPost;
    context.isFallback = choice.current() != choice.preferred();
    return context;
}

} // namespace feedscope
