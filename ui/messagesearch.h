// Searches message logs on a thread of its own, so that the window never waits for a filter.
// Thread: UI; the search runs on one thread that this object starts with its first search.
// Owner: MessageListModel.
// How to use: start() begins anew and forgets the search before it; refresh() each beat looks at
//   what came since. Results grow: changed() comes while the search goes on, on the UI thread,
//   never after cancel() returned.
// Caps: those of LogSearch; of the results on their way to the UI the latest wins, so that a UI
//   that stands still piles nothing up. One page of kPage messages is the longest that the
//   destructor waits.
// Errors: none.
#pragma once

#include "logsearch.h"

#include <QObject>
#include <QThread>

namespace feedscope {

class MessageSearch : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t kPage = 2'000;

    struct Results
    {
        std::vector<LoggedMessage> rows; // newest first
        quint64 looked = 0;
        quint64 toLook = 0; // left in the log
        quint64 passedBy = 0;
        bool done = false; // nothing was left to look at
    };
    using SharedResults = std::shared_ptr<const Results>;

    explicit MessageSearch(QObject *parent = nullptr);
    ~MessageSearch() override;

    void start(std::shared_ptr<const MessageLog> log, MessageFilter filter);
    void refresh();
    void cancel();
    bool isSearching() const { return m_job != nullptr; }
    // Never null; empty before the first page.
    const SharedResults &results() const { return m_results; }

signals:
    void changed();

private:
    struct Job;

    void run(const std::shared_ptr<Job> &job);
    void offer(const std::shared_ptr<Job> &job, bool done);
    void take(const std::shared_ptr<Job> &job);

    QThread m_thread;
    QObject *m_worker; // lives on m_thread
    std::shared_ptr<Job> m_job;
    SharedResults m_results;
};

} // namespace feedscope
