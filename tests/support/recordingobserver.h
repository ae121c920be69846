// Keeps everything a feed tells, in order, for tests to look at; its books are audited.
#pragma once

#include "bookcheck.h"
#include "feedobserver.h"

#include <functional>
#include <vector>

namespace feedscope::test {

class RecordingObserver : public FeedObserver
{
public:
    struct Received
    {
        QByteArray payload;
        MessageFields fields;
        MessageVerdict verdict;
        TransportKind transport;
    };

    void onEvent(const FeedEvent &event) override
    {
        books.event(event);
        events.push_back(event);
    }
    void onMessage(const FeedId &feed, const Message &message, const MessageFields &fields,
                   MessageVerdict verdict, TransportKind transport) override
    {
        books.message(feed, verdict, message.payload.size());
        messages.push_back({message.payload, fields, verdict, transport});
        if (whenMessage)
            whenMessage();
    }
    std::shared_ptr<MessageSink> messagesOf(const FeedId &) override { return sink; }
    void onSnapshot(std::shared_ptr<const FeedSnapshot> s) override
    {
        audit(s->id, s->counters);
        snapshot = std::move(s);
    }
    void onRemoved(const FeedId &feed) override
    {
        books.removed(feed);
        removed.push_back(feed);
    }

    // What a sink takes is not seen here, so there is nothing to compare the counters with.
    void audit(const FeedId &feed, const Counters &counters)
    {
        if (!sink)
            books.counters(feed, counters);
    }

    // Those of one kind, in order.
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

    std::vector<FeedEvent> events;
    std::vector<Received> messages;
    std::function<void()> whenMessage;
    std::shared_ptr<MessageSink> sink; // in place of onMessage()
    std::shared_ptr<const FeedSnapshot> snapshot;
    std::vector<FeedId> removed;
    BookCheck books;
};

} // namespace feedscope::test
