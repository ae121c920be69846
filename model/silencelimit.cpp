#include "silencelimit.h"

#include <algorithm>

namespace feedscope {

SilenceLimit::SilenceLimit(Millis configured)
    : m_configured(configured)
    , m_current(configured.count() > 0 ? configured : kFloor)
{
}

Millis SilenceLimit::current() const
{
    if (m_current >= m_askedEvery * 3 / 2)
        return m_current;
    return m_askedEvery + (m_configured.count() > 0 ? m_configured : kFloor);
}

void SilenceLimit::heard(Instant now)
{
    if (m_configured.count() > 0)
        return;
    if (!m_lastSign) {
        m_lastSign = now;
        return;
    }
    const Nanos interval = now - *m_lastSign;
    if (interval < kBurst)
        return;
    m_intervals.add(interval);
    m_lastSign = now;
    if (m_intervals.count() < kEnough || (m_lookedAt && now - *m_lookedAt < kLookAgain))
        return;
    m_lookedAt = now;
    m_current = std::max(kFloor, toMillis(3 * m_intervals.quantile(0.99)));
}

} // namespace feedscope
