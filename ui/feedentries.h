// What is remembered of each feed, by its id, from one beat to the next.
// Thread: that of the entries.
// Units: none.
// Errors: none.
#pragma once

#include "aggregate.h"

#include <QHash>
#include <QSet>

namespace feedscope {

// Each of `feeds` has an entry already; those of feeds that are gone leave. While none is gone it
// costs nothing, however many there are.
template <typename Entry>
void dropAbsent(QHash<FeedId, Entry> &entries, const QList<SnapshotPtr> &feeds)
{
    if (entries.size() <= feeds.size())
        return;
    QSet<FeedId> present;
    present.reserve(feeds.size());
    for (const SnapshotPtr &feed : feeds)
        present.insert(feed->id);
    entries.removeIf([&present](const auto &entry) { return !present.contains(entry.key()); });
}

} // namespace feedscope
