// Which stretch of time the charts show: the last `length` as it goes on (live), or a stretch that
// stands still while data keeps being recorded.
// Thread: any; a value, told the time.
// Units: Instants; 10 s to 24 h long.
// Rules: any pan or zoom leaves live; a window never ends after now.
// Source: ui-spec.md sections 6 (strip and charts) and 11.
#pragma once

#include "skylinegeometry.h"

#include <optional>

namespace feedscope {

class TimeWindow
{
public:
    static constexpr Millis kShortest{10'000};
    static constexpr Millis kLongest{86'400'000};

    explicit TimeWindow(Millis length)
        : m_length(length)
    {
    }

    Millis length() const { return m_length; }
    bool isLive() const { return !m_end; }
    TimeRange range(Instant now) const
    {
        return {m_end.value_or(now) - m_length, m_end.value_or(now)};
    }
    Nanos behind(Instant now) const { return now - m_end.value_or(now); }

    void setLength(Millis length); // the end, and whether it is live, stay
    void goLive() { m_end.reset(); }
    void hold(Instant now) { m_end = m_end.value_or(now); }
    // factor below 1 shows less; what is at `anchor` stays where it is.
    void zoom(double factor, Instant anchor, Instant now);
    void pan(Nanos by, Instant now); // positive: later
    void show(TimeRange range, Instant now);

private:
    void moveEnd(Instant end, Instant now);

    Millis m_length;
    std::optional<Instant> m_end; // none: live
};

} // namespace feedscope
