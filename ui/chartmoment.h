// What was at one moment of a feed's history: state, cause and each chart's value, for the tooltip
// of the crosshair.
// Thread: any; values. The texts are for the UI thread (translations).
// Units: messages per second, counts per bar, ms.
// Errors: none; what was not recorded or measured then is empty and said so.
// Source: ui-spec.md section 6 (strip and charts).
#pragma once

#include "feedsnapshot.h"

#include <QString>

namespace feedscope {

struct ChartMoment
{
    Instant at;
    std::optional<StateSpan> span; // none: nothing was recorded
    Nanos lasted{0};               // of the span, until now while it goes on
    std::optional<quint32> messages;
    quint64 missing = 0; // in the bar
    quint64 recovered = 0;
    std::optional<double> rttMs;
};

ChartMoment chartMomentAt(const FeedSnapshot &feed, Instant at, Millis barWidth, Instant now);

struct ChartTip
{
    struct Value
    {
        QString label;
        QString value;
    };
    std::optional<DisplayState> state;
    bool simulated = false;
    QString title; // "Silent for 30.0 s"
    QString times; // "14:20:41 to 14:21:11"
    QString cause;
    QList<Value> values;

    QString spoken() const; // all of it in one line
};

ChartTip chartTip(const FeedSnapshot &feed, const ChartMoment &moment, Millis barWidth);

// The start of the next (+1) or previous (-1) outage seen from `at`; none: there is no more.
std::optional<Instant> outageBeside(const std::vector<StateSpan> &spans, Instant at, int direction);

} // namespace feedscope
