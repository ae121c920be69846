#include "swapwatch.h"

namespace feedscope {

SwapWatch::SwapWatch(Scheduler &scheduler, FeedAccount &account,
                     std::function<void(FeedEventBody)> tell)
    : m_account(account)
    , m_tell(std::move(tell))
    , m_due(scheduler)
{
}

void SwapWatch::settle()
{
    m_due.cancel();
    for (FeedEventBody &event : m_account.settleSwap())
        m_tell(std::move(event));
}

} // namespace feedscope
