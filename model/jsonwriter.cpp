#include "jsonwriter.h"

#include <QLocale>
#include <cmath>

namespace feedscope {

// Up to here every whole number is a double of its own.
constexpr double kMaxWhole = 9'007'199'254'740'992.0;

static QByteArray numberText(double number)
{
    if (!std::isfinite(number))
        return QByteArrayLiteral("null");
    if (std::trunc(number) == number && std::abs(number) < kMaxWhole)
        return QByteArray::number(qint64(number));
    return QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

static QString escape(QChar c)
{
    switch (c.unicode()) {
    case '"':
        return QStringLiteral("\\\"");
    case '\\':
        return QStringLiteral("\\\\");
    case '\n':
        return QStringLiteral("\\n");
    case '\r':
        return QStringLiteral("\\r");
    case '\t':
        return QStringLiteral("\\t");
    default:
        return QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
}

static QByteArray stringText(const QString &text)
{
    QString out(QLatin1Char('"'));
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7F || c == QLatin1Char('"') ||
            c == QLatin1Char('\\'))
            out += escape(c);
        else
            out += c;
    }
    return (out + QLatin1Char('"')).toUtf8();
}

static void write(const JsonNode &node, const QByteArray &indent, QByteArray &out);

static void writeItems(const JsonNode &node, const QByteArray &indent, QByteArray &out)
{
    const bool isObject = node.kind == JsonNode::Kind::Object;
    if (node.items.empty()) {
        out += isObject ? "{}" : "[]";
        return;
    }
    const QByteArray inner = indent + "  ";
    out += isObject ? "{\n" : "[\n";
    for (size_t i = 0; i < node.items.size(); ++i) {
        out += inner;
        if (isObject)
            out += stringText(node.keys[i]) + ": ";
        write(node.items[i], inner, out);
        out += i + 1 < node.items.size() ? ",\n" : "\n";
    }
    out += indent;
    out += isObject ? '}' : ']';
}

static void write(const JsonNode &node, const QByteArray &indent, QByteArray &out)
{
    switch (node.kind) {
    case JsonNode::Kind::Null:
        out += "null";
        return;
    case JsonNode::Kind::Bool:
        out += node.boolean ? "true" : "false";
        return;
    case JsonNode::Kind::Number:
        out += numberText(node.number);
        return;
    case JsonNode::Kind::String:
        out += stringText(node.text);
        return;
    case JsonNode::Kind::Array:
    case JsonNode::Kind::Object:
        writeItems(node, indent, out);
        return;
    }
}

QByteArray writeJson(const JsonNode &root)
{
    QByteArray out;
    write(root, QByteArray(), out);
    out += '\n';
    return out;
}

} // namespace feedscope
