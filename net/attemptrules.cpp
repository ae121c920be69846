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
