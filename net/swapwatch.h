// Tells a gap of a single number once it can no longer be two that changed places.
// Thread: the feed's I/O thread. Owner: FeedConnection, whose account it reads.
// Source: feedaccount.h (places swapped).
#pragma once

#include "feedaccount.h"
#include "scheduler.h"

namespace feedscope {

class SwapWatch
{
public:
    SwapWatch(Scheduler &scheduler, FeedAccount &account, std::function<void(FeedEventBody)> tell);

    void messageCame()
    {
        if (const auto due = m_account.swapDue())
            m_due.at(*due, [this] { settle(); });
        else
            m_due.cancel();
    }
    // No more is to be waited for: the connection ended.
    void settle();

private:
    FeedAccount &m_account;
    const std::function<void(FeedEventBody)> m_tell;
    Alarm m_due;
};

} // namespace feedscope
