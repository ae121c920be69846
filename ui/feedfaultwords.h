// The simulated faults of a feed in words for people.
// Thread: UI. Pure.
#pragma once

#include "feedsnapshot.h"

namespace feedscope {

// "Network drop", or "Latency, drop" of several; empty when none is in force.
QString faultWords(const FeedSnapshot &feed);

} // namespace feedscope
