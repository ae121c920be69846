// Judges what was counted and measured: the books at the end, durations by their quantiles, and how
// many feeds came back together. Pure.
// Thread: any.
// Source: CONTRACT.md section 6.
#pragma once

#include "expectation.h"
#include "runtrace.h"
#include "verdict.h"

namespace feedscope {

Verdict judgeNumber(const Expectation &expectation, const FeedOutcome &outcome);
Verdict judgeDurations(const Expectation &expectation, const FeedOutcome &outcome,
                       const RunTrace &trace);
Verdict judgeHerd(const Expectation &expectation, const std::vector<const FeedOutcome *> &feeds,
                  const RunTrace &trace);

} // namespace feedscope
