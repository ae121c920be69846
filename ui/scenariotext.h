// What the list of scenarios says of each, and the results as Markdown for an issue or a report.
// Thread: UI (translations). Pure otherwise.
// Units: as in ui-spec.md section 10.
// Source: ui-spec.md section 6 (Fault panel), screen 03.
#pragma once

#include "scenariodesk.h"

#include <QLocale>
#include <QTimeZone>

namespace feedscope {

QString statusWord(ScenarioStatus status); // "Pass"
QString resultWord(const ScenarioEntry &entry, const ScenarioCheck &check);
// "6 pass, 1 fail, 1 running, 1 not run"
QString scenarioTotals(const QList<ScenarioEntry> &entries);
// Of the whole: what failed first, or how much holds.
QString expectedOf(const ScenarioEntry &entry);
QString measuredOf(const ScenarioEntry &entry, Instant now, const QLocale &locale);
// A table of the scenarios that were played, and one of every expectation that did not hold.
QString scenarioMarkdown(const QList<ScenarioEntry> &entries, const QLocale &locale,
                         const QTimeZone &zone);

} // namespace feedscope
