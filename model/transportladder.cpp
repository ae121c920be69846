#include "transportladder.h"

#include <utility>

namespace feedscope {

TransportLadder::TransportLadder(QList<TransportKind> rungs, Millis recoverAfter)
    : m_rungs(std::move(rungs))
    , m_recoverAfter(recoverAfter)
{
    Q_ASSERT(!m_rungs.isEmpty());
}

bool TransportLadder::hasAlternative() const
{
    if (m_settledOn == m_rung)
        return false;
    return m_rung + 1 < m_rungs.size() || (m_bestOpened && *m_bestOpened != m_rung);
}

std::optional<Instant> TransportLadder::fallbackAt() const
{
    if (!m_startedAt || m_hasDelivered || !hasAlternative())
        return std::nullopt;
    return *m_startedAt + kFallbackAfter;
}

void TransportLadder::started(Instant now)
{
    // The first attempt on a rung starts its clock; later ones share what is left of it.
    if (!m_startedAt)
        m_startedAt = now;
}

void TransportLadder::opened()
{
    if (!m_bestOpened || m_rung < *m_bestOpened)
        m_bestOpened = m_rung;
}

void TransportLadder::delivered()
{
    m_hasDelivered = true;
    m_failures = 0;
}

bool TransportLadder::failed(bool refusedTransport, Instant now)
{
    ++m_failures;
    const bool late = m_startedAt && now >= *m_startedAt + kFallbackAfter;
    const bool hopeless = !m_hasDelivered && (late || m_failures >= kFallbackFailures);
    return (refusedTransport || hopeless) && leave(now);
}

bool TransportLadder::overdue(Instant now)
{
    const auto at = fallbackAt();
    return at && now >= *at && leave(now);
}

void TransportLadder::topWorked()
{
    m_rung = 0;
    m_failures = 0;
    m_hasDelivered = true;
    m_startedAt.reset();
    m_recoverAt.reset();
    m_bestOpened.reset();
    m_settledOn.reset();
}

void TransportLadder::topFailed(Instant now)
{
    m_recoverAt = now + m_recoverAfter;
}

void TransportLadder::beginAgain(Instant now)
{
    m_bestOpened.reset();
    m_settledOn.reset();
    enter(0, now);
}

bool TransportLadder::leave(Instant now)
{
    if (!hasAlternative())
        return false;
    if (m_rung + 1 < m_rungs.size()) {
        enter(m_rung + 1, now);
    } else {
        m_settledOn = m_bestOpened;
        enter(*m_bestOpened, now);
    }
    return true;
}

void TransportLadder::enter(qsizetype rung, Instant now)
{
    m_rung = rung;
    m_failures = 0;
    m_hasDelivered = false;
    m_startedAt.reset();
    if (rung == 0)
        m_recoverAt.reset();
    else
        m_recoverAt = now + m_recoverAfter;
}

} // namespace feedscope
