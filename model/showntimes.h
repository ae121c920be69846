// The newest time shown of every stream of a feed that has neither numbers nor anything better: what
// is older than it arrived too late to be shown.
// Thread: one at a time. Owner: FeedAccount.
// Caps: kMaxStreams streams, the messages of more pass unchecked and are counted in untracked(); a
// stream name longer than BoundedKey::kMaxBytes is kept as its digest.
// Rules: an equal time is not older. A time that nothing has reached for kClockSetBack is given up:
// the sender's clock was set back, or that one time was wrong, and nobody is locked out for good.
// Units: timestamps are the sender's wall clock; Instants are arrivals.
#pragma once

#include "boundedkey.h"
#include "instant.h"

#include <QHash>

namespace feedscope {

class ShownTimes
{
public:
    static constexpr int kMaxStreams = 10'000;
    static constexpr Nanos kClockSetBack = std::chrono::seconds(60);

    // False when the stream already showed something newer; else this is shown now.
    bool show(const QByteArray &stream, WallTime timestamp, Instant now);
    quint64 untracked() const { return m_untracked; }

private:
    struct Shown
    {
        WallTime timestamp;
        Instant at;
    };
    QHash<BoundedKey, Shown> m_newest;
    quint64 m_untracked = 0;
};

} // namespace feedscope
