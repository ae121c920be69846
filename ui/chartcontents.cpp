#include "chartcontents.h"

#include "format.h"
#include "statespans.h"

#include <QCoreApplication>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChartStack)
};

QColor alarmColour(const FeedSnapshot &feed, const Theme &theme)
{
    return isTrouble(feed.display()) ? theme.state(feed.display()).text : QColor();
}

double highestBar(const QList<MissingBar> &bars)
{
    quint64 maximum = 0;
    for (const MissingBar &bar : bars)
        maximum = std::max({maximum, bar.missing, bar.recovered});
    return double(maximum);
}

QString attemptsUnit(const FeedSnapshot &feed, Instant now)
{
    if (feed.connection.phase == ConnectionPhase::Waiting && feed.connection.deadline)
        return Words::tr("next in %1")
            .arg(format::countdown(*feed.connection.deadline - now, QLocale()));
    return Words::tr("failures in a row");
}

} // namespace

Millis missingBarWidth(Millis rangeLength)
{
    return std::chrono::seconds(std::max<qint64>(1, rangeLength.count() / 180'000));
}

ChartContent rateContent(const FeedSnapshot &feed, TimeRange range, const Theme &theme)
{
    ChartContent rate;
    rate.title = Words::tr("Message rate");
    rate.value = format::rate(feed.messagesPerSecond, QLocale());
    rate.unit = Words::tr("msg/s");
    rate.valueColour = alarmColour(feed, theme);
    rate.lines = rateSegments(*feed.history, range);
    rate.emptyText = Words::tr("No data in this range");
    rate.highest = highest(rate.lines);
    rate.watermark = feed.fault.has_value();
    return rate;
}

ChartContent missingContent(const FeedSnapshot &feed, TimeRange range)
{
    const Millis width = missingBarWidth(toMillis(range.length()));
    ChartContent missing;
    missing.title = Words::tr("Missing, per %1").arg(format::wholeDuration(width, QLocale()));
    missing.value = format::notMeasured();
    missing.unit = Words::tr("no sequence field");
    missing.bars = missingBars(*feed.history, range, width);
    if (feed.sequenced) {
        quint64 inView = 0;
        for (const MissingBar &bar : std::as_const(missing.bars))
            inView += bar.missing;
        missing.value = format::count(inView, QLocale());
        missing.unit = Words::tr("missing in view");
    }
    missing.highest = highestBar(missing.bars);
    return missing;
}

ChartContent attemptsContent(const FeedSnapshot &feed, TimeRange range, Instant now,
                             const Theme &theme)
{
    ChartContent attempts;
    attempts.title = Words::tr("Reconnect attempts");
    attempts.value = format::count(quint64(feed.connection.failures), QLocale());
    attempts.unit = attemptsUnit(feed, now);
    attempts.valueColour = alarmColour(feed, theme);
    attempts.marks = attemptMarks(*feed.history, range);
    for (const AttemptMark &mark : std::as_const(attempts.marks))
        attempts.highest = std::max(attempts.highest, double(mark.number));
    if (feed.connection.phase == ConnectionPhase::Waiting && feed.connection.deadline &&
        range.to == now) {
        attempts.plannedX = toSeconds(*feed.connection.deadline - now);
        attempts.plannedNumber = std::max(1, feed.connection.failures);
    }
    return attempts;
}

ChartContent roundTripContent(const FeedSnapshot &feed, TimeRange range)
{
    ChartContent rtt;
    rtt.title = Words::tr("RTT");
    const bool open = feed.connection.phase == ConnectionPhase::Live;
    rtt.value = open && feed.rttMs >= 0 ? format::roundTrip(feed.rttMs, QLocale()) : QString();
    if (!open)
        rtt.unit = Words::tr("not connected");
    else if (feed.rttMs < 0)
        rtt.unit = Words::tr("not measured");
    rtt.lines = rttSegments(*feed.history, range);
    rtt.highest = highest(rtt.lines);
    return rtt;
}

QList<std::shared_ptr<const HistoryView>> historiesOf(const QList<SnapshotBoard::Snapshot> &feeds)
{
    QList<std::shared_ptr<const HistoryView>> histories;
    for (const auto &feed : feeds) {
        if (feed->history)
            histories.append(feed->history);
    }
    return histories;
}

ChartContent allFeedsContent(const QList<SnapshotBoard::Snapshot> &feeds, TimeRange range)
{
    ChartContent rate;
    double sum = 0;
    for (const auto &feed : feeds) {
        sum += feed->messagesPerSecond;
        rate.watermark |= feed->fault.has_value();
    }
    rate.title = Words::tr("All feeds");
    rate.value = format::rate(sum, QLocale());
    rate.unit = Words::tr("msg/s");
    rate.lines = rateSumSegments(historiesOf(feeds), range);
    rate.emptyText = Words::tr("No data in this range");
    rate.highest = highest(rate.lines);
    return rate;
}

} // namespace feedscope
