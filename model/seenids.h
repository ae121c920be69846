// Ids seen lately, to recognise duplicates where there is no sequence.
// Thread: one at a time.
// Owner: FeedAccount.
// Caps: an id is remembered for 60 s after it was new, and among the newest 65,536; an older repeat
//   counts as new. An id longer than BoundedKey::kMaxBytes is remembered by its digest.
#pragma once

#include "boundedkey.h"
#include "instant.h"

#include <QByteArray>
#include <QSet>
#include <deque>

namespace feedscope {

class SeenIds
{
public:
    static constexpr Millis kMemory{60'000};
    static constexpr size_t kMaxIds = 65'536;

    // True when the id is new, which remembers it; a repeat does not extend the memory.
    bool insert(const QByteArray &id, Instant now);
    size_t size() const { return m_order.size(); }
    // Ids that left before their time because there were too many: repeats of them count as new.
    quint64 forgotten() const { return m_forgotten; }

private:
    void forgetOldest();

    struct Entry
    {
        Instant at;
        BoundedKey id;
    };
    std::deque<Entry> m_order;
    QSet<BoundedKey> m_ids;
    quint64 m_forgotten = 0;
};

} // namespace feedscope
