// Measures how busy a thread is and how late its event loop comes to a timer, second by second.
// Thread: the one it measures. Costs a look at the clock for each tick.
// Owner: whoever has the timer; the clock outlives it.
// Units: a reading is of the last kPeriod that is over.
#pragma once

#include "health.h"
#include "scheduler.h"

#include <functional>

namespace feedscope {

class LoadMeter
{
public:
    static constexpr std::chrono::seconds kPeriod{1};

    // `interval` of the timer that ticks; `cpuTime` of the thread so far.
    LoadMeter(const Scheduler &clock, Millis interval, std::function<Nanos()> cpuTime);

    // As the timer starts.
    void begin();
    // With every tick; true when health() is another one.
    bool tick();
    const LoopHealth &health() const { return m_health; }

private:
    const Scheduler &m_clock;
    const Millis m_interval;
    const std::function<Nanos()> m_cpuTime;
    Instant m_tickedAt;
    Instant m_periodBegan;
    Nanos m_cpuThen{0};
    Nanos m_lag{0};
    LoopHealth m_health;
};

} // namespace feedscope
