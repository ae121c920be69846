// The newest messages of one feed, for the message list. Newest kept; what falls out is counted,
// never forgotten.
// Thread: safe for one writer (I/O thread) and any readers (UI thread); std::mutex inside.
// Caps: a count and a byte budget (payload, event type, id, stream); fallenOut() says how many
//   left. A message larger than the whole budget is kept all the same, as the only one.
#pragma once

#include "message.h"

#include <deque>
#include <mutex>
#include <vector>

namespace feedscope {

struct LoggedMessage
{
    quint64 number = 0; // 1 for the first message the feed ever received
    Message message;
    MessageFields fields;
    MessageVerdict verdict = MessageVerdict::Delivered;
    WallTime wallTime;
};

class MessageLog
{
public:
    struct Limits
    {
        size_t messages = 10'000;
        size_t bytes = 64u << 20;
    };

    explicit MessageLog(Limits limits)
        : m_limits(limits)
    {
    }

    void append(LoggedMessage message);
    // Up to `count` messages, newest first, skipping the newest `skip`.
    std::vector<LoggedMessage> newest(size_t count, size_t skip = 0) const;
    size_t size() const;
    quint64 lastNumber() const;
    quint64 fallenOut() const;

private:
    const Limits m_limits;
    mutable std::mutex m_mutex;
    std::deque<LoggedMessage> m_messages;
    size_t m_bytes = 0;
    quint64 m_lastNumber = 0;
    quint64 m_fallenOut = 0;
};

} // namespace feedscope
