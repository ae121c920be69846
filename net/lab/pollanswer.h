// The answers that hold a feed's state as it stands: /poll and /snapshot.
// Thread: any; pure.
// Errors: none; before the first message /poll answers 204.
// Source: RFC 9110 sections 13.1.2 (If-None-Match), 13.1.3 (If-Modified-Since), 8.8 (validators).
#pragma once

#include "httpanswer.h"
#include "labfeed.h"
#include "labrequest.h"

namespace feedscope {

// The latest message, with ETag and Last-Modified; 304 to who has it already.
HttpAnswer pollAnswer(const LabFeed &feed, const LabRequest &request, Instant now);
// {"lastId":"12","topics":{"NAME":MESSAGE}}: the latest message of every topic.
HttpAnswer snapshotAnswer(const LabFeed &feed, Instant now);

} // namespace feedscope
