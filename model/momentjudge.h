// Judges what a feed was expected to do after a step: a state, a freshness, a transport, a fallback
// or a cause. Pure.
// Thread: any.
// Source: CONTRACT.md section 6.
#pragma once

#include "expectation.h"
#include "runtrace.h"
#include "verdict.h"

namespace feedscope {

// From when an expectation counts: the start, or its step, which was carried out.
Instant countsFrom(const Expectation &expectation, const RunTrace &trace);
Verdict judgeMoment(const Expectation &expectation, const FeedOutcome &outcome,
                    const RunTrace &trace);

} // namespace feedscope
