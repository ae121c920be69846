// Points in time as values: the model is told what time it is and never asks.
// Units: Instant is monotonic (nanoseconds since an arbitrary start, stops in suspend); WallTime is
//   UTC milliseconds.
// Thread: any.
// Errors: none.
#pragma once

#include <QtGlobal>
#include <chrono>
#include <compare>

namespace feedscope {

using Millis = std::chrono::milliseconds;
using Nanos = std::chrono::nanoseconds;

struct MonotonicTimeline
{
    using duration = Nanos;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<MonotonicTimeline, duration>;
    static constexpr bool is_steady = true;
};

using Instant = MonotonicTimeline::time_point;

// Milliseconds since 1970-01-01T00:00:00Z, what QDateTime::fromMSecsSinceEpoch takes.
struct WallTime
{
    qint64 msSinceEpoch = 0;
    friend bool operator==(WallTime, WallTime) = default;
    friend auto operator<=>(WallTime, WallTime) = default;
};

inline Millis toMillis(Nanos d)
{
    return std::chrono::duration_cast<Millis>(d);
}
inline double toSeconds(Nanos d)
{
    return std::chrono::duration<double>(d).count();
}

} // namespace feedscope
