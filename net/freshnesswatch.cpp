#include "freshnesswatch.h"

namespace feedscope {

FreshnessWatch::FreshnessWatch(Scheduler &scheduler, const FeedAccount &account,
                               const ConnectionState &state,
                               std::function<void(FreshnessChanged)> tell)
    : m_scheduler(scheduler)
    , m_account(account)
    , m_state(state)
    , m_tell(std::move(tell))
    , m_alarm(scheduler)
{
}

void FreshnessWatch::look()
{
    if (m_state.phase != ConnectionPhase::Live) {
        m_alarm.cancel();
        m_verdict = {};
        return;
    }
    const Instant now = m_scheduler.now();
    m_judgedBy = m_account.silentAfter();
    const FreshnessVerdict verdict = freshness(m_account.signs(m_state.since), now);
    const bool changed = verdict.value != m_verdict.value;
    m_verdict = verdict;
    if (verdict.nextChange)
        m_alarm.at(*verdict.nextChange, [this] { look(); });
    else
        m_alarm.cancel();
    if (changed)
        m_tell(
            {verdict.value, isSilent() ? now - verdict.since : Nanos{0}, !m_account.lastMessage()});
}

} // namespace feedscope
