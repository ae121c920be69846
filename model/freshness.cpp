#include "freshness.h"

#include <algorithm>

namespace feedscope {

FreshnessVerdict freshness(const FreshnessInput &input, Instant now)
{
    // Opening is a sign of life too, and an earlier connection's silence is not this one's.
    const Instant message =
        std::max(input.connectedAt, input.lastMessage.value_or(input.connectedAt));
    const Instant byte = std::max(message, input.lastByte.value_or(message));

    const Instant silentAt = byte + input.silentAfter;
    if (now >= silentAt)
        return {Freshness::Silent, byte, std::nullopt};
    Instant quietAt = message + input.silentAfter;
    if (input.lastPong && *input.lastPong > byte)
        quietAt = std::min(quietAt, std::max(*input.lastPong, byte + input.silentAfter / 2));
    if (now >= quietAt)
        return {Freshness::Quiet, message, silentAt};
    return {Freshness::Live, message, quietAt};
}

QString freshnessName(Freshness value)
{
    switch (value) {
    case Freshness::Live:
        return QStringLiteral("live");
    case Freshness::Quiet:
        return QStringLiteral("quiet");
    case Freshness::Silent:
        return QStringLiteral("silent");
    }
    Q_UNREACHABLE();
}

} // namespace feedscope
