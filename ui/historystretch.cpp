#include "historystretch.h"

#include "format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HistoryStretch)
};

int daysOf(HistoryLength length)
{
    switch (length) {
    case HistoryLength::Week:
        return 7;
    case HistoryLength::Month:
        return 30;
    case HistoryLength::Hour:
    case HistoryLength::Day:
        break;
    }
    return 1;
}

QString dayText(const QDate &day)
{
    return QLocale().toString(day, QStringLiteral("ddd d MMM"));
}

HistoryStretch hours(int back, const TimeAnchor &now, const QTimeZone &zone)
{
    constexpr Nanos kHour = std::chrono::hours(1);
    const Instant end = now.instant - back * kHour;
    HistoryStretch stretch{{end - kHour, end}, {}, back + 1 < kHistoryReachDays * 24};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(now.wallOf(end).msSinceEpoch, zone);
    stretch.title =
        back == 0 ? Words::tr("Last hour, all feeds")
                  : Words::tr("%1, hour until %2, all feeds")
                        .arg(dayText(at.date()), format::timeOfDay(now.wallOf(end), zone,
                                                                   format::TimePrecision::Minutes));
    return stretch;
}

} // namespace

HistoryStretch historyStretch(HistoryLength length, int back, const TimeAnchor &now,
                              const QTimeZone &zone)
{
    if (length == HistoryLength::Hour)
        return hours(back, now, zone);
    const int days = daysOf(length);
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.wall.msSinceEpoch, zone).date();
    const QDate last = today.addDays(-qint64(back) * days);
    const QDate first = last.addDays(1 - days);
    const auto midnight = [&](const QDate &day) {
        return now.instantOf({day.startOfDay(zone).toMSecsSinceEpoch()});
    };
    HistoryStretch stretch;
    stretch.range = {midnight(first), std::min(midnight(last.addDays(1)), now.instant)};
    // Just after midnight there is a little room all the same.
    stretch.range.to = std::max(stretch.range.to, stretch.range.from + std::chrono::minutes(1));
    stretch.hasEarlier = qint64(back + 1) * days < kHistoryReachDays;
    stretch.title = days == 1 ? Words::tr("%1, all feeds").arg(dayText(last))
                              : Words::tr("%1 to %2, all feeds").arg(dayText(first), dayText(last));
    return stretch;
}

} // namespace feedscope
