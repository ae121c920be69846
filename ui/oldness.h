// Whether what a feed shows is current, and the words for it where it is not: silent, lost, paused.
// Thread: UI (translations). Pure otherwise.
// Units: ages as in ui-spec.md section 10.
// Source: ui-spec.md sections 2 and 6; a quiet feed's data is current: nothing was due.
#pragma once

#include "feedsnapshot.h"

#include <QString>
#include <optional>

namespace feedscope {

struct Oldness
{
    DisplayState state = DisplayState::Silent;
    QString age;      // of the last message, "22 s"; empty: there was none
    QString sentence; // "Silent: the last message came 22 s ago"
    friend bool operator==(const Oldness &, const Oldness &) = default;
};

// Nothing while the feed is connected or quiet.
std::optional<Oldness> oldness(const FeedSnapshot &feed, Instant now);

} // namespace feedscope
