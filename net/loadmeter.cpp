#include "loadmeter.h"

namespace feedscope {

LoadMeter::LoadMeter(const Scheduler &clock, Millis interval, std::function<Nanos()> cpuTime)
    : m_clock(clock)
    , m_interval(interval)
    , m_cpuTime(std::move(cpuTime))
{
}

void LoadMeter::begin()
{
    m_tickedAt = m_periodBegan = m_clock.now();
    m_cpuThen = m_cpuTime();
    m_lag = Nanos(0);
}

bool LoadMeter::tick()
{
    const Instant now = m_clock.now();
    m_lag = std::max<Nanos>(m_lag, now - m_tickedAt - m_interval);
    m_tickedAt = now;
    const Nanos time = now - m_periodBegan;
    if (time < kPeriod)
        return false;
    const Nanos cpu = m_cpuTime();
    m_health = {toSeconds(cpu - m_cpuThen) / toSeconds(time), m_lag};
    m_periodBegan = now;
    m_cpuThen = cpu;
    m_lag = Nanos(0);
    return true;
}

} // namespace feedscope
