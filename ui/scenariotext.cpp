#include "scenariotext.h"

#include "format.h"

#include <QCoreApplication>
#include <algorithm>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioText)
};

const ScenarioCheck *firstFailed(const ScenarioEntry &entry)
{
    for (const ScenarioCheck &check : entry.checks) {
        if (!check.verdict.passed())
            return &check;
    }
    return nullptr;
}

bool wasPlayed(const ScenarioEntry &entry)
{
    return entry.status == ScenarioStatus::Pass || entry.status == ScenarioStatus::Fail;
}

// Names and texts of files must not break the table.
QString cell(QString text)
{
    text.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
    text.replace(QLatin1Char('|'), QStringLiteral("\\|"));
    return text.simplified();
}

QString row(const QStringList &cells)
{
    QStringList safe;
    for (const QString &text : cells)
        safe << cell(text);
    return QStringLiteral("| %1 |\n").arg(safe.join(QStringLiteral(" | ")));
}

QString failures(const QList<ScenarioEntry> &entries)
{
    QString rows;
    for (const ScenarioEntry &entry : entries) {
        if (entry.status != ScenarioStatus::Fail)
            continue;
        if (!entry.problem.isEmpty())
            rows += row({entry.title, entry.problem, {}, {}});
        for (const ScenarioCheck &check : entry.checks) {
            if (!check.verdict.passed())
                rows +=
                    row({entry.title, check.name, check.verdict.expected, check.verdict.measured});
        }
    }
    if (rows.isEmpty())
        return {};
    return QLatin1Char('\n') +
           row({Words::tr("Scenario"), Words::tr("Did not hold"), Words::tr("Expected"),
                Words::tr("Measured")}) +
           QStringLiteral("| --- | --- | --- | --- |\n") + rows;
}

} // namespace

QString statusWord(ScenarioStatus status)
{
    switch (status) {
    case ScenarioStatus::NotRun:
        return Words::tr("Not run");
    case ScenarioStatus::Queued:
        return Words::tr("Waiting");
    case ScenarioStatus::Running:
        return Words::tr("Running");
    case ScenarioStatus::Pass:
        return Words::tr("Pass");
    case ScenarioStatus::Fail:
        return Words::tr("Fail");
    case ScenarioStatus::Unreadable:
        return Words::tr("No scenario");
    }
    Q_UNREACHABLE();
}

QString resultWord(const ScenarioEntry &entry, const ScenarioCheck &check)
{
    if (!wasPlayed(entry))
        return {};
    switch (check.verdict.result) {
    case Result::Pass:
        return Words::tr("Pass");
    case Result::Fail:
        return Words::tr("Fail");
    case Result::NotReached:
        return Words::tr("Not reached");
    }
    Q_UNREACHABLE();
}

QString scenarioTotals(const QList<ScenarioEntry> &entries)
{
    const std::pair<ScenarioStatus, QString> parts[] = {
        {ScenarioStatus::Pass, Words::tr("%1 pass")},
        {ScenarioStatus::Fail, Words::tr("%1 fail")},
        {ScenarioStatus::Running, Words::tr("%1 running")},
        {ScenarioStatus::Queued, Words::tr("%1 waiting")},
        {ScenarioStatus::NotRun, Words::tr("%1 not run")},
        {ScenarioStatus::Unreadable, Words::tr("%1 unreadable")},
    };
    QStringList words;
    for (const auto &[status, text] : parts) {
        const auto count = std::count_if(
            entries.begin(), entries.end(),
            [wanted = status](const ScenarioEntry &entry) { return entry.status == wanted; });
        if (count > 0)
            words << text.arg(count);
    }
    return words.join(QStringLiteral(", "));
}

QString expectedOf(const ScenarioEntry &entry)
{
    if (!entry.problem.isEmpty())
        return entry.problem;
    const ScenarioCheck *failed = firstFailed(entry);
    if (entry.status == ScenarioStatus::Fail && failed)
        return failed->name;
    return entry.checks.size() == 1 ? Words::tr("1 check")
                                    : Words::tr("%1 checks").arg(entry.checks.size());
}

QString measuredOf(const ScenarioEntry &entry, Instant now, const QLocale &locale)
{
    if (entry.status == ScenarioStatus::Running && entry.runningSince)
        return format::duration(std::max(Nanos(0), now - *entry.runningSince), locale);
    if (entry.status == ScenarioStatus::NotRun)
        return Words::tr("in %1").arg(format::wholeDuration(entry.duration, locale));
    if (entry.status == ScenarioStatus::Pass)
        return Words::tr("all hold");
    const ScenarioCheck *failed = firstFailed(entry);
    return entry.status == ScenarioStatus::Fail && failed ? failed->verdict.measured : QString();
}

QString scenarioMarkdown(const QList<ScenarioEntry> &entries, const QLocale &locale,
                         const QTimeZone &zone)
{
    QString text =
        Words::tr("Scenarios: %1").arg(scenarioTotals(entries)) + QStringLiteral("\n\n") +
        row({Words::tr("Result"), Words::tr("Scenario"), Words::tr("Expected"),
             Words::tr("Measured"), Words::tr("Seed"), Words::tr("Started"), Words::tr("Took")}) +
        QStringLiteral("| --- | --- | --- | --- | --- | --- | --- |\n");
    for (const ScenarioEntry &entry : entries) {
        const bool played = wasPlayed(entry);
        text += row({statusWord(entry.status), entry.title, expectedOf(entry),
                     measuredOf(entry, {}, locale), QString::number(entry.seed),
                     played ? format::dateTimeWithOffset(entry.startedAt, zone) : QString(),
                     played ? format::duration(entry.took, locale) : QString()});
    }
    return text + failures(entries);
}

} // namespace feedscope
