#include "jsonline.h"

#include "utf8text.h"

#include <algorithm>
#include <charconv>

namespace feedscope {

namespace {

void appendControl(QByteArray &out, unsigned char byte)
{
    static constexpr char kHex[] = "0123456789abcdef";
    switch (byte) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        break;
    }
    out += "\\u00";
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
}

bool isPlain(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte != 0x7F && byte != '"' && byte != '\\';
}

} // namespace

void appendJsonEscaped(QByteArray &out, QByteArrayView utf8)
{
    const QByteArray valid = toValidUtf8(utf8);
    const char *at = valid.cbegin();
    while (at != valid.cend()) {
        const char *end = std::find_if_not(at, valid.cend(), isPlain);
        out.append(at, end - at);
        if (end == valid.cend())
            return;
        appendControl(out, static_cast<unsigned char>(*end));
        at = end + 1;
    }
}

void JsonLine::key(QByteArrayView name)
{
    if (m_text.size() > 1)
        m_text += ',';
    m_text += '"';
    m_text.append(name);
    m_text += "\":";
}

JsonLine &JsonLine::text(QByteArrayView name, QByteArrayView utf8)
{
    key(name);
    m_text += '"';
    appendJsonEscaped(m_text, utf8);
    m_text += '"';
    return *this;
}

JsonLine &JsonLine::text(QByteArrayView name, const QString &value)
{
    return text(name, QByteArrayView(value.toUtf8()));
}

JsonLine &JsonLine::number(QByteArrayView name, quint64 value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return raw(name, QByteArrayView(digits, end));
}

JsonLine &JsonLine::number(QByteArrayView name, qint64 value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return raw(name, QByteArrayView(digits, end));
}

JsonLine &JsonLine::flag(QByteArrayView name, bool value)
{
    return raw(name, value ? QByteArrayView("true") : QByteArrayView("false"));
}

JsonLine &JsonLine::raw(QByteArrayView name, QByteArrayView json)
{
    key(name);
    m_text.append(json);
    return *this;
}

} // namespace feedscope
