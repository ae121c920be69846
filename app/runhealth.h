// How the program itself did over a whole run: its processor load, and how late its timer was at
// worst.
// Thread: the run's.
// Owner: the runner; the scheduler outlives it.
#pragma once

#include "health.h"
#include "scheduler.h"

#include <functional>
#include <optional>

namespace feedscope {

class RunHealth
{
public:
    // `cpuTime` of the thread so far; empty: nothing is measured.
    RunHealth(Scheduler &scheduler, std::function<Nanos()> cpuTime);

    void start();
    // Nothing when nothing was measured.
    std::optional<LoopHealth> stop();

private:
    static constexpr Millis kTick{100};

    void tick();

    Scheduler &m_scheduler;
    const std::function<Nanos()> m_cpuTime;
    Alarm m_alarm;
    std::optional<Instant> m_began;
    Instant m_due;
    Nanos m_cpuThen{0};
    Nanos m_lag{0};
};

} // namespace feedscope
