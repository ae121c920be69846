// How fresh a connected feed's data is: live, quiet (alive, nothing due) or silent (nothing at
// all).
// Thread: any; pure.
// Units: Instants and milliseconds; silentAfter > 0. The start of a silence is back-dated to the
//   last byte of the feed.
// Rule: a pong is the link's and not the feed's. It turns a connection from which nothing else comes
//   quiet at half the limit, and never keeps it from being silent at the limit.
// Source: DESIGN.md section 3, CONTRACT.md section 2.
#pragma once

#include "instant.h"

#include <QString>
#include <optional>

namespace feedscope {

enum class Freshness { Live, Quiet, Silent };

struct FreshnessInput
{
    Instant connectedAt;
    std::optional<Instant> lastMessage; // of this connection or an earlier one
    std::optional<Instant> lastByte;    // any byte of the feed: message, comment, ping, 304
    std::optional<Instant> lastPong;
    Millis silentAfter{5000};
};

struct FreshnessVerdict
{
    Freshness value = Freshness::Live;
    Instant since;                     // when it began; of Silent: the last byte (or the connect)
    std::optional<Instant> nextChange; // when to look again if nothing arrives; none once Silent
    friend bool operator==(const FreshnessVerdict &, const FreshnessVerdict &) = default;
};

// Only meaningful while the connection is Live; the caller does not ask otherwise.
FreshnessVerdict freshness(const FreshnessInput &input, Instant now);

QString freshnessName(Freshness value); // "live", "quiet", "silent"

} // namespace feedscope
