// Keeps everything a feed tells, in order, for tests to look at.
#pragma once

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

    void onEvent(const FeedEvent &event) override { events.push_back(event); }
    void onMessage(const FeedId &, const Message &message, const MessageFields &fields,
                   MessageVerdict verdict, TransportKind transport) override
    {
        messages.push_back({message.payload, fields, verdict, transport});
        if (whenMessage)
            whenMessage();
    }
    std::shared_ptr<MessageSink> messagesOf(const FeedId &) override { return sink; }
    void onSnapshot(std::shared_ptr<const FeedSnapshot> s) override { snapshot = std::move(s); }
    void onRemoved(const FeedId &feed) override { removed.push_back(feed); }

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
};

} // namespace feedscope::test
