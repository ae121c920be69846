// Keeps a connected feed's freshness up to date, and the timer this needs: a silence comes from
// nothing happening.
// Thread: the feed's I/O thread. Owner: FeedConnection, whose account and state it reads.
// Rule: while not connected the verdict is the default one and says nothing; every change of a
//   connected feed's verdict is told once.
// Source: freshness.h.
#pragma once

#include "feedaccount.h"
#include "scheduler.h"

namespace feedscope {

class FreshnessWatch
{
public:
    FreshnessWatch(Scheduler &scheduler, const FeedAccount &account, const ConnectionState &state,
                   std::function<void(FreshnessChanged)> tell);

    const FreshnessVerdict &verdict() const { return m_verdict; }
    bool isSilent() const { return m_verdict.value == Freshness::Silent; }
    // The connection's phase may have changed.
    void look();
    // Cheap: called for every message and heartbeat, looks only where they can change something.
    void messageCame() { lookUnless(m_verdict.value == Freshness::Live); }
    void heard() { lookUnless(!isSilent()); }
    void ponged() { lookUnless(m_verdict.value != Freshness::Live); }

private:
    void lookUnless(bool settled)
    {
        if (!settled || m_judgedBy != m_account.silentAfter())
            look();
    }

    Scheduler &m_scheduler;
    const FeedAccount &m_account;
    const ConnectionState &m_state;
    const std::function<void(FreshnessChanged)> m_tell;
    FreshnessVerdict m_verdict;
    Millis m_judgedBy{0}; // the limit behind m_verdict
    Alarm m_alarm;
};

} // namespace feedscope
