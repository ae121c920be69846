// What the feeds of a hub told, feed by feed, for a test on another thread to look at.
// Thread: any; one mutex. Owner: the test; it outlives the hub.
#pragma once

#include "bookcheck.h"
#include "feedobserver.h"

#include <mutex>
#include <unordered_map>
#include <vector>

class QThread;

namespace feedscope::test {

class LockedObserver : public FeedObserver
{
public:
    struct Told
    {
        std::vector<FeedEvent> events;
        std::shared_ptr<const FeedSnapshot> snapshot; // null after onRemoved
        std::vector<QThread *> threads;               // each the feed has called from, once
        quint64 messages = 0;
        quint64 calls = 0; // of any kind
        int removals = 0;

        Counters counters() const { return snapshot ? snapshot->counters : Counters(); }
        FeedState state() const { return snapshot ? snapshot->state() : FeedState::Disconnected; }
        template <typename Body>
        std::vector<Body> of() const
        {
            std::vector<Body> found;
            for (const auto &event : events) {
                if (const auto *body = std::get_if<Body>(&event.body))
                    found.push_back(*body);
            }
            return found;
        }
        // State changes that say what went wrong.
        std::vector<StateChanged> failures() const;
    };

    void onEvent(const FeedEvent &event) override;
    void onMessage(const FeedId &feed, const Message &message, const MessageFields &fields,
                   MessageVerdict verdict, TransportKind transport) override;
    void onSnapshot(std::shared_ptr<const FeedSnapshot> snapshot) override;
    void onRemoved(const FeedId &feed) override;

    // From then on events are not kept: for runs so long that they would fill the memory.
    void forgetEvents();

    Told told(const FeedId &feed) const;
    // Cheaper than told() while a feed floods.
    Counters counters(const FeedId &feed) const;
    FeedState state(const FeedId &feed) const;
    quint64 calls() const;
    // Whether `what` is true of every feed seen, and there are `feeds` of them.
    template <typename What>
    bool all(size_t feeds, What what) const
    {
        const std::lock_guard lock(m_mutex);
        size_t holds = 0;
        for (const auto &[id, told] : m_told)
            holds += what(told) ? 1 : 0;
        return holds == feeds;
    }

private:
    struct Hash
    {
        size_t operator()(const FeedId &id) const { return qHash(id); }
    };
    void audit(const FeedEvent &event);
    Told &calledFor(const FeedId &feed);

    mutable std::mutex m_mutex;
    bool m_keepsEvents = true;
    std::unordered_map<FeedId, Told, Hash> m_told;
    BookCheck m_books;
};

} // namespace feedscope::test
