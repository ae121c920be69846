// Tells what an outage cost once that has settled, and the timer this needs.
// Thread: the feed's I/O thread. Owner: FeedConnection, whose account it reads.
// Rule: every outage is told exactly once: settled, followed by the next, or ended by a stop.
// Source: gapledger.h (when an outage settles).
#pragma once

#include "feedaccount.h"
#include "scheduler.h"

namespace feedscope {

class OutageWatch
{
public:
    OutageWatch(Scheduler &scheduler, FeedAccount &account, std::function<void(OutageEnded)> tell);

    void lost(Instant at, const FeedError &cause, bool simulated);
    void connected(RecoveryMeans means);
    // The first message and everything recovered move the moment.
    void messageCame();
    // It does not settle while a snapshot is on its way.
    void awaitSnapshot(bool awaited);
    // No more is to be expected of it.
    void close() { finish(m_account.closeOutage()); }

private:
    void finish(const std::optional<LedgerRow> &row);

    Scheduler &m_scheduler;
    FeedAccount &m_account;
    const std::function<void(OutageEnded)> m_tell;
    Alarm m_settling;
};

} // namespace feedscope
