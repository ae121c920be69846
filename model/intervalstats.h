// How long something usually takes: counts, the largest, and quantiles of durations.
// Thread: one at a time; a value. Memory: fixed, 2.2 KB once the first duration came.
// Accuracy: buckets of 1/16 octave, so a quantile is at most 3.2 % from a duration that was added;
// the largest and the count are exact. Units: durations from 1 us to kLongest; less counts as none,
// more as kLongest.
// Rule: when kFadeAt durations are held every bucket is halved, so that old habits fade; count()
// goes on.
#pragma once

#include "instant.h"

#include <vector>

namespace feedscope {

// What is shown of them.
struct DurationSummary
{
    Nanos p50{0};
    Nanos p95{0};
    Nanos max{0};
    quint64 count = 0; // 0: nothing was measured
    friend bool operator==(const DurationSummary &, const DurationSummary &) = default;
};

class IntervalStats
{
public:
    static constexpr Nanos kLongest = std::chrono::hours(24);
    static constexpr quint64 kFadeAt = 65'536;

    void add(Nanos duration);
    void add(const IntervalStats &more);

    // q in (0, 1]; the smallest duration that is not exceeded by that share of them; 0 for none.
    Nanos quantile(double q) const;
    Nanos max() const { return m_max; }
    quint64 count() const { return m_count; }
    DurationSummary summary() const;

private:
    void fade();

    std::vector<quint32> m_buckets;
    quint64 m_held = 0;
    quint64 m_count = 0;
    Nanos m_max{0};
};

} // namespace feedscope
