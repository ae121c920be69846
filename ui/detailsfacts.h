// What the details pane says about a feed, as values.
// Thread: UI (translations). Pure otherwise.
// Errors: none; unknown is said as unknown.
// Source: ui-spec.md section 6 (Details).
#pragma once

#include "factsection.h"
#include "feedconfig.h"
#include "feedsnapshot.h"

namespace feedscope {

struct NextStep
{
    QString caption;      // "Attempt 3 starts in"
    QString value;        // "4.2 s"
    double progress = -1; // 0 to 1 of the wait; below 0: nothing is being waited for
};

// The time of day of `at`, in tenths of a second.
QString clockText(const FeedSnapshot &feed, Instant at);
NextStep nextStep(const FeedSnapshot &feed, Instant now);
QList<Fact> whyItDropped(const FeedSnapshot &feed, Instant now); // empty: it never did
// `config`: as it is set up; null when that is not known.
QList<Fact> recoveryFacts(const FeedSnapshot &feed, const FeedConfig *config, Instant now);
// "1 s doubling to 30 s, jitter 50 to 100 %"
QString backoffText(const BackoffConfig &backoff);
QList<Fact> bookFacts(const Counters &counters, bool sequenced);
// "adds up", or how much is unaccounted for: of the messages, else of the numbers.
QString bookVerdict(const Counters &counters);
// The sums over all feeds.
Counters sumOf(const QList<std::shared_ptr<const FeedSnapshot>> &feeds);
LedgerView ledgerSumOf(const QList<std::shared_ptr<const FeedSnapshot>> &feeds);

} // namespace feedscope
