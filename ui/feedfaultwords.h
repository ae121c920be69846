// The simulated faults of a feed in words for people.
// Thread: UI. Pure.
#pragma once

#include "feedsnapshot.h"

namespace feedscope {

// As the panel names them: "Network drop", or "Latency and jitter, black-hole" of several; empty when none is in force.
QString faultWords(const FeedSnapshot &feed);

} // namespace feedscope
