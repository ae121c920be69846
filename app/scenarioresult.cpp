#include "scenarioresult.h"

#include <QFileInfo>
#include <algorithm>

namespace feedscope {

bool RunResult::passed() const
{
    return problem.isEmpty() && std::all_of(verdicts.begin(), verdicts.end(),
                                            [](const Verdict &v) { return v.passed(); });
}

int ScenarioResult::passes() const
{
    return int(
        std::count_if(runs.begin(), runs.end(), [](const RunResult &run) { return run.passed(); }));
}

bool ScenarioResult::isRepeatable() const
{
    return std::all_of(runs.begin(), runs.end(), [this](const RunResult &run) {
        return run.sequence == runs.front().sequence;
    });
}

const Verdict &ScenarioResult::verdictOf(qsizetype expectation) const
{
    for (const RunResult &run : runs) {
        if (!run.verdicts.at(expectation).passed())
            return run.verdicts.at(expectation);
    }
    return runs.front().verdicts.at(expectation);
}

int ScenarioResult::passesOf(qsizetype expectation) const
{
    return int(std::count_if(runs.begin(), runs.end(), [&](const RunResult &run) {
        return run.verdicts.at(expectation).passed();
    }));
}

QString ScenarioResult::title() const
{
    return scenario.name.isEmpty() ? QFileInfo(file).completeBaseName() : scenario.name;
}

} // namespace feedscope
