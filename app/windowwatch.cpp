#include "windowwatch.h"

#include <QLoggingCategory>

namespace feedscope {

namespace {

Q_LOGGING_CATEGORY(lcWindow, "feedscope.window")

} // namespace

WindowWatch::WindowWatch(std::function<Instant()> clock, Report report, Millis every)
    : m_clock(std::move(clock))
    , m_report(std::move(report))
    , m_every(every)
    , m_lastBeat(m_clock().time_since_epoch().count())
    , m_thread([this] { watch(); })
{
}

WindowWatch::~WindowWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void WindowWatch::beat()
{
    m_lastBeat = m_clock().time_since_epoch().count();
}

void WindowWatch::watch()
{
    enum class Window { Goes, StandsStill } window = Window::Goes;
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, m_every, [this] { return m_ends; })) {
        const Nanos still = m_clock().time_since_epoch() - Nanos(m_lastBeat.load());
        const Window seen = still > kStandsStill ? Window::StandsStill : Window::Goes;
        if (seen == window)
            continue;
        window = seen;
        m_report(seen == Window::StandsStill ? still : Nanos{0});
    }
}

void WindowWatch::writeToLog(Nanos standsStill)
{
    if (standsStill > Nanos{0})
        qCWarning(lcWindow, "The window has not been refreshed for %.1f s.",
                  toSeconds(standsStill));
    else
        qCWarning(lcWindow, "The window is refreshed again.");
}

} // namespace feedscope
