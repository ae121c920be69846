#include "jsonfind.h"

#include <algorithm>
#include <cstring>

namespace feedscope {
namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// The UTF-16 unit of "\uXXXX" at `from`, just behind the "u"; nullopt for bad digits.
std::optional<char16_t> unit(QByteArrayView text, qsizetype from)
{
    if (from + 4 > text.size())
        return {};
    bool ok = false;
    const uint value = text.sliced(from, 4).toByteArray().toUInt(&ok, 16);
    return ok ? std::optional(char16_t(value)) : std::nullopt;
}

char plain(char escape)
{
    switch (escape) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return escape;
    }
}

QByteArray unescaped(QByteArrayView raw)
{
    if (!raw.contains('\\'))
        return raw.toByteArray();
    QByteArray result;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] != '\\' || i + 1 == raw.size()) {
            result += raw[i];
            continue;
        }
        ++i;
        QString units;
        while (raw[i] == 'u') {
            const auto value = unit(raw, i + 1);
            if (!value)
                break;
            units += QChar(*value);
            i += 4;
            // The second half of a pair follows as an escape of its own.
            const bool more = units.back().isHighSurrogate() && i + 2 < raw.size() &&
                              raw[i + 1] == '\\' && raw[i + 2] == 'u';
            if (!more)
                break;
            i += 2;
        }
        if (units.isEmpty())
            result += plain(raw[i]);
        else
            result += units.toUtf8();
    }
    return result;
}

class Cursor
{
public:
    explicit Cursor(QByteArrayView json)
        : m_at(json.begin())
        , m_end(json.end())
    {
    }

    bool take(char wanted)
    {
        skipSpace();
        if (m_at == m_end || *m_at != wanted)
            return false;
        ++m_at;
        return true;
    }

    // Behind the colon of that member of the object just entered.
    bool enterMember(const QByteArray &key)
    {
        do {
            const auto name = string();
            if (!name || !take(':'))
                return false;
            if (matches(*name, key))
                return true;
        } while (skipValue() && take(','));
        return false;
    }

    bool enterElement(quint64 index)
    {
        for (; index > 0; --index) {
            if (!skipValue() || !take(','))
                return false;
        }
        return true;
    }

    std::optional<FoundJson> value()
    {
        skipSpace();
        if (m_at == m_end)
            return {};
        if (*m_at == '"') {
            const auto text = string();
            return text ? std::optional(FoundJson{FoundJson::Kind::String, unescaped(*text)})
                        : std::nullopt;
        }
        const char *const from = m_at;
        const char first = *m_at;
        if (!skipValue())
            return {};
        const QByteArray text(from, m_at - from);
        if (first == '{' || first == '[')
            return FoundJson{FoundJson::Kind::Container, text};
        const bool isNumber = first == '-' || (first >= '0' && first <= '9');
        return FoundJson{isNumber ? FoundJson::Kind::Number : FoundJson::Kind::Word, text};
    }

private:
    static bool matches(QByteArrayView raw, const QByteArray &key)
    {
        return raw == key || (raw.contains('\\') && unescaped(raw) == key);
    }

    void skipSpace()
    {
        while (m_at != m_end && isSpace(*m_at))
            ++m_at;
    }

    // What stands between the quotes.
    std::optional<QByteArrayView> string()
    {
        if (!take('"'))
            return {};
        const char *const from = m_at;
        while (m_at != m_end && *m_at != '"')
            m_at += *m_at == '\\' && m_end - m_at > 1 ? 2 : 1;
        if (m_at == m_end)
            return {};
        return QByteArrayView(from, m_at++);
    }

    // Brackets are counted, not matched in kind.
    bool skipValue()
    {
        qsizetype depth = 0;
        skipSpace();
        const char *const from = m_at;
        while (m_at != m_end) {
            const char c = *m_at;
            if (c == '"') {
                if (!string())
                    return false;
                if (depth == 0)
                    return true;
                continue;
            }
            if (depth == 0 && (c == ',' || c == '}' || c == ']' || isSpace(c)))
                return m_at != from;
            ++m_at;
            if (c == '{' || c == '[')
                ++depth;
            else if ((c == '}' || c == ']') && --depth == 0)
                return true;
        }
        return depth == 0 && m_at != from;
    }

    const char *m_at;
    const char *const m_end;
};

} // namespace

std::optional<FoundJson> findJson(QByteArrayView json, const PointerPath &path)
{
    Cursor cursor(json);
    for (const PointerToken &token : path) {
        const bool found =
            cursor.take('{') ? cursor.enterMember(token.key)
                             : token.index && cursor.take('[') && cursor.enterElement(*token.index);
        if (!found)
            return {};
    }
    return cursor.value();
}

} // namespace feedscope
