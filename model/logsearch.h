// One search through a message log, in steps: what came new since the last look first, then
// further and further back.
// Thread: one at a time, any; it only reads the log, a page of it per step.
// Owner: whoever runs it (ui/messagesearch).
// Caps: kMaxRows results, the newest; a result that has left the log leaves the results, so the
//   results cost no memory beyond the log's budget. passedBy() counts the messages that left the
//   log before they were looked at.
#pragma once

#include "messagefilter.h"

#include <deque>
#include <memory>

namespace feedscope {

class LogSearch
{
public:
    static constexpr size_t kMaxRows = 10'000;

    LogSearch(std::shared_ptr<const MessageLog> log, MessageFilter filter)
        : m_log(std::move(log))
        , m_filter(std::move(filter))
    {
    }

    // Looks at up to `count` newer ones and as many older ones; false when nothing is left to look
    // at for now.
    bool step(size_t count);

    // Newest first; shares the messages' bytes.
    std::vector<LoggedMessage> rows() const { return {m_rows.begin(), m_rows.end()}; }
    size_t found() const { return m_rows.size(); }
    quint64 looked() const { return m_looked; }
    quint64 passedBy() const { return m_passedBy; }
    // Of those in the log now.
    quint64 toLook() const;

private:
    bool lookAtNew(size_t count); // true when there may be more
    bool lookBack(size_t count);
    bool isNeeded(const LoggedMessage &entry);
    void forgetFallen();

    const std::shared_ptr<const MessageLog> m_log;
    const MessageFilter m_filter;
    std::deque<LoggedMessage> m_rows; // newest first
    quint64 m_newest = 0;             // everything from m_oldest to m_newest was looked at
    quint64 m_oldest = 0;             // 0: nothing yet
    quint64 m_looked = 0;
    quint64 m_passedBy = 0;
};

} // namespace feedscope
