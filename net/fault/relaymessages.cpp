#include "relaymessages.h"

namespace feedscope {

RelayMessages::RelayMessages(Scheduler &scheduler, std::function<void(const QByteArray &)> later)
    : m_later(std::move(later))
    , m_lane(scheduler, [this](const Message &message) { deliver(message); })
{
}

void RelayMessages::setFaults(const QList<FaultSpec> &faults, bool losesHeartbeats)
{
    const QList<FaultSpec> before = std::exchange(m_faults, faults);
    m_losesHeartbeats = losesHeartbeats;
    for (const FaultSpec &fault : before) {
        if (!faults.contains(fault))
            m_lane.end(fault);
    }
    for (const FaultSpec &fault : faults) {
        if (!before.contains(fault))
            m_lane.begin(fault);
    }
}

QByteArray RelayMessages::pass(WireUnits &units, QByteArrayView bytes)
{
    m_units = &units;
    QByteArray now;
    m_now = &now;
    for (const WireUnit &unit : units.take(bytes, m_losesHeartbeats || !m_lane.isIdle())) {
        const bool isForLane = unit.kind == WireUnit::Kind::Message && !m_lane.isIdle();
        const bool isLost = unit.kind == WireUnit::Kind::Heartbeat && m_losesHeartbeats;
        if (unit.kind == WireUnit::Kind::Close)
            m_lane.release();
        if (isForLane)
            m_lane.offer(unit.message);
        else if (!isLost)
            now += unit.wire;
    }
    m_now = nullptr;
    return now;
}

QByteArray RelayMessages::finish()
{
    QByteArray now;
    m_now = &now;
    m_lane.release();
    m_now = nullptr;
    m_units = nullptr;
    return now;
}

void RelayMessages::deliver(const Message &message)
{
    if (!m_units)
        return;
    const QByteArray wire = m_units->encode(message);
    if (m_now)
        *m_now += wire;
    else
        m_later(wire);
}

} // namespace feedscope
