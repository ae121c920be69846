// Messages on their way in one direction, through the message faults in force.
// Thread: the feed's I/O thread. Owner: FeedFaults.
// Cap: kMostWaiting messages wait at most; with more the oldest go on at once.
#pragma once

#include "messagefaults.h"
#include "scheduler.h"

#include <deque>
#include <functional>

namespace feedscope {

class MessageLane
{
public:
    static constexpr size_t kMostWaiting = 10'000;

    MessageLane(Scheduler &scheduler, std::function<void(const Message &)> deliver);

    void begin(const FaultSpec &fault);
    // And what waits goes on.
    void end(const FaultSpec &fault);
    bool isIdle() const { return m_faults.isEmpty() && m_waiting.empty(); }
    void offer(const Message &message);
    // The connection is gone, and with it what was on its way.
    void clear();
    // What waits goes on at once.
    void release();
    QList<FaultSpec> spent() const { return m_faults.spent(); }

private:
    void queue(Message message, Millis delay);
    void run();

    struct Waiting
    {
        Message message;
        Instant due;
    };

    Scheduler &m_scheduler;
    const std::function<void(const Message &)> m_deliver;
    MessageFaults m_faults;
    std::deque<Waiting> m_waiting;
    Alarm m_due;
    Alarm m_hold; // of a message without a successor
};

} // namespace feedscope
