// Which transport to try next when a feed may fall back: down after trouble, back to the top after
// a while. Thread: any; a value with pure rules. Source: DESIGN.md section 3. Rules: one rung down
// after kFallbackAfter or kFallbackFailures failures without one message, at once on a
//   refusal of the transport itself; the top again after kRecoverAfter; a failed try of the top
//   returns to the rung that worked and is no outage.
#pragma once

#include "feederror.h"
#include "instant.h"
#include "transportkind.h"

#include <QList>
#include <optional>

namespace feedscope {

class TransportLadder
{
public:
    static constexpr Millis kFallbackAfter{10'000};
    static constexpr int kFallbackFailures = 3;
    static constexpr Millis kRecoverAfter{600'000};

    // At least one rung.
    explicit TransportLadder(QList<TransportKind> rungs);

    TransportKind current() const { return m_rungs.at(m_rung); }
    TransportKind top() const { return m_rungs.first(); }
    bool lowerRungLeft() const { return m_rung + 1 < m_rungs.size(); }
    bool isTryingTop() const { return m_workingRung.has_value(); }
    std::optional<Instant> recoverAt() const { return m_recoverAt; }
    // When the current rung must have delivered, or it is left; none on the last rung or once it
    // delivered.
    std::optional<Instant> fallbackAt() const;

    void started(Instant now);   // an attempt begins on the current rung
    void delivered(Instant now); // the current rung delivered a message
    // An attempt or connection ended. True when the rung changed.
    bool failed(bool refusedTransport, Instant now);
    // fallbackAt() has passed without a message. True when the rung changed.
    bool overdue(Instant now);
    // recoverAt() has passed. True when the rung changed to the top.
    bool tryTop(Instant now);

private:
    bool stepDown(Instant now);
    void enter(qsizetype rung, bool hasDelivered);

    QList<TransportKind> m_rungs;
    qsizetype m_rung = 0;
    int m_failures = 0;
    bool m_hasDelivered = false;
    std::optional<Instant> m_startedAt;
    std::optional<Instant> m_recoverAt;
    std::optional<qsizetype> m_workingRung; // where to return when the try of the top fails
};

} // namespace feedscope
