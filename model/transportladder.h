// Which transport to use when a feed may fall back: down after trouble, back to the top after a
// while.
// Thread: any; a value with pure rules.
// Source: DESIGN.md section 3.
// Rules: one rung down after kFallbackAfter or kFallbackFailures failures without one message, at
//   once on a refusal of the transport itself. When the rungs below have nothing to offer either,
//   back to the best rung that had opened, and there it stays. The top is tried again beside the
//   working rung after `recoverAfter`: a failed try changes nothing, and is no outage.
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
    explicit TransportLadder(QList<TransportKind> rungs, Millis recoverAfter = kRecoverAfter);

    TransportKind current() const { return m_rungs.at(m_rung); }
    TransportKind top() const { return m_rungs.first(); }
    // Whether a failure may still change the rung: one below is left, or a better one had opened.
    bool hasAlternative() const;
    bool betterRungOpened() const { return m_bestOpened && *m_bestOpened < m_rung; }
    // When the top is to be tried beside the current rung; none while on it.
    std::optional<Instant> recoverAt() const { return m_recoverAt; }
    // When the current rung must have delivered, or it is left.
    std::optional<Instant> fallbackAt() const;

    void started(Instant now); // an attempt begins on the current rung
    void opened();             // the current rung's handshake succeeded
    void delivered();          // bytes of the feed came through the current rung
    // An attempt or connection ended. True when the rung changed.
    bool failed(bool refusedTransport, Instant now);
    // fallbackAt() has passed without a message. True when the rung changed.
    bool overdue(Instant now);
    // How the try of the top ended.
    void topWorked();
    void topFailed(Instant now);
    // Nothing works where we are and the top is due: begin there.
    void beginAgain(Instant now);

private:
    bool leave(Instant now);
    void enter(qsizetype rung, Instant now);

    QList<TransportKind> m_rungs;
    Millis m_recoverAfter;
    qsizetype m_rung = 0;
    int m_failures = 0;
    bool m_hasDelivered = false;
    std::optional<Instant> m_startedAt;
    std::optional<Instant> m_recoverAt;
    std::optional<qsizetype>
        m_bestOpened; // the highest rung whose handshake succeeded since the top was left
    std::optional<qsizetype> m_settledOn; // every rung was tried: this one is kept
};

} // namespace feedscope
