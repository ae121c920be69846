#include "watchdog.h"

namespace feedscope {

Watchdog::Watchdog(Millis deadline, std::function<void()> expired)
    : m_thread([this, deadline, expired = std::move(expired)] {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait_for(lock, deadline, [this] { return m_isOver; }))
            expired();
    })
{
}

Watchdog::~Watchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

} // namespace feedscope
