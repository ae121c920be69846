// The scheduler of a real thread: its event loop, the steady clock, the wall clock. The one place
// of net that reads a clock.
// Thread: made, used and destroyed on one thread, which runs an event loop.
// Owner: the thread's hub or command; not destroyed from inside a callback.
// Units: Instants are nanoseconds of std::chrono::steady_clock since its own epoch: one timeline
//   for the whole process, so that Instants of several threads compare.
// Accuracy: never early; late by about a millisecond (Qt::PreciseTimer), more on a busy loop.
// Order: by instant, then by schedule(). What a callback schedules for now runs in a later turn.
#pragma once

#include "scheduler.h"

#include <QObject>
#include <QTimer>
#include <map>
#include <optional>
#include <unordered_map>

namespace feedscope {

class QtScheduler : public QObject, public Scheduler
{
    Q_OBJECT

public:
    explicit QtScheduler(QObject *parent = nullptr);

    // The processor time the calling thread has used; 0 where the system does not say.
    static Nanos threadCpuTime();

    Instant now() const override;
    WallTime wallNow() const override;
    Ticket schedule(Instant at, std::function<void()> callback) override;
    void cancel(Ticket ticket) override;

private:
    using Queue = std::map<std::pair<Instant, Ticket>, std::function<void()>>;

    void runDue();
    void arm();

    QTimer m_timer;
    std::optional<Instant> m_armedFor;
    Queue m_queue;
    std::unordered_map<Ticket, Queue::iterator> m_tickets;
    Ticket m_last = 0;
};

} // namespace feedscope
