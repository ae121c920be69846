#include "wirerules.h"

#include <algorithm>

namespace feedscope {

namespace {

using Admission = WireRules::Admission;

bool hits(const FaultSpec &fault, FaultDirection way)
{
    return fault.direction == FaultDirection::Both || fault.direction == way;
}

void slowDown(PipeRules &pipe, const FaultSpec &fault)
{
    switch (fault.kind) {
    case FaultKind::BlackHole:
        pipe.hold = true;
        return;
    case FaultKind::Latency:
        pipe.delay += fault.delay;
        pipe.jitter += fault.jitter;
        return;
    case FaultKind::Throttle:
        pipe.bytesPerSecond = pipe.bytesPerSecond == 0
                                  ? fault.bytesPerSecond
                                  : std::min(pipe.bytesPerSecond, fault.bytesPerSecond);
        return;
    default:
        return;
    }
}

Admission admissionOf(FaultKind kind)
{
    switch (kind) {
    case FaultKind::NetworkDrop:
    case FaultKind::Refuse:
        return Admission::Refused;
    case FaultKind::Dns:
        return Admission::NoSuchHost;
    case FaultKind::ConnectTimeout:
    case FaultKind::BlackHole: // a handshake needs both ways
        return Admission::Silent;
    default:
        return Admission::Open;
    }
}

void add(WireRules &rules, const FaultSpec &fault)
{
    rules.admission = std::max(rules.admission, admissionOf(fault.kind));
    if (hits(fault, FaultDirection::In))
        slowDown(rules.in, fault);
    if (hits(fault, FaultDirection::Out))
        slowDown(rules.out, fault);
    if (fault.kind == FaultKind::CutAfter &&
        (rules.cutAfter == 0 || fault.bytes < rules.cutAfter)) {
        rules.cutAfter = fault.bytes;
        rules.counted = fault.direction;
    }
    if (fault.kind == FaultKind::Http && !rules.answer)
        rules.answer = HttpRefusal{fault.status, fault.retryAfter};
    rules.blockUpgrade |= fault.kind == FaultKind::BlockUpgrade;
    rules.losesHeartbeats |= fault.kind == FaultKind::HeartbeatLoss;
    if (isMessageFault(fault.kind))
        rules.messages.append(fault);
}

} // namespace

WireRules wireRules(const QList<FaultSpec> &faults)
{
    WireRules rules;
    for (const FaultSpec &fault : faults)
        add(rules, fault);
    return rules;
}

bool endsLiveConnections(FaultKind kind)
{
    switch (kind) {
    case FaultKind::NetworkDrop:
    case FaultKind::Refuse:
    case FaultKind::Dns:
    case FaultKind::ConnectTimeout:
    case FaultKind::Http:
    case FaultKind::BlockUpgrade:
        return true;
    default:
        return false;
    }
}

bool needsPassThrough(FaultKind kind)
{
    return kind != FaultKind::NetworkDrop && kind != FaultKind::Close &&
           kind != FaultKind::HeartbeatLoss && !isMessageFault(kind);
}

} // namespace feedscope
