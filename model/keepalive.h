// How often to ping so that nothing between here and the server takes the connection for idle and cuts it.
// Thread: one at a time; a value. Owner: FeedConnection.
// Rule: two cuts in a row after about the same idle time (within a fifth, at least kLeastIdle) teach a limit; from
//   then on we ping at half of it, never more often than kLeastInterval, never less often than configured.
// Units: milliseconds; 0 configured means no ping, and stays so: a person switched it off.
#pragma once

#include "instant.h"

#include <optional>

namespace feedscope {

class KeepAlive
{
public:
    static constexpr Millis kLeastIdle{1'000};
    static constexpr Millis kLeastInterval{500};

    explicit KeepAlive(Millis configured)
        : m_configured(configured)
    {
    }

    Millis pingInterval() const;
    // A connection was dropped by the network, `idle` after its last byte. True when that taught a shorter interval.
    bool droppedAfter(Nanos idle);

private:
    Millis m_configured;
    std::optional<Millis> m_lastIdle;
    std::optional<Millis> m_learned;
};

} // namespace feedscope
