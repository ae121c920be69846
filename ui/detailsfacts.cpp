#include "detailsfacts.h"

#include "feedcelltext.h"
#include "format.h"

#include <QCoreApplication>

namespace feedscope {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Details", text);
}

QString number(quint64 value)
{
    return format::count(value, QLocale());
}

QString codeText(const FeedError &error)
{
    if (error.kind == ErrorKind::CloseFrame && error.code == 1005)
        return tr("1005, a close frame without a code");
    if (error.kind == ErrorKind::CloseFrame && error.code == 1006)
        return tr("1006, no close frame received");
    return QString::number(error.code);
}

NextStep waiting(const FeedSnapshot &feed, Instant now)
{
    const Nanos left = feed.connection.deadline.value_or(now) - now;
    const double wait = std::max(1.0, double(feed.connection.wait.count()));
    const double done = 1 - toSeconds(left) * 1000 / wait;
    return {tr("Attempt %1 starts in").arg(feed.connection.failures),
            format::countdown(left, QLocale()), std::clamp(done, 0.0, 1.0)};
}

} // namespace

QString clockText(const FeedSnapshot &feed, Instant at)
{
    const WallTime wall{feed.takenAtWall.msSinceEpoch + toMillis(at - feed.takenAt).count()};
    return format::timeOfDay(wall, QTimeZone::systemTimeZone(), format::TimePrecision::Tenths);
}

NextStep nextStep(const FeedSnapshot &feed, Instant now)
{
    const QLocale locale;
    const auto since = [&](Instant from) {
        return format::duration(std::max(Nanos{0}, now - from), locale);
    };
    switch (feed.connection.phase) {
    case ConnectionPhase::Waiting:
        return waiting(feed, now);
    case ConnectionPhase::Connecting:
        return {feed.connection.failures > 0
                    ? tr("Attempt %1, trying for").arg(feed.connection.failures)
                    : tr("First attempt, trying for"),
                since(feed.connection.since), -1};
    case ConnectionPhase::Live:
        if (feed.display() == DisplayState::Silent)
            return {tr("Open, but nothing received for"), since(feed.freshness.since), -1};
        return {tr("Connected for"), since(feed.connection.since), -1};
    case ConnectionPhase::Stopped:
    case ConnectionPhase::Failed:
        break;
    }
    if (feed.display() == DisplayState::Paused)
        return {tr("Paused for"), since(feed.connection.since), -1};
    return {tr("Stopped. Feedscope does not try again by itself. Stopped for"),
            since(feed.connection.since), -1};
}

QList<Fact> whyItDropped(const FeedSnapshot &feed, Instant now)
{
    QList<Fact> facts;
    if (feed.lostAt)
        facts.append({tr("Lost at"), tr("%1, %2 ago")
                                         .arg(clockText(feed, *feed.lostAt),
                                              format::age(now - *feed.lostAt, QLocale()))});
    const FeedError &error = feed.lastError;
    if (error.isNone())
        return facts;
    if (error.kind == ErrorKind::CloseFrame)
        facts.append({tr("Close code"), codeText(error)});
    else if (error.code != 0)
        facts.append({tr("HTTP status"), codeText(error)});
    facts.append({tr("Reason"), describe(error)});
    if (!error.detail.isEmpty())
        facts.append({tr("In detail"), error.detail});
    if (error.retryAfter)
        facts.append({tr("Asked to wait"), format::duration(*error.retryAfter, QLocale())});
    if (feed.fault)
        facts.append({tr("Simulated"), tr("yes, by a network drop switched on here")});
    return facts;
}

QString backoffText(const BackoffConfig &backoff)
{
    const QLocale locale;
    const QString growth = backoff.factor == 2
                               ? tr("doubling")
                               : tr("times %1").arg(locale.toString(backoff.factor, 'g', 3));
    QString jitter;
    switch (backoff.jitter) {
    case Jitter::Equal:
        jitter = tr("jitter 50 to 100 %");
        break;
    case Jitter::Full:
        jitter = tr("jitter 0 to 100 %");
        break;
    case Jitter::Additive:
        jitter = tr("up to 1 s more");
        break;
    case Jitter::None:
        jitter = tr("no jitter");
        break;
    }
    return tr("%1 %2 to %3, %4")
        .arg(format::wholeDuration(backoff.base, locale), growth,
             format::wholeDuration(backoff.cap, locale), jitter);
}

QList<Fact> recoveryFacts(const FeedSnapshot &feed, const FeedConfig *config, Instant now)
{
    QList<Fact> facts;
    const ConnectionState &connection = feed.connection;
    if (connection.phase == ConnectionPhase::Waiting && connection.deadline) {
        const Nanos waited = std::clamp<Nanos>(connection.wait - (*connection.deadline - now),
                                               Nanos{0}, connection.wait);
        facts.append({tr("Waited"), tr("%1 of %2")
                                        .arg(format::duration(waited, QLocale()),
                                             format::duration(connection.wait, QLocale()))});
    }
    if (connection.failures > 0)
        facts.append({tr("Failures"), tr("%1 in a row").arg(connection.failures)});
    if (config)
        facts.append({tr("Backoff"), backoffText(config->backoff)});
    facts.append({tr("Resume after"), feed.resumeId.isEmpty() ? tr("nothing to resume from")
                                                              : QString::fromUtf8(feed.resumeId)});
    if (feed.lastByteAt)
        facts.append({tr("Last byte"), tr("%1, %2 ago")
                                           .arg(clockText(feed, *feed.lastByteAt),
                                                format::age(now - *feed.lastByteAt, QLocale()))});
    if (config && config->heartbeatTimeout > Millis{0})
        facts.append({tr("Heartbeat"),
                      tr("lost after %1 without a byte")
                          .arg(format::wholeDuration(config->heartbeatTimeout, QLocale()))});
    return facts;
}

QList<Fact> bookFacts(const Counters &counters, bool sequenced)
{
    QList<Fact> facts{{tr("Received"), number(counters.received)},
                      {tr("= Delivered"), number(counters.delivered)},
                      {tr("+ Duplicates"), number(counters.duplicates)},
                      {tr("+ Stale, arrived too late"), number(counters.stale)},
                      {tr("+ Dropped by Feedscope"), number(counters.dropped)}};
    if (!sequenced) {
        facts.append({tr("Missing"), format::notMeasured()});
        return facts;
    }
    facts.append({tr("Recovered later"), number(counters.recovered)});
    facts.append({tr("Missing, never arrived"), number(counters.missing), counters.missing > 0});
    return facts;
}

QString bookVerdict(const Counters &counters)
{
    const qint64 off = counters.unaccounted();
    return off == 0 ? tr("\u2713 adds up") : tr("Does not add up: %1 unaccounted for").arg(off);
}

Counters sumOf(const QList<std::shared_ptr<const FeedSnapshot>> &feeds)
{
    Counters sum;
    for (const auto &feed : feeds) {
        const Counters &c = feed->counters;
        sum.received += c.received;
        sum.delivered += c.delivered;
        sum.duplicates += c.duplicates;
        sum.stale += c.stale;
        sum.dropped += c.dropped;
        sum.missing += c.missing;
        sum.recovered += c.recovered;
    }
    return sum;
}

} // namespace feedscope
