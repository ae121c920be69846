// What a person is told about a connection, derived from the machine's state and never stored
// beside it.
// Thread: any; pure.
// Source: CONTRACT.md section 2 (the four words), DESIGN.md section 3, ui-spec.md section 2.
#pragma once

#include "connectionmachine.h"
#include "freshness.h"

#include <QString>

namespace feedscope {

// The four words of the contract.
enum class FeedState { Connecting, Connected, Reconnecting, Disconnected };

FeedState feedState(const ConnectionState &state);
QString feedStateName(FeedState state); // "connecting", ...

// The seven things the screen tells apart, worst first: the order is the severity.
enum class DisplayState {
    Silent,
    Disconnected,
    Reconnecting,
    Connecting,
    Paused,
    Quiet,
    Connected
};

DisplayState displayState(const ConnectionState &state, Freshness freshness);
QString displayStateWord(DisplayState state); // "Connected", ... untranslated key

} // namespace feedscope
