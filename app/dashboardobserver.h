// What the I/O threads tell, put where the UI fetches it: the latest snapshot of each feed on the
// board, events in the journal, messages in one log per feed. Nothing is called on the UI.
// Thread: the FeedObserver calls come from the I/O threads; everything else may be called anywhere.
// Owner: the application; it outlives the hub and the window.
// Caps: those of Journal and MessageLog; the message limit of a feed is its keepMessages.
#pragma once

#include "feedconfig.h"
#include "feedobserver.h"
#include "journal.h"
#include "messagelog.h"
#include "snapshotboard.h"

#include <functional>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

namespace feedscope {

class DashboardObserver : public FeedObserver
{
public:
    // Asked on the I/O threads; for the time on the wall at which a message came.
    using WallClock = std::function<WallTime(Instant)>;

    explicit DashboardObserver(WallClock wallTimeOf);

    // Before the hub gets the same list: the logs are then those of these feeds. The log of a feed
    // that stays is kept, with the limit it was made with.
    void prepare(const QList<FeedConfig> &feeds);

    SnapshotBoard &board() { return m_board; }
    Journal &journal() { return m_journal; }
    // Null for a feed that is not there.
    std::shared_ptr<const MessageLog> log(const FeedId &feed) const;

    void onEvent(const FeedEvent &event) override;
    void onMessage(const FeedId &feed, const Message &message, const MessageFields &fields,
                   MessageVerdict verdict, TransportKind transport) override;
    void onSnapshot(std::shared_ptr<const FeedSnapshot> snapshot) override;
    void onRemoved(const FeedId &feed) override;

private:
    struct Hash
    {
        size_t operator()(const FeedId &id) const { return qHash(id); }
    };

    const WallClock m_wallTimeOf;
    SnapshotBoard m_board;
    Journal m_journal;
    mutable std::shared_mutex m_mutex; // of m_logs; each log has a lock of its own
    std::unordered_map<FeedId, std::shared_ptr<MessageLog>, Hash> m_logs;
};

} // namespace feedscope
