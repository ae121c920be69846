// Notices that the machine slept, or that its clock was set: the wall clock then advances otherwise
// than the steady one, which stands still in suspend.
// Thread: the scheduler's. Owner: FeedHost or ProbeRunner.
// Rule: looked at every kTick; more than kApart between the two advances is a jump. Sleep and a
// clock that was set forward cannot be told apart; a negative jump is a clock that was set back.
// Errors: none. Source: DESIGN.md section 6 (sleep detection).
#pragma once

#include "scheduler.h"

#include <QString>

namespace feedscope {

class SleepWatch
{
public:
    static constexpr Nanos kTick = std::chrono::seconds(1);
    static constexpr Millis kApart{5'000};

    SleepWatch(Scheduler &scheduler, std::function<void(Millis jump)> jumped);

    void start();
    void stop() { m_tick.cancel(); }

private:
    void look();

    Scheduler &m_scheduler;
    const std::function<void(Millis)> m_jumped;
    Instant m_steady;
    WallTime m_wall;
    Alarm m_tick;
};

// What a person is told about it.
QString clockJumpText(Millis jump);

} // namespace feedscope
