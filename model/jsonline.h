// Writes one JSON object as one line, fast and exact: unsigned 64-bit numbers keep every digit,
// text that is not UTF-8 gets replacement characters.
// Thread: one at a time; a value.
// Errors: none; any bytes are accepted.
// Source: RFC 8259 section 7 (strings).
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace feedscope {

// Appends the text without quotes, escaped for the inside of a JSON string.
void appendJsonEscaped(QByteArray &out, QByteArrayView utf8);

class JsonLine
{
public:
    JsonLine &text(QByteArrayView key, QByteArrayView utf8);
    JsonLine &text(QByteArrayView key, const QString &value);
    JsonLine &number(QByteArrayView key, quint64 value);
    JsonLine &number(QByteArrayView key, qint64 value);
    JsonLine &number(QByteArrayView key, int value) { return number(key, qint64(value)); }
    JsonLine &flag(QByteArrayView key, bool value);
    // Already JSON.
    JsonLine &raw(QByteArrayView key, QByteArrayView json);

    // The object so far, closed, without a line end.
    QByteArray object() const { return m_text + '}'; }

private:
    void key(QByteArrayView name);

    QByteArray m_text{"{"};
};

} // namespace feedscope
