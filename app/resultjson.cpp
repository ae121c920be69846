#include "resultjson.h"

#include "jsonwriter.h"
#include "timetext.h"

#include <algorithm>

namespace feedscope {

namespace {

void addText(JsonNode &node, const char *key, const QString &text)
{
    addMember(node, QLatin1StringView(key), jsonText(text));
}

JsonNode verdictNode(const Expectation &expectation, const Verdict &verdict)
{
    JsonNode node = jsonObject();
    addText(node, "name", summary(expectation));
    if (!expectation.feed.value.isEmpty())
        addText(node, "feed", expectation.feed.value);
    addText(node, "result", resultName(verdict.result));
    addText(node, "expected", verdict.expected);
    addText(node, "measured", verdict.measured);
    return node;
}

JsonNode runNode(const ScenarioResult &result, const RunResult &run)
{
    JsonNode node = jsonObject();
    addText(node, "result", run.passed() ? QStringLiteral("pass") : QStringLiteral("fail"));
    addText(node, "at", QString::fromLatin1(isoUtc(run.startedAt)));
    addMember(node, QStringLiteral("tookMs"), jsonNumber(double(toMillis(run.took).count())));
    if (!run.problem.isEmpty())
        addText(node, "problem", run.problem);
    JsonNode verdicts = jsonArray({});
    for (qsizetype i = 0; i < run.verdicts.size(); ++i)
        verdicts.items.push_back(
            verdictNode(result.scenario.expectations.at(i), run.verdicts.at(i)));
    addMember(node, QStringLiteral("expectations"), std::move(verdicts));
    JsonNode sequence = jsonArray({});
    for (const QString &line : run.sequence)
        sequence.items.push_back(jsonText(line));
    addMember(node, QStringLiteral("sequence"), std::move(sequence));
    return node;
}

JsonNode scenarioNode(const ScenarioResult &result)
{
    JsonNode node = jsonObject();
    addText(node, "file", result.file);
    addText(node, "name", result.title());
    addMember(node, QStringLiteral("seed"), jsonNumber(double(result.scenario.seed)));
    addText(node, "result",
            result.isFlaky()  ? QStringLiteral("flaky")
            : result.passed() ? QStringLiteral("pass")
                              : QStringLiteral("fail"));
    addMember(node, QStringLiteral("repeatable"), jsonBool(result.isRepeatable()));
    JsonNode runs = jsonArray({});
    for (const RunResult &run : result.runs)
        runs.items.push_back(runNode(result, run));
    addMember(node, QStringLiteral("runs"), std::move(runs));
    return node;
}

} // namespace

QByteArray resultJson(const std::vector<ScenarioResult> &results)
{
    JsonNode root = jsonObject();
    addMember(root, QStringLiteral("passed"),
              jsonBool(std::all_of(results.begin(), results.end(),
                                   [](const ScenarioResult &r) { return r.passed(); })));
    JsonNode scenarios = jsonArray({});
    for (const ScenarioResult &result : results)
        scenarios.items.push_back(scenarioNode(result));
    addMember(root, QStringLiteral("scenarios"), std::move(scenarios));
    return writeJson(root);
}

} // namespace feedscope
