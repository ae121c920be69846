#include "jsonreader.h"

#include "duration.h"
#include "issuetext.h"
#include "jsonpointer.h"

#include <cmath>

namespace feedscope {

using Kind = JsonNode::Kind;

static QString rangeText(const QString &min, const QString &max)
{
    return min + QStringLiteral(" to ") + max;
}

static QString durationText(DurationRange range)
{
    QString text = rangeText(formatDuration(range.min), formatDuration(range.max));
    if (range.zeroMeans)
        text += QStringLiteral(", or \"0s\" for ") + QLatin1StringView(range.zeroMeans);
    return text;
}

JsonReader::JsonReader(const JsonNode &node, QString pointer, IssueList &issues)
    : m_node(node)
    , m_pointer(std::move(pointer))
    , m_issues(issues)
{
    if (!isObject())
        m_issues.add(m_pointer, issueMessage(kindName(node.kind), kindName(Kind::Object)));
}

QString JsonReader::pointerOf(const QString &key) const
{
    return pointerTo(m_pointer, key);
}

void JsonReader::issue(const QString &key, const QString &message)
{
    m_issues.add(pointerOf(key), message);
}

void JsonReader::wrongType(const QString &key, const JsonNode &found, const QString &allowed)
{
    issue(key, issueMessage(shown(found), allowed));
}

const JsonNode *JsonReader::find(const QString &key)
{
    if (!m_known.contains(key))
        m_known.append(key);
    return m_node.member(key);
}

const JsonNode *JsonReader::require(const QString &key, const QString &allowed)
{
    const JsonNode *node = find(key);
    if (!node && isObject())
        m_issues.add(m_pointer,
                     QStringLiteral("the key %1 is missing, allowed: ").arg(quoted(key)) + allowed);
    return node;
}

bool JsonReader::hasKind(const QString &key, const JsonNode *node, Kind kind,
                         const QString &allowed)
{
    if (node && node->kind != kind)
        wrongType(key, *node, allowed);
    return node && node->kind == kind;
}

bool JsonReader::checkLength(const QString &pointer, const QString &text, TextRange range)
{
    if (text.size() >= range.min && text.size() <= range.max)
        return true;
    m_issues.add(pointer,
                 issueMessage(QStringLiteral("%1 characters").arg(text.size()),
                              rangeText(QString::number(range.min), QString::number(range.max))));
    return false;
}

bool JsonReader::text(const QString &key, QString &target, TextRange range)
{
    const JsonNode *node = find(key);
    if (!hasKind(key, node, Kind::String, kindName(Kind::String)) ||
        !checkLength(pointerOf(key), node->text, range))
        return false;
    target = node->text;
    return true;
}

bool JsonReader::optionalText(const QString &key, QString &target, TextRange range)
{
    const JsonNode *node = m_node.member(key);
    if (node && node->kind == Kind::Null) {
        find(key);
        return false;
    }
    return text(key, target, range);
}

bool JsonReader::jsonPointer(const QString &key, QString &target, TextRange range)
{
    QString found;
    if (!text(key, found, range))
        return false;
    if (!isJsonPointer(found)) {
        issue(key,
              issueMessage(quoted(found), QStringLiteral("a JSON pointer such as \"/seq\", with "
                                                         "~0 for ~ and ~1 for / in a name")));
        return false;
    }
    target = found;
    return true;
}

bool JsonReader::integer(const QString &key, qint64 &target, IntegerRange range)
{
    const JsonNode *node = find(key);
    const QString allowed =
        QStringLiteral("a whole number from %1 to %2").arg(range.min).arg(range.max);
    if (!hasKind(key, node, Kind::Number, allowed))
        return false;
    const double number = node->number;
    if (std::trunc(number) != number || number < double(range.min) || number > double(range.max)) {
        wrongType(key, *node, allowed);
        return false;
    }
    target = qint64(number);
    return true;
}

bool JsonReader::number(const QString &key, double &target, double min, double max)
{
    const JsonNode *node = find(key);
    const QString allowed = QStringLiteral("a number from %1 to %2").arg(min).arg(max);
    if (!hasKind(key, node, Kind::Number, allowed))
        return false;
    if (node->number < min || node->number > max) {
        wrongType(key, *node, allowed);
        return false;
    }
    target = node->number;
    return true;
}

bool JsonReader::boolean(const QString &key, bool &target)
{
    const JsonNode *node = find(key);
    if (!hasKind(key, node, Kind::Bool, QStringLiteral("true or false")))
        return false;
    target = node->boolean;
    return true;
}

bool JsonReader::duration(const QString &key, Millis &target, DurationRange range)
{
    const JsonNode *node = find(key);
    const QString form =
        QStringLiteral("a duration such as \"250ms\", \"5s\", \"1m30s\" or \"2h\"");
    if (!hasKind(key, node, Kind::String, form))
        return false;
    const auto value = parseDuration(node->text);
    if (!value) {
        wrongType(key, *node, form);
        return false;
    }
    const bool isZero = range.zeroMeans && *value == Millis(0);
    if (!isZero && (*value < range.min || *value > range.max)) {
        wrongType(key, *node, durationText(range));
        return false;
    }
    target = *value;
    return true;
}

bool JsonReader::word(const QString &key, QString &target, const QStringList &allowed)
{
    const JsonNode *node = find(key);
    if (!node)
        return false;
    if (node->kind != Kind::String || !allowed.contains(node->text)) {
        wrongType(key, *node, joined(allowed));
        return false;
    }
    target = node->text;
    return true;
}

bool JsonReader::texts(const QString &key, QStringList &target, qsizetype maxItems, TextRange range)
{
    const JsonNode *node = find(key);
    if (!hasKind(key, node, Kind::Array, QStringLiteral("an array of strings")))
        return false;
    if (qsizetype(node->items.size()) > maxItems) {
        issue(key, issueMessage(QStringLiteral("%1 items").arg(node->items.size()),
                                QStringLiteral("at most %1").arg(maxItems)));
        return false;
    }
    QStringList read;
    for (const JsonNode &item : node->items) {
        const QString pointer = pointerTo(pointerOf(key), read.size());
        read.append(item.text);
        if (item.kind != Kind::String)
            m_issues.add(pointer, issueMessage(shown(item), kindName(Kind::String)));
        else
            checkLength(pointer, item.text, range);
    }
    target = read;
    return true;
}

std::optional<JsonReader> JsonReader::object(const QString &key)
{
    const JsonNode *node = find(key);
    if (!hasKind(key, node, Kind::Object, kindName(Kind::Object)))
        return std::nullopt;
    return std::optional<JsonReader>(std::in_place, *node, pointerOf(key), m_issues);
}

void JsonReader::finish()
{
    for (const QString &key : m_node.keys) {
        if (m_issues.isFull())
            return;
        if (m_known.contains(key))
            continue;
        const QString meant = closestWord(key, m_known);
        issue(key, QStringLiteral("unknown key ") + quoted(key) +
                       (meant.isEmpty() ? QStringLiteral(", allowed: ") + joined(m_known)
                                        : QStringLiteral("; did you mean \"%1\"?").arg(meant)));
    }
}

} // namespace feedscope
