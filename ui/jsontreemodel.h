// One JSON value as a tree, made row by row as it is opened.
// Thread: UI.
// Owner: MessageInspector.
// Caps: those of jsontext.h; rows cost memory only once they are looked at.
// Errors: none; text that is no JSON is not for this model.
// Source: screen 01 (JSON tree).
#pragma once

#include "feedconfig.h"
#include "jsonnode.h"

#include <QAbstractItemModel>
#include <memory>

namespace feedscope {

class JsonTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    // Of a row: its member name or place, its value as text, what kind it is, the field it serves
    // ("sequence"), its JSON pointer.
    enum Role { KeyRole = Qt::UserRole + 1, ValueRole, KindRole, FieldRole, PointerRole };

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    // `name` stands for the whole document, which is the only row at the top.
    void setDocument(const QString &name, JsonNode root, const FieldPointers &fields);
    void clear();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return 1; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Entry;

    QString fieldAt(const QString &pointer) const;

    JsonNode m_root;
    QString m_name;
    FieldPointers m_fields;
    std::unique_ptr<Entry> m_top; // null: empty
};

} // namespace feedscope
