// The results of scenarios as one JSON document.
// Thread: any; pure.
// Source: the shape is Feedscope's own: {"passed", "scenarios": [{"file", "name", "seed", "result":
//   "pass|fail|flaky", "repeatable", "runs": [{"result", "tookMs", "expectations": [{"name", "feed",
//   "result", "expected", "measured"}], "sequence": [..]}]}]}. Names stay, new ones may come.
#pragma once

#include "scenarioresult.h"

#include <QByteArray>

namespace feedscope {

QByteArray resultJson(const std::vector<ScenarioResult> &results);

} // namespace feedscope
