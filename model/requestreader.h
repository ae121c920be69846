// Reads what a feed sends: headers, subprotocols, subscribe messages, method, body, and what ends
// or repeats the request.
// Thread: any; pure.
// Errors: issues; header values and whole malformed header names are never repeated.
// Source: RFC 9110 section 5; RFC 6455 section 4.1 (subprotocols); CONTRACT.md section 5.
#pragma once

#include "feedconfig.h"
#include "jsonreader.h"

namespace feedscope {

void readRequest(JsonReader &reader, FeedConfig &feed);

} // namespace feedscope
