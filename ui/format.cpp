#include "format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <array>
#include <cmath>

namespace feedscope::format {

namespace {

constexpr char16_t kUnitSpace = 0x202F; // narrow no-break space

QString withUnit(const QString &number, QLatin1StringView unit)
{
    return number + QChar(kUnitSpace) + unit;
}

QString oneDecimal(double value, const QLocale &locale)
{
    return locale.toString(value, 'f', 1);
}

QString whole(qint64 value, const QLocale &locale, QLatin1StringView unit)
{
    return withUnit(locale.toString(value), unit);
}

// "1 h 4 min"; the second part is left out when it is zero.
QString twoParts(qint64 big, QLatin1StringView bigUnit, qint64 small, QLatin1StringView smallUnit,
                 const QLocale &locale)
{
    const QString first = whole(big, locale, bigUnit);
    return small == 0 ? first : first + QLatin1Char(' ') + whole(small, locale, smallUnit);
}

QString hoursOrDays(qint64 seconds, const QLocale &locale)
{
    const qint64 hours = seconds / 3600;
    if (hours < 24)
        return twoParts(hours, QLatin1StringView("h"), seconds / 60 % 60, QLatin1StringView("min"),
                        locale);
    return twoParts(hours / 24, QLatin1StringView("d"), hours % 24, QLatin1StringView("h"), locale);
}

QString minutesAndSeconds(qint64 seconds, const QLocale &locale)
{
    if (seconds >= 3600)
        return hoursOrDays(seconds, locale);
    return twoParts(seconds / 60, QLatin1StringView("min"), seconds % 60, QLatin1StringView("s"),
                    locale);
}

QString minutesAndSecondsClock(qint64 seconds)
{
    const bool hours = seconds >= 3600;
    const qint64 big = hours ? seconds / 3600 : seconds / 60;
    const qint64 small = hours ? seconds / 60 % 60 : seconds % 60;
    const QString number = QStringLiteral("%1:%2").arg(big).arg(small, 2, 10, QLatin1Char('0'));
    return withUnit(number, hours ? QLatin1StringView("h") : QLatin1StringView("min"));
}

qint64 roundedUp(Nanos value, qint64 stepNs)
{
    return (value.count() + stepNs - 1) / stepNs;
}

constexpr qint64 kTenth = 100'000'000;
constexpr qint64 kSecond = 1'000'000'000;

QString tryingNow()
{
    return QCoreApplication::translate("format", "trying now");
}

// SI steps with one decimal below 100: "1.2 kB", "412 kB".
QString stepped(double value, const std::array<QLatin1StringView, 5> &units, const QLocale &locale)
{
    size_t unit = 0;
    // 999.5 would be printed as 1,000 of this unit: the next one is due.
    while (unit + 1 < units.size() && value >= 999.5) {
        value /= 1000;
        ++unit;
    }
    const bool decimals = unit > 0 && value < 99.95;
    return withUnit(decimals ? oneDecimal(value, locale)
                             : locale.toString(qint64(std::llround(value))),
                    units[unit]);
}

} // namespace

QString noValue()
{
    return QStringLiteral("\u2014");
}

QString notMeasured()
{
    return QCoreApplication::translate("format", "n/a");
}

QString count(quint64 value, const QLocale &locale)
{
    return locale.toString(value);
}

QString rate(double perSecond, const QLocale &locale)
{
    if (!std::isfinite(perSecond) || perSecond < 0)
        return noValue();
    if (perSecond > 0 && perSecond < 0.1)
        return QLatin1Char('<') + oneDecimal(0.1, locale);
    if (perSecond < 99.95)
        return oneDecimal(perSecond, locale);
    if (perSecond < 99'999.5)
        return locale.toString(qint64(std::llround(perSecond)));
    return withUnit(locale.toString(std::floor(std::min(perSecond / 1000 + 0.0005, 1e15)), 'f', 0),
                    QLatin1StringView("k"));
}

QString age(Nanos value, const QLocale &locale)
{
    const Nanos clamped = std::max(value, Nanos{0});
    const qint64 seconds = clamped.count() / kSecond;
    if (seconds < 10)
        return withUnit(oneDecimal(double(clamped.count() / kTenth) / 10, locale),
                        QLatin1StringView("s"));
    if (seconds < 60)
        return whole(seconds, locale, QLatin1StringView("s"));
    if (seconds < 3600)
        return whole(seconds / 60, locale, QLatin1StringView("min"));
    return hoursOrDays(seconds, locale);
}

QString duration(Nanos value, const QLocale &locale)
{
    const Nanos clamped = std::max(value, Nanos{0});
    const qint64 tenths = (clamped.count() + kTenth / 2) / kTenth;
    if (tenths < 100)
        return withUnit(oneDecimal(double(tenths) / 10, locale), QLatin1StringView("s"));
    const qint64 seconds = (clamped.count() + kSecond / 2) / kSecond;
    if (seconds < 60)
        return whole(seconds, locale, QLatin1StringView("s"));
    return minutesAndSeconds(seconds, locale);
}

QString wholeDuration(Millis value, const QLocale &locale)
{
    const qint64 ms = value.count();
    if (ms < 1000)
        return whole(ms, locale, QLatin1StringView("ms"));
    if (ms < 60'000 && ms % 1000 == 0)
        return whole(ms / 1000, locale, QLatin1StringView("s"));
    return duration(value, locale);
}

QString exactDuration(Nanos value, const QLocale &locale)
{
    const Nanos clamped = std::max(value, Nanos{0});
    const qint64 tenths = (clamped.count() + kTenth / 2) / kTenth;
    if (tenths >= 36'000)
        return duration(value, locale);
    const QString seconds =
        withUnit(oneDecimal(double(tenths % 600) / 10, locale), QLatin1StringView("s"));
    if (tenths < 600)
        return seconds;
    return whole(tenths / 600, locale, QLatin1StringView("min")) + QLatin1Char(' ') + seconds;
}

QString countdown(Nanos left, const QLocale &locale)
{
    if (left <= Nanos{0})
        return tryingNow();
    const qint64 tenths = roundedUp(left, kTenth);
    if (tenths < 600)
        return withUnit(oneDecimal(double(tenths) / 10, locale), QLatin1StringView("s"));
    return minutesAndSeconds(roundedUp(left, kSecond), locale);
}

QString wallboardAge(Nanos value, const QLocale &locale)
{
    const qint64 seconds = std::max(value, Nanos{0}).count() / kSecond;
    if (seconds < 60)
        return whole(seconds, locale, QLatin1StringView("s"));
    return minutesAndSecondsClock(seconds);
}

QString wallboardCountdown(Nanos left, const QLocale &locale)
{
    if (left <= Nanos{0})
        return tryingNow();
    const qint64 seconds = roundedUp(left, kSecond);
    if (seconds < 60)
        return whole(seconds, locale, QLatin1StringView("s"));
    return minutesAndSecondsClock(seconds);
}

QString percent(quint64 part, quint64 whole, const QLocale &locale, int decimals)
{
    if (whole == 0 || part > whole)
        return noValue();
    if (part == whole)
        return withUnit(locale.toString(100), QLatin1StringView("%"));
    // Long division: a double would round 99.99999 up to 100.
    while (whole > std::numeric_limits<quint64>::max() / 10) {
        whole >>= 1;
        part >>= 1;
    }
    quint64 digits = 0; // of a hundred, without the point
    for (int digit = 0; digit < 2 + decimals; ++digit) {
        part *= 10;
        digits = digits * 10 + part / whole;
        part %= whole;
    }
    const double value = double(digits) / std::pow(10, decimals);
    return withUnit(locale.toString(value, 'f', decimals), QLatin1StringView("%"));
}

QString roundTrip(double ms, const QLocale &locale)
{
    if (!std::isfinite(ms) || ms < 0)
        return noValue();
    if (ms < 1)
        return withUnit(QLatin1Char('<') + locale.toString(1), QLatin1StringView("ms"));
    if (ms < 999.5)
        return whole(std::llround(ms), locale, QLatin1StringView("ms"));
    return withUnit(oneDecimal(ms / 1000, locale), QLatin1StringView("s"));
}

QString bytes(quint64 value, const QLocale &locale)
{
    static constexpr std::array<QLatin1StringView, 5> units{
        QLatin1StringView("B"), QLatin1StringView("kB"), QLatin1StringView("MB"),
        QLatin1StringView("GB"), QLatin1StringView("TB")};
    return stepped(double(value), units, locale);
}

QString bitRate(double bytesPerSecond, const QLocale &locale)
{
    static constexpr std::array<QLatin1StringView, 5> units{
        QLatin1StringView("bit/s"), QLatin1StringView("kbit/s"), QLatin1StringView("Mbit/s"),
        QLatin1StringView("Gbit/s"), QLatin1StringView("Tbit/s")};
    if (!std::isfinite(bytesPerSecond) || bytesPerSecond < 0)
        return noValue();
    return stepped(bytesPerSecond * 8, units, locale);
}

} // namespace feedscope::format
