// The newest messages of one feed, for the message list: a ring. Newest kept; what falls out is
// counted, never forgotten. Counters and statistics know nothing of it: a message that fell out of
// the list was received, judged and counted like any other.
// Thread: safe for one writer (I/O thread) and any readers (UI thread, searches); std::mutex inside.
// Owner: shared; the observer that writes, and whoever shows it.
// Caps: a count, a byte budget of its own, and one that all logs of a program share
//   (messagebudget.h); fallenOut() says how many left. A message larger than the whole budget is
//   kept all the same, as the only one.
// Units: bytes are what a message costs in memory: payload, event type, id, stream, and
//   kEntryBytes; beside these, what messagestore.h says it holds.
#pragma once

#include "messagebudget.h"
#include "messagestore.h"

#include <mutex>
#include <vector>

namespace feedscope {

class MessageLog : public MessageBudget::Holder
{
public:
    // Of a message, beside its texts.
    static constexpr size_t kEntryBytes = sizeof(StoredMessage);

    struct Limits
    {
        size_t messages = 10'000;
        size_t bytes = 64u << 20;
    };

    explicit MessageLog(Limits limits, std::shared_ptr<MessageBudget> budget = nullptr);
    ~MessageLog() override;
    MessageLog(const MessageLog &) = delete;
    MessageLog &operator=(const MessageLog &) = delete;

    void append(const JudgedMessage &message);
    void append(const LoggedMessage &message) { append(JudgedMessage::of(message)); }
    // What is beyond new limits leaves at once.
    void setLimits(Limits limits);
    // Up to `count` messages, newest first, skipping the newest `skip`.
    std::vector<LoggedMessage> newest(size_t count, size_t skip = 0) const;
    // Up to `count` messages with smaller numbers than that, newest first.
    std::vector<LoggedMessage> before(quint64 number, size_t count) const;
    // Up to `count` messages with greater numbers than that, oldest first.
    std::vector<LoggedMessage> after(quint64 number, size_t count) const;
    size_t size() const;
    quint64 lastNumber() const;
    quint64 firstNumber() const; // of those kept; 0 when there are none
    quint64 fallenOut() const;
    quint64 conflated() const; // never came in: a newer one of their stream stands for them

    size_t spareBytes() const override;
    void giveUp(size_t bytes) override;

private:
    size_t dropOldest();
    size_t keepLimits();
    std::vector<LoggedMessage> newestFirst(size_t end, size_t count) const;

    const std::shared_ptr<MessageBudget> m_budget;
    mutable std::mutex m_mutex;
    Limits m_limits;
    MessageStore m_messages;
    size_t m_bytes = 0;
    quint64 m_lastNumber = 0;
    quint64 m_fallenOut = 0;
    quint64 m_conflated = 0;
};

} // namespace feedscope
