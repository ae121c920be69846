// Calls back once a deadline has passed, whatever the other threads are stuck in.
// Thread: made and destroyed on one thread; the call comes on a thread of its own.
// Owner: the command. Destruction ends the watch; when the call runs already, it waits for it.
// Units: real time.
#pragma once

#include "instant.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace feedscope {

class Watchdog
{
public:
    Watchdog(Millis deadline, std::function<void()> expired);
    ~Watchdog();
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isOver = false;
    std::thread m_thread; // last: it uses the others
};

} // namespace feedscope
