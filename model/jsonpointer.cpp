#include "jsonpointer.h"

namespace feedscope {

QString pointerTo(const QString &pointer, const QString &token)
{
    QString escaped = token;
    escaped.replace(QLatin1Char('~'), QLatin1StringView("~0"));
    escaped.replace(QLatin1Char('/'), QLatin1StringView("~1"));
    return pointer + QLatin1Char('/') + escaped;
}

QString pointerTo(const QString &pointer, qsizetype index)
{
    return pointer + QLatin1Char('/') + QString::number(index);
}

bool isJsonPointer(const QString &text)
{
    if (!text.isEmpty() && !text.startsWith(QLatin1Char('/')))
        return false;
    for (qsizetype i = text.indexOf(QLatin1Char('~')); i >= 0;
         i = text.indexOf(QLatin1Char('~'), i + 1)) {
        if (i + 1 == text.size() ||
            (text[i + 1] != QLatin1Char('0') && text[i + 1] != QLatin1Char('1')))
            return false;
    }
    return true;
}

} // namespace feedscope
