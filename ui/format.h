// Every number a person reads, as text.
// Thread: any; pure.
// Units: in the argument's type; a narrow no-break space (U+202F) stands before each unit.
// Ranges: a negative or non-finite number that cannot be is "no value", a dash. Rounding: ages and
//   percentages down, countdowns up, the rest to the nearest.
// Source: ui-spec.md section 10.
#pragma once

#include "instant.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace feedscope::format {

enum class TimePrecision { Minutes, Seconds, Tenths, Millis };

QString noValue();     // nothing to show yet
QString notMeasured(); // cannot be measured: "n/a"

QString count(quint64 value, const QLocale &locale); // with thousands separators
// Messages per second without a unit: "16.4", "412", "<0.1", from 100,000 "128 k".
QString rate(double perSecond, const QLocale &locale);
// In table cells: "0.1 s" below 10 s, "50 s", "6 min", "1 h 4 min", "2 d 3 h".
QString age(Nanos value, const QLocale &locale);
// How long something took: "2.1 s" below 10 s, "50 s", "2 min 44 s", "1 h 4 min", "2 d 3 h".
QString duration(Nanos value, const QLocale &locale);
// The same with tenths of a second below an hour, for tooltips: "30.0 s", "2 min 44.3 s".
QString exactDuration(Nanos value, const QLocale &locale);
// What a person set: "250 ms", "5 s", "1.5 s", else as duration().
QString wholeDuration(Millis value, const QLocale &locale);
// "4.2 s"; from one minute on "1 min 23 s"; at zero and below "trying now".
QString countdown(Nanos left, const QLocale &locale);
// The wallboard reads from afar: whole seconds, from one minute on "1:48 min", "1:19 h".
QString wallboardAge(Nanos value, const QLocale &locale);
QString wallboardCountdown(Nanos left, const QLocale &locale);

// part of whole, rounded down; "100 %" only when they are equal.
QString percent(quint64 part, quint64 whole, const QLocale &locale, int decimals = 2);
QString roundTrip(double ms, const QLocale &locale);           // "88 ms", "1.2 s", "<1 ms"
QString bytes(quint64 value, const QLocale &locale);           // "412 B", "1.2 kB", "5.8 GB"
QString bitRate(double bytesPerSecond, const QLocale &locale); // "640 kbit/s", "3.1 Mbit/s"

// 24 h clock in `zone`; digits below the precision are cut, not rounded.
QString timeOfDay(WallTime at, const QTimeZone &zone, TimePrecision precision);
// "2026-11-21 14:32:07 UTC+01:00", for reports and the clock.
QString dateTimeWithOffset(WallTime at, const QTimeZone &zone);
QString offsetName(WallTime at, const QTimeZone &zone); // "UTC+01:00"
QString isoUtc(WallTime at);                            // "2026-11-21T13:32:07.123Z", for exports

} // namespace feedscope::format
