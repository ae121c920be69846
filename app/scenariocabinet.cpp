#include "scenariocabinet.h"

#include "builtinscenarios.h"
#include "configfile.h"
#include "issuetext.h"
#include "reportfile.h"
#include "scenariofile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioCabinet)
};

QList<ScenarioCheck> checksOf(const Scenario &scenario)
{
    QList<ScenarioCheck> checks;
    for (const Expectation &expectation : scenario.expectations) {
        ScenarioCheck check;
        check.name = summary(expectation);
        check.verdict.expected = expectedWords(expectation);
        checks.append(check);
    }
    return checks;
}

} // namespace

ScenarioCabinet::ScenarioCabinet(Environment environment)
    : m_environment(std::move(environment))
    , m_folder(m_environment.folder)
    , m_runner(m_environment.transports, m_environment.secrets,
               {[this](const QString &file, Instant at) { playing(file, at); },
                [this](const ScenarioResult &result) { played(result); }, [this] { finished(); }})
{
    reload();
}

void ScenarioCabinet::add(const QString &file)
{
    if (!m_added.contains(file))
        m_added.append(file);
    reload();
}

QList<ScenarioEntry> ScenarioCabinet::entries() const
{
    QList<ScenarioEntry> entries;
    for (const Sheet &sheet : m_sheets)
        entries.append(sheet.entry);
    return entries;
}

void ScenarioCabinet::reload()
{
    QStringList files = builtinScenarios();
    if (!m_folder.isEmpty() && QFileInfo(m_folder).isDir())
        files += listScenarios({m_folder}).files.mid(0, kMostFiles);
    for (const QString &file : m_added) {
        if (!files.contains(file))
            files.append(file);
    }
    std::vector<Sheet> sheets;
    for (const QString &file : files) {
        Sheet sheet = read(file);
        // What was found out about the same bytes is still true.
        if (Sheet *known = find(file); known && known->bytes == sheet.bytes)
            sheet = std::move(*known);
        sheets.push_back(std::move(sheet));
    }
    m_sheets = std::move(sheets);
    tell();
}

ScenarioCabinet::Sheet ScenarioCabinet::read(const QString &file) const
{
    Sheet sheet;
    ScenarioEntry &entry = sheet.entry;
    entry.file = file;
    entry.title = QFileInfo(file).completeBaseName();
    entry.isBuiltin = file.startsWith(builtinScenarioFolder());
    const ConfigFile content = readConfigFile(file);
    sheet.bytes = content.bytes;
    ParsedScenario parsed;
    if (content.error.isEmpty())
        parsed = readScenario(content.bytes);
    if (!content.error.isEmpty() || !parsed.ok()) {
        entry.status = ScenarioStatus::Unreadable;
        entry.problem = content.error.isEmpty() ? issueLine(parsed.issues.first()) : content.error;
        return sheet;
    }
    sheet.scenario = parsed.scenario;
    if (!sheet.scenario.name.isEmpty())
        entry.title = sheet.scenario.name;
    entry.description = sheet.scenario.description;
    entry.duration = sheet.scenario.duration;
    entry.seed = sheet.scenario.seed;
    entry.checks = checksOf(sheet.scenario);
    return sheet;
}

ScenarioCabinet::Sheet *ScenarioCabinet::find(const QString &file)
{
    const auto at = std::find_if(m_sheets.begin(), m_sheets.end(),
                                 [&](const Sheet &sheet) { return sheet.entry.file == file; });
    return at == m_sheets.end() ? nullptr : &*at;
}

void ScenarioCabinet::setFolder(const QString &folder)
{
    m_folder = folder;
    if (m_environment.folderChosen)
        m_environment.folderChosen(folder);
    reload();
}

void ScenarioCabinet::run(const QStringList &files)
{
    if (isRunning())
        return;
    std::vector<PlannedScenario> plan;
    for (const QString &file : files) {
        Sheet *sheet = find(file);
        if (!sheet || sheet->entry.status == ScenarioStatus::Unreadable)
            continue;
        sheet->entry.status = ScenarioStatus::Queued;
        sheet->entry.problem.clear();
        sheet->entry.checks = checksOf(sheet->scenario);
        plan.push_back({file, sheet->scenario});
    }
    m_runner.run(std::move(plan));
    tell();
}

void ScenarioCabinet::playing(const QString &file, Instant at)
{
    if (Sheet *sheet = find(file)) {
        sheet->entry.status = ScenarioStatus::Running;
        sheet->entry.runningSince = at;
    }
    tell();
}

void ScenarioCabinet::played(const ScenarioResult &result)
{
    Sheet *sheet = find(result.file);
    if (!sheet || result.runs.empty())
        return;
    const RunResult &run = result.runs.front();
    ScenarioEntry &entry = sheet->entry;
    entry.status = result.passed() ? ScenarioStatus::Pass : ScenarioStatus::Fail;
    entry.runningSince.reset();
    entry.problem = run.problem;
    entry.startedAt = run.startedAt;
    entry.took = run.took;
    for (qsizetype i = 0; i < std::min(entry.checks.size(), run.verdicts.size()); ++i)
        entry.checks[i].verdict = run.verdicts.at(i);
    tell();
}

void ScenarioCabinet::finished()
{
    for (Sheet &sheet : m_sheets) {
        if (sheet.entry.status == ScenarioStatus::Queued ||
            sheet.entry.status == ScenarioStatus::Running) {
            sheet.entry.status = ScenarioStatus::NotRun; // stopped before its turn
            sheet.entry.runningSince.reset();
        }
    }
    tell();
}

void ScenarioCabinet::startRecording()
{
    m_environment.control.begin();
    tell();
}

QString ScenarioCabinet::saveRecording(const QString &path)
{
    if (path.isEmpty()) {
        m_environment.control.end();
        tell();
        return {};
    }
    const Scenario scenario = m_environment.control.recorded(QFileInfo(path).completeBaseName());
    const QByteArray json = writeScenario(scenario);
    // Never a file that this program cannot read back.
    if (const ParsedScenario parsed = readScenario(json); !parsed.ok())
        return Words::tr("What was recorded is no scenario: %1. Record again with feeds that "
                         "are configured.")
            .arg(issueLine(parsed.issues.first()));
    QDir().mkpath(QFileInfo(path).absolutePath());
    ReportFile file(path);
    if (const QString error = file.open(); !error.isEmpty())
        return error;
    if (const QString error = file.write(json); !error.isEmpty())
        return error;
    m_environment.control.end();
    reload();
    return {};
}

void ScenarioCabinet::tell()
{
    if (m_changed)
        m_changed();
}

} // namespace feedscope
