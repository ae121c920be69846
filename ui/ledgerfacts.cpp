#include "ledgerfacts.h"

#include "detailsfacts.h"
#include "format.h"

#include <QCoreApplication>
#include <algorithm>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

constexpr Millis kTokenEndsSoon = std::chrono::minutes(1);

QString number(quint64 value)
{
    return format::count(value, QLocale());
}

QString lasted(Nanos value)
{
    return format::exactDuration(value, QLocale());
}

const LedgerRow *lastOutage(const FeedSnapshot &feed)
{
    if (!feed.ledger)
        return nullptr;
    const auto &rows = feed.ledger->rows;
    const auto row = std::find_if(rows.rbegin(), rows.rend(), [](const LedgerRow &each) {
        return each.kind == LedgerRow::Kind::Outage;
    });
    return row == rows.rend() ? nullptr : &*row;
}

QString idText(const QByteArray &id)
{
    return id.isEmpty() ? format::noValue() : QString::fromUtf8(id);
}

QString missedText(const FeedSnapshot &feed, const LedgerRow &row, Instant now)
{
    if (row.missing)
        return number(*row.missing);
    if (!feed.sequenced)
        return Words::tr("n/a, no sequence field is set");
    const bool settling = row.end && now - *row.end < GapLedger::kLongestSettle;
    return !row.end || settling ? Words::tr("not known yet") : Words::tr("unknown");
}

QString recoveredText(const LedgerRow &row)
{
    const QString share =
        Words::tr("%1 of %2").arg(number(row.recovered), number(row.missing.value_or(0)));
    return row.by == RecoveryMeans::None
               ? share
               : Words::tr("%1, by %2").arg(share, recoveryMeansName(row.by));
}

Fact times(const QString &label, const DurationSummary &summary)
{
    return {label, Words::tr("%1, p95 %2, max %3")
                       .arg(lasted(summary.p50), lasted(summary.p95), lasted(summary.max))};
}

} // namespace

QList<Fact> lastOutageFacts(const FeedSnapshot &feed, Instant now)
{
    const LedgerRow *row = lastOutage(feed);
    if (!row)
        return {};
    const auto recover = row->timeToRecover();
    QList<Fact> facts{
        {Words::tr("Began"),
         Words::tr("%1, %2 ago")
             .arg(clockText(feed, row->start),
                  format::age(std::max(Nanos{0}, now - row->start), QLocale()))},
        {Words::tr("Noticed after"), lasted(row->noticedAfter)},
        {Words::tr("Attempts"), number(quint64(row->attempts))},
        {Words::tr("Back after"), recover ? lasted(*recover) : Words::tr("not back yet")},
        {Words::tr("Last id before"), idText(row->firstId)},
        {Words::tr("First id after"), idText(row->lastId)},
        {Words::tr("Missed"), missedText(feed, *row, now)}};
    if (const quint64 missed = row->missing.value_or(0); missed > 0) {
        facts.append({Words::tr("Recovered"), recoveredText(*row)});
        facts.append({Words::tr("Still missing"), number(missed - row->recovered - row->lost),
                      missed > row->recovered + row->lost});
        facts.append({Words::tr("Lost for good"), number(row->lost), row->lost > 0});
    }
    if (row->simulated)
        facts.append({Words::tr("Simulated"), Words::tr("yes, left out of all totals")});
    return facts;
}

QList<Fact> timesFacts(const FeedSnapshot &feed)
{
    QList<Fact> facts;
    if (feed.detect.count > 0)
        facts.append(times(Words::tr("To notice, p50"), feed.detect));
    if (feed.recover.count > 0)
        facts.append(times(Words::tr("To be back, p50"), feed.recover));
    if (!facts.isEmpty())
        facts.append({Words::tr("Measured"),
                      Words::tr("%n outages", nullptr,
                                int(std::min<quint64>(feed.detect.count, 1'000'000'000)))});
    return facts;
}

QList<Fact> ledgerFacts(const LedgerView &ledger, const Counters &counters)
{
    const LedgerCounts &real = ledger.counts;
    QList<Fact> facts;
    if (real.outages + ledger.simulated.outages + real.skips + counters.restarts +
            counters.outOfOrder + counters.untracked + counters.forgotten ==
        0)
        return facts;
    facts = {{Words::tr("Outages"), number(real.outages)},
             {Words::tr("Gaps while connected"), number(real.skips)},
             {Words::tr("Missed"), number(counters.missing + counters.recovered)},
             {Words::tr("= Recovered"), number(counters.recovered)},
             {Words::tr("+ Still missing"), number(counters.missing - counters.lost),
              counters.missing > counters.lost},
             {Words::tr("+ Lost for good"), number(counters.lost), counters.lost > 0},
             {Words::tr("Out of order"), number(counters.outOfOrder)},
             {Words::tr("Sequence restarts"), number(counters.restarts)}};
    // What does not fit is counted, and only told where there is any.
    const std::pair<QString, quint64> rare[] = {
        {Words::tr("Simulated outages"), ledger.simulated.outages},
        {Words::tr("By snapshot"), counters.superseded},
        {Words::tr("Older, not listed"), ledger.fallenOut},
        {Words::tr("Not checked, too many streams"), counters.untracked},
        {Words::tr("Ids forgotten, too many"), counters.forgotten}};
    for (const auto &[label, count] : rare) {
        if (count > 0)
            facts.append({label, number(count)});
    }
    return facts;
}

std::optional<Fact> tokenFact(const FeedSnapshot &feed, Instant now)
{
    const QString label = Words::tr("Token");
    switch (feed.signIn.phase) {
    case SignInState::Phase::NotNeeded:
        return std::nullopt;
    case SignInState::Phase::Renewing:
        return Fact{label, Words::tr("being renewed")};
    case SignInState::Phase::PersonNeeded:
        return Fact{label, Words::tr("sign in again"), true};
    case SignInState::Phase::Valid:
        break;
    }
    if (!feed.signIn.expires)
        return Fact{label, Words::tr("valid, nobody said until when")};
    const Millis age = toMillis(now - feed.takenAt);
    const Millis left(feed.signIn.expires->msSinceEpoch - feed.takenAtWall.msSinceEpoch -
                      age.count());
    const QString at = format::timeOfDay(*feed.signIn.expires, QTimeZone::systemTimeZone(),
                                         format::TimePrecision::Minutes);
    if (left.count() <= 0)
        return Fact{label, Words::tr("expired %1").arg(at), true};
    return Fact{label, Words::tr("expires %1, in %2").arg(at, format::duration(left, QLocale())),
                left < kTokenEndsSoon};
}

} // namespace feedscope
