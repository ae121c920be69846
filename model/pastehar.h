// A HAR file ("Save all as HAR" of a browser) as feeds: its WebSocket and event-stream entries.
// Thread: any; pure.
// Caps: kMaxPastedFeeds feeds; the same address and method twice is one feed; the first messages
//   sent before one was received become subscribe messages.
// Errors: `problem` where there is no such entry.
// Source: HAR 1.2; _resourceType and _webSocketMessages as Chromium writes them.
#pragma once

#include "jsonnode.h"
#include "pasteresult.h"

namespace feedscope {

bool isHar(const JsonNode &root);
PasteResult readHar(const JsonNode &root);

} // namespace feedscope
