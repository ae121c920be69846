// Notices that the window stands still, from a thread of its own, since a window that stands still
// cannot: it writes to the log, and says how long it was once it goes on.
// Thread: beat() on the UI thread; the rest on its own.
// Owner: Application.
// Units: milliseconds on the steady clock.
// Errors: none.
// Source: ui-spec.md section 6 (Self-check).
#pragma once

#include "instant.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace feedscope {

class WindowWatch
{
public:
    static constexpr Millis kStandsStill{2'000};

    // Told on its own thread: since how long the window stands still; 0: it goes on.
    using Report = std::function<void(Nanos)>;

    // `clock` may be asked on any thread.
    explicit WindowWatch(std::function<Instant()> clock, Report report = &WindowWatch::writeToLog,
                         Millis every = Millis(500));
    ~WindowWatch();
    WindowWatch(const WindowWatch &) = delete;
    WindowWatch &operator=(const WindowWatch &) = delete;

    void beat();

    static void writeToLog(Nanos standsStill);

private:
    void watch();

    const std::function<Instant()> m_clock;
    const Report m_report;
    const Millis m_every;
    std::atomic<Nanos::rep> m_lastBeat;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ends = false;
    std::thread m_thread; // last: it uses all above
};

} // namespace feedscope
