#include "jsondiff.h"

#include "jsonline.h"
#include "jsonpointer.h"

#include <QHash>

namespace feedscope {

namespace {

using Kind = JsonNode::Kind;

QString quoted(const QString &text)
{
    QByteArray escaped;
    appendJsonEscaped(escaped, text.toUtf8());
    return QLatin1Char('"') + QString::fromUtf8(escaped) + QLatin1Char('"');
}

void append(QString &out, const JsonNode &node, qsizetype most)
{
    if (out.size() > most)
        return;
    switch (node.kind) {
    case Kind::Null:
        out += QLatin1StringView("null");
        return;
    case Kind::Bool:
        out += node.boolean ? QLatin1StringView("true") : QLatin1StringView("false");
        return;
    case Kind::Number:
        out += node.text.isEmpty() ? QString::number(node.number, 'g', 17) : node.text;
        return;
    case Kind::String:
        out += quoted(node.text.left(most));
        return;
    case Kind::Array:
    case Kind::Object:
        break;
    }
    const bool object = node.kind == Kind::Object;
    out += QLatin1Char(object ? '{' : '[');
    for (size_t i = 0; i < node.items.size() && out.size() <= most; ++i) {
        if (i > 0)
            out += QLatin1Char(',');
        if (object)
            out += quoted(node.keys[i]) + QLatin1Char(':');
        append(out, node.items[i], most);
    }
    out += QLatin1Char(object ? '}' : ']');
}

bool isScalarEqual(const JsonNode &a, const JsonNode &b)
{
    switch (a.kind) {
    case Kind::Null:
        return true;
    case Kind::Bool:
        return a.boolean == b.boolean;
    case Kind::Number:
        return a.text.isEmpty() || b.text.isEmpty() ? a.number == b.number : a.text == b.text;
    default:
        return a.text == b.text;
    }
}

// By name; of repeated names the first counts.
using Members = QHash<QStringView, const JsonNode *>;

Members membersOf(const JsonNode &object)
{
    Members members;
    members.reserve(qsizetype(object.items.size()));
    for (size_t i = 0; i < object.items.size(); ++i) {
        if (!members.contains(object.keys[i]))
            members.insert(object.keys[i], &object.items[i]);
    }
    return members;
}

class Differ
{
public:
    JsonDiff result;

    void compare(const QString &pointer, const JsonNode &before, const JsonNode &after)
    {
        if (result.cut)
            return;
        if (before.kind != after.kind) {
            add({JsonChange::Kind::Changed, pointer, compactJson(before), compactJson(after)});
        } else if (after.kind == Kind::Object) {
            compareMembers(pointer, before, after);
        } else if (after.kind == Kind::Array) {
            compareItems(pointer, before, after);
        } else if (!isScalarEqual(before, after)) {
            add({JsonChange::Kind::Changed, pointer, compactJson(before), compactJson(after)});
        }
    }

private:
    void add(JsonChange change)
    {
        if (result.changes.size() == kMaxJsonChanges)
            result.cut = true;
        else
            result.changes.push_back(std::move(change));
    }
    void added(const QString &pointer, const JsonNode &value)
    {
        add({JsonChange::Kind::Added, pointer, {}, compactJson(value)});
    }
    void removed(const QString &pointer, const JsonNode &value)
    {
        add({JsonChange::Kind::Removed, pointer, compactJson(value), {}});
    }
    void compareMembers(const QString &pointer, const JsonNode &before, const JsonNode &after)
    {
        const Members old = membersOf(before);
        const Members now = membersOf(after);
        for (size_t i = 0; i < after.items.size(); ++i) {
            const QString place = pointerTo(pointer, after.keys[i]);
            if (const JsonNode *was = old.value(after.keys[i]))
                compare(place, *was, after.items[i]);
            else
                added(place, after.items[i]);
        }
        for (size_t i = 0; i < before.items.size(); ++i) {
            if (!now.contains(before.keys[i]))
                removed(pointerTo(pointer, before.keys[i]), before.items[i]);
        }
    }
    void compareItems(const QString &pointer, const JsonNode &before, const JsonNode &after)
    {
        for (size_t i = 0; i < std::max(before.items.size(), after.items.size()); ++i) {
            const QString place = pointerTo(pointer, qsizetype(i));
            if (i >= before.items.size())
                added(place, after.items[i]);
            else if (i >= after.items.size())
                removed(place, before.items[i]);
            else
                compare(place, before.items[i], after.items[i]);
        }
    }
};

} // namespace

QString compactJson(const JsonNode &node, qsizetype most)
{
    QString text;
    append(text, node, most);
    if (text.size() > most)
        text = text.left(most - 1) + QChar(0x2026);
    return text;
}

JsonDiff jsonDiff(const JsonNode &before, const JsonNode &after)
{
    Differ differ;
    differ.compare(QString(), before, after);
    return std::move(differ.result);
}

} // namespace feedscope
