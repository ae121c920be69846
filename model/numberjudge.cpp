#include "numberjudge.h"

#include "momentjudge.h"

#include <algorithm>
#include <cmath>

namespace feedscope {

namespace {

using Subject = ExpectationSubject;

double milliseconds(Nanos duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

double numberOf(Subject subject, const FeedOutcome &outcome)
{
    const Counters &c = outcome.counters;
    switch (subject) {
    case Subject::Missing:
        return double(c.missing);
    case Subject::Recovered:
        return double(outcome.recovered);
    case Subject::Lost:
        return double(c.lost);
    case Subject::Received:
        return double(c.received);
    case Subject::Delivered:
        return double(c.delivered);
    case Subject::Duplicates:
        return double(c.duplicates);
    case Subject::Stale:
        return double(c.stale);
    case Subject::OutOfOrder:
        return double(c.outOfOrder);
    case Subject::Gaps:
        return double(c.gaps);
    case Subject::Restarts:
        return double(c.restarts);
    case Subject::Attempts:
        return double(c.attempts);
    case Subject::Reconnects:
        return double(c.reconnects);
    case Subject::Outages:
        return double(outcome.outages);
    case Subject::Unaccounted:
        return double(std::llabs(c.unaccounted()));
    case Subject::Exit:
        return outcome.exit.value_or(0);
    default:
        return 0;
    }
}

// Without numbers in its messages a feed cannot tell.
bool needsSequence(Subject subject)
{
    return subject == Subject::Missing || subject == Subject::Recovered ||
           subject == Subject::Lost || subject == Subject::Gaps;
}

QString recoveredWords(const FeedOutcome &outcome)
{
    const quint64 missing = outcome.counters.missing;
    const quint64 all = outcome.recovered + missing;
    if (all == 0)
        return QStringLiteral("nothing was missed");
    return QStringLiteral("%1 of %2").arg(outcome.recovered).arg(all);
}

// In milliseconds, what happened after the step.
std::vector<double> samplesOf(Subject subject, const FeedId &feed, Instant from,
                              const RunTrace &trace)
{
    std::vector<double> samples;
    for (const FeedEvent &event : trace.events) {
        if (event.feed != feed || event.at < from)
            continue;
        if (const auto *change = std::get_if<StateChanged>(&event.body)) {
            if (subject == Subject::DelayMs && change->retryIn)
                samples.push_back(double(change->retryIn->count()));
        } else if (const auto *outage = std::get_if<OutageEnded>(&event.body)) {
            const auto recover = outage->row.timeToRecover();
            if (subject == Subject::DetectMs)
                samples.push_back(milliseconds(outage->row.noticedAfter));
            else if (subject == Subject::RecoverMs && recover)
                samples.push_back(milliseconds(*recover));
        }
    }
    std::sort(samples.begin(), samples.end());
    return samples;
}

// The smallest sample that is not exceeded by that share of them.
double quantile(const std::vector<double> &sorted, double share)
{
    const auto rank = size_t(std::ceil(share * double(sorted.size())));
    return sorted.at(std::clamp<size_t>(rank, 1, sorted.size()) - 1);
}

double valueAt(Quantile which, const std::vector<double> &sorted)
{
    switch (which) {
    case Quantile::Min:
        return sorted.front();
    case Quantile::P50:
        return quantile(sorted, 0.5);
    case Quantile::P95:
        return quantile(sorted, 0.95);
    case Quantile::Max:
        return sorted.back();
    }
    Q_UNREACHABLE();
}

double valueAt(Quantile which, const IntervalStats &stats)
{
    switch (which) {
    case Quantile::Min:
        return milliseconds(stats.quantile(1e-9));
    case Quantile::P50:
        return milliseconds(stats.quantile(0.5));
    case Quantile::P95:
        return milliseconds(stats.quantile(0.95));
    case Quantile::Max:
        return milliseconds(stats.max());
    }
    Q_UNREACHABLE();
}

// When the first retry of each feed after the step was due.
std::vector<Instant> firstRetries(const std::vector<const FeedOutcome *> &feeds, Instant from,
                                  const RunTrace &trace)
{
    std::vector<Instant> retries;
    for (const FeedOutcome *feed : feeds) {
        for (const FeedEvent &event : trace.events) {
            const auto *change = std::get_if<StateChanged>(&event.body);
            if (!change || event.feed != feed->feed || event.at < from || !change->retryIn)
                continue;
            retries.push_back(event.at + *change->retryIn);
            break;
        }
    }
    std::sort(retries.begin(), retries.end());
    return retries;
}

size_t mostWithin(const std::vector<Instant> &sorted, Nanos window)
{
    size_t most = 0;
    size_t first = 0;
    for (size_t i = 0; i < sorted.size(); ++i) {
        while (sorted[i] - sorted[first] >= window)
            ++first;
        most = std::max(most, i - first + 1);
    }
    return most;
}

} // namespace

Verdict judgeNumber(const Expectation &expectation, const FeedOutcome &outcome)
{
    const Subject subject = expectation.subject;
    if (needsSequence(subject) && outcome.counters.expected == 0)
        return {Result::Fail,
                {},
                QStringLiteral("not known: no message with a sequence number came"),
                0};
    const double value = numberOf(subject, outcome);
    Verdict verdict;
    verdict.size = value;
    verdict.measured = numberWords(value);
    bool holds = expectation.range.contains(value);
    if (expectation.all) {
        holds = outcome.counters.missing == 0;
        verdict.measured = recoveredWords(outcome);
    }
    verdict.result = holds ? Result::Pass : Result::Fail;
    return verdict;
}

Verdict judgeDurations(const Expectation &expectation, const FeedOutcome &outcome,
                       const RunTrace &trace)
{
    const bool isLatency = expectation.subject == Subject::LatencyMs;
    const std::vector<double> samples =
        isLatency
            ? std::vector<double>()
            : samplesOf(expectation.subject, outcome.feed, countsFrom(expectation, trace), trace);
    const quint64 count = isLatency ? outcome.latency.count() : samples.size();
    Verdict verdict;
    verdict.measured = QStringLiteral("nothing to measure");
    if (count == 0)
        return verdict;
    verdict.result = Result::Pass;
    QStringList words;
    for (const QuantileLimit &limit : expectation.quantiles) {
        const double value =
            isLatency ? valueAt(limit.quantile, outcome.latency) : valueAt(limit.quantile, samples);
        const bool holds =
            limit.quantile == Quantile::Min ? value >= limit.limit : value <= limit.limit;
        if (!holds)
            verdict.result = Result::Fail;
        verdict.size = std::max(verdict.size, value);
        words << QStringLiteral("%1 %2 ms").arg(quantileName(limit.quantile), numberWords(value));
    }
    verdict.measured =
        words.join(QStringLiteral(", ")) + QStringLiteral(" (%1 measured)").arg(count);
    return verdict;
}

Verdict judgeHerd(const Expectation &expectation, const std::vector<const FeedOutcome *> &feeds,
                  const RunTrace &trace)
{
    const auto retries = firstRetries(feeds, countsFrom(expectation, trace), trace);
    Verdict verdict;
    verdict.measured = QStringLiteral("no feed waited for a retry");
    if (retries.empty())
        return verdict;
    const bool isSpread = expectation.subject == Subject::RetrySpreadMs;
    verdict.size = isSpread ? std::floor(milliseconds(retries.back() - retries.front()))
                            : double(mostWithin(retries, Millis(100)));
    verdict.measured = numberWords(verdict.size) + (isSpread ? QStringLiteral(" ms") : QString()) +
                       QStringLiteral(" (%1 feeds)").arg(retries.size());
    verdict.result = expectation.range.contains(verdict.size) ? Result::Pass : Result::Fail;
    return verdict;
}

} // namespace feedscope
