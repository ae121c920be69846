#include "format.h"

#include <QDateTime>

namespace feedscope::format {

namespace {

QDateTime inZone(WallTime at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(at.msSinceEpoch, zone);
}

} // namespace

QString timeOfDay(WallTime at, const QTimeZone &zone, TimePrecision precision)
{
    const QTime time = inZone(at, zone).time();
    switch (precision) {
    case TimePrecision::Minutes:
        return time.toString(QStringLiteral("HH:mm"));
    case TimePrecision::Seconds:
        return time.toString(QStringLiteral("HH:mm:ss"));
    case TimePrecision::Tenths:
        return time.toString(QStringLiteral("HH:mm:ss.")) + QString::number(time.msec() / 100);
    case TimePrecision::Millis:
        break;
    }
    return time.toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString offsetName(WallTime at, const QTimeZone &zone)
{
    const int minutes = inZone(at, zone).offsetFromUtc() / 60;
    const int size = std::abs(minutes);
    return QStringLiteral("UTC%1%2:%3")
        .arg(minutes < 0 ? QLatin1Char('-') : QLatin1Char('+'))
        .arg(size / 60, 2, 10, QLatin1Char('0'))
        .arg(size % 60, 2, 10, QLatin1Char('0'));
}

QString dateTimeWithOffset(WallTime at, const QTimeZone &zone)
{
    return inZone(at, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss ")) + offsetName(at, zone);
}

QString isoUtc(WallTime at)
{
    return QDateTime::fromMSecsSinceEpoch(at.msSinceEpoch, QTimeZone::utc())
        .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz'Z'"));
}

} // namespace feedscope::format
