// What the I/O threads tell, put where the UI fetches it: the latest snapshot of each feed on the
// board, events in the journal, messages in one log per feed. Nothing is called on the UI.
// Thread: the FeedObserver calls come from the I/O threads; everything else may be called anywhere.
// Owner: the application; it outlives the hub and the window.
// Caps: those of Journal and MessageLog; a feed keeps its keepMessages and keepBytes at most, and all
//   logs together hold at most the bytes of the budget.
#pragma once

#include "feedconfig.h"
#include "feedmessages.h"
#include "feedobserver.h"
#include "journal.h"
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
    using WallClock = FeedMessages::WallClock;

    explicit DashboardObserver(WallClock wallTimeOf,
                               size_t messageBytes = MessageBudget::kDefaultBytes);

    // Before the hub gets the same list: the logs are then those of these feeds. The log of a feed
    // that stays is kept, within its new limits.
    void prepare(const QList<FeedConfig> &feeds);

    SnapshotBoard &board() { return m_board; }
    const MessageBudget &budget() const { return *m_budget; }
    // What all logs together may hold; what is beyond leaves at once, oldest first.
    void setMessageBytes(size_t bytes) { m_budget->setLimit(bytes); }
    Journal &journal() { return m_journal; }
    // Null for a feed that is not there.
    std::shared_ptr<const MessageLog> log(const FeedId &feed) const;

    void onEvent(const FeedEvent &event) override;
    std::shared_ptr<MessageSink> messagesOf(const FeedId &feed) override { return find(feed); }
    void onMessage(const FeedId &feed, const Message &message, const MessageFields &fields,
                   MessageVerdict verdict, TransportKind transport) override;
    void onSnapshot(std::shared_ptr<const FeedSnapshot> snapshot) override;
    void onRemoved(const FeedId &feed) override;

private:
    struct Hash
    {
        size_t operator()(const FeedId &id) const { return qHash(id); }
    };
    std::shared_ptr<FeedMessages> find(const FeedId &feed) const;

    const WallClock m_wallTimeOf;
    SnapshotBoard m_board;
    Journal m_journal;
    const std::shared_ptr<MessageBudget> m_budget;
    mutable std::shared_mutex m_mutex; // of m_feeds; each log has a lock of its own
    std::unordered_map<FeedId, std::shared_ptr<FeedMessages>, Hash> m_feeds;
};

} // namespace feedscope
