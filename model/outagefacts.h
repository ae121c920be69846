// What the snapshots of all feeds say about one outage: how bad it was, and whether others had one.
// Thread: any; pure.
// Source: ui-spec.md section 6 (History), screen 06 (where the fault was).
#pragma once

#include "feedsnapshot.h"

#include <QList>

namespace feedscope {

// What is shown around an outage: as much again as it was long, 10 s to 5 min.
std::pair<Instant, Instant> aroundOutage(const LedgerRow &row, Instant now);

// The worst the feed went through in it; Connected where numbers were skipped.
DisplayState worstStateIn(const HistoryView *history, const LedgerRow &row, Instant now);

struct OutagePeers
{
    int others = 0; // other feeds that a person has not stopped
    int lost = 0;   // of them, those with an outage at the same time, simulated ones left out
};

OutagePeers outagePeers(const FeedId &feed, const LedgerRow &row,
                        const QList<std::shared_ptr<const FeedSnapshot>> &all, Instant now);

} // namespace feedscope
