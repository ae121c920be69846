#include "duration.h"

namespace feedscope {

namespace {

struct Unit
{
    QLatin1StringView name;
    qint64 ms;
};

// Largest first: the order in which they may appear.
constexpr Unit kUnits[] = {{QLatin1StringView("h"), 3'600'000},
                           {QLatin1StringView("m"), 60'000},
                           {QLatin1StringView("s"), 1'000},
                           {QLatin1StringView("ms"), 1}};
constexpr qint64 kMaxMs = 10LL * 365 * 24 * 3'600'000;

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool isLetter(QChar c)
{
    return c >= QLatin1Char('a') && c <= QLatin1Char('z');
}

// Digits without a leading zero; nullopt for none or too many.
std::optional<qint64> takeNumber(QStringView &rest)
{
    qsizetype length = 0;
    while (length < rest.size() && isDigit(rest[length]))
        ++length;
    if (length == 0 || length > 12 || (length > 1 && rest[0] == QLatin1Char('0')))
        return std::nullopt;
    const qint64 number = rest.first(length).toLongLong();
    rest = rest.sliced(length);
    return number;
}

QStringView takeLetters(QStringView &rest)
{
    qsizetype length = 0;
    while (length < rest.size() && isLetter(rest[length]))
        ++length;
    const QStringView letters = rest.first(length);
    rest = rest.sliced(length);
    return letters;
}

} // namespace

std::optional<Millis> parseDuration(const QString &text)
{
    QStringView rest(text);
    if (rest.isEmpty())
        return std::nullopt;
    qint64 total = 0;
    const Unit *next = std::begin(kUnits);
    while (!rest.isEmpty()) {
        const auto number = takeNumber(rest);
        if (!number)
            return std::nullopt;
        const QStringView name = takeLetters(rest);
        while (next != std::end(kUnits) && next->name != name)
            ++next;
        if (next == std::end(kUnits) || *number > kMaxMs / next->ms)
            return std::nullopt;
        total += *number * next->ms;
        ++next;
    }
    if (total > kMaxMs)
        return std::nullopt;
    return Millis(total);
}

QString formatDuration(Millis value)
{
    if (value.count() <= 0)
        return QStringLiteral("0s");
    QString text;
    qint64 left = value.count();
    for (const Unit &unit : kUnits) {
        if (left >= unit.ms)
            text += QString::number(left / unit.ms) + unit.name;
        left %= unit.ms;
    }
    return text;
}

} // namespace feedscope
