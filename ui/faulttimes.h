// Since when each simulated fault has been in force and when it ends, from one snapshot after the
// other: a feed publishes one whenever a fault begins or ends.
// Thread: UI.
// Owner: the panel.
// Units: Instants of the snapshots.
// Caps: as many as are in force; those of removed feeds leave with them.
#pragma once

#include "feedsnapshot.h"

#include <QHash>
#include <QList>
#include <memory>

namespace feedscope {

struct RunningFault
{
    FeedId feed;
    QString name; // of the feed
    FaultSpec fault;
    Instant since;
    WallTime sinceWall;
    Instant end() const { return since + fault.lasts; }
    WallTime endWall() const { return {sinceWall.msSinceEpoch + fault.lasts.count()}; }
};

class FaultTimes
{
public:
    void update(const QList<std::shared_ptr<const FeedSnapshot>> &feeds);
    // In the order in which they began; those of one feed as its snapshot has them.
    QList<RunningFault> of(const QList<FeedId> &feeds) const;
    QList<FeedId> feeds() const { return m_running.keys(); }

private:
    QHash<FeedId, QList<RunningFault>> m_running; // no empty list
};

} // namespace feedscope
