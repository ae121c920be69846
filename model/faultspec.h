// A simulated fault: what it does, to what, and for how long. Always shown as simulated wherever its
// effects show.
// Thread: any; a value.
// Units: as the members say; faultrules.h has every range and which member a kind looks at.
// Rule: nothing of it survives the program, and no fault lasts longer than an hour.
// Source: CONTRACT.md section 6 (kinds).
#pragma once

#include "instant.h"

#include <QList>
#include <QString>
#include <optional>

namespace feedscope {

enum class FaultKind {
    NetworkDrop,    // the live connection is cut and new ones are refused until it ends
    Close,          // WebSocket: a close frame with this code and reason; elsewhere the stream ends
    Reset,          // TCP RST
    Fin,            // TCP FIN, without a close frame or an end of the answer
    BlackHole,      // nothing passes, the socket stays open
    Refuse,         // new connections are refused
    Dns,            // new connections: the name does not exist
    ConnectTimeout, // new connections are never answered
    Latency,        // every chunk arrives later, in order
    Throttle,       // so many bytes a second
    CutAfter,       // each connection is reset after so many bytes
    Flap,           // up for a while, cut and refused for a while, again and again
    Http,           // requests are answered with this status
    BlockUpgrade,   // upgrades to WebSocket are answered with 426
    HeartbeatLoss,  // pings, pongs and heartbeats are withheld, messages pass
    DropMessages,
    DuplicateMessages,
    ReorderMessages, // a message changes places with the one after it
    CorruptMessages, // one byte of a message becomes another
    DelayMessages,   // a message, and all behind it, comes later
};

// In: from the server to us.
enum class FaultDirection { Both, In, Out };

struct FaultSpec
{
    static constexpr Millis kLongest{3'600'000};

    FaultKind kind = FaultKind::NetworkDrop;
    Millis lasts = kLongest; // it ends by itself; one-shot kinds are over at once
    FaultDirection direction = FaultDirection::Both;
    double probability = 1.0; // of a message, or of a connection, to be hit; above 0, at most 1
    quint64 seed = 0;         // of every draw it makes

    int code = 1001;     // of Close
    QString reason = {}; // of Close
    Millis delay{250};
    Millis jitter{0}; // of Latency: each chunk up to so much later than `delay`
    qint64 bytesPerSecond = 1024;
    qint64 bytes = 4096; // of CutAfter
    Millis up{5'000};    // of Flap
    Millis down{5'000};  // of Flap
    int status = 503;    // of Http: 400 to 599
    std::optional<Millis> retryAfter = {};
    int count = 0; // messages: only the first so many are hit; 0: any
    int every = 0; // messages: only each n-th is hit; 0: any

    friend bool operator==(const FaultSpec &, const FaultSpec &) = default;
};

QString faultName(FaultKind kind); // "network-drop"
std::optional<FaultKind> faultKindNamed(const QString &name);
QList<FaultKind> allFaultKinds();

// "both", "in", "out".
QString faultDirectionName(FaultDirection direction);
std::optional<FaultDirection> faultDirectionNamed(const QString &name);

// Over as soon as it is done: close, reset, fin.
bool isOneShot(FaultKind kind);
// Works on messages, not on the connection: drop, duplicate, reorder, corrupt, delay.
bool isMessageFault(FaultKind kind);

} // namespace feedscope
