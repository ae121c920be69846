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

ChartFigure rateFigure(const FeedSnapshot &feed, const Theme &theme)
{
    return {format::rate(feed.messagesPerSecond, QLocale()), Words::tr("msg/s"),
            alarmColour(feed, theme)};
}

ChartFigure attemptsFigure(const FeedSnapshot &feed, Instant now, const Theme &theme)
{
    return {format::count(quint64(feed.connection.failures), QLocale()), attemptsUnit(feed, now),
            alarmColour(feed, theme)};
}

ChartFigure roundTripFigure(const FeedSnapshot &feed)
{
    if (feed.connection.phase != ConnectionPhase::Live)
        return {{}, Words::tr("not connected"), {}};
    if (feed.rttMs < 0)
        return {{}, Words::tr("not measured"), {}};
    return {format::roundTrip(feed.rttMs, QLocale()), {}, {}};
}

ChartFigure allFeedsFigure(const QList<SnapshotBoard::Snapshot> &feeds)
{
    double sum = 0;
    for (const auto &feed : feeds)
        sum += feed->messagesPerSecond;
    return {format::rate(sum, QLocale()), Words::tr("msg/s"), {}};
}

Millis missingBarWidth(Millis rangeLength)
{
    return std::chrono::seconds(std::max<qint64>(1, rangeLength.count() / 180'000));
}

ChartContent rateContent(const FeedSnapshot &feed, TimeRange range, const Theme &theme)
{
    ChartContent rate;
    rate.title = Words::tr("Message rate");
    rate.tell(rateFigure(feed, theme));
    rate.lines = rateSegments(*feed.history, range);
    rate.emptyText = Words::tr("No data in this range");
    rate.highest = highest(rate.lines);
    rate.watermark = feed.hasFault();
    return rate;
}

ChartContent missingContent(const FeedSnapshot &feed, TimeRange range)
{
    const Millis width = missingBarWidth(toMillis(range.length()));
    ChartContent missing;
    missing.title = Words::tr("Missing, per %1").arg(format::wholeDuration(width, QLocale()));
    missing.tell({format::notMeasured(), Words::tr("no sequence field"), {}});
    missing.bars = missingBars(*feed.history, range, width);
    if (feed.sequenced) {
        quint64 inView = 0;
        for (const MissingBar &bar : std::as_const(missing.bars))
            inView += bar.missing;
        missing.tell({format::count(inView, QLocale()), Words::tr("missing in view"), {}});
    }
    missing.highest = highestBar(missing.bars);
    return missing;
}

ChartContent attemptsContent(const FeedSnapshot &feed, TimeRange range, Instant now,
                             const Theme &theme)
{
    ChartContent attempts;
    attempts.title = Words::tr("Reconnect attempts");
    attempts.tell(attemptsFigure(feed, now, theme));
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
    rtt.tell(roundTripFigure(feed));
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
    for (const auto &feed : feeds)
        rate.watermark |= feed->hasFault();
    rate.title = Words::tr("All feeds");
    rate.tell(allFeedsFigure(feeds));
    rate.lines = rateSumSegments(historiesOf(feeds), range);
    rate.emptyText = Words::tr("No data in this range");
    rate.highest = highest(rate.lines);
    return rate;
}

} // namespace feedscope
