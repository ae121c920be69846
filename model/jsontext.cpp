#include "jsontext.h"

#include "issuelist.h"
#include "issuetext.h"
#include "jsonpointer.h"
#include "textposition.h"
#include "utf8text.h"

#include <QSet>
#include <cmath>

namespace feedscope {

namespace {

// One pass over the text, recursive to a known depth. Every function leaves m_at behind what it
// read and returns false after the first failure.
class JsonTextParser
{
public:
    explicit JsonTextParser(const QByteArray &text)
        : m_text(text)
    {
    }

    bool document(JsonNode &root);
    const IssueList &issues() const { return m_issues; }

private:
    struct Step
    {
        QString key;
        qsizetype index = -1; // of an array item
    };

    bool value(JsonNode &node);
    bool valueOfKind(JsonNode &node);
    bool object(JsonNode &node);
    bool member(JsonNode &node, QSet<QString> &seen);
    bool array(JsonNode &node);
    bool number(JsonNode &node);
    bool string(QString &text);
    bool escape(QString &text);
    bool codeUnit(char16_t &unit);
    bool word(QByteArrayView expected);
    bool digits();

    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool isAt(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    bool take(char c);
    void skipSpace();
    QString pointer() const;
    bool fail(const QString &allowed);
    bool failAt(qsizetype offset, const QString &message);

    const QByteArray &m_text;
    qsizetype m_at = 0;
    int m_values = 0;
    std::vector<Step> m_path;
    IssueList m_issues;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool JsonTextParser::failAt(qsizetype offset, const QString &message)
{
    m_issues = {};
    m_issues.add(QString(), positionText(m_text, offset) + QStringLiteral(": ") + message);
    return false;
}

bool JsonTextParser::fail(const QString &allowed)
{
    return failAt(m_at, issueMessage(characterAt(m_text, m_at), allowed));
}

bool JsonTextParser::take(char c)
{
    if (!isAt(c))
        return false;
    ++m_at;
    return true;
}

void JsonTextParser::skipSpace()
{
    while (isAt(' ') || isAt('\n') || isAt('\r') || isAt('\t'))
        ++m_at;
}

QString JsonTextParser::pointer() const
{
    QString pointer;
    for (const Step &step : m_path)
        pointer = step.index >= 0 ? pointerTo(pointer, step.index) : pointerTo(pointer, step.key);
    return pointer;
}

bool JsonTextParser::document(JsonNode &root)
{
    skipSpace();
    if (!value(root))
        return false;
    skipSpace();
    return m_at == m_text.size() ||
           fail(QStringLiteral("nothing more, the document has already ended"));
}

bool JsonTextParser::value(JsonNode &node)
{
    if (++m_values > kMaxJsonValues)
        return failAt(m_at, QStringLiteral("more than %1 values").arg(kMaxJsonValues));
    const bool nests = isAt('{') || isAt('[');
    if (nests && m_path.size() >= size_t(kMaxJsonDepth))
        return failAt(m_at, QStringLiteral("nested deeper than %1 levels").arg(kMaxJsonDepth));
    const qsizetype start = m_at;
    const bool good = valueOfKind(node);
    node.offset = start;
    return good;
}

bool JsonTextParser::valueOfKind(JsonNode &node)
{
    switch (peek()) {
    case '{':
        return object(node);
    case '[':
        return array(node);
    case '"':
        node.kind = JsonNode::Kind::String;
        return string(node.text);
    case 't':
        node = jsonBool(true);
        return word("true");
    case 'f':
        node = jsonBool(false);
        return word("false");
    case 'n':
        return word("null");
    case '/':
        return fail(QStringLiteral("a value; JSON has no comments"));
    default:
        if (peek() == '-' || isDigit(peek()))
            return number(node);
        return fail(QStringLiteral("a value (a string in double quotes, a number, true, false, "
                                   "null, an object or an array)"));
    }
}

bool JsonTextParser::object(JsonNode &node)
{
    node.kind = JsonNode::Kind::Object;
    ++m_at;
    skipSpace();
    if (take('}'))
        return true;
    QSet<QString> seen;
    while (true) {
        if (!member(node, seen))
            return false;
        skipSpace();
        if (take('}'))
            return true;
        if (!take(','))
            return fail(QStringLiteral("\",\" or \"}\""));
        skipSpace();
        if (isAt('}'))
            return fail(QStringLiteral("a key in double quotes; there is a \",\" too many"));
    }
}

bool JsonTextParser::member(JsonNode &node, QSet<QString> &seen)
{
    if (!isAt('"'))
        return fail(QStringLiteral("a key in double quotes"));
    const qsizetype start = m_at;
    QString key;
    if (!string(key))
        return false;
    if (key.size() > kMaxJsonKeyLength)
        return failAt(start,
                      QStringLiteral("a key longer than %1 characters").arg(kMaxJsonKeyLength));
    m_path.push_back({key, -1});
    if (seen.contains(key))
        m_issues.add(
            pointer(),
            QStringLiteral("key %1 stands here more than once, allowed: once").arg(quoted(key)));
    seen.insert(key);
    skipSpace();
    if (!take(':'))
        return fail(QStringLiteral("\":\" after the key"));
    skipSpace();
    node.keys.push_back(key);
    node.items.emplace_back();
    if (!value(node.items.back()))
        return false;
    m_path.pop_back();
    return true;
}

bool JsonTextParser::array(JsonNode &node)
{
    node.kind = JsonNode::Kind::Array;
    ++m_at;
    skipSpace();
    if (take(']'))
        return true;
    while (true) {
        m_path.push_back({QString(), qsizetype(node.items.size())});
        node.items.emplace_back();
        if (!value(node.items.back()))
            return false;
        m_path.pop_back();
        skipSpace();
        if (take(']'))
            return true;
        if (!take(','))
            return fail(QStringLiteral("\",\" or \"]\""));
        skipSpace();
        if (isAt(']'))
            return fail(QStringLiteral("a value; there is a \",\" too many"));
    }
}

bool JsonTextParser::digits()
{
    if (!isDigit(peek()))
        return fail(QStringLiteral("a digit"));
    while (isDigit(peek()))
        ++m_at;
    return true;
}

bool JsonTextParser::number(JsonNode &node)
{
    const qsizetype start = m_at;
    take('-');
    if (take('0')) {
        if (isDigit(peek()))
            return fail(QStringLiteral("a number without leading zeros"));
    } else if (!digits()) {
        return false;
    }
    if (take('.') && !digits())
        return false;
    if (take('e') || take('E')) {
        if (!take('+'))
            take('-');
        if (!digits())
            return false;
    }
    bool isInRange = false;
    const QByteArray written = m_text.mid(start, m_at - start);
    node = jsonNumber(written.toDouble(&isInRange));
    node.text = QString::fromLatin1(written);
    if (!isInRange || !std::isfinite(node.number))
        return failAt(start, QStringLiteral("a number too large or too small for a double"));
    return true;
}

bool JsonTextParser::string(QString &text)
{
    ++m_at;
    while (true) {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && uchar(m_text[m_at]) >= 0x20 && m_text[m_at] != '"' &&
               m_text[m_at] != '\\')
            ++m_at;
        text += QString::fromUtf8(QByteArrayView(m_text).sliced(start, m_at - start));
        if (take('"'))
            return true;
        if (!isAt('\\'))
            return fail(QStringLiteral("a closing double quote on the same line; line breaks and "
                                       "control characters are written as \\n, \\t or \\u00XX"));
        ++m_at;
        if (!escape(text))
            return false;
    }
}

bool JsonTextParser::escape(QString &text)
{
    constexpr QByteArrayView kNames("\"\\/bfnrt");
    constexpr QByteArrayView kMeanings("\"\\/\b\f\n\r\t");
    if (take('u')) {
        char16_t unit = 0;
        if (!codeUnit(unit))
            return false;
        text += QChar(unit);
        if (!QChar::isSurrogate(unit))
            return true;
        char16_t low = 0;
        if (QChar::isLowSurrogate(unit) || !word("\\u") || !codeUnit(low) ||
            !QChar::isLowSurrogate(low))
            return failAt(m_at, QStringLiteral("half a surrogate pair, allowed: \\uD8XX\\uDCXX or "
                                               "the character itself"));
        text += QChar(low);
        return true;
    }
    const qsizetype index = m_at < m_text.size() ? kNames.indexOf(peek()) : -1;
    if (index < 0)
        return fail(QStringLiteral("\\\", \\\\, \\/, \\b, \\f, \\n, \\r, \\t or \\uXXXX"));
    text += QLatin1Char(kMeanings[index]);
    ++m_at;
    return true;
}

bool JsonTextParser::codeUnit(char16_t &unit)
{
    constexpr QByteArrayView kHexDigits("0123456789abcdef0123456789ABCDEF");
    for (int i = 0; i < 4; ++i) {
        const qsizetype digit = kHexDigits.indexOf(peek());
        if (digit < 0)
            return fail(QStringLiteral("four hexadecimal digits after \\u"));
        unit = char16_t(unit * 16 + digit % 16);
        ++m_at;
    }
    return true;
}

bool JsonTextParser::word(QByteArrayView expected)
{
    if (!QByteArrayView(m_text).sliced(m_at).startsWith(expected))
        return fail(QString::fromLatin1(expected));
    m_at += expected.size();
    return true;
}

// What cannot be JSON whatever its structure; empty when there is nothing of the kind.
QString encodingProblem(const QByteArray &text)
{
    if (text.size() > kMaxJsonBytes)
        return QStringLiteral("found more than %1 bytes, allowed: at most %1 (16 MiB)")
            .arg(kMaxJsonBytes);
    if (text.startsWith("\xFE\xFF") || text.startsWith("\xFF\xFE"))
        return QStringLiteral("found a UTF-16 file, allowed: UTF-8");
    if (text.startsWith(kByteOrderMark))
        return QStringLiteral("line 1, column 1: found a byte order mark, allowed: UTF-8 without "
                              "one");
    if (const qsizetype nul = text.indexOf('\0'); nul >= 0)
        return positionText(text, nul) +
               QStringLiteral(": found a NUL byte, allowed: UTF-8 text (UTF-16 is not)");
    if (const qsizetype bad = firstInvalidUtf8(text); bad >= 0)
        return positionText(text, bad) + QStringLiteral(": ") +
               issueMessage(characterAt(text, bad), QStringLiteral("UTF-8 text"));
    return {};
}

} // namespace

ParsedJson parseJsonText(const QByteArray &text)
{
    ParsedJson parsed;
    if (const QString problem = encodingProblem(text); !problem.isEmpty()) {
        parsed.issues.append({QString(), problem});
        return parsed;
    }
    JsonTextParser parser(text);
    parsed.isJson = parser.document(parsed.root);
    parsed.issues = parser.issues().issues();
    return parsed;
}

} // namespace feedscope
