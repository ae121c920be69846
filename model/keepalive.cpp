#include "keepalive.h"

#include <algorithm>
#include <utility>

namespace feedscope {

Millis KeepAlive::pingInterval() const
{
    return m_learned ? std::min(m_configured, *m_learned) : m_configured;
}

bool KeepAlive::droppedAfter(Nanos idle)
{
    const Millis now = toMillis(idle);
    const std::optional<Millis> before = std::exchange(m_lastIdle, now);
    if (m_configured <= Millis(0) || now < kLeastIdle || !before)
        return false;
    const auto longer = std::max(now, *before).count();
    if (longer - std::min(now, *before).count() > longer / 5)
        return false;
    const Millis interval = std::max(kLeastInterval, std::min(now, *before) / 2);
    if (interval >= pingInterval())
        return false;
    m_learned = interval;
    return true;
}

} // namespace feedscope
