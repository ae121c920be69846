// One interruption of a feed and what it cost: an outage, or numbers skipped while connected.
// Thread: any; a value. Units: Instants on the program's timeline.
// Rules: an outage starts at the last byte where it was noticed late, else when it was noticed;
// timeToRecover is from the notice to the connection that is back. `missing` is what the outage or
// skip held, recovered or not; nothing where the feed has no numbers to tell. Source: DESIGN.md
// section 3 (GapLedger).
#pragma once

#include "feederror.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace feedscope {

// How a feed got back what it missed.
enum class RecoveryMeans { None, LastEventId, LastId, Subscribe, Snapshot };

QString recoveryMeansName(RecoveryMeans means); // "Last-Event-ID", "lastId", ...; "" for None

struct LedgerRow
{
    enum class Kind { Outage, Skip };

    quint64 number = 0; // from 1, since start
    Kind kind = Kind::Outage;
    Instant start;
    Nanos noticedAfter{0};
    std::optional<Instant> end; // connected again; nothing while it lasts or when it never was
    int attempts = 0;           // to come back
    FeedError cause;            // of an outage
    bool simulated = false;
    QByteArray stream;  // of a skip
    QByteArray firstId; // the last one before
    QByteArray lastId;  // the first one after
    std::optional<quint64> missing;
    quint64 recovered = 0;
    quint64 superseded = 0; // part of recovered: not come, but covered by a snapshot
    quint64 lost = 0;       // can no longer come
    RecoveryMeans by = RecoveryMeans::None;

    std::optional<Nanos> timeToRecover() const
    {
        return end ? std::optional<Nanos>(*end - start - noticedAfter) : std::nullopt;
    }
    friend bool operator==(const LedgerRow &, const LedgerRow &) = default;
};

} // namespace feedscope
