// What the faults in force mean for one TCP connection.
// Thread: any; values and a pure function.
// Units: bytes as they are on the wire, TLS and all.
// Source: CONTRACT.md section 6 (kinds).
#pragma once

#include "faultspec.h"

namespace feedscope {

// One direction.
struct PipeRules
{
    bool hold = false; // nothing passes
    Millis delay{0};
    Millis jitter{0};
    qint64 bytesPerSecond = 0; // 0: as fast as it goes

    bool isOpen() const
    {
        return !hold && delay.count() == 0 && jitter.count() == 0 && bytesPerSecond == 0;
    }
    friend bool operator==(const PipeRules &, const PipeRules &) = default;
};

struct HttpRefusal
{
    int status = 503;
    std::optional<Millis> retryAfter = {};
    friend bool operator==(const HttpRefusal &, const HttpRefusal &) = default;
};

struct WireRules
{
    // Of a new connection. Refused and NoSuchHost win over Silent.
    enum class Admission { Open, Silent, NoSuchHost, Refused };

    Admission admission = Admission::Open;
    PipeRules in;
    PipeRules out;
    qint64 cutAfter = 0; // bytes that may pass before a reset; 0: any number
    FaultDirection counted = FaultDirection::Both;
    std::optional<HttpRefusal> answer = {}; // to every request that is not encrypted
    bool blockUpgrade = false;
    bool losesHeartbeats = false;   // where the connection's bytes can be told apart
    QList<FaultSpec> messages = {}; // faults of messages, likewise

    friend bool operator==(const WireRules &, const WireRules &) = default;
};

WireRules wireRules(const QList<FaultSpec> &faults);

// Faults that no new connection gets past; the live ones end as they begin.
bool endsLiveConnections(FaultKind kind);
// Faults of the wire, which a direct connection cannot be given.
bool needsPassThrough(FaultKind kind);

} // namespace feedscope
