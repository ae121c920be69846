#include "runcommand.h"

#include "builtinscenarios.h"
#include "configfile.h"
#include "console.h"
#include "issuetext.h"
#include "junitreport.h"
#include "outputstream.h"
#include "qtscheduler.h"
#include "reportfile.h"
#include "resultjson.h"
#include "resulttext.h"
#include "runoptions.h"
#include "scenariofile.h"
#include "scenarioseries.h"
#include "secretreader.h"
#include "signalwatcher.h"

#include <QEventLoop>
#include <algorithm>

namespace feedscope {

namespace {

constexpr int kFailed = 1;
constexpr int kUsageError = 2;
constexpr int kNotPlayed = 4;

int usageError(const QString &text)
{
    printError(QStringLiteral("feedscope run: ") + text);
    return kUsageError;
}

struct Plan
{
    std::vector<PlannedScenario> scenarios;
    QStringList errors; // lines
};

// Every file, or every reason why not.
Plan readPlan(const RunOptions &options)
{
    Plan plan;
    const ScenarioPaths paths = listScenarios(options.paths);
    if (!paths.error.isEmpty())
        plan.errors << paths.error;
    for (const QString &path : paths.files) {
        const ConfigFile file = readConfigFile(path);
        if (!file.error.isEmpty()) {
            plan.errors << file.error;
            continue;
        }
        ParsedScenario parsed = readScenario(file.bytes);
        for (const ConfigIssue &issue : parsed.issues)
            plan.errors << QStringLiteral("%1: %2: %3")
                               .arg(path, escaped(issue.pointer), escaped(issue.message));
        if (options.seed)
            parsed.scenario.seed = *options.seed;
        plan.scenarios.push_back({path, std::move(parsed.scenario)});
    }
    return plan;
}

int exitOf(const std::vector<ScenarioResult> &results)
{
    int exit = 0;
    for (const ScenarioResult &result : results) {
        const bool broken =
            std::any_of(result.runs.begin(), result.runs.end(),
                        [](const RunResult &run) { return !run.problem.isEmpty(); });
        exit = std::max(exit, broken ? kNotPlayed : result.passed() ? 0 : kFailed);
    }
    return exit;
}

int play(Plan plan, const RunOptions &options, ReportFile &junit, ReportFile &json)
{
    QtScheduler scheduler;
    SecretReader secrets;
    OutputStream output(1, &SignalWatcher::signalled);
    QEventLoop loop;
    ScenarioSeries series(
        std::move(plan.scenarios), options.repeat,
        {scheduler,
         networkTransportFactory(),
         secrets.fetch(),
         {},
         [&](const ScenarioResult &result) { output.write(resultLines(result).toUtf8()); },
         [&] { loop.quit(); }});
    int signalExit = 0;
    const SignalWatcher signalWatcher([&](int exitCode) {
        signalExit = exitCode;
        series.interrupt();
    });
    series.start();
    loop.exec();
    output.write(resultTotals(series.results(), series.notPlayed()).toUtf8());
    int exit = exitOf(series.results());
    for (const QString &error : {junit.write(junitReport(series.results())),
                                 json.write(resultJson(series.results())), output.error()}) {
        if (error.isEmpty())
            continue;
        printError(QStringLiteral("feedscope run: ") + error);
        exit = kNotPlayed;
    }
    return signalExit != 0 ? signalExit : exit;
}

} // namespace

int runRunCommand(const QStringList &arguments)
{
    const ParsedRun parsed = parseRunOptions(arguments);
    if (parsed.help) {
        printOut(runHelp());
        return 0;
    }
    if (!parsed.error.isEmpty())
        return usageError(parsed.error);
    builtinScenarioFolder(); // from here on paths may name them
    Plan plan = readPlan(parsed.options);
    if (!plan.errors.isEmpty()) {
        for (const QString &error : plan.errors)
            printError(error);
        return kUsageError;
    }
    ReportFile junit(parsed.options.junit);
    ReportFile json(parsed.options.json);
    for (const QString &error : {junit.open(), json.open()}) {
        if (!error.isEmpty())
            return usageError(error);
    }
    return play(std::move(plan), parsed.options, junit, json);
}

} // namespace feedscope
