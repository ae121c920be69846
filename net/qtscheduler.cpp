#include "qtscheduler.h"

#include <QDateTime>
#include <algorithm>
#include <chrono>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <ctime>
#endif

namespace feedscope {

Nanos QtScheduler::threadCpuTime()
{
#ifdef Q_OS_WIN
    FILETIME created, ended, kernel, user;
    if (!GetThreadTimes(GetCurrentThread(), &created, &ended, &kernel, &user))
        return Nanos(0);
    // In units of 100 ns.
    const auto ticks = [](const FILETIME &time) {
        return qint64(quint64(time.dwHighDateTime) << 32 | time.dwLowDateTime);
    };
    return Nanos((ticks(kernel) + ticks(user)) * 100);
#else
    timespec used{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used) != 0)
        return Nanos(0);
    return std::chrono::seconds(used.tv_sec) + Nanos(used.tv_nsec);
#endif
}

QtScheduler::QtScheduler(QObject *parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    // A coarse timer fires up to 5 % early, a deadline must not.
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &QtScheduler::runDue);
}

Instant QtScheduler::now() const
{
    return Instant(
        std::chrono::duration_cast<Nanos>(std::chrono::steady_clock::now().time_since_epoch()));
}

WallTime QtScheduler::wallNow() const
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

Scheduler::Ticket QtScheduler::schedule(Instant at, std::function<void()> callback)
{
    const Ticket ticket = ++m_last;
    m_tickets.emplace(ticket, m_queue.emplace(std::pair(at, ticket), std::move(callback)).first);
    arm();
    return ticket;
}

void QtScheduler::cancel(Ticket ticket)
{
    const auto found = m_tickets.find(ticket);
    if (found == m_tickets.end())
        return;
    m_queue.erase(found->second);
    m_tickets.erase(found);
    // The timer stays as it is: a needless wake-up costs less than a restart for every renewal.
}

void QtScheduler::runDue()
{
    m_armedFor.reset();
    const Instant end = now();
    const Ticket newest = m_last;
    for (;;) {
        const auto due = std::find_if(m_queue.begin(), m_queue.end(), [&](const auto &entry) {
            return entry.first.first > end || entry.first.second <= newest;
        });
        if (due == m_queue.end() || due->first.first > end)
            break;
        m_tickets.erase(due->first.second);
        const auto node = m_queue.extract(due);
        node.mapped()();
    }
    arm();
}

void QtScheduler::arm()
{
    if (m_queue.empty())
        return;
    const Instant earliest = m_queue.begin()->first.first;
    if (m_armedFor && *m_armedFor <= earliest)
        return;
    m_armedFor = earliest;
    // Rounded up, so that it is never early; a deadline beyond a day is armed again on the way.
    const auto wait = std::chrono::ceil<Millis>(earliest - now());
    m_timer.start(std::clamp(wait, Millis(0), Millis(std::chrono::hours(24))));
}

} // namespace feedscope

#include "moc_qtscheduler.cpp"
