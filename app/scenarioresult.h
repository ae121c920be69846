// How a scenario fared in each of its runs.
// Thread: any; values.
#pragma once

#include "scenario.h"
#include "verdict.h"

#include <QStringList>
#include <vector>

namespace feedscope {

struct RunResult
{
    QList<Verdict> verdicts; // one for each expectation, in their order
    QStringList sequence;    // what another run with the same seed repeats
    Nanos took{0};
    QString problem; // not empty: it could not be played to its end
    WallTime startedAt;
    bool passed() const;
};

struct ScenarioResult
{
    QString file;
    Scenario scenario; // with the seed that was used
    std::vector<RunResult> runs;

    int passes() const;
    bool passed() const { return !runs.empty() && passes() == int(runs.size()); }
    bool isFlaky() const { return passes() > 0 && !passed(); }
    // Every run went through the same states, attempts and ledger entries.
    bool isRepeatable() const;
    // The verdict to report: of the first run in which it did not pass.
    const Verdict &verdictOf(qsizetype expectation) const;
    int passesOf(qsizetype expectation) const;
    QString title() const; // its name, else its file's
};

} // namespace feedscope
