// The results of scenarios as text for people: a line per expectation, and one for each scenario.
// Thread: any; pure.
// Rule: control characters of names are escaped, so that a file cannot steer the terminal.
#pragma once

#include "scenarioresult.h"

namespace feedscope {

QString resultLines(const ScenarioResult &result);
// "11 of 12 scenarios passed, 1 failed."
QString resultTotals(const std::vector<ScenarioResult> &results, int notPlayed);

} // namespace feedscope
