#include "outagewatch.h"

namespace feedscope {

OutageWatch::OutageWatch(Scheduler &scheduler, FeedAccount &account,
                         std::function<void(OutageEnded)> tell)
    : m_scheduler(scheduler)
    , m_account(account)
    , m_tell(std::move(tell))
    , m_settling(scheduler)
{
}

void OutageWatch::lost(Instant at, const FeedError &cause, bool simulated)
{
    finish(m_account.lost(at, m_scheduler.now(), cause, simulated));
}

void OutageWatch::connected(RecoveryMeans means)
{
    m_account.recoversBy(m_scheduler.now(), means);
    messageCame();
}

void OutageWatch::messageCame()
{
    if (const auto at = m_account.ledger().settlesAt())
        m_settling.at(*at, [this] { close(); });
}

void OutageWatch::awaitSnapshot(bool awaited)
{
    m_account.awaitSnapshot(awaited, m_scheduler.now());
    messageCame();
}

void OutageWatch::finish(const std::optional<LedgerRow> &row)
{
    m_settling.cancel();
    if (row)
        m_tell({*row});
}

} // namespace feedscope
