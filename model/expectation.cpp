#include "expectation.h"

#include "duration.h"

#include <QStringList>
#include <algorithm>

namespace feedscope {

const QList<ExpectationKey> &expectationKeys()
{
    using S = ExpectationSubject;
    using F = ExpectationFamily;
    static const QList<ExpectationKey> kKeys{
        {S::State, F::Moment, "state", "state"},
        {S::Freshness, F::Moment, "freshness", "freshness"},
        {S::Transport, F::Moment, "transport", "transport in use"},
        {S::Fallback, F::Moment, "fallback", "fallback to"},
        {S::Cause, F::Moment, "cause", "cause"},
        {S::Missing, F::Number, "missing", "messages missing"},
        {S::Recovered, F::Number, "recovered", "messages recovered"},
        {S::Lost, F::Number, "lost", "messages lost for good"},
        {S::Received, F::Number, "received", "messages received"},
        {S::Delivered, F::Number, "delivered", "messages delivered"},
        {S::Duplicates, F::Number, "duplicates", "duplicates"},
        {S::Stale, F::Number, "stale", "stale messages"},
        {S::OutOfOrder, F::Number, "outOfOrder", "messages out of order"},
        {S::Gaps, F::Number, "gaps", "gaps"},
        {S::Restarts, F::Number, "restarts", "restarts of the sequence"},
        {S::Attempts, F::Number, "attempts", "connection attempts"},
        {S::Reconnects, F::Number, "reconnects", "reconnects"},
        {S::Outages, F::Number, "outages", "outages"},
        {S::Unaccounted, F::Number, "unaccounted", "messages unaccounted for"},
        {S::Exit, F::Number, "exit", "exit code of the feed"},
        {S::DelayMs, F::Durations, "delayMs", "waits before a retry"},
        {S::DetectMs, F::Durations, "detectMs", "time to notice an outage"},
        {S::RecoverMs, F::Durations, "recoverMs", "time to recover from an outage"},
        {S::LatencyMs, F::Durations, "latencyMs", "age of messages on arrival"},
        {S::RetrySpreadMs, F::Herd, "retrySpreadMs",
         "time from the first feed's retry to the last's"},
        {S::RetriesPer100Ms, F::Herd, "retriesPer100Ms", "most retries in any 100 ms"},
    };
    return kKeys;
}

const ExpectationKey &keyOf(ExpectationSubject subject)
{
    const auto &keys = expectationKeys();
    return *std::find_if(keys.begin(), keys.end(),
                         [&](const ExpectationKey &key) { return key.subject == subject; });
}

QString quantileName(Quantile quantile)
{
    switch (quantile) {
    case Quantile::Min:
        return QStringLiteral("min");
    case Quantile::P50:
        return QStringLiteral("p50");
    case Quantile::P95:
        return QStringLiteral("p95");
    case Quantile::Max:
        return QStringLiteral("max");
    }
    Q_UNREACHABLE();
}

static QString quantileWords(const QList<QuantileLimit> &limits)
{
    QStringList parts;
    for (const QuantileLimit &limit : limits)
        parts << QStringLiteral("%1 %2 %3 ms")
                     .arg(quantileName(limit.quantile),
                          limit.quantile == Quantile::Min ? QStringLiteral("at least")
                                                          : QStringLiteral("at most"),
                          numberWords(limit.limit));
    return parts.join(QStringLiteral(", "));
}

static QString momentWords(const Expectation &expectation)
{
    QString words = expectation.word;
    if (expectation.within)
        words += QStringLiteral(" within ") + formatDuration(*expectation.within);
    if (expectation.after > 0)
        words +=
            (expectation.within ? QStringLiteral(" of step %1") : QStringLiteral(" after step %1"))
                .arg(expectation.after);
    return words;
}

QString expectedWords(const Expectation &expectation)
{
    const ExpectationKey &key = keyOf(expectation.subject);
    switch (key.family) {
    case ExpectationFamily::Moment:
        return momentWords(expectation);
    case ExpectationFamily::Durations:
        return quantileWords(expectation.quantiles);
    case ExpectationFamily::Number:
    case ExpectationFamily::Herd:
        break;
    }
    if (expectation.all)
        return QStringLiteral("all that was missed");
    return rangeWords(expectation.range, key.subject == ExpectationSubject::RetrySpreadMs
                                             ? QStringLiteral("ms")
                                             : QString());
}

QString summary(const Expectation &expectation)
{
    if (!expectation.name.isEmpty())
        return expectation.name;
    const QString text = QLatin1StringView(keyOf(expectation.subject).key) + QLatin1Char(' ') +
                         expectedWords(expectation);
    return expectation.feed.value.isEmpty() ? text
                                            : expectation.feed.value + QStringLiteral(": ") + text;
}

} // namespace feedscope
