#include "transportladder.h"

#include <utility>

namespace feedscope {

TransportLadder::TransportLadder(QList<TransportKind> rungs)
    : m_rungs(std::move(rungs))
{
    Q_ASSERT(!m_rungs.isEmpty());
}

std::optional<Instant> TransportLadder::fallbackAt() const
{
    if (!m_startedAt || m_hasDelivered || !(lowerRungLeft() || isTryingTop()))
        return std::nullopt;
    return *m_startedAt + kFallbackAfter;
}

void TransportLadder::started(Instant now)
{
    // The first attempt on a rung starts its clock; later ones share what is left of it.
    if (!m_startedAt)
        m_startedAt = now;
}

void TransportLadder::delivered(Instant now)
{
    Q_UNUSED(now)
    m_hasDelivered = true;
    m_failures = 0;
    m_workingRung.reset(); // the top works again
}

bool TransportLadder::failed(bool refusedTransport, Instant now)
{
    if (isTryingTop())
        return stepDown(now);
    ++m_failures;
    const bool hopeless = !m_hasDelivered && m_failures >= kFallbackFailures;
    return (refusedTransport || hopeless) && stepDown(now);
}

bool TransportLadder::overdue(Instant now)
{
    const auto at = fallbackAt();
    return at && now >= *at && stepDown(now);
}

bool TransportLadder::tryTop(Instant now)
{
    if (!m_recoverAt || now < *m_recoverAt)
        return false;
    // Where nothing has worked there is no rung to return to: the ladder is simply begun again.
    if (m_hasDelivered)
        m_workingRung = m_rung;
    enter(0, false);
    m_recoverAt.reset();
    return true;
}

bool TransportLadder::stepDown(Instant now)
{
    if (!lowerRungLeft() && !isTryingTop())
        return false;
    if (const auto working = std::exchange(m_workingRung, std::nullopt))
        enter(*working, true);
    else
        enter(m_rung + 1, false);
    m_recoverAt = now + kRecoverAfter;
    return true;
}

void TransportLadder::enter(qsizetype rung, bool hasDelivered)
{
    m_rung = rung;
    m_failures = 0;
    m_hasDelivered = hasDelivered;
    m_startedAt.reset();
}

} // namespace feedscope
