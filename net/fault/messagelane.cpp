#include "messagelane.h"

#include <algorithm>

namespace feedscope {

MessageLane::MessageLane(Scheduler &scheduler, std::function<void(const Message &)> deliver)
    : m_scheduler(scheduler)
    , m_deliver(std::move(deliver))
    , m_due(scheduler)
    , m_hold(scheduler)
{
}

void MessageLane::begin(const FaultSpec &fault)
{
    m_faults.begin(fault);
}

void MessageLane::end(const FaultSpec &fault)
{
    release();
    m_faults.end(fault);
}

void MessageLane::offer(const Message &message)
{
    for (auto &passed : m_faults.offer(message))
        queue(std::move(passed.message), passed.delay);
    if (!m_faults.holdsAny())
        m_hold.cancel();
    else if (!m_hold.isSet())
        m_hold.at(m_scheduler.now() + MessageFaults::kLongestHold, [this] {
            for (Message &held : m_faults.takeHeld())
                queue(std::move(held), Millis(0));
            run();
        });
    run();
}

void MessageLane::clear()
{
    m_waiting.clear();
    m_faults.takeHeld();
    m_due.cancel();
    m_hold.cancel();
}

void MessageLane::queue(Message message, Millis delay)
{
    Instant due = m_scheduler.now() + delay;
    if (!m_waiting.empty())
        due = std::max(due, m_waiting.back().due);
    m_waiting.push_back({std::move(message), due});
}

void MessageLane::run()
{
    const Instant now = m_scheduler.now();
    while (!m_waiting.empty() &&
           (m_waiting.front().due <= now || m_waiting.size() > kMostWaiting)) {
        // It comes out now, so that is when it arrived.
        Message message = std::move(m_waiting.front().message);
        m_waiting.pop_front();
        message.receivedAt = now;
        m_deliver(message);
    }
    if (m_waiting.empty())
        m_due.cancel();
    else
        m_due.at(m_waiting.front().due, [this] { run(); });
}

void MessageLane::release()
{
    const Instant now = m_scheduler.now();
    for (Waiting &waiting : m_waiting)
        waiting.due = std::min(waiting.due, now);
    for (Message &held : m_faults.takeHeld())
        queue(std::move(held), Millis(0));
    run();
}

} // namespace feedscope
