#include "healthwatch.h"

namespace feedscope {

HealthWatch::HealthWatch(DashboardSession &session, std::function<Nanos()> longestFrame)
    : m_session(session)
    , m_longestFrame(std::move(longestFrame))
    , m_meter(session.clock(), kTick, &QtScheduler::threadCpuTime)
{
    m_tick.setInterval(kTick);
    m_tick.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] {
        if (m_meter.tick() && m_longestFrame)
            m_frame = m_longestFrame();
    });
    m_meter.begin();
    m_tick.start();
}

Health HealthWatch::health() const
{
    Health health = m_session.health();
    health.window = m_meter.health();
    health.frame = m_frame;
    return health;
}

} // namespace feedscope
