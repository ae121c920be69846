#include "snapshotboard.h"

#include <utility>

namespace feedscope {

void SnapshotBoard::publish(Snapshot snapshot)
{
    if (!snapshot)
        return;
    // What was there is released after the lock, by the parameter.
    const std::lock_guard lock(m_mutex);
    Slot &slot = m_slots[snapshot->id];
    std::swap(slot.snapshot, snapshot);
    slot.fresh = true;
}

void SnapshotBoard::remove(const FeedId &feed)
{
    const std::lock_guard lock(m_mutex);
    m_slots.erase(feed);
}

std::vector<SnapshotBoard::Snapshot> SnapshotBoard::take()
{
    std::vector<Snapshot> result;
    const std::lock_guard lock(m_mutex);
    for (auto &[id, slot] : m_slots) {
        if (std::exchange(slot.fresh, false))
            result.push_back(slot.snapshot);
    }
    return result;
}

size_t SnapshotBoard::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_slots.size();
}

SnapshotBoard::Snapshot SnapshotBoard::latest(const FeedId &feed) const
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_slots.find(feed);
    return it == m_slots.end() ? nullptr : it->second.snapshot;
}

} // namespace feedscope
