#include "connectionmachine.h"

#include <algorithm>

namespace feedscope {

namespace {

Millis bounded(Millis wait)
{
    return std::clamp(wait, Millis(0), kLongestWait);
}

// What every new phase starts from: history is carried over, everything else is set anew.
ConnectionState entered(const ConnectionState &from, ConnectionPhase phase, Instant now)
{
    ConnectionState to;
    to.phase = phase;
    to.failures = from.failures;
    to.everLive = from.everLive;
    to.since = now;
    return to;
}

std::optional<Instant> heartbeatDeadline(Millis timeout, Instant now)
{
    return timeout > Millis(0) ? std::optional(now + bounded(timeout)) : std::nullopt;
}

ConnectionState connecting(const ConnectionState &from, const ConnectionTiming &timing, Instant now)
{
    ConnectionState to = entered(from, ConnectionPhase::Connecting, now);
    to.deadline = now + bounded(timing.connectTimeout);
    return to;
}

ConnectionState live(const ConnectionState &from, const ConnectionTiming &timing, Instant now)
{
    ConnectionState to = entered(from, ConnectionPhase::Live, now);
    to.everLive = true;
    to.deadline = heartbeatDeadline(timing.heartbeatTimeout, now);
    return to;
}

ConnectionState waiting(const ConnectionState &from, Millis wait, Instant now)
{
    ConnectionState to = entered(from, ConnectionPhase::Waiting, now);
    to.wait = bounded(wait);
    to.deadline = now + to.wait;
    return to;
}

ConnectionState ended(const ConnectionState &from, ConnectionPhase phase, StopCause cause,
                      Instant now)
{
    ConnectionState to = entered(from, phase, now);
    to.stopCause = cause;
    return to;
}

// A connection that stayed up long enough starts a new count, however it ends.
ConnectionState settled(const ConnectionState &from, const ConnectionTiming &timing, Instant now)
{
    ConnectionState to = from;
    if (from.phase == ConnectionPhase::Live && now - from.since >= bounded(timing.stableAfter))
        to.failures = 0;
    return to;
}

ConnectionState failed(const ConnectionState &from, const ConnectionInput &input,
                       const ConnectionTiming &timing, Instant now)
{
    ConnectionState counted = settled(from, timing, now);
    const int attempt = counted.failures; // 0 for the first retry
    // Beyond any backoff's growth; the count only has to stay a count.
    constexpr int kMostFailures = 1'000'000'000;
    counted.failures = std::min(counted.failures, kMostFailures) + 1;
    const BackoffConfig &backoff = timing.backoff;
    if (backoff.maxAttempts > 0 && counted.failures >= backoff.maxAttempts)
        return ended(counted, ConnectionPhase::Failed, StopCause::GaveUp, now);
    const Millis drawn = backoffDelay(backoff, attempt, input.draw);
    return waiting(counted, std::max(drawn, input.notBefore.value_or(Millis(0))), now);
}

ConnectionState closed(const ConnectionState &from, const ConnectionInput &input,
                       const ConnectionTiming &timing, Instant now)
{
    switch (input.verdict) {
    case CloseVerdict::Retry:
        return failed(from, input, timing, now);
    case CloseVerdict::RefreshToken:
    case CloseVerdict::StepDown:
        return waiting(settled(from, timing, now), Millis(0), now);
    case CloseVerdict::Stop:
        return ended(from, ConnectionPhase::Failed, StopCause::Permanent, now);
    case CloseVerdict::SignIn:
        return ended(from, ConnectionPhase::Failed, StopCause::SignIn, now);
    case CloseVerdict::Ended:
        return ended(from, ConnectionPhase::Failed, StopCause::Ended, now);
    }
    Q_UNREACHABLE();
}

// A run started by hand begins a new count: what failed before does not use up its attempts.
ConnectionStep stepIdle(const ConnectionState &state, const ConnectionInput &input,
                        const ConnectionTiming &timing, Instant now)
{
    const bool hasFailed = state.phase == ConnectionPhase::Failed;
    ConnectionState fresh = state;
    fresh.failures = 0;
    if (input.kind == ConnectionInputKind::Start) {
        fresh.everLive = false;
        return {connecting(fresh, timing, now), ConnectionEffect::Open};
    }
    if (hasFailed && input.kind == ConnectionInputKind::RetryNow)
        return {connecting(fresh, timing, now), ConnectionEffect::Open};
    if (hasFailed && input.kind == ConnectionInputKind::Stop)
        return {ended(state, ConnectionPhase::Stopped, StopCause::Person, now),
                ConnectionEffect::None};
    return {state, ConnectionEffect::None};
}

ConnectionStep stepConnecting(const ConnectionState &state, const ConnectionInput &input,
                              const ConnectionTiming &timing, Instant now)
{
    switch (input.kind) {
    case ConnectionInputKind::Stop:
        return {ended(state, ConnectionPhase::Stopped, StopCause::Person, now),
                ConnectionEffect::Abort};
    case ConnectionInputKind::SignedIn: {
        ConnectionState renewed = state;
        renewed.deadline = now + bounded(timing.connectTimeout);
        return {renewed, ConnectionEffect::None};
    }
    case ConnectionInputKind::Opened:
        return {live(state, timing, now), ConnectionEffect::None};
    case ConnectionInputKind::Closed:
        return {closed(state, input, timing, now), ConnectionEffect::None};
    case ConnectionInputKind::Deadline:
        return {failed(state, input, timing, now), ConnectionEffect::Abort};
    default:
        return {state, ConnectionEffect::None};
    }
}

ConnectionStep stepLive(const ConnectionState &state, const ConnectionInput &input,
                        const ConnectionTiming &timing, Instant now)
{
    switch (input.kind) {
    case ConnectionInputKind::Stop:
        return {ended(state, ConnectionPhase::Stopped, StopCause::Person, now),
                ConnectionEffect::Abort};
    case ConnectionInputKind::RetryNow:
        return {connecting(settled(state, timing, now), timing, now),
                ConnectionEffect::AbortAndOpen};
    case ConnectionInputKind::Activity:
    case ConnectionInputKind::Delivered: {
        ConnectionState renewed = state;
        renew(renewed, input.kind, timing.heartbeatTimeout, now);
        return {renewed, ConnectionEffect::None};
    }
    case ConnectionInputKind::Closed:
        return {closed(state, input, timing, now), ConnectionEffect::None};
    case ConnectionInputKind::Deadline:
        return {failed(state, input, timing, now), ConnectionEffect::Abort};
    default:
        return {state, ConnectionEffect::None};
    }
}

ConnectionStep stepWaiting(const ConnectionState &state, const ConnectionInput &input,
                           const ConnectionTiming &timing, Instant now)
{
    switch (input.kind) {
    case ConnectionInputKind::Stop:
        return {ended(state, ConnectionPhase::Stopped, StopCause::Person, now),
                ConnectionEffect::None};
    case ConnectionInputKind::RetryNow:
    case ConnectionInputKind::Deadline:
        return {connecting(state, timing, now), ConnectionEffect::Open};
    default:
        return {state, ConnectionEffect::None};
    }
}

} // namespace

void renew(ConnectionState &state, ConnectionInputKind kind, Millis heartbeatTimeout, Instant now)
{
    state.deadline = heartbeatDeadline(heartbeatTimeout, now);
    if (kind == ConnectionInputKind::Delivered)
        state.failures = 0;
}

ConnectionStep step(const ConnectionState &state, const ConnectionInput &input,
                    const ConnectionTiming &timing, Instant now)
{
    const bool early =
        input.kind == ConnectionInputKind::Deadline && (!state.deadline || now < *state.deadline);
    if (early)
        return {state, ConnectionEffect::None};
    switch (state.phase) {
    case ConnectionPhase::Stopped:
    case ConnectionPhase::Failed:
        return stepIdle(state, input, timing, now);
    case ConnectionPhase::Connecting:
        return stepConnecting(state, input, timing, now);
    case ConnectionPhase::Live:
        return stepLive(state, input, timing, now);
    case ConnectionPhase::Waiting:
        return stepWaiting(state, input, timing, now);
    }
    Q_UNREACHABLE();
}

QString phaseName(ConnectionPhase phase)
{
    switch (phase) {
    case ConnectionPhase::Stopped:
        return QStringLiteral("stopped");
    case ConnectionPhase::Connecting:
        return QStringLiteral("connecting");
    case ConnectionPhase::Live:
        return QStringLiteral("live");
    case ConnectionPhase::Waiting:
        return QStringLiteral("waiting");
    case ConnectionPhase::Failed:
        return QStringLiteral("failed");
    }
    Q_UNREACHABLE();
}

} // namespace feedscope
