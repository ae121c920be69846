// Scenario files: JSON bytes in, a scenario or every issue out. As strict as config files: nothing
// unknown is ignored, nothing is clamped.
// Thread: any; pure (no file is touched here).
// Ranges: scenariolimits.h.
// Errors: issues, all of them at once, each with a JSON pointer, its line and column, what was found
//   and what is allowed.
// Source: CONTRACT.md section 6.
#pragma once

#include "configissue.h"
#include "jsonnode.h"
#include "scenario.h"

#include <QByteArray>
#include <QList>

namespace feedscope {

struct ParsedScenario
{
    Scenario scenario; // meaningless when there are issues
    QList<ConfigIssue> issues;
    JsonNode root; // what was read, for issues that are found later
    bool ok() const { return issues.isEmpty(); }
};

// Whether a file wants to be a scenario: it has steps, expectations or a duration, whatever else is
// wrong with it.
bool isScenario(const QByteArray &json);
ParsedScenario parseScenario(const QByteArray &json);
// What parseScenario reads back to an equal scenario.
QByteArray writeScenario(const Scenario &scenario);

} // namespace feedscope
