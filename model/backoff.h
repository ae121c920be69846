// How long to wait before the next attempt. Pure: the random draw is an argument, made once per
// wait.
// Units: milliseconds, rounded down; draw in [0, 1).
// Errors: none; any configuration, attempt number and draw give a wait in [0, cap + 1 s], where a
//   cap beyond kLongestWait counts as that.
// Source: CONTRACT.md section 3.
#pragma once

#include "instant.h"
#include "reconnectpreset.h"

#include <QString>
#include <optional>

namespace feedscope {

// Further than anybody waits, and well within what 64 bits of nanoseconds can hold.
inline constexpr Millis kLongestWait = std::chrono::hours(24 * 365);

enum class Jitter { Equal, Full, Additive, None };

struct BackoffConfig
{
    Millis base{1000};
    double factor = 2.0;
    Millis cap{30000};
    Jitter jitter = Jitter::Equal;
    int maxAttempts = 0; // failures in a row before giving up; 0 for never
    // Set: the waits are that library's; of the members above only maxAttempts counts, and base
    // where the library has its base from the server.
    std::optional<ReconnectPreset> preset = {};
    friend bool operator==(const BackoffConfig &, const BackoffConfig &) = default;
};

// A policy that behaves like the library.
BackoffConfig presetBackoff(ReconnectPreset preset);
// Attempt 0 is the first retry.
Millis backoffDelay(const BackoffConfig &config, int attempt, double draw);

QString jitterName(Jitter jitter);
std::optional<Jitter> jitterFromName(const QString &name);

} // namespace feedscope
