// The connection state machine: a value and a pure step. One state, at most one deadline, no flags
// beside it.
// Thread: any; pure.
// Owner: net/feedconnection keeps the value and carries the effects out.
// Units: deadlines are Instants; draw in [0, 1), made once per step and used only for a new wait.
// Errors: none; every input is legal in every state (the table of DESIGN.md section 3). A Deadline
//   before its time changes nothing: arm it again. Rules beyond the table: a drop counts as a
//   failure, a Start or a RetryNow after Failed starts a new count, no deadline is further away
//   than kLongestWait.
#pragma once

#include "backoff.h"
#include "closepolicy.h"
#include "instant.h"

#include <QString>
#include <optional>

namespace feedscope {

enum class ConnectionPhase { Stopped, Connecting, Live, Waiting, Failed };

// Why a connection is Stopped or Failed.
enum class StopCause { NotStarted, Person, Permanent, Ended, GaveUp, SignIn };

struct ConnectionTiming
{
    Millis connectTimeout{10000};
    Millis heartbeatTimeout{45000}; // 0: never
    Millis stableAfter{10000};      // a connection up this long starts a new count of failures
    BackoffConfig backoff;
};

struct ConnectionState
{
    ConnectionPhase phase = ConnectionPhase::Stopped;
    StopCause stopCause = StopCause::NotStarted;
    int failures = 0;                // in a row; 0 on the first connect
    bool everLive = false;           // history, not state: has this run been connected before
    Instant since;                   // when `phase` was entered
    std::optional<Instant> deadline; // what it means depends on `phase` alone
    Millis wait{0};                  // the wait drawn for Waiting
    friend bool operator==(const ConnectionState &, const ConnectionState &) = default;
};

enum class ConnectionInputKind {
    Start,
    Stop,
    RetryNow,
    SignedIn, // the credentials are in hand: only now does the attempt's own time begin
    Opened,
    Activity,
    Delivered,
    Closed,
    Deadline
};

struct ConnectionInput
{
    ConnectionInputKind kind = ConnectionInputKind::Start;
    CloseVerdict verdict = CloseVerdict::Retry; // of Closed
    std::optional<Millis> notBefore;            // of Closed: Retry-After, a floor under the wait
    double draw = 0.5;
};

enum class ConnectionEffect { None, Open, Abort, AbortAndOpen };

struct ConnectionStep
{
    ConnectionState state;
    ConnectionEffect effect = ConnectionEffect::None;
};

// What step() does with Activity and Delivered of a connection that is Live, in place: the one
// input that comes with every message.
void renew(ConnectionState &state, ConnectionInputKind kind, Millis heartbeatTimeout, Instant now);

ConnectionStep step(const ConnectionState &state, const ConnectionInput &input,
                    const ConnectionTiming &timing, Instant now);

QString phaseName(ConnectionPhase phase);

} // namespace feedscope
