// Which stretch of time the history of all feeds shows: an hour up to now, or whole days of this
// computer's calendar.
// Thread: UI (translations). Pure otherwise.
// Units: Instants; days begin at local midnight, whatever their length.
// Rules: an hour ends now or whole hours earlier; a day ends at midnight, a week and a month are 7 and
//   30 such days. None reaches beyond now, nor begins more than kReach ago.
// Errors: none.
// Source: screen 06 ("Thu 20 Nov, all feeds").
#pragma once

#include "skylinegeometry.h"
#include "timeanchor.h"

#include <QString>
#include <QTimeZone>

namespace feedscope {

enum class HistoryLength { Hour, Day, Week, Month };

struct HistoryStretch
{
    TimeRange range;
    QString title;
    bool hasEarlier = false;
};

constexpr int kHistoryReachDays = 90;

// `back`: whole lengths before the newest.
HistoryStretch historyStretch(HistoryLength length, int back, const TimeAnchor &now,
                              const QTimeZone &zone);

} // namespace feedscope
