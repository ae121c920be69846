#include "scenariolistmodel.h"

#include "scenariotext.h"

namespace feedscope {

namespace {

ScenarioListModel::Mark markOf(ScenarioStatus status)
{
    switch (status) {
    case ScenarioStatus::Pass:
        return ScenarioListModel::PassMark;
    case ScenarioStatus::Fail:
    case ScenarioStatus::Unreadable:
        return ScenarioListModel::FailMark;
    case ScenarioStatus::Running:
        return ScenarioListModel::RunningMark;
    case ScenarioStatus::NotRun:
    case ScenarioStatus::Queued:
        break;
    }
    return ScenarioListModel::NotRunMark;
}

ScenarioListModel::Mark markOf(const ScenarioEntry &entry, const ScenarioCheck &check)
{
    if (entry.status != ScenarioStatus::Pass && entry.status != ScenarioStatus::Fail)
        return ScenarioListModel::NoMark;
    return check.verdict.passed() ? ScenarioListModel::PassMark : ScenarioListModel::FailMark;
}

QList<QStandardItem *> makeRow()
{
    QList<QStandardItem *> row;
    for (int column = 0; column < ScenarioListModel::ColumnCount; ++column) {
        row.append(new QStandardItem);
        row.last()->setEditable(false);
    }
    return row;
}

// Text of files is text, whatever it looks like.
QString plainTip(const QString &text)
{
    return text.isEmpty()
               ? text
               : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
}

void say(QStandardItem *item, const QString &text)
{
    if (item->text() == text)
        return;
    item->setText(text);
    item->setToolTip(plainTip(text));
}

} // namespace

ScenarioListModel::ScenarioListModel(QObject *parent)
    : QStandardItemModel(0, ColumnCount, parent)
{
    setHorizontalHeaderLabels({tr("Result"), tr("Scenario"), tr("Expected"), tr("Measured")});
}

void ScenarioListModel::setEntries(const QList<ScenarioEntry> &entries, Instant now)
{
    bool same = rowCount() == entries.size();
    for (int row = 0; same && row < rowCount(); ++row)
        same = item(row)->data(FileRole).toString() == entries.at(row).file;
    if (!same) {
        removeRows(0, rowCount());
        for (const ScenarioEntry &entry : entries) {
            appendRow(makeRow());
            item(rowCount() - 1)->setData(entry.file, FileRole);
        }
    }
    m_entries = entries;
    for (int row = 0; row < rowCount(); ++row)
        fill(row, entries.at(row), now);
}

void ScenarioListModel::fill(int row, const ScenarioEntry &entry, Instant now)
{
    QStandardItem *result = item(row, ResultColumn);
    say(result, statusWord(entry.status));
    result->setData(int(markOf(entry.status)), MarkRole);
    say(item(row, NameColumn), entry.title);
    const QString about = entry.description.isEmpty()
                              ? entry.file
                              : entry.description + QStringLiteral("\n\n") + entry.file;
    item(row, NameColumn)->setToolTip(plainTip(about));
    say(item(row, ExpectedColumn), expectedOf(entry));
    say(item(row, MeasuredColumn), measuredOf(entry, now, QLocale()));
    fillChecks(*result, entry);
}

void ScenarioListModel::fillChecks(QStandardItem &scenario, const ScenarioEntry &entry)
{
    const int count = int(entry.checks.size());
    if (scenario.rowCount() > count)
        scenario.removeRows(count, scenario.rowCount() - count);
    while (scenario.rowCount() < count)
        scenario.appendRow(makeRow());
    for (int row = 0; row < count; ++row) {
        const ScenarioCheck &check = entry.checks.at(row);
        say(scenario.child(row, ResultColumn), resultWord(entry, check));
        scenario.child(row, ResultColumn)->setData(int(markOf(entry, check)), MarkRole);
        say(scenario.child(row, NameColumn), check.name);
        say(scenario.child(row, ExpectedColumn), check.verdict.expected);
        say(scenario.child(row, MeasuredColumn), check.verdict.measured);
    }
}

void ScenarioListModel::advance(Instant now)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_entries.at(row).status == ScenarioStatus::Running)
            say(item(row, MeasuredColumn), measuredOf(m_entries.at(row), now, QLocale()));
    }
}

QString ScenarioListModel::file(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const QModelIndex top = index.parent().isValid() ? index.parent() : index;
    return top.siblingAtColumn(ResultColumn).data(FileRole).toString();
}

} // namespace feedscope
