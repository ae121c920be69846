// What the details pane says about a feed's outages and gaps, as values: the last outage, how long
// noticing and coming back usually take, and what all of them came to.
// Thread: UI (translations). Pure otherwise.
// Units: Instants on the program's timeline, shown as times of day.
// Errors: none; what is not known is said so, and what cannot be known says why.
// Source: ui-spec.md section 6 (Details), DESIGN.md section 3 (GapLedger).
#pragma once

#include "factsection.h"
#include "feedsnapshot.h"

namespace feedscope {

// Empty: there was none.
QList<Fact> lastOutageFacts(const FeedSnapshot &feed, Instant now);
// How long it took to notice outages and to come back; empty: none was measured.
QList<Fact> timesFacts(const FeedSnapshot &feed);
// Of one stretch of time. Empty when nothing was ever lost or skipped.
QList<Fact> ledgerFacts(const LedgerView &ledger, const Counters &counters);
// How the feed stands with its token; nothing where it needs none.
std::optional<Fact> tokenFact(const FeedSnapshot &feed, Instant now);

} // namespace feedscope
