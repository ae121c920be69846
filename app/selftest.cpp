#include "selftest.h"

namespace feedscope {

SelfTest::SelfTest(std::vector<Step> steps, Scheduler &scheduler, Listener listener)
    : m_steps(std::move(steps))
    , m_scheduler(scheduler)
    , m_listener(std::move(listener))
    , m_limit(scheduler)
    , m_next(scheduler)
{
}

void SelfTest::start()
{
    m_next.at(m_scheduler.now(), [this] { runNext(); });
}

void SelfTest::runNext()
{
    const size_t step = size_t(m_results.size());
    if (step == m_steps.size())
        return m_listener.finished();
    const Step &current = m_steps[step];
    if (current.limit > Millis(0))
        m_limit.at(m_scheduler.now() + current.limit,
                   [this, step] { end(step, m_steps[step].tooLate()); });
    current.run([this, step](const CheckOutcome &outcome) { end(step, outcome); });
}

void SelfTest::end(size_t step, const CheckOutcome &outcome)
{
    if (step != size_t(m_results.size()))
        return; // its limit came first
    m_limit.cancel();
    m_results.append({m_steps[step].name, outcome});
    m_listener.ended(m_results.last());
    start();
}

} // namespace feedscope
