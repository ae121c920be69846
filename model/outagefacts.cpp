#include "outagefacts.h"

#include <algorithm>

namespace feedscope {

namespace {

bool wasLostIn(const FeedSnapshot &feed, Instant from, Instant to)
{
    if (!feed.ledger)
        return false;
    return std::any_of(feed.ledger->rows.begin(), feed.ledger->rows.end(), [&](const auto &row) {
        return row.kind == LedgerRow::Kind::Outage && !row.simulated && row.start <= to &&
               row.end.value_or(to) >= from;
    });
}

} // namespace

std::pair<Instant, Instant> aroundOutage(const LedgerRow &row, Instant now)
{
    const Instant end = row.end.value_or(now);
    const Nanos beside =
        std::clamp<Nanos>((end - row.start) / 2, std::chrono::seconds(10), std::chrono::minutes(5));
    return {row.start - beside, end + beside};
}

DisplayState worstStateIn(const HistoryView *history, const LedgerRow &row, Instant now)
{
    if (row.kind == LedgerRow::Kind::Skip)
        return DisplayState::Connected;
    DisplayState worst = DisplayState::Reconnecting; // the mildest that is trouble
    if (!history)
        return worst;
    const Instant end = row.end.value_or(now);
    for (const StateSpan &span : history->spans) {
        if (span.from < end && span.to.value_or(now) > row.start)
            worst = std::min(worst, span.state);
    }
    return worst;
}

OutagePeers outagePeers(const FeedId &feed, const LedgerRow &row,
                        const QList<std::shared_ptr<const FeedSnapshot>> &all, Instant now)
{
    OutagePeers peers;
    for (const auto &other : all) {
        if (other->id == feed || other->connection.phase == ConnectionPhase::Stopped)
            continue;
        ++peers.others;
        peers.lost += wasLostIn(*other, row.start, row.end.value_or(now)) ? 1 : 0;
    }
    return peers;
}

} // namespace feedscope
