#include "transportchoice.h"

namespace feedscope {

TransportChoice::TransportChoice(const QList<TransportKind> &rungs, Millis recoverAfter,
                                 Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_ladder(rungs, recoverAfter)
    , m_trial(scheduler)
    , m_overdue(scheduler)
    , m_recovery(scheduler)
{
    connect(&m_trial, &RecoveryTrial::worked, this,
            [this](Transport *candidate, const std::optional<Message> &first) {
                const TransportKind from = m_ladder.current();
                m_ladder.topWorked();
                m_reason = {};
                arm();
                emit recovered(from, candidate, first);
            });
    connect(&m_trial, &RecoveryTrial::failed, this, [this](const FeedError &error) {
        m_ladder.topFailed(m_scheduler.now());
        m_reason = error;
        arm();
        emit recoveryFailed(error);
    });
}

void TransportChoice::describe(FeedSnapshot &snapshot) const
{
    snapshot.transport = current();
    snapshot.wanted = preferred();
    snapshot.fallbackReason = m_reason;
    snapshot.recoverAt = recoverAt();
}

void TransportChoice::attemptBegins()
{
    const Instant now = m_scheduler.now();
    m_trial.cancel();
    // While nothing works there is nothing to protect: the preferred transport is simply the next.
    if (m_ladder.recoverAt() && now >= *m_ladder.recoverAt())
        m_ladder.beginAgain(now);
    m_ladder.started(now);
    arm();
}

bool TransportChoice::failed(const FeedError &error, bool refusedTransport)
{
    if (!m_ladder.failed(refusedTransport, m_scheduler.now()))
        return false;
    m_reason = current() == preferred() ? FeedError{} : error;
    return true;
}

void TransportChoice::pause()
{
    m_trial.cancel();
    m_overdue.cancel();
    m_recovery.cancel();
}

void TransportChoice::tryPreferred(std::unique_ptr<Transport> candidate, const ResumePoint &resume)
{
    m_trial.begin(std::move(candidate), resume);
}

void TransportChoice::arm()
{
    if (const auto at = m_ladder.fallbackAt())
        m_overdue.at(*at, [this] { onOverdue(); });
    else
        m_overdue.cancel();
    if (const auto at = m_ladder.recoverAt())
        m_recovery.at(*at, [this] { emit recoveryDue(); });
    else
        m_recovery.cancel();
}

void TransportChoice::onOverdue()
{
    const TransportKind from = m_ladder.current();
    if (!m_ladder.overdue(m_scheduler.now()))
        return;
    const FeedError error{ErrorKind::ConnectTimeout, 0, tr("no message within 10 s"), {}};
    m_reason = current() == preferred() ? FeedError{} : error;
    emit overdue(from, error);
}

} // namespace feedscope
