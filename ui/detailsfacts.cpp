#include "detailsfacts.h"

#include "countersums.h"
#include "errorsentence.h"
#include "feedcelltext.h"
#include "feedfaultwords.h"
#include "format.h"

#include <QCoreApplication>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Details)
};

QString number(quint64 value)
{
    return format::count(value, QLocale());
}

QString codeText(const FeedError &error)
{
    if (error.kind == ErrorKind::CloseFrame && error.code == 1005)
        return Words::tr("1005, a close frame without a code");
    if (error.kind == ErrorKind::CloseFrame && error.code == 1006)
        return Words::tr("1006, no close frame received");
    return QString::number(error.code);
}

NextStep waiting(const FeedSnapshot &feed, Instant now)
{
    const Nanos left = feed.connection.deadline.value_or(now) - now;
    const double wait = std::max(1.0, double(feed.connection.wait.count()));
    const double done = 1 - toSeconds(left) * 1000 / wait;
    return {Words::tr("Attempt %1 starts in").arg(feed.connection.failures),
            format::countdown(left, QLocale()), std::clamp(done, 0.0, 1.0)};
}

} // namespace

QString clockText(const FeedSnapshot &feed, Instant at)
{
    return format::timeOfDay(feed.wallAt(at), QTimeZone::systemTimeZone(),
                             format::TimePrecision::Tenths);
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
                    ? Words::tr("Attempt %1, trying for").arg(feed.connection.failures)
                    : Words::tr("First attempt, trying for"),
                since(feed.connection.since), -1};
    case ConnectionPhase::Live:
        if (feed.display() == DisplayState::Silent)
            return {Words::tr("Open, but nothing received for"), since(feed.freshness.since), -1};
        if (feed.display() == DisplayState::Quiet && !feed.lastMessageAt)
            return {Words::tr("Connected, but no message yet, for"), since(feed.connection.since),
                    -1};
        return {Words::tr("Connected for"), since(feed.connection.since), -1};
    case ConnectionPhase::Stopped:
    case ConnectionPhase::Failed:
        break;
    }
    if (feed.display() == DisplayState::Paused)
        return {Words::tr("Paused for"), since(feed.connection.since), -1};
    if (feed.connection.stopCause == StopCause::SignIn)
        return {Words::tr("Stopped. Sign in again to go on. Stopped for"),
                since(feed.connection.since), -1};
    return {Words::tr("Stopped. Feedscope does not try again by itself. Stopped for"),
            since(feed.connection.since), -1};
}

QList<Fact> whyItDropped(const FeedSnapshot &feed, Instant now)
{
    QList<Fact> facts;
    if (feed.lostAt)
        facts.append({Words::tr("Lost at"), Words::tr("%1, %2 ago")
                                                .arg(clockText(feed, *feed.lostAt),
                                                     format::age(now - *feed.lostAt, QLocale()))});
    const FeedError &error = feed.lastError;
    if (error.isNone())
        return facts;
    if (error.kind == ErrorKind::CloseFrame)
        facts.append({Words::tr("Close code"), codeText(error)});
    else if (error.code != 0)
        facts.append({Words::tr("HTTP status"), codeText(error)});
    facts.append({Words::tr("Reason"), errorSentence(error)});
    if (!error.detail.isEmpty())
        facts.append({Words::tr("In detail"), error.detail});
    if (error.retryAfter)
        facts.append({Words::tr("Asked to wait"), format::duration(*error.retryAfter, QLocale())});
    if (const QString fault = faultWords(feed); !fault.isEmpty())
        facts.append(
            {Words::tr("Simulated"), Words::tr("yes, by a fault switched on here: %1").arg(fault)});
    else if (error.simulated)
        facts.append(
            {Words::tr("Simulated"), Words::tr("yes, by a fault that was switched on here")});
    return facts;
}

QString backoffText(const BackoffConfig &backoff)
{
    const QLocale locale;
    const QString growth = backoff.factor == 2
                               ? Words::tr("doubling")
                               : Words::tr("times %1").arg(locale.toString(backoff.factor, 'g', 3));
    QString jitter;
    switch (backoff.jitter) {
    case Jitter::Equal:
        jitter = Words::tr("jitter 50 to 100 %");
        break;
    case Jitter::Full:
        jitter = Words::tr("jitter 0 to 100 %");
        break;
    case Jitter::Additive:
        jitter = Words::tr("up to 1 s more");
        break;
    case Jitter::None:
        jitter = Words::tr("no jitter");
        break;
    }
    return Words::tr("%1 %2 to %3, %4")
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
        facts.append({Words::tr("Waited"), Words::tr("%1 of %2")
                                               .arg(format::duration(waited, QLocale()),
                                                    format::duration(connection.wait, QLocale()))});
    }
    if (connection.failures > 0)
        facts.append({Words::tr("Failures"), Words::tr("%1 in a row").arg(connection.failures)});
    if (config)
        facts.append({Words::tr("Backoff"), backoffText(config->backoff)});
    facts.append({Words::tr("Resume after"), feed.resumeId.isEmpty()
                                                 ? Words::tr("nothing to resume from")
                                                 : QString::fromUtf8(feed.resumeId)});
    if (feed.lastByteAt)
        facts.append(
            {Words::tr("Last byte"), Words::tr("%1, %2 ago")
                                         .arg(clockText(feed, *feed.lastByteAt),
                                              format::age(now - *feed.lastByteAt, QLocale()))});
    if (config && config->heartbeatTimeout > Millis{0})
        facts.append({Words::tr("Heartbeat"),
                      Words::tr("lost after %1 without a byte")
                          .arg(format::wholeDuration(config->heartbeatTimeout, QLocale()))});
    return facts;
}

QList<Fact> bookFacts(const Counters &counters, bool sequenced)
{
    QList<Fact> facts{{Words::tr("Received"), number(counters.received)},
                      {Words::tr("= Delivered"), number(counters.delivered)},
                      {Words::tr("+ Duplicates"), number(counters.duplicates)},
                      {Words::tr("+ Stale, arrived too late"), number(counters.stale)},
                      {Words::tr("+ Dropped by Feedscope"), number(counters.dropped)}};
    if (!sequenced) {
        facts.append({Words::tr("Missing"), format::notMeasured()});
        return facts;
    }
    facts.append({Words::tr("Expected by number"), number(counters.expected)});
    facts.append({Words::tr("= Arrived"), number(counters.sequenced)});
    facts.append(
        {Words::tr("+ Missing, never arrived"), number(counters.missing), counters.missing > 0});
    return facts;
}

QString bookVerdict(const Counters &counters)
{
    if (const qint64 off = counters.unaccounted(); off != 0)
        return Words::tr("Does not add up: %1 unaccounted for").arg(off);
    if (const qint64 off = counters.unaccountedNumbers(); off != 0)
        return Words::tr("Does not add up: %1 numbers unaccounted for").arg(off);
    return Words::tr("\u2713 adds up");
}

Counters sumOf(const QList<std::shared_ptr<const FeedSnapshot>> &feeds)
{
    Counters sum;
    for (const auto &feed : feeds)
        add(sum, feed->counters);
    return sum;
}

LedgerView ledgerSumOf(const QList<std::shared_ptr<const FeedSnapshot>> &feeds)
{
    LedgerView sum;
    for (const auto &feed : feeds) {
        if (!feed->ledger)
            continue;
        sum.fallenOut += feed->ledger->fallenOut;
        sum.counts.outages += feed->ledger->counts.outages;
        sum.counts.skips += feed->ledger->counts.skips;
        sum.simulated.outages += feed->ledger->simulated.outages;
    }
    return sum;
}

} // namespace feedscope
