// After how long a connected feed counts as silent: what a person configured, else learned from the
// feed's own habit. Thread: one at a time. Owner: FeedAccount. Memory: that of IntervalStats.
// Rules: learned is the larger of kFloor and 3 times the 99th percentile of the intervals between
// signs of life, once kEnough of them were seen; kFloor before. Only intervals within one connection
// count: neither the time between connections nor that up to the first sign of a new one. A silence
// teaches nothing until it has ended. Signs within kBurst of the last one are the same burst. A feed
// that is polled can only be heard when it is asked: a limit below one and a half times the interval
// counts from the next question.
// Source: DESIGN.md section 3 (freshness).
#pragma once

#include "intervalstats.h"

#include <optional>

namespace feedscope {

class SilenceLimit
{
public:
    static constexpr Millis kFloor{5'000};
    static constexpr quint64 kEnough = 20;
    static constexpr Nanos kBurst = std::chrono::milliseconds(10);
    // Learning is cheap, looking the limit up again is not.
    static constexpr Nanos kLookAgain = std::chrono::seconds(1);

    // `configured` over 0 wins over everything learned.
    explicit SilenceLimit(Millis configured = Millis{0});

    // A connection began; whatever was heard before belongs to another.
    void connected() { m_lastSign.reset(); }
    // The feed is polled, this often; 0: it tells by itself.
    void askedEvery(Millis interval) { m_askedEvery = interval; }
    // Any sign of life.
    void heard(Instant now);
    Millis current() const;

private:
    const Millis m_configured;
    Millis m_current;
    Millis m_askedEvery{0};
    IntervalStats m_intervals;
    std::optional<Instant> m_lastSign;
    std::optional<Instant> m_lookedAt;
};

} // namespace feedscope
