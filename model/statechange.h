// Whether a step of the connection is a change that a person is told of, and which.
// Thread: any; pure.
// Source: CONTRACT.md section 2 (state records), DESIGN.md section 3.
#pragma once

#include "feedevent.h"

namespace feedscope {

// Nothing when both look the same. Every wait is news: it has a retry time of its own. Transport and
// `simulated` are the caller's to fill in.
std::optional<StateChanged> stateChange(const ConnectionState &before, const ConnectionState &after,
                                        const FeedError &error);

} // namespace feedscope
