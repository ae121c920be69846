#include "resulttext.h"

#include "duration.h"
#include "issuetext.h"

namespace feedscope {

namespace {

QString word(Result result)
{
    switch (result) {
    case Result::Pass:
        return QStringLiteral("Pass       ");
    case Result::Fail:
        return QStringLiteral("Fail       ");
    case Result::NotReached:
        return QStringLiteral("Not reached");
    }
    Q_UNREACHABLE();
}

QString expectationLine(const ScenarioResult &result, qsizetype index)
{
    const Verdict &verdict = result.verdictOf(index);
    QString line = QStringLiteral("  %1 %2").arg(
        word(verdict.result), escaped(summary(result.scenario.expectations.at(index))));
    if (!verdict.passed())
        line += QStringLiteral("\n              expected ") + escaped(verdict.expected) +
                QStringLiteral("\n              measured ") + escaped(verdict.measured);
    else
        line += QStringLiteral(": ") + escaped(verdict.measured);
    const int passes = result.passesOf(index);
    if (passes > 0 && passes < int(result.runs.size()))
        line += QStringLiteral("\n              in %1 of %2 runs")
                    .arg(int(result.runs.size()) - passes)
                    .arg(result.runs.size());
    return line + QLatin1Char('\n');
}

QString closingLine(const ScenarioResult &result)
{
    const int runs = int(result.runs.size());
    if (runs == 1)
        return result.passed() ? QStringLiteral("  passed\n") : QStringLiteral("  failed\n");
    QString line = result.isFlaky()  ? QStringLiteral("  flaky: ")
                   : result.passed() ? QStringLiteral("  not flaky: ")
                                     : QStringLiteral("  failed: ");
    line += QStringLiteral("%1 of %2 runs passed").arg(result.passes()).arg(runs);
    line += result.isRepeatable()
                ? QStringLiteral(", the same states, attempts and ledger entries in each\n")
                : QStringLiteral(", but not with the same states, attempts and ledger entries\n");
    return line;
}

} // namespace

QString resultLines(const ScenarioResult &result)
{
    QString text = QStringLiteral("%1 (%2, seed %3, %4)\n")
                       .arg(escaped(result.title()), escaped(result.file))
                       .arg(result.scenario.seed)
                       .arg(formatDuration(result.scenario.duration));
    for (const RunResult &run : result.runs) {
        if (!run.problem.isEmpty())
            text += QStringLiteral("  ") + run.problem + QLatin1Char('\n');
    }
    for (qsizetype i = 0; i < result.scenario.expectations.size(); ++i)
        text += expectationLine(result, i);
    return text + closingLine(result);
}

QString resultTotals(const std::vector<ScenarioResult> &results, int notPlayed)
{
    int passed = 0;
    int flaky = 0;
    for (const ScenarioResult &result : results) {
        passed += result.passed() ? 1 : 0;
        flaky += result.isFlaky() ? 1 : 0;
    }
    const int failed = int(results.size()) - passed - flaky;
    QString text = QStringLiteral("%1 of %2 scenarios passed")
                       .arg(passed)
                       .arg(int(results.size()) + notPlayed);
    if (failed > 0)
        text += QStringLiteral(", %1 failed").arg(failed);
    if (flaky > 0)
        text += QStringLiteral(", %1 flaky").arg(flaky);
    if (notPlayed > 0)
        text += QStringLiteral(", %1 not played").arg(notPlayed);
    return text + QStringLiteral(".\n");
}

} // namespace feedscope
