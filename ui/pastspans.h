// What the record of outages adds to what is in memory: a feed's outages of earlier runs, as stretches
// before its history begins.
// Thread: UI. Pure.
// Units: Instants of this run.
// Rules: between them is no stretch: whether Feedscope watched then is not known.
// Errors: none.
#pragma once

#include "outagearchive.h"
#include "snapshotboard.h"

#include <QHash>

namespace feedscope {

class PastSpans
{
public:
    // Null: nothing is added. It outlives this.
    void setArchive(const OutageArchive *archive) { m_archive = archive; }
    // The snapshots with their longer histories; one that has nothing to add is the same as before.
    QList<SnapshotBoard::Snapshot> added(const QList<SnapshotBoard::Snapshot> &feeds);

private:
    struct Added
    {
        std::shared_ptr<const HistoryView> from; // that it was made of
        std::shared_ptr<const HistoryView> made;
    };

    void collect();

    const OutageArchive *m_archive = nullptr;
    std::optional<quint64> m_revision; // that m_spans is of
    QHash<FeedId, std::vector<StateSpan>> m_spans;
    QHash<FeedId, Added> m_made;
};

} // namespace feedscope
