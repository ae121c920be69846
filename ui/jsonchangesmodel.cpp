#include "jsonchangesmodel.h"

namespace feedscope {

namespace {

// Its own sign for each kind, so that colour only repeats it.
QString lineOf(const JsonChange &change)
{
    const QString place = change.pointer.isEmpty() ? QStringLiteral("/") : change.pointer;
    switch (change.kind) {
    case JsonChange::Kind::Added:
        return QStringLiteral("+ %1: %2").arg(place, change.after);
    case JsonChange::Kind::Removed:
        return QStringLiteral("\u2212 %1: %2").arg(place, change.before);
    case JsonChange::Kind::Changed:
        break;
    }
    return QStringLiteral("~ %1: %2 \u2192 %3").arg(place, change.before, change.after);
}

QString spokenOf(const JsonChange &change)
{
    switch (change.kind) {
    case JsonChange::Kind::Added:
        return JsonChangesModel::tr("%1 is new: %2").arg(change.pointer, change.after);
    case JsonChange::Kind::Removed:
        return JsonChangesModel::tr("%1 is gone, it was %2").arg(change.pointer, change.before);
    case JsonChange::Kind::Changed:
        break;
    }
    return JsonChangesModel::tr("%1 was %2 and is %3")
        .arg(change.pointer, change.before, change.after);
}

} // namespace

void JsonChangesModel::setDiff(JsonDiff diff)
{
    beginResetModel();
    m_diff = std::move(diff);
    endResetModel();
}

int JsonChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_diff.changes.size());
}

QVariant JsonChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JsonChange &change = m_diff.changes[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return lineOf(change);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return spokenOf(change);
    case KindRole:
        return int(change.kind);
    case PointerRole:
        return change.pointer;
    default:
        return {};
    }
}

} // namespace feedscope
