// Which transport carries a feed, which one was wanted, why that one was left and when it is tried
// again: for the table, its tooltip and the details pane. Also whether text can be sent back.
// Thread: UI (translations). Pure otherwise. Errors: none; what is not known is left out.
// Source: ui-spec.md section 6 (Feed table, Details).
#pragma once

#include "factsection.h"
#include "feedsnapshot.h"

namespace feedscope {

// "WebSocket", "Long poll", "Poll, every 30 s".
QString transportInUse(const FeedSnapshot &feed);
QList<Fact> transportFacts(const FeedSnapshot &feed, Instant now);
// The same, a line each.
QString transportToolTip(const FeedSnapshot &feed, Instant now);
// Why no text can be sent to the server now; empty: it can.
QString whyNotSend(const FeedSnapshot &feed);

} // namespace feedscope
