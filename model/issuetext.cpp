#include "issuetext.h"

#include <QLocale>
#include <algorithm>
#include <vector>

namespace feedscope {

constexpr qsizetype kShownLength = 60;
constexpr int kNearEnough = 2;

QString escaped(QStringView text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair =
            c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t code = isPair ? QChar::surrogateToUcs4(c, text[i + 1]) : c.unicode();
        if (!QChar::isPrint(code)) {
            out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
            continue;
        }
        out += c;
        if (isPair)
            out += text[++i];
    }
    return out;
}

QString quoted(QStringView text)
{
    const bool isLong = text.size() > kShownLength;
    return QLatin1Char('"') + escaped(text.first(isLong ? kShownLength : text.size())) +
           (isLong ? QStringLiteral("...\"") : QStringLiteral("\""));
}

QString kindName(JsonNode::Kind kind)
{
    switch (kind) {
    case JsonNode::Kind::Null:
        return QStringLiteral("null");
    case JsonNode::Kind::Bool:
        return QStringLiteral("a boolean");
    case JsonNode::Kind::Number:
        return QStringLiteral("a number");
    case JsonNode::Kind::String:
        return QStringLiteral("a string");
    case JsonNode::Kind::Array:
        return QStringLiteral("an array");
    case JsonNode::Kind::Object:
        return QStringLiteral("an object");
    }
    Q_UNREACHABLE();
}

QString shown(const JsonNode &node)
{
    switch (node.kind) {
    case JsonNode::Kind::Bool:
        return node.boolean ? QStringLiteral("true") : QStringLiteral("false");
    case JsonNode::Kind::Number:
        return QString::number(node.number, 'g', QLocale::FloatingPointShortest);
    case JsonNode::Kind::String:
        return quoted(node.text);
    default:
        return kindName(node.kind);
    }
}

QString issueMessage(const QString &found, const QString &allowed)
{
    return QStringLiteral("found ") + found + QStringLiteral(", allowed: ") + allowed;
}

QString issueLine(const ConfigIssue &issue)
{
    return issue.pointer.isEmpty() ? issue.message
                                   : QStringLiteral("%1: %2").arg(issue.pointer, issue.message);
}

QString joined(const QStringList &words)
{
    return words.join(QLatin1StringView(", "));
}

// Insertions, deletions, replacements and swaps of neighbours, each counting one.
static int editDistance(const QString &a, const QString &b)
{
    const size_t width = size_t(b.size()) + 1;
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (size_t j = 0; j < width; ++j)
        row[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        beforeLast.swap(last);
        last.swap(row);
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const size_t at = size_t(j);
            const int replaced = last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[at] = std::min({replaced, last[at] + 1, row[at - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
    }
    return row.back();
}

QString closestWord(const QString &word, const QStringList &known)
{
    QString closest;
    int best = kNearEnough + 1;
    for (const QString &candidate : known) {
        if (qAbs(candidate.size() - word.size()) > kNearEnough)
            continue;
        const int distance = editDistance(word.toLower(), candidate.toLower());
        // Two edits turn any two short words into each other.
        if (distance < best && distance * 2 < candidate.size()) {
            best = distance;
            closest = candidate;
        }
    }
    return closest;
}

} // namespace feedscope
