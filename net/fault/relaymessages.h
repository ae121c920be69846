// The message faults in one direction of one connection of the relay.
// Thread: the connection's. Owner: RelayLink.
// Caps: messagelane.h.
#pragma once

#include "messagelane.h"
#include "wireunits.h"

namespace feedscope {

class RelayMessages
{
public:
    // `later` takes what a fault held back, once it goes on.
    RelayMessages(Scheduler &scheduler, std::function<void(const QByteArray &)> later);

    void setFaults(const QList<FaultSpec> &faults, bool losesHeartbeats);
    // What goes on now.
    QByteArray pass(WireUnits &units, QByteArrayView bytes);
    // The units end: what waits goes on now.
    QByteArray finish();
    // Those that have hit as many as they were to hit.
    QList<FaultSpec> spent() const { return m_lane.spent(); }

private:
    void deliver(const Message &message);

    const std::function<void(const QByteArray &)> m_later;
    MessageLane m_lane;
    QList<FaultSpec> m_faults;
    bool m_losesHeartbeats = false;
    WireUnits *m_units = nullptr; // of the messages in the lane
    QByteArray *m_now = nullptr;  // during pass()
};

} // namespace feedscope
