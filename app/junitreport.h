// The results of scenarios as JUnit XML: one test suite per file, one test case per expectation,
// with what was expected and what was measured in its failure.
// Thread: any; pure.
// Rules: what was not reached is a failure of its own type, never skipped: a build must not pass by
//   it. Characters that XML 1.0 does not have are replaced. A run that could not be played is an
//   error of its suite.
// Source: CONTRACT.md section 6; the Jenkins junit-10.xsd for names and order of elements.
#pragma once

#include "scenarioresult.h"

#include <QByteArray>

namespace feedscope {

QByteArray junitReport(const std::vector<ScenarioResult> &results);

} // namespace feedscope
