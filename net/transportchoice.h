// Which transport a feed uses: the ladder, the timers its rules need, and the trial of the
// preferred rung.
// Thread: the feed's I/O thread.
// Owner: FeedConnection, which opens what this names and tells what became of it.
// Errors: none; what goes wrong with a transport is told through failed().
#pragma once

#include "feedsnapshot.h"
#include "recoverytrial.h"
#include "transportladder.h"

namespace feedscope {

class TransportChoice : public QObject
{
    Q_OBJECT

public:
    // `recoverAfter`: how long the preferred rung is left alone once it was left.
    TransportChoice(const QList<TransportKind> &rungs, Millis recoverAfter, Scheduler &scheduler,
                    QObject *parent = nullptr);

    TransportKind current() const { return m_ladder.current(); }
    TransportKind preferred() const { return m_ladder.top(); }
    bool hasAlternative() const { return m_ladder.hasAlternative(); }
    bool betterRungOpened() const { return m_ladder.betterRungOpened(); }
    std::optional<Instant> recoverAt() const { return m_ladder.recoverAt(); }
    // Why the preferred transport is not in use; none when it is.
    const FeedError &reason() const { return m_reason; }
    // Fills in what this knows: the transport in use, the one wanted and why it is not in use.
    void describe(FeedSnapshot &snapshot) const;

    void attemptBegins();
    void opened() { m_ladder.opened(); }
    void delivered() { m_ladder.delivered(); }
    // An attempt or connection ended. True when current() has changed.
    bool failed(const FeedError &error, bool refusedTransport);
    // The connection that works has ended: nothing is tried beside it any more.
    void endTrial() { m_trial.cancel(); }
    // No rule runs until the next attempt begins.
    void pause();
    void tryPreferred(std::unique_ptr<Transport> candidate, const ResumePoint &resume);

signals:
    // Nothing came within the ladder's time: current() has changed from `from`.
    void overdue(feedscope::TransportKind from, const feedscope::FeedError &reason);
    // The preferred transport is due to be tried, if a working one is there to fall back on.
    void recoveryDue();
    // It works, is the receiver's to own, and current() has changed from `from`.
    void recovered(feedscope::TransportKind from, feedscope::Transport *candidate,
                   const std::optional<feedscope::Message> &first);
    void recoveryFailed(const feedscope::FeedError &error);

private:
    void arm();
    void onOverdue();

    Scheduler &m_scheduler;
    TransportLadder m_ladder;
    RecoveryTrial m_trial;
    FeedError m_reason;
    Alarm m_overdue;
    Alarm m_recovery;
};

} // namespace feedscope
