#include "jsontreemodel.h"

#include "jsondiff.h"
#include "jsonpointer.h"

namespace feedscope {

struct JsonTreeModel::Entry
{
    const JsonNode &node;
    Entry *parent;
    int row;
    QString key;
    std::vector<std::unique_ptr<Entry>> children; // as many as the node's items, made on demand

    QString pointer() const
    {
        if (!parent)
            return {};
        return parent->node.kind == JsonNode::Kind::Array
                   ? pointerTo(parent->pointer(), qsizetype(row))
                   : pointerTo(parent->pointer(), key);
    }
    Entry *child(int at)
    {
        children.resize(node.items.size());
        auto &slot = children[size_t(at)];
        if (!slot) {
            const QString name = node.kind == JsonNode::Kind::Object
                                     ? node.keys[size_t(at)]
                                     : QStringLiteral("[%1]").arg(at);
            slot.reset(new Entry{node.items[size_t(at)], this, at, name, {}});
        }
        return slot.get();
    }
    bool isContainer() const
    {
        return node.kind == JsonNode::Kind::Object || node.kind == JsonNode::Kind::Array;
    }
    QString value() const
    {
        if (!isContainer())
            return compactJson(node);
        const QString count = QString::number(node.items.size());
        return node.kind == JsonNode::Kind::Object ? QStringLiteral("{%1}").arg(count)
                                                   : QStringLiteral("[%1]").arg(count);
    }
};

JsonTreeModel::JsonTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setDocument(const QString &name, JsonNode root, const FieldPointers &fields)
{
    beginResetModel();
    m_top.reset();
    m_root = std::move(root);
    m_name = name;
    m_fields = fields;
    m_top.reset(new Entry{m_root, nullptr, 0, name, {}});
    endResetModel();
}

void JsonTreeModel::clear()
{
    if (!m_top)
        return;
    beginResetModel();
    m_top.reset();
    m_root = {};
    endResetModel();
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(0, 0, m_top.get());
    return createIndex(row, 0, static_cast<Entry *>(parent.internalPointer())->child(row));
}

QModelIndex JsonTreeModel::parent(const QModelIndex &child) const
{
    const auto *entry = static_cast<const Entry *>(child.internalPointer());
    if (!entry || !entry->parent)
        return {};
    return createIndex(entry->parent->row, 0, entry->parent);
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_top ? 1 : 0;
    const auto *entry = static_cast<const Entry *>(parent.internalPointer());
    return entry->isContainer() ? int(entry->node.items.size()) : 0;
}

QString JsonTreeModel::fieldAt(const QString &pointer) const
{
    const std::pair<QString, QString> fields[] = {{m_fields.sequence, tr("sequence")},
                                                  {m_fields.id, tr("id")},
                                                  {m_fields.timestamp, tr("timestamp")},
                                                  {m_fields.stream, tr("stream")}};
    for (const auto &[place, name] : fields) {
        if (!place.isEmpty() && place == pointer)
            return name;
    }
    return {};
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto *entry = static_cast<const Entry *>(index.internalPointer());
    switch (role) {
    case KeyRole:
        return entry->key;
    case ValueRole:
        return entry->value();
    case KindRole:
        return int(entry->node.kind);
    case FieldRole:
        return fieldAt(entry->pointer());
    case PointerRole:
        return entry->pointer();
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString field = fieldAt(entry->pointer());
        const QString line = entry->key + QStringLiteral(": ") + entry->value();
        return field.isEmpty() ? line : line + QStringLiteral(" (%1)").arg(field);
    }
    default:
        return {};
    }
}

} // namespace feedscope
