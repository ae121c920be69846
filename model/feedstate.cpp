#include "feedstate.h"

namespace feedscope {

FeedState feedState(const ConnectionState &state)
{
    switch (state.phase) {
    case ConnectionPhase::Stopped:
    case ConnectionPhase::Failed:
        return FeedState::Disconnected;
    case ConnectionPhase::Live:
        return FeedState::Connected;
    case ConnectionPhase::Connecting:
    case ConnectionPhase::Waiting:
        // Waiting without a failure is the instant between two rungs of the ladder, or before a
        // new token is used: still the first connect.
        return state.failures == 0 && !state.everLive ? FeedState::Connecting
                                                      : FeedState::Reconnecting;
    }
    Q_UNREACHABLE();
}

QString feedStateName(FeedState state)
{
    switch (state) {
    case FeedState::Connecting:
        return QStringLiteral("connecting");
    case FeedState::Connected:
        return QStringLiteral("connected");
    case FeedState::Reconnecting:
        return QStringLiteral("reconnecting");
    case FeedState::Disconnected:
        return QStringLiteral("disconnected");
    }
    Q_UNREACHABLE();
}

namespace {

DisplayState connectedState(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Live:
        return DisplayState::Connected;
    case Freshness::Quiet:
        return DisplayState::Quiet;
    case Freshness::Silent:
        return DisplayState::Silent;
    }
    Q_UNREACHABLE();
}

bool isPaused(const ConnectionState &state)
{
    return state.phase == ConnectionPhase::Stopped &&
           (state.stopCause == StopCause::Person || state.stopCause == StopCause::NotStarted);
}

} // namespace

DisplayState displayState(const ConnectionState &state, Freshness freshness)
{
    switch (feedState(state)) {
    case FeedState::Connecting:
        return DisplayState::Connecting;
    case FeedState::Connected:
        return connectedState(freshness);
    case FeedState::Reconnecting:
        return DisplayState::Reconnecting;
    case FeedState::Disconnected:
        return isPaused(state) ? DisplayState::Paused : DisplayState::Disconnected;
    }
    Q_UNREACHABLE();
}

QString displayStateWord(DisplayState state)
{
    switch (state) {
    case DisplayState::Silent:
        return QStringLiteral("Silent");
    case DisplayState::Disconnected:
        return QStringLiteral("Disconnected");
    case DisplayState::Reconnecting:
        return QStringLiteral("Reconnecting");
    case DisplayState::Connecting:
        return QStringLiteral("Connecting");
    case DisplayState::Paused:
        return QStringLiteral("Paused");
    case DisplayState::Quiet:
        return QStringLiteral("Quiet");
    case DisplayState::Connected:
        return QStringLiteral("Connected");
    }
    Q_UNREACHABLE();
}

} // namespace feedscope
