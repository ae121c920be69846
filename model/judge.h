// Judges the expectations of a scenario by the trace of a run. Pure.
// Thread: any.
// Rules: an expectation of several feeds holds when it holds for each of them; what is measured is
//   shown of the one that failed first, or else went furthest. A state, freshness or transport
//   holds when the feed enters it in time, or is in it at the end of that time. What nothing could
//   be measured of is not reached, and no pass.
// Source: CONTRACT.md section 6.
#pragma once

#include "runtrace.h"
#include "scenario.h"
#include "verdict.h"

namespace feedscope {

Verdict judge(const Expectation &expectation, const RunTrace &trace);
// One verdict for each expectation, in their order.
QList<Verdict> judgeAll(const Scenario &scenario, const RunTrace &trace);

} // namespace feedscope
