#include "textposition.h"

#include <QList>

namespace feedscope {

static bool continuesCharacter(char c)
{
    return (uchar(c) & 0xC0) == 0x80;
}

QString positionText(const QByteArray &utf8, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(utf8).first(qMin(offset, utf8.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    qsizetype column = 1;
    for (const char c : before.sliced(lineStart)) {
        if (!continuesCharacter(c))
            ++column;
    }
    return QStringLiteral("line %1, column %2").arg(before.count('\n') + 1).arg(column);
}

QString characterAt(const QByteArray &utf8, qsizetype offset)
{
    if (offset >= utf8.size())
        return QStringLiteral("the end of the file");
    const uchar first = uchar(utf8[offset]);
    if (first == '"')
        return QStringLiteral("a double quote");
    if (first > 0x20 && first < 0x7F)
        return QStringLiteral("\"%1\"").arg(QLatin1Char(char(first)));
    qsizetype end = offset + 1;
    while (end < utf8.size() && end < offset + 4 && continuesCharacter(utf8[end]))
        ++end;
    const auto code = QString::fromUtf8(utf8.sliced(offset, end - offset)).toUcs4();
    if (code.size() != 1 || code.first() == QChar::ReplacementCharacter)
        return QStringLiteral("byte 0x%1").arg(uint(first), 2, 16, QLatin1Char('0'));
    return QStringLiteral("U+%1").arg(code.first(), 4, 16, QLatin1Char('0')).toUpper();
}

qsizetype firstInvalidUtf8(const QByteArray &bytes)
{
    if (bytes.isValidUtf8())
        return -1;
    const QByteArrayView all(bytes);
    qsizetype at = 0;
    while (at < all.size()) {
        qsizetype length = 1;
        while (length <= 4 && at + length <= all.size() && !all.sliced(at, length).isValidUtf8())
            ++length;
        if (length > 4 || at + length > all.size())
            return at;
        at += length;
    }
    return at;
}

} // namespace feedscope
