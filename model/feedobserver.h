// Who wants to know: net/feedconnection tells one observer everything, in order, on its own thread.
// Thread: the feed's I/O thread calls; an implementation that crosses threads does so itself
//   (journal, board).
// Owner: the caller's; it outlives every connection that was given it.
#pragma once

#include "feedevent.h"
#include "feedsnapshot.h"
#include "messagesink.h"

#include <memory>

namespace feedscope {

class FeedObserver
{
public:
    virtual ~FeedObserver() = default;
    // Discrete facts. For a message that is judged, its event comes before onMessage.
    virtual void onEvent(const FeedEvent &event) = 0;
    // Asked once for every feed, on its thread, before anything else: where its messages go.
    // Null: to onMessage().
    virtual std::shared_ptr<MessageSink> messagesOf(const FeedId &) { return nullptr; }
    // Every message received, with its verdict.
    virtual void onMessage(const FeedId &feed, const Message &message, const MessageFields &fields,
                           MessageVerdict verdict, TransportKind transport) = 0;
    // The feed as it is now; latest wins. At most ten a second, and after every event.
    virtual void onSnapshot(std::shared_ptr<const FeedSnapshot> snapshot) = 0;
    // The last call for a feed that was taken out of the configuration.
    virtual void onRemoved(const FeedId &feed) = 0;
};

} // namespace feedscope
