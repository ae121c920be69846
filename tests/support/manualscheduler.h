// Time that moves only when a test says so. Callbacks due at the same instant run in the order they
// were made.
#pragma once

#include "scheduler.h"

#include <map>

namespace feedscope::test {

class ManualScheduler : public Scheduler
{
public:
    Instant now() const override { return m_now; }
    WallTime wallNow() const override
    {
        return {m_wallStart + toMillis(m_now - Instant{}).count()};
    }
    Ticket schedule(Instant at, std::function<void()> callback) override
    {
        const Ticket ticket = ++m_last;
        m_due.emplace(std::pair(at, ticket), std::move(callback));
        return ticket;
    }
    void cancel(Ticket ticket) override
    {
        std::erase_if(m_due, [ticket](const auto &entry) { return entry.first.second == ticket; });
    }

    // Runs everything that falls due on the way, each at its own instant.
    void advance(Nanos by)
    {
        const Instant end = m_now + by;
        while (!m_due.empty() && m_due.begin()->first.first <= end) {
            auto next = m_due.extract(m_due.begin());
            m_now = std::max(m_now, next.key().first);
            next.mapped()();
        }
        m_now = end;
    }
    // Inside a callback: it takes so long, and what falls due meanwhile runs late.
    void holdUp(Nanos by) { m_now += by; }
    // As a suspended machine or a clock that is set does it: the steady clock stands still.
    void moveWall(Millis by) { m_wallStart += by.count(); }
    size_t pending() const { return m_due.size(); }

private:
    Instant m_now = Instant{} + std::chrono::hours(1);
    qint64 m_wallStart = 1'763'640'000'000;
    Ticket m_last = 0;
    std::map<std::pair<Instant, Ticket>, std::function<void()>> m_due;
};

} // namespace feedscope::test
