// Reads one expectation of a scenario file: exactly one subject, and what it shall be.
// Thread: any; pure.
// Errors: issues; the result then holds defaults where the file has nothing good.
// Source: CONTRACT.md section 6.
#pragma once

#include "issuelist.h"
#include "jsonnode.h"
#include "scenario.h"

namespace feedscope {

// `scenario` has its feeds and steps, which an expectation may name.
Expectation readExpectation(const JsonNode &node, const QString &pointer, IssueList &issues,
                            const Scenario &scenario);
// The words a moment may have; empty: any text.
QStringList wordsOf(ExpectationSubject subject);

} // namespace feedscope
