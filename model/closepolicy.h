// What to do when a connection ends: retry, refresh the token, step down the ladder, stop.
// Thread: any; pure.
// Source: the table of CONTRACT.md section 3.
#pragma once

#include "feederror.h"
#include "transportkind.h"

namespace feedscope {

enum class CloseVerdict {
    Retry,        // reconnect with backoff
    RefreshToken, // one token refresh, then reconnect at once
    StepDown,     // this transport cannot work here: next rung of the ladder at once
    SignIn,       // permanent until a person signs in again (exit 4)
    Stop,         // permanent: a person has to act (exit 4)
    Ended,        // the server ended the feed for good and cleanly (exit 0)
};

struct CloseContext
{
    TransportKind transport = TransportKind::Sse;
    bool lowerRungLeft = false;    // `auto` with another rung to go to
    bool refreshAvailable = false; // a refresh is configured, not yet tried since the last delivery
    bool betterRungOpened = false; // a rung above this one has opened: this one was only a try
    bool mayRepeat = true;         // false: a POST that nobody allowed to be sent again
    bool isFallback =
        false; // not the preferred transport: that it is missing says nothing of the feed
    bool refreshTried = false; // the token that was refused is one that a refresh brought
};

CloseVerdict closeVerdict(const FeedError &error, const CloseContext &context);

} // namespace feedscope
