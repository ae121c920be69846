// One event of a feed in plain words, for the event log.
// Thread: UI (translations). Pure otherwise.
// Errors: none.
// Source: ui-spec.md sections 6 and 14.
#pragma once

#include "feedevent.h"

#include <QString>

namespace feedscope {

// "Connection lost: the server refused the connection. Next try in 4.2 s."
QString eventText(const FeedEvent &event);
// Caused by a simulated fault, or about one.
bool isSimulatedEvent(const FeedEvent &event);
// What a person should look at: losses, gaps, stops, silence.
bool isTroubleEvent(const FeedEvent &event);

} // namespace feedscope
