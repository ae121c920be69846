#include "numberexplanation.h"

#include "chartcontents.h"
#include "detailsfacts.h"
#include "format.h"

#include <QCoreApplication>

namespace feedscope {

namespace {

constexpr qsizetype kMostFeeds = 6; // named one by one

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Explain)
};

QString number(quint64 value)
{
    return format::count(value, QLocale());
}

QString titled(const QString &what, const QString &name)
{
    return Words::tr("%1, %2", "a number and its feed").arg(what, name);
}

Explanation explainMissingInView(const FeedSnapshot &feed, TimeRange range)
{
    quint64 missing = 0;
    quint64 recovered = 0;
    for (const MissingBar &bar : missingContent(feed, range).bars) {
        missing += bar.missing;
        recovered += bar.recovered;
    }
    return {
        titled(Words::tr("Missing in view"), feed.name),
        number(missing),
        Words::tr("Messages found missing in the stretch shown that have not arrived since. "
                  "What arrived later is drawn as an outline."),
        {{Words::tr("Stretch shown"), format::wholeDuration(toMillis(range.length()), QLocale())},
         {Words::tr("Found missing"), number(missing + recovered)},
         {Words::tr("Arrived later"), number(recovered)}},
        QStringLiteral("%1 \u2212 %2 = %3")
            .arg(number(missing + recovered), number(recovered), number(missing))};
}

Explanation explainAttempts(const FeedSnapshot &feed, Instant now)
{
    Explanation e{titled(Words::tr("Failures in a row"), feed.name),
                  number(quint64(std::max(0, feed.connection.failures))),
                  Words::tr("Attempts that failed since the feed was last connected. It returns to "
                            "0 once a message came, or the connection held for 10 s."),
                  {{Words::tr("Attempts since start"), number(feed.counters.attempts)},
                   {Words::tr("Reconnects since start"), number(feed.counters.reconnects)}},
                  {}};
    if (feed.connection.phase == ConnectionPhase::Waiting && feed.connection.deadline)
        e.inputs.append({Words::tr("Next attempt in"),
                         format::countdown(*feed.connection.deadline - now, QLocale())});
    return e;
}

} // namespace

Explanation explainChart(const FeedSnapshot &feed, ChartNumber which, TimeRange range, Instant now)
{
    switch (which) {
    case ChartNumber::Missing:
        return explainMissingInView(feed, range);
    case ChartNumber::Attempts:
        return explainAttempts(feed, now);
    case ChartNumber::RoundTrip:
        return *explainCell(feed, FeedTableModel::Rtt, now);
    case ChartNumber::Rate:
        break;
    }
    return *explainCell(feed, FeedTableModel::Rate, now);
}

Explanation explainSum(const QList<SnapshotBoard::Snapshot> &feeds)
{
    double sum = 0;
    QList<SnapshotBoard::Snapshot> fastest = feeds;
    std::sort(fastest.begin(), fastest.end(), [](const auto &a, const auto &b) {
        return a->messagesPerSecond > b->messagesPerSecond;
    });
    Explanation e;
    double rest = 0;
    QStringList terms;
    for (qsizetype i = 0; i < fastest.size(); ++i) {
        const double rate = fastest.at(i)->messagesPerSecond;
        sum += rate;
        if (i >= kMostFeeds) {
            rest += rate;
            continue;
        }
        e.inputs.append({fastest.at(i)->name, format::rate(rate, QLocale())});
        terms << format::rate(rate, QLocale());
    }
    if (fastest.size() > kMostFeeds) {
        e.inputs.append({Words::tr("The other %1 feeds").arg(fastest.size() - kMostFeeds),
                         format::rate(rest, QLocale())});
        terms << format::rate(rest, QLocale());
    }
    e.title = titled(Words::tr("Messages per s"), Words::tr("all feeds"));
    e.value = format::rate(sum, QLocale());
    e.sentence = Words::tr("The rates of all feeds added up. Each is what was delivered live, "
                           "without replayed messages.");
    e.formula = terms.join(QStringLiteral(" + ")) + QStringLiteral(" = ") + e.value;
    return e;
}

Explanation explainRunning(const FeedSnapshot &feed, Instant now)
{
    const ConnectionState &connection = feed.connection;
    if (connection.phase != ConnectionPhase::Waiting || !connection.deadline) {
        if (connection.phase != ConnectionPhase::Live || !feed.lastByteAt)
            return *explainCell(feed, FeedTableModel::LastMessage, now);
        return {titled(Words::tr("Nothing received for"), feed.name),
                format::exactDuration(now - *feed.lastByteAt, QLocale()),
                Words::tr("Time since the last byte of any kind, a heartbeat included."),
                {{Words::tr("Now"), clockText(feed, now)},
                 {Words::tr("Last byte of any kind"), clockText(feed, *feed.lastByteAt)},
                 {Words::tr("Silent after"), format::wholeDuration(feed.silentAfter, QLocale())}},
                QStringLiteral("%1 \u2212 %2 = %3")
                    .arg(clockText(feed, now), clockText(feed, *feed.lastByteAt),
                         format::exactDuration(now - *feed.lastByteAt, QLocale()))};
    }
    return {
        titled(Words::tr("Next attempt in"), feed.name),
        format::countdown(*connection.deadline - now, QLocale()),
        Words::tr("The wait grows with each failure and is drawn once, at random, so that not "
                  "all clients come back at the same moment."),
        {{Words::tr("Failures in a row"), number(quint64(std::max(0, connection.failures)))},
         {Words::tr("Attempt at"), clockText(feed, *connection.deadline)},
         {Words::tr("Now"), clockText(feed, now)}},
        QStringLiteral("%1 \u2212 %2 = %3")
            .arg(clockText(feed, *connection.deadline), clockText(feed, now),
                 format::exactDuration(std::max(Nanos{0}, *connection.deadline - now), QLocale()))};
}

} // namespace feedscope
