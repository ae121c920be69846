// A feed's cumulative counters, never reset by a reconnect.
// Invariant: received = delivered + duplicates + stale + dropped, and expected = delivered +
//   missing for everything that carries a sequence (delivered of those is `sequenced`); addsUp(), or
//   the program has a bug that must show.
// Thread: any; a value.
#pragma once

#include "instant.h"

#include <QtGlobal>

namespace feedscope {

struct Counters
{
    quint64 received = 0;
    quint64 delivered = 0;
    quint64 duplicates = 0;
    quint64 stale = 0;
    quint64 dropped = 0;
    quint64 bytes = 0;
    quint64 expected = 0;  // by sequence; 0 when the feed has none
    quint64 sequenced = 0; // delivered messages that carried a sequence
    quint64 missing = 0;   // not (yet) arrived
    // Came after all: late, in a replay after an outage, or superseded by a snapshot.
    quint64 recovered = 0;
    quint64 superseded = 0; // part of recovered
    quint64 lost = 0;       // part of missing that can no longer be matched
    quint64 gaps = 0;       // numbers that merely changed places are none
    quint64 outOfOrder = 0;
    quint64 restarts = 0;
    quint64 untracked = 0;  // delivered unchecked: of more streams than are kept apart
    quint64 forgotten = 0;  // ids no longer remembered though young, for want of room
    quint64 attempts = 0;   // connection attempts made
    quint64 reconnects = 0; // times it became connected again
    Nanos connected{0};

    qint64 unaccounted() const
    {
        return qint64(received) - qint64(delivered + duplicates + stale + dropped);
    }
    // Numbers that are neither delivered nor missing though they were expected.
    qint64 unaccountedNumbers() const { return qint64(expected) - qint64(sequenced + missing); }
    bool addsUp() const { return unaccounted() == 0 && unaccountedNumbers() == 0; }
    friend bool operator==(const Counters &, const Counters &) = default;
};

} // namespace feedscope
