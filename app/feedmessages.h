// The messages of one feed of the dashboard on their way to its log: numbered, with the time on the
// wall and the marks of what happened before them; conflated, where the feed asks for it: of the
// messages of one stream that come between two beats only the newest goes on, and says how many it
// stands for. They were received, judged and counted before; only the list leaves them out.
// Thread: take(), flush() and note() on the feed's I/O thread; the others anywhere.
// Owner: DashboardObserver and the feed, shared: a feed that is taken out keeps it until it is gone.
// Units: the wall is looked at once in kWallEvery; between two looks it runs with the steady clock.
// Caps: kMostHeld messages or kMostHeldBytes of payload are held back; then they go on at once.
#pragma once

#include "feedevent.h"
#include "messagelog.h"
#include "messagesink.h"

#include <QHash>
#include <atomic>
#include <functional>
#include <map>
#include <memory>

namespace feedscope {

class FeedMessages : public MessageSink
{
public:
    static constexpr Millis kWallEvery{100};
    static constexpr size_t kMostHeld = 4'096;
    static constexpr size_t kMostHeldBytes = 4u << 20;
    using WallClock = std::function<WallTime(Instant)>;

    struct Keep
    {
        MessageLog::Limits limits;
        bool conflate = false;
    };

    FeedMessages(Keep keep, std::shared_ptr<MessageBudget> budget, WallClock wallTimeOf);

    void take(const Message &message, const MessageFields &fields, MessageVerdict verdict,
              TransportKind transport) override;
    void flush() override;
    // What the next message is marked with: its events come before it.
    void note(const FeedEventBody &event);
    void setKeep(Keep keep);
    const std::shared_ptr<MessageLog> &log() const { return m_log; }

private:
    WallTime wallTime(Instant at);
    void hold(LoggedMessage message);

    const std::shared_ptr<MessageLog> m_log;
    const WallClock m_wallTimeOf;
    std::atomic<bool> m_conflate;
    quint64 m_lastNumber = 0;
    MessageMarks m_marks;
    std::map<quint64, LoggedMessage> m_held; // by number
    QHash<QByteArray, quint64> m_newest;     // of each stream: the number of the one that is held
    size_t m_heldBytes = 0;
    std::optional<Instant> m_lookedAt;
    WallTime m_wallThen;
};

} // namespace feedscope
