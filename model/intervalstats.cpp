#include "intervalstats.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace feedscope {

namespace {

using Micros = std::chrono::duration<quint64, std::micro>;

constexpr int kSubBits = 4; // 16 buckets per octave
constexpr quint64 kSub = 1u << kSubBits;

// Exact below 2 * kSub, then by the leading bit and the kSubBits below it.
constexpr size_t bucketOf(quint64 micros)
{
    if (micros < kSub)
        return size_t(micros);
    const int shift = std::bit_width(micros) - 1 - kSubBits;
    return size_t(kSub) * size_t(shift) + size_t(micros >> shift);
}

// The middle of what the bucket holds.
constexpr double middleOf(size_t bucket)
{
    if (bucket < 2 * kSub)
        return double(bucket);
    const int shift = int(bucket / kSub) - 1;
    const quint64 low = (kSub + bucket % kSub) << shift;
    return double(low) + double((quint64(1) << shift) - 1) / 2;
}

constexpr quint64 microsOf(Nanos duration)
{
    const Nanos bounded = std::clamp(duration, Nanos{0}, IntervalStats::kLongest);
    return std::chrono::duration_cast<Micros>(bounded).count();
}

constexpr size_t kBuckets = bucketOf(microsOf(IntervalStats::kLongest)) + 1;

} // namespace

void IntervalStats::add(Nanos duration)
{
    if (m_buckets.empty())
        m_buckets.resize(kBuckets);
    ++m_buckets[bucketOf(microsOf(duration))];
    ++m_count;
    m_max = std::max(m_max, std::clamp(duration, Nanos{0}, kLongest));
    if (++m_held >= kFadeAt)
        fade();
}

void IntervalStats::add(const IntervalStats &more)
{
    if (more.m_buckets.empty())
        return;
    if (m_buckets.empty())
        m_buckets.resize(kBuckets);
    for (size_t i = 0; i < kBuckets; ++i)
        m_buckets[i] += more.m_buckets[i];
    m_held += more.m_held;
    m_count += more.m_count;
    m_max = std::max(m_max, more.m_max);
    while (m_held >= kFadeAt)
        fade();
}

Nanos IntervalStats::quantile(double q) const
{
    if (m_held == 0)
        return Nanos{0};
    const auto wanted = std::max(quint64(1), quint64(std::ceil(q * double(m_held))));
    quint64 passed = 0;
    for (size_t i = 0; i < kBuckets; ++i) {
        passed += m_buckets[i];
        if (passed >= wanted)
            return std::min(m_max, Nanos(qint64(middleOf(i) * 1000)));
    }
    return m_max;
}

DurationSummary IntervalStats::summary() const
{
    return {quantile(0.5), quantile(0.95), m_max, m_count};
}

void IntervalStats::fade()
{
    m_held = 0;
    for (quint32 &bucket : m_buckets) {
        bucket /= 2;
        m_held += bucket;
    }
}

} // namespace feedscope
