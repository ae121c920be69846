#include "attemptrules.h"

namespace feedscope {

ConnectionTiming connectionTiming(const FeedConfig &config, TransportKind transport,
                                  std::optional<Millis> advisedBase)
{
    ConnectionTiming timing;
    timing.connectTimeout = config.connectTimeout;
    // Between two polls it is we who are silent; each question has a deadline of its own.
    timing.heartbeatTimeout =
        transport == TransportKind::Poll ? Millis(0) : config.heartbeatTimeout;
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
