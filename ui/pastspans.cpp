#include "pastspans.h"

#include <algorithm>

namespace feedscope {

namespace {

Instant beginOf(const FeedSnapshot &feed)
{
    return feed.history && !feed.history->spans.empty() ? feed.history->spans.front().from
                                                        : feed.takenAt;
}

} // namespace

void PastSpans::collect()
{
    if (m_revision == m_archive->revision())
        return;
    m_revision = m_archive->revision();
    m_spans.clear();
    m_made.clear();
    for (const auto &[key, record] : m_archive->records()) {
        const LedgerRow &row = record->row;
        if (row.kind == LedgerRow::Kind::Skip)
            continue;
        const Millis seen(record->seen.msSinceEpoch - record->at.msSinceEpoch);
        StateSpan span{row.start, row.end.value_or(row.start + std::max(seen, Millis(0))),
                       record->worst, row.simulated, describe(row.cause)};
        if (row.cause.isNone())
            span.cause.clear();
        std::vector<StateSpan> &spans = m_spans[record->feed];
        if (!spans.empty() && *spans.back().to > span.from)
            span.from = std::min(*spans.back().to, *span.to);
        spans.push_back(std::move(span));
    }
}

QList<SnapshotBoard::Snapshot> PastSpans::added(const QList<SnapshotBoard::Snapshot> &feeds)
{
    if (!m_archive)
        return feeds;
    collect();
    QList<SnapshotBoard::Snapshot> result;
    for (const auto &feed : feeds) {
        const auto past = m_spans.constFind(feed->id);
        const Instant begin = beginOf(*feed);
        if (past == m_spans.cend() || past->front().from >= begin) {
            result.append(feed);
            continue;
        }
        Added &added = m_made[feed->id];
        if (!added.made || added.from != feed->history) {
            auto longer = feed->history ? std::make_shared<HistoryView>(*feed->history)
                                        : std::make_shared<HistoryView>();
            std::vector<StateSpan> spans;
            for (StateSpan span : *past) {
                span.to = std::min(*span.to, begin);
                if (span.from < begin)
                    spans.push_back(std::move(span));
            }
            longer->spans.insert(longer->spans.begin(), spans.begin(), spans.end());
            added = {feed->history, std::move(longer)};
        }
        auto copy = std::make_shared<FeedSnapshot>(*feed);
        copy->history = added.made;
        result.append(copy);
    }
    return result;
}

} // namespace feedscope
