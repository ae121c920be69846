#include "sleepwatch.h"

#include <QCoreApplication>

namespace feedscope {

SleepWatch::SleepWatch(Scheduler &scheduler, std::function<void(Millis)> jumped)
    : m_scheduler(scheduler)
    , m_jumped(std::move(jumped))
    , m_tick(scheduler)
{
}

void SleepWatch::start()
{
    m_steady = m_scheduler.now();
    m_wall = m_scheduler.wallNow();
    m_tick.at(m_steady + kTick, [this] { look(); });
}

void SleepWatch::look()
{
    const Millis steady = toMillis(m_scheduler.now() - m_steady);
    const Millis wall{m_scheduler.wallNow().msSinceEpoch - m_wall.msSinceEpoch};
    start();
    const Millis jump = wall - steady;
    if (jump > kApart || jump < -kApart)
        m_jumped(jump);
}

QString clockJumpText(Millis jump)
{
    const QString seconds = QString::number(std::chrono::abs(jump).count() / 1000);
    const QString text =
        jump.count() < 0
            ? QCoreApplication::translate("SleepWatch",
                                          "The clock changed: it was set back by %1 s.")
            : QCoreApplication::translate("SleepWatch", "The machine slept for %1 s or the clock "
                                                        "changed: the connection is checked.");
    return text.arg(seconds);
}

} // namespace feedscope
