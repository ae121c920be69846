// The discrete facts of a feed's life, in order: state changes, gaps, faults. Never coalesced.
// Thread: any; values.
// Source: the records of CONTRACT.md section 2.
#pragma once

#include "counters.h"
#include "feederror.h"
#include "feedid.h"
#include "feedstate.h"
#include "ledgerrow.h"
#include "message.h"
#include "transportkind.h"

#include <optional>
#include <variant>

namespace feedscope {

struct StateChanged
{
    FeedState from = FeedState::Disconnected;
    FeedState to = FeedState::Connecting;
    std::optional<TransportKind> transport;
    int attempt = 0;                             // failures in a row
    FeedError error;                             // why, when it got worse
    StopCause stopCause = StopCause::NotStarted; // of disconnected
    std::optional<Millis> retryIn;               // of reconnecting, while waiting
    bool simulated = false;
};

struct FreshnessChanged
{
    Freshness to = Freshness::Live;
    Nanos silentFor{0};
    bool nothingYet = false; // there has been no message since the start
};

struct GapFound
{
    QByteArray stream;
    quint64 expected = 0;
    quint64 got = 0;
    quint64 missing = 0;
};
struct DuplicateSeen
{
    QByteArray stream;
    std::optional<quint64> sequence;
    QByteArray id;
};
// By its number, or where it has none by its time.
struct OutOfOrderSeen
{
    QByteArray stream;
    quint64 sequence = 0;
    std::optional<WallTime> timestamp = {};
};
struct Recovered
{
    QByteArray stream;
    quint64 from = 0;
    quint64 to = 0;
};
struct SequenceRestarted
{
    QByteArray stream;
    quint64 expected = 0;
    quint64 got = 0;
};
struct FellBack
{
    TransportKind from = TransportKind::WebSocket;
    TransportKind to = TransportKind::Sse;
    FeedError reason;                // none when climbing back up
    std::optional<Millis> recoverIn; // when the top is tried again
};
struct FaultChanged
{
    QString fault;
    bool on = false;
};
// An outage is over and settled, or the feed was stopped inside it.
struct OutageEnded
{
    LedgerRow row;
};
// A snapshot was fetched after a reconnect, or could not be.
struct SnapshotFetched
{
    FeedError error; // none: it came
    quint64 bytes = 0;
    Nanos took{0};
    quint64 states = 0;     // of streams, in it
    quint64 superseded = 0; // numbers that need not come any more
};
// A warning that changes no state: a field not found, a late comment, an id ignored.
struct Notice
{
    QString text;
};

using FeedEventBody =
    std::variant<StateChanged, FreshnessChanged, GapFound, DuplicateSeen, OutOfOrderSeen, Recovered,
                 SequenceRestarted, FellBack, FaultChanged, OutageEnded, SnapshotFetched, Notice>;

struct FeedEvent
{
    FeedId feed;
    Instant at;
    WallTime wallTime;
    FeedEventBody body;
    bool simulated = false; // a simulated fault's doing, or about one
};

} // namespace feedscope
