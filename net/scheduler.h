// Time for everything that waits: the one place net gets "now" and "later" from, so that tests own
// the clock.
// Thread: one scheduler per thread; calls and callbacks on that thread only.
// Owner: whoever made it; it outlives its users, who cancel what they no longer want.
// Errors: none; cancelling an unknown or past ticket does nothing. A due callback runs from the
//   event loop, never from inside schedule().
#pragma once

#include "instant.h"

#include <functional>
#include <utility>

namespace feedscope {

class Scheduler
{
public:
    using Ticket = quint64; // 0 is never a ticket

    virtual ~Scheduler() = default;
    virtual Instant now() const = 0;
    virtual WallTime wallNow() const = 0;
    virtual Ticket schedule(Instant at, std::function<void()> callback) = 0;
    virtual void cancel(Ticket ticket) = 0;
};

// One pending call at most; cancelled on destruction, replaced by the next at().
class Alarm
{
public:
    explicit Alarm(Scheduler &scheduler)
        : m_scheduler(scheduler)
    {
    }
    ~Alarm() { cancel(); }
    Alarm(const Alarm &) = delete;
    Alarm &operator=(const Alarm &) = delete;

    void at(Instant when, std::function<void()> callback)
    {
        cancel();
        m_ticket = m_scheduler.schedule(when, [this, f = std::move(callback)] {
            m_ticket = 0;
            f();
        });
    }
    void cancel()
    {
        if (m_ticket != 0)
            m_scheduler.cancel(std::exchange(m_ticket, 0));
    }
    bool isSet() const { return m_ticket != 0; }

private:
    Scheduler &m_scheduler;
    Scheduler::Ticket m_ticket = 0;
};

} // namespace feedscope
