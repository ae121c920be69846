// Fetches the state of a feed after a reconnect, so that what was missed need not come any more.
// Thread: the feed's I/O thread. Owner: FeedConnection. One fetch at a time.
// Per fetch(): fetched() once, with what it held or why it did not come; nothing after drop().
// Rules: a GET to the snapshot URL with the headers, credentials, TLS and proxy of the feed; redirects
// as for polls. A failed fetch is told and no more: the connection stays, the next reconnect asks
// again. Caps: config.maxMessageBytes for the body; connectTimeout without a byte; kLongest in all.
// Errors: those of PollExchange; a 204 or 304 and a body that says nothing are errors too.
// Source: CONTRACT.md section 3 (snapshot).
#pragma once

#include "feedevent.h"
#include "pollexchange.h"
#include "snapshotbody.h"

namespace feedscope {

class SnapshotFetcher : public QObject
{
    Q_OBJECT

public:
    static constexpr Millis kLongest{60'000};

    explicit SnapshotFetcher(Scheduler &scheduler, QObject *parent = nullptr);
    ~SnapshotFetcher() override;

    // `spec` names the configuration and the credentials; drops the fetch before.
    void fetch(const AttemptSpec &spec);
    void drop();

signals:
    // `told.superseded` is the receiver's to fill in.
    void fetched(const std::vector<feedscope::SnapshotState> &states,
                 feedscope::SnapshotFetched told);

private:
    void take(const PollReply &reply, const FieldPointers &fields);
    void end(const std::vector<SnapshotState> &states, SnapshotFetched told);
    void fail(const FeedError &error);

    Scheduler &m_scheduler;
    std::unique_ptr<PollExchange> m_exchange;
    Instant m_askedAt;
    Alarm m_deadline;
};

} // namespace feedscope
