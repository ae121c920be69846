#include "timestamptext.h"

#include "decimaldigits.h"

#include <QtGlobal>
#include <chrono>
#include <cmath>
#include <limits>

namespace feedscope {
namespace {

// Reads from the front of a text; every step says whether it found what it wanted.
struct Reader
{
    QByteArrayView rest;

    bool skip(char c)
    {
        if (rest.isEmpty() || rest.front() != c)
            return false;
        rest = rest.sliced(1);
        return true;
    }
    std::optional<int> number(qsizetype digits)
    {
        if (rest.size() < digits)
            return {};
        int value = 0;
        for (const char c : rest.first(digits)) {
            if (c < '0' || c > '9')
                return {};
            value = value * 10 + (c - '0');
        }
        rest = rest.sliced(digits);
        return value;
    }
    // After the decimal sign: milliseconds, cut; at least one digit.
    std::optional<int> fraction()
    {
        int value = 0;
        int scale = 100;
        const qsizetype before = rest.size();
        while (!rest.isEmpty() && rest.front() >= '0' && rest.front() <= '9') {
            value += (rest.front() - '0') * scale;
            scale /= 10;
            rest = rest.sliced(1);
        }
        return rest.size() < before ? std::optional(value) : std::nullopt;
    }
};

std::optional<qint64> daysOf(Reader &reader)
{
    const auto year = reader.number(4);
    if (!year || !reader.skip('-'))
        return {};
    const auto month = reader.number(2);
    if (!month || !reader.skip('-'))
        return {};
    const auto day = reader.number(2);
    if (!day)
        return {};
    using namespace std::chrono;
    const year_month_day date{std::chrono::year(*year), std::chrono::month(unsigned(*month)),
                              std::chrono::day(unsigned(*day))};
    if (!date.ok())
        return {};
    return sys_days(date).time_since_epoch().count();
}

std::optional<qint64> timeOfDayMs(Reader &reader)
{
    const auto hours = reader.number(2);
    if (!hours || *hours > 23 || !reader.skip(':'))
        return {};
    const auto minutes = reader.number(2);
    if (!minutes || *minutes > 59)
        return {};
    qint64 ms = (*hours * 60 + *minutes) * 60'000LL;
    if (!reader.skip(':'))
        return ms;
    const auto seconds = reader.number(2);
    if (!seconds || *seconds > 60) // 60 is a leap second
        return {};
    ms += *seconds * 1000;
    if (reader.skip('.') || reader.skip(',')) {
        const auto fraction = reader.fraction();
        if (!fraction)
            return {};
        ms += *fraction;
    }
    return ms;
}

// Milliseconds east of UTC; nothing at all is UTC.
std::optional<qint64> zoneMs(Reader &reader)
{
    if (reader.rest.isEmpty() || reader.skip('Z') || reader.skip('z'))
        return 0;
    const bool west = reader.skip('-');
    if (!west && !reader.skip('+'))
        return {};
    const auto hours = reader.number(2);
    if (!hours || *hours > 23)
        return {};
    const bool colon = reader.skip(':');
    int minutes = 0;
    if (colon || !reader.rest.isEmpty()) {
        const auto found = reader.number(2);
        if (!found || *found > 59)
            return {};
        minutes = *found;
    }
    const qint64 ms = (*hours * 60 + minutes) * 60'000LL;
    return west ? -ms : ms;
}

std::optional<WallTime> fromIso(QByteArrayView text)
{
    Reader reader{text};
    const auto days = daysOf(reader);
    if (!days)
        return {};
    qint64 ms = *days * 86'400'000;
    if (!reader.rest.isEmpty()) {
        if (!reader.skip('T') && !reader.skip('t') && !reader.skip(' '))
            return {};
        const auto time = timeOfDayMs(reader);
        const auto zone = time ? zoneMs(reader) : std::nullopt;
        if (!zone || !reader.rest.isEmpty())
            return {};
        ms += *time - *zone;
    }
    return WallTime{ms};
}

// Digits alone, few enough not to overflow: most timestamps, and Qt's way to a number is long.
std::optional<qint64> shortInteger(QByteArrayView text)
{
    if (text.size() > 18 || behindDigits(text.begin(), text.end()) != text.end())
        return {};
    return qint64(valueOfDigits({text.data(), size_t(text.size())}));
}

std::optional<WallTime> fromReal(double value)
{
    const double size = std::fabs(value);
    if (!(size < double(std::numeric_limits<qint64>::max())))
        return {};
    const double ms = size < 1e11   ? value * 1e3
                      : size < 1e14 ? value
                      : size < 1e17 ? value / 1e3
                                    : value / 1e6;
    return WallTime{qint64(std::floor(ms + 1e-4))};
}

} // namespace

WallTime timestampFromInteger(qint64 value)
{
    const auto size = value < 0 ? 0 - quint64(value) : quint64(value);
    if (size < 100'000'000'000)
        return WallTime{value * 1000};
    if (size < 100'000'000'000'000)
        return WallTime{value};
    if (size < 100'000'000'000'000'000)
        return WallTime{value / 1000};
    return WallTime{value / 1'000'000};
}

std::optional<WallTime> timestampFromText(QByteArrayView text)
{
    if (text.isEmpty())
        return {};
    if (text.size() > 4 && text[4] == '-')
        return fromIso(text);
    const char first = text.front();
    if (first != '-' && (first < '0' || first > '9')) // keeps out blanks, "+1", "nan" and "inf"
        return {};
    if (const auto value = shortInteger(text))
        return timestampFromInteger(*value);
    bool ok = false;
    if (const qint64 value = text.toLongLong(&ok); ok)
        return timestampFromInteger(value);
    const double value = text.toDouble(&ok);
    return ok ? fromReal(value) : std::nullopt;
}

} // namespace feedscope
