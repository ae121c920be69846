// A record of outages as it was read from a file, for the tests of the History page.
#pragma once

#include "outagearchive.h"
#include "snapshotboard.h"
#include "timeanchor.h"
#include "uifixtures.h"

namespace feedscope::test {

class FakeArchive : public OutageArchive
{
public:
    const Condition &condition() const override { return state; }
    quint64 notKept() const override { return 0; }
    const OutageRecords &records() const override { return kept; }
    quint64 revision() const override { return changes; }
    void setNote(const OutageKey &outage, const QString &note) override
    {
        auto record = *kept.at(outage);
        record.note = note;
        put(record);
    }
    void put(const OutageRecord &record)
    {
        kept[record.key()] = std::make_shared<const OutageRecord>(record);
        ++changes;
    }
    Condition state{
        Status::Recording, QStringLiteral("/data/outages.ndjson"), {}, {}, false, 0, {}};
    OutageRecords kept;
    quint64 changes = 0;
};

// Began and ended so many seconds ago.
inline LedgerRow outage(quint64 number, double from, std::optional<double> to)
{
    LedgerRow row;
    row.number = number;
    row.start = ago(from);
    if (to)
        row.end = ago(*to);
    row.cause = {ErrorKind::Refused, 0, {}, {}};
    row.missing = 4;
    return row;
}

inline SnapshotBoard::Snapshot feedWith(const char *name, std::vector<LedgerRow> rows)
{
    auto feed = makeFeed(QString::fromLatin1(name));
    auto ledger = std::make_shared<LedgerView>();
    ledger->rows = std::move(rows);
    feed->ledger = ledger;
    return feed;
}

inline OutageRecord recordOf(const char *feed, const LedgerRow &row)
{
    OutageRecord kept;
    kept.feed = {QString::fromLatin1(feed)};
    kept.name = kept.feed.value;
    kept.row = row;
    kept.at = TimeAnchor{kNow, makeFeed(kept.name)->takenAtWall}.wallOf(row.start);
    kept.seen = kept.at;
    kept.worst = DisplayState::Silent;
    return kept;
}

} // namespace feedscope::test
