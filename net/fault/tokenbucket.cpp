#include "tokenbucket.h"

#include <algorithm>
#include <cmath>

namespace feedscope {

namespace {

constexpr double kBurstSeconds = 0.05;

} // namespace

TokenBucket::TokenBucket(qint64 bytesPerSecond)
    : m_rate(bytesPerSecond)
    , m_most(std::max(1.0, double(bytesPerSecond) * kBurstSeconds))
    , m_tokens(1.0)
{
}

qint64 TokenBucket::take(qint64 wanted, Instant now)
{
    fill(now);
    const qint64 taken = std::min(wanted, qint64(m_tokens));
    m_tokens -= double(taken);
    return taken;
}

Instant TokenBucket::readyAt(Instant now) const
{
    // Half a burst at a time: a timer per byte would keep a core busy.
    const double missing = std::max(1.0, m_most / 2) - m_tokens;
    return now + Nanos(qint64(std::ceil(std::max(0.0, missing) / double(m_rate) * 1e9)));
}

void TokenBucket::fill(Instant now)
{
    if (now > m_filledAt)
        m_tokens = std::min(m_most, m_tokens + toSeconds(now - m_filledAt) * double(m_rate));
    m_filledAt = std::max(m_filledAt, now);
}

} // namespace feedscope
