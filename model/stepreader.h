// Reads one step of a scenario file: when, and exactly one action.
// Thread: any; pure.
// Errors: issues; the result then holds defaults where the file has nothing good.
// Source: CONTRACT.md section 6.
#pragma once

#include "issuelist.h"
#include "jsonnode.h"
#include "jsonreader.h"
#include "scenario.h"

namespace feedscope {

// `scenario` has its feeds, whose ids a step may name.
ScenarioStep readStep(const JsonNode &node, const QString &pointer, IssueList &issues,
                      const Scenario &scenario);
// The id of a feed of the scenario, or of one of several alike; else an issue at the pointer.
bool isFeedOf(const Scenario &scenario, const QString &id);
QString feedsOf(const Scenario &scenario); // "a, b, herd", for issues

} // namespace feedscope
