#include "chartmoment.h"

#include "errorsentence.h"
#include "feedcelltext.h"
#include "format.h"
#include "statespans.h"

#include <QCoreApplication>

namespace feedscope {

namespace {

constexpr int kHoldSeconds = 30; // as long as the RTT line holds a measurement

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChartTip)
};

QString secondsText(const FeedSnapshot &feed, Instant at)
{
    return format::timeOfDay(feed.wallAt(at), QTimeZone::systemTimeZone(),
                             format::TimePrecision::Seconds);
}

std::optional<double> lastRoundTrip(const HistoryView &history, const StateSpan &span, Instant at)
{
    for (int back = 0; back <= kHoldSeconds; ++back) {
        const Instant second = at - std::chrono::seconds(back);
        if (second < span.from)
            break;
        const HistoryBucket *bucket = history.bucket(second);
        if (bucket && bucket->rttMs >= 0)
            return double(bucket->rttMs);
    }
    return std::nullopt;
}

} // namespace

ChartMoment chartMomentAt(const FeedSnapshot &feed, Instant at, Millis barWidth, Instant now)
{
    ChartMoment moment;
    moment.at = at;
    if (!feed.history)
        return moment;
    const HistoryView &history = *feed.history;
    const StateSpan *span = spanAt(history.spans, at);
    if (!span)
        return moment;
    moment.span = *span;
    moment.lasted = span->to.value_or(now) - span->from;
    if (isOpen(span->state)) {
        const HistoryBucket *bucket = history.bucket(at);
        moment.messages = bucket ? bucket->messages : 0;
        moment.rttMs = lastRoundTrip(history, *span, at);
    }
    const auto second = std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count();
    const qint64 width = std::max<qint64>(1, barWidth.count() / 1000);
    const qint64 first = second / width * width;
    for (qint64 i = first; i < first + width; ++i) {
        if (const HistoryBucket *bucket = history.bucket(Instant{} + std::chrono::seconds(i))) {
            moment.missing += bucket->missing;
            moment.recovered += bucket->recovered;
        }
    }
    return moment;
}

ChartTip chartTip(const FeedSnapshot &feed, const ChartMoment &moment, Millis barWidth)
{
    const QLocale locale;
    ChartTip tip;
    if (!moment.span) {
        tip.title = Words::tr("Nothing was recorded");
        tip.times = secondsText(feed, moment.at);
        return tip;
    }
    const StateSpan &span = *moment.span;
    tip.state = span.state;
    tip.simulated = span.simulated;
    tip.title = Words::tr("%1 for %2")
                    .arg(stateWord(span.state), format::exactDuration(moment.lasted, locale));
    tip.times = Words::tr("%1 to %2")
                    .arg(secondsText(feed, span.from),
                         span.to ? secondsText(feed, *span.to) : Words::tr("now"));
    tip.cause = span.cause.isEmpty() ? QString() : recordedSentence(span.cause);
    tip.values.append({Words::tr("At"), secondsText(feed, moment.at)});
    tip.values.append(
        {Words::tr("Rate"), moment.messages
                                ? Words::tr("%1 msg/s").arg(format::count(*moment.messages, locale))
                                : Words::tr("not connected")});
    if (feed.sequenced) {
        const QString inBar =
            Words::tr("%1 in %2")
                .arg(format::count(moment.missing, locale),
                     format::wholeDuration(std::max(barWidth, Millis(1000)), locale));
        tip.values.append({Words::tr("Missing"), inBar});
        if (moment.recovered > 0)
            tip.values.append({Words::tr("Recovered"), format::count(moment.recovered, locale)});
    }
    if (moment.rttMs)
        tip.values.append({Words::tr("RTT"), format::roundTrip(*moment.rttMs, locale)});
    else if (feed.rttMs >= 0)
        tip.values.append({Words::tr("RTT"), Words::tr("no reply")});
    return tip;
}

QString ChartTip::spoken() const
{
    QStringList parts{title, times};
    if (simulated)
        parts << Words::tr("simulated");
    if (!cause.isEmpty())
        parts << cause;
    for (const Value &value : values)
        parts << value.label + QLatin1Char(' ') + value.value;
    return parts.join(QStringLiteral(", "));
}

std::optional<Instant> outageBeside(const std::vector<StateSpan> &spans, Instant at, int direction)
{
    std::optional<Instant> found;
    bool inTrouble = false;
    for (const StateSpan &span : spans) {
        const bool begins = isTrouble(span.state) && !inTrouble;
        inTrouble = isTrouble(span.state) || (inTrouble && span.state == DisplayState::Connecting);
        if (!begins)
            continue;
        if (direction > 0 && span.from > at)
            return span.from;
        if (direction < 0 && span.from < at)
            found = span.from;
    }
    return found;
}

} // namespace feedscope
