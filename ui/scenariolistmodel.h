// The scenarios as a tree: one row each, its expectations below.
// Thread: UI.
// Owner: the scenario pane.
// Rule: rows stay where they are while a scenario's status changes, so that what is open and chosen
//   stays so.
#pragma once

#include "scenariodesk.h"

#include <QStandardItemModel>

namespace feedscope {

class ScenarioListModel : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Column { ResultColumn, NameColumn, ExpectedColumn, MeasuredColumn, ColumnCount };
    enum Role {
        FileRole = Qt::UserRole + 1, // of a scenario's row
        MarkRole,                    // Mark
    };
    // The shape and colour before the result.
    enum Mark { NoMark, PassMark, FailMark, RunningMark, NotRunMark };

    explicit ScenarioListModel(QObject *parent = nullptr);
    void setEntries(const QList<ScenarioEntry> &entries, Instant now);
    // Only what the time changes: how long the running one has been running.
    void advance(Instant now);
    QString file(const QModelIndex &index) const;

private:
    void fill(int row, const ScenarioEntry &entry, Instant now);
    void fillChecks(QStandardItem &scenario, const ScenarioEntry &entry);

    QList<ScenarioEntry> m_entries;
};

} // namespace feedscope
