#include "numberrange.h"

namespace feedscope {

QString numberWords(double value)
{
    QString text = QString::number(value, 'f', 3);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

QString rangeWords(const NumberRange &range, const QString &unit)
{
    const QString behind = unit.isEmpty() ? QString() : QLatin1Char(' ') + unit;
    if (range.min && range.max && *range.min == *range.max)
        return numberWords(*range.min) + behind;
    if (range.min && range.max)
        return QStringLiteral("%1 to %2").arg(numberWords(*range.min), numberWords(*range.max)) +
               behind;
    if (range.min)
        return QStringLiteral("at least ") + numberWords(*range.min) + behind;
    if (range.max)
        return QStringLiteral("at most ") + numberWords(*range.max) + behind;
    return QStringLiteral("any number");
}

} // namespace feedscope
