// The messages of one feed of the dashboard on their way to its log: numbered, with the time on the
// wall and the marks of what happened before them.
// Thread: take() and note() on the feed's I/O thread; log() anywhere.
// Owner: DashboardObserver and the feed, shared: a feed that is taken out keeps it until it is gone.
// Units: the wall is looked at once in kWallEvery; between two looks it runs with the steady clock.
#pragma once

#include "feedevent.h"
#include "messagelog.h"
#include "messagesink.h"

#include <functional>
#include <memory>

namespace feedscope {

class FeedMessages : public MessageSink
{
public:
    static constexpr Millis kWallEvery{100};
    using WallClock = std::function<WallTime(Instant)>;

    FeedMessages(MessageLog::Limits limits, std::shared_ptr<MessageBudget> budget,
                 WallClock wallTimeOf);

    void take(const Message &message, const MessageFields &fields, MessageVerdict verdict,
              TransportKind transport) override;
    // What the next message is marked with: its events come before it.
    void note(const FeedEventBody &event);
    const std::shared_ptr<MessageLog> &log() const { return m_log; }

private:
    WallTime wallTime(Instant at);

    const std::shared_ptr<MessageLog> m_log;
    const WallClock m_wallTimeOf;
    quint64 m_lastNumber = 0;
    MessageMarks m_marks;
    std::optional<Instant> m_lookedAt;
    WallTime m_wallThen;
};

} // namespace feedscope
