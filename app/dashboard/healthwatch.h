// Gathers how Feedscope itself is doing, second by second.
// Thread: UI.
// Owner: Application; what it looks at outlives it.
#pragma once

#include "dashboardsession.h"
#include "loadmeter.h"

#include <QTimer>
#include <functional>

namespace feedscope {

class HealthWatch
{
public:
    // `longestFrame` since it was last asked; empty: not known.
    HealthWatch(DashboardSession &session, std::function<Nanos()> longestFrame);

    Health health() const;

private:
    static constexpr Millis kTick{100};

    DashboardSession &m_session;
    const std::function<Nanos()> m_longestFrame;
    LoadMeter m_meter;
    Nanos m_frame{0};
    QTimer m_tick;
};

} // namespace feedscope
