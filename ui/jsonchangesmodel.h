// What changed against the message before, one line per place.
// Thread: UI.
// Owner: MessageInspector.
// Errors: none.
// Source: ui-spec.md section 6 (Messages).
#pragma once

#include "jsondiff.h"

#include <QAbstractListModel>

namespace feedscope {

class JsonChangesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { KindRole = Qt::UserRole + 1, PointerRole };

    using QAbstractListModel::QAbstractListModel;

    void setDiff(JsonDiff diff);
    const JsonDiff &diff() const { return m_diff; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    JsonDiff m_diff;
};

} // namespace feedscope
