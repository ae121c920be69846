#include "timetext.h"

#include <cstdio>

namespace feedscope {

QByteArray isoUtc(WallTime time)
{
    namespace c = std::chrono;
    // Without QDateTime, which costs more than all the rest of a record.
    const c::sys_time<Millis> point{Millis(time.msSinceEpoch)};
    const auto midnight = c::floor<c::days>(point);
    const c::year_month_day date(midnight);
    const c::hh_mm_ss<Millis> clock(point - midnight);
    char text[64];
    const int size = std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                                   int(date.year()), unsigned(date.month()), unsigned(date.day()),
                                   int(clock.hours().count()), int(clock.minutes().count()),
                                   int(clock.seconds().count()), int(clock.subseconds().count()));
    return {text, size};
}

QByteArray elapsedMillis(Nanos elapsed)
{
    const long long micros = std::chrono::duration_cast<std::chrono::microseconds>(elapsed).count();
    const char *sign = micros < 0 ? "-" : "";
    const long long size = micros < 0 ? -micros : micros;
    char text[40];
    const int length =
        std::snprintf(text, sizeof text, "%s%lld.%03lld", sign, size / 1000, size % 1000);
    return {text, length};
}

} // namespace feedscope
