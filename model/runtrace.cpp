#include "runtrace.h"

namespace feedscope {

namespace {

// Empty: not part of the sequence, for it tells how many messages were under way.
struct Line
{
    QString operator()(const StateChanged &e)
    {
        QString line = QStringLiteral("state %1 -> %2, attempt %3")
                           .arg(feedStateName(e.from), feedStateName(e.to))
                           .arg(e.attempt);
        if (e.transport)
            line += QStringLiteral(", ") + transportName(*e.transport);
        if (!e.error.isNone())
            line += QStringLiteral(", ") + errorKindName(e.error.kind);
        if (e.error.code != 0)
            line += QStringLiteral(" %1").arg(e.error.code);
        if (e.retryIn)
            line += QStringLiteral(", waits %1 ms").arg(e.retryIn->count());
        return line;
    }
    QString operator()(const FreshnessChanged &e)
    {
        return e.to == Freshness::Silent ? QStringLiteral("silent") : QString();
    }
    QString operator()(const GapFound &) { return QStringLiteral("gap"); }
    QString operator()(const DuplicateSeen &) { return {}; }
    QString operator()(const OutOfOrderSeen &) { return {}; }
    QString operator()(const Recovered &) { return {}; }
    QString operator()(const SequenceRestarted &) { return QStringLiteral("restart"); }
    QString operator()(const FellBack &e)
    {
        return QStringLiteral("fallback %1 -> %2").arg(transportName(e.from), transportName(e.to));
    }
    QString operator()(const FaultChanged &e)
    {
        return QStringLiteral("fault %1 %2")
            .arg(e.fault, e.on ? QStringLiteral("on") : QStringLiteral("off"));
    }
    QString operator()(const OutageEnded &e)
    {
        return QStringLiteral("outage, %1, %2 attempts, %3")
            .arg(errorKindName(e.row.cause.kind))
            .arg(e.row.attempts)
            .arg(e.row.end ? QStringLiteral("ended") : QStringLiteral("open"));
    }
    QString operator()(const SnapshotFetched &e)
    {
        return e.error.isNone() ? QStringLiteral("snapshot") : QStringLiteral("snapshot failed");
    }
    QString operator()(const Notice &) { return {}; }
};

} // namespace

QStringList sequenceOf(const RunTrace &trace)
{
    QStringList lines;
    for (const FeedOutcome &outcome : trace.feeds) {
        for (const FeedEvent &event : trace.events) {
            if (event.feed != outcome.feed)
                continue;
            const QString line = std::visit(Line{}, event.body);
            if (!line.isEmpty())
                lines << outcome.feed.value + QStringLiteral(": ") + line;
        }
    }
    return lines;
}

QString bookProblem(const RunTrace &trace)
{
    QStringList feeds;
    for (const FeedOutcome &feed : trace.feeds) {
        if (feed.counters.unaccounted() != 0)
            feeds << QStringLiteral("%1: %2 of %3 messages unaccounted for")
                         .arg(feed.feed.value)
                         .arg(feed.counters.unaccounted())
                         .arg(feed.counters.received);
        else if (!feed.counters.addsUp())
            feeds << QStringLiteral("%1: %2 numbers unaccounted for")
                         .arg(feed.feed.value)
                         .arg(feed.counters.unaccountedNumbers());
    }
    return feeds.isEmpty() ? QString()
                           : QStringLiteral("The counters do not add up, which is a fault of "
                                            "Feedscope: %1.")
                                 .arg(feeds.join(QStringLiteral("; ")));
}

} // namespace feedscope
