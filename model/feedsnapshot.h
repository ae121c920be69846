// One feed as it was at one instant: all the dashboard needs to draw it. Immutable once published.
// Thread: made on the I/O thread, read anywhere through shared_ptr<const FeedSnapshot>.
// Units: rates per second; Instants on the program's one monotonic timeline; rttMs < 0 is not
//   measured.
#pragma once

#include "counters.h"
#include "faultspec.h"
#include "feederror.h"
#include "feedid.h"
#include "feedstate.h"
#include "gapledger.h"
#include "history.h"
#include "signinstate.h"
#include "timeanchor.h"
#include "transportkind.h"

#include <QByteArray>
#include <QString>
#include <array>
#include <memory>
#include <optional>

namespace feedscope {

struct FeedSnapshot
{
    FeedId id;
    QString name;
    QString group;                                // empty: none
    QString url;                                  // without userinfo and secrets
    ConnectionState connection;                   // phase, failures, deadline, wait
    FreshnessVerdict freshness;                   // only meaningful while connection.phase is Live
    TransportKind transport = TransportKind::Sse; // in use now, or tried next
    TransportKind wanted = TransportKind::Sse;    // the top of the ladder
    std::optional<Millis> pollInterval;           // of poll, as it is now; none: not known
    FeedError fallbackReason;                     // why `wanted` is not in use
    std::optional<Instant> recoverAt;             // when `wanted` is tried again
    FeedError lastError;                          // of the last drop or failure
    std::optional<Instant> lostAt;                // start of the current outage
    std::optional<Instant> lastMessageAt;
    std::optional<Instant> lastByteAt;
    Millis silentAfter{0};   // the limit in force, configured or learned
    QByteArray resumeId;     // sent as Last-Event-ID or lastId on the next connect
    QList<FaultSpec> faults; // simulated ones in force, in the order in which they began
    SignInState signIn;      // how it stands with the feed's token
    Counters counters;
    double messagesPerSecond = 0;
    double bytesPerSecond = 0;
    double rttMs = -1;
    bool sequenced = false; // gaps can be seen at all
    std::shared_ptr<const HistoryView> history;
    std::shared_ptr<const LedgerView> ledger; // outages and skips since start
    DurationSummary detect;  // from the last byte to the notice, simulated left out
    DurationSummary recover; // from the notice to being connected again, likewise
    Instant takenAt;
    WallTime takenAtWall; // the same moment on the wall, to show Instants as times

    bool hasFault() const { return !faults.isEmpty(); }
    TimeAnchor anchor() const { return {takenAt, takenAtWall}; }
    WallTime wallAt(Instant at) const { return anchor().wallOf(at); }
    FeedState state() const { return feedState(connection); }
    DisplayState display() const { return displayState(connection, freshness.value); }
};

} // namespace feedscope
