// Ends a dial that would never end: where a server resets a connection as soon as it accepts it, Qt
// on Linux takes the reset for "not yet" and connects again from the same socket, thousands of times
// a second, without a signal.
// Thread: the socket's. Owner: whoever dials; the socket may go first.
// Rules: looks every kEvery while the socket connects; a dial that the system has an answer to in
//   kAnswered of these looks, and Qt still has not, is such a dial.
// Errors: none; the callback is called once at most. Elsewhere than on Linux it is never called.
#pragma once

#include "scheduler.h"

#include <QAbstractSocket>
#include <QPointer>

namespace feedscope {

class DialWatch
{
public:
    static constexpr Millis kEvery{20};
    static constexpr int kAnswered = 3;

    explicit DialWatch(Scheduler &scheduler);

    // Until it is connected or fails.
    void watch(QAbstractSocket &socket, std::function<void()> repeats);
    void stop() { m_alarm.cancel(); }

private:
    void look();

    Scheduler &m_scheduler;
    QPointer<QAbstractSocket> m_socket;
    std::function<void()> m_repeats;
    int m_answered = 0;
    Alarm m_alarm;
};

} // namespace feedscope
