#include "faulttimes.h"

#include "aggregate.h"

#include <algorithm>

namespace feedscope {

void FaultTimes::update(const QList<std::shared_ptr<const FeedSnapshot>> &feeds)
{
    QHash<FeedId, QList<RunningFault>> running;
    for (const auto &feed : feeds) {
        if (feed->faults.isEmpty())
            continue;
        QList<RunningFault> known = m_running.value(feed->id);
        QList<RunningFault> now;
        for (const FaultSpec &fault : feed->faults) {
            const auto before =
                std::find_if(known.begin(), known.end(),
                             [&](const RunningFault &entry) { return entry.fault == fault; });
            if (before == known.end()) {
                now.append({feed->id, feedName(*feed), fault, feed->takenAt, feed->takenAtWall});
            } else {
                now.append(*before);
                known.erase(before); // two alike are two
            }
        }
        running.insert(feed->id, now);
    }
    m_running = running;
}

QList<RunningFault> FaultTimes::of(const QList<FeedId> &feeds) const
{
    QList<RunningFault> all;
    for (const FeedId &feed : feeds)
        all += m_running.value(feed);
    std::stable_sort(all.begin(), all.end(), [](const RunningFault &a, const RunningFault &b) {
        return a.since < b.since;
    });
    return all;
}

} // namespace feedscope
