// What a scenario expects of a feed: one subject and what it shall be.
// Thread: any; a value.
// Units: Instants and durations in the trace's own; `limits` in milliseconds for subjects in Ms.
// Source: CONTRACT.md section 6 ("expect").
#pragma once

#include "feedid.h"
#include "instant.h"
#include "numberrange.h"

#include <QList>
#include <QString>
#include <optional>

namespace feedscope {

enum class ExpectationSubject {
    // What happens after a step: a word.
    State,
    Freshness,
    Transport,
    Fallback,
    Cause,
    // What the feed's books say in the end: a number.
    Missing,
    Recovered,
    Lost,
    Received,
    Delivered,
    Duplicates,
    Stale,
    OutOfOrder,
    Gaps,
    Restarts,
    Attempts,
    Reconnects,
    Outages,
    Unaccounted,
    Exit,
    // How long something took: quantiles.
    DelayMs,
    DetectMs,
    RecoverMs,
    LatencyMs,
    // How many feeds behaved together: a number.
    RetrySpreadMs,
    RetriesPer100Ms,
};

enum class ExpectationFamily { Moment, Number, Durations, Herd };

struct ExpectationKey
{
    ExpectationSubject subject;
    ExpectationFamily family;
    const char *key;  // in the file
    const char *what; // for people
};

const QList<ExpectationKey> &expectationKeys();
const ExpectationKey &keyOf(ExpectationSubject subject);

enum class Quantile { Min, P50, P95, Max };
QString quantileName(Quantile quantile); // "min", "p50", "p95", "max"

struct QuantileLimit
{
    Quantile quantile = Quantile::Max;
    double limit = 0; // of Min the least, of the others the most that is allowed
    friend bool operator==(const QuantileLimit &, const QuantileLimit &) = default;
};

struct Expectation
{
    QString name; // given by a person; empty: summary() names it
    FeedId feed;  // empty: every feed of the scenario
    ExpectationSubject subject = ExpectationSubject::State;
    QString word;                   // of the moments
    int after = 0;                  // the step it counts from, 1 is the first; 0: the start
    std::optional<Millis> within;   // of the moments; none: until the end
    NumberRange range;              // of the numbers
    bool all = false;               // of Recovered: all there was to recover
    QList<QuantileLimit> quantiles; // of the durations
    friend bool operator==(const Expectation &, const Expectation &) = default;
};

// What is expected, in words: "reconnecting within 500ms of step 1", "at most 4".
QString expectedWords(const Expectation &expectation);
// The name of the test case: the person's own, else "a: state reconnecting within 500ms of step 1".
QString summary(const Expectation &expectation);

} // namespace feedscope
