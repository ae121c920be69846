#include "runhealth.h"

namespace feedscope {

RunHealth::RunHealth(Scheduler &scheduler, std::function<Nanos()> cpuTime)
    : m_scheduler(scheduler)
    , m_cpuTime(std::move(cpuTime))
    , m_alarm(scheduler)
{
}

void RunHealth::start()
{
    if (!m_cpuTime)
        return;
    m_began = m_scheduler.now();
    m_cpuThen = m_cpuTime();
    m_due = *m_began + kTick;
    m_alarm.at(m_due, [this] { tick(); });
}

void RunHealth::tick()
{
    const Instant now = m_scheduler.now();
    m_lag = std::max<Nanos>(m_lag, now - m_due);
    m_due = now + kTick;
    m_alarm.at(m_due, [this] { tick(); });
}

std::optional<LoopHealth> RunHealth::stop()
{
    m_alarm.cancel();
    if (!m_began)
        return {};
    const Instant now = m_scheduler.now();
    const Nanos time = now - *m_began;
    const double load = time.count() > 0 ? toSeconds(m_cpuTime() - m_cpuThen) / toSeconds(time) : 0;
    // What is overdue at the end was late as well.
    return LoopHealth{load, std::max<Nanos>(m_lag, now - m_due)};
}

} // namespace feedscope
