// Runs checks one after the other; each has a limit, so that one that never answers ends too.
// Thread: one, with an event loop.
// Owner: the caller; the scheduler outlives it, and so does what the steps use.
// Errors: a step that does not answer within its limit ends with its tooLate() outcome; a later
//   answer of it changes nothing. A step that blocks its thread is for a Watchdog.
#pragma once

#include "scheduler.h"
#include "selftestreport.h"

#include <functional>
#include <vector>

namespace feedscope {

class SelfTest
{
public:
    using Done = std::function<void(const CheckOutcome &)>;
    struct Step
    {
        QString name;
        std::function<void(Done)> run; // calls Done once, at once or later
        Millis limit{0};               // 0: it answers before it returns
        std::function<CheckOutcome()> tooLate;
    };
    struct Listener
    {
        std::function<void(const CheckResult &)> ended;
        std::function<void()> finished; // always from the event loop
    };

    SelfTest(std::vector<Step> steps, Scheduler &scheduler, Listener listener);
    void start();
    const QList<CheckResult> &results() const { return m_results; }

private:
    void runNext();
    void end(size_t step, const CheckOutcome &outcome);

    const std::vector<Step> m_steps;
    Scheduler &m_scheduler;
    const Listener m_listener;
    QList<CheckResult> m_results; // as many as steps have ended
    Alarm m_limit;
    Alarm m_next;
};

} // namespace feedscope
