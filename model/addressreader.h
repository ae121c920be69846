// Reads where a feed is and on which ladder: url, transport, fallback, endpoints, snapshot, proxy.
// Thread: any; pure.
// Errors: issues.
// Source: CONTRACT.md section 5; DESIGN.md section 3 (ladder).
#pragma once

#include "feedconfig.h"
#include "jsonreader.h"

namespace feedscope {

void readAddress(JsonReader &reader, FeedConfig &feed);

} // namespace feedscope
