// One feed of one transport, from this program's own lab server through the real connection code,
// until its first message.
// Thread: one, with an event loop.
// Owner: the self-test; destroyed from the event loop, not from inside done().
// Errors: in the outcome. It waits for as long as the feed tries: the caller limits it.
#pragma once

#include "feedconnection.h"
#include "selftestreport.h"

#include <functional>
#include <memory>

namespace feedscope {

class LabRoundTrip : public FeedObserver
{
public:
    using Done = std::function<void(const CheckOutcome &)>;

    // `base` of a lab server; `ca` is a file with its certificate, empty for a plain one. done() is
    // called once.
    LabRoundTrip(TransportKind transport, const QUrl &base, const QString &ca, Scheduler &scheduler,
                 Done done);

    void onEvent(const FeedEvent &event) override;
    void onMessage(const FeedId &feed, const Message &message, const MessageFields &fields,
                   MessageVerdict verdict, TransportKind transport) override;
    void onSnapshot(std::shared_ptr<const FeedSnapshot>) override {}
    void onRemoved(const FeedId &) override {}
    // Why it did not work so far, for whoever waits no longer.
    QString lastProblem() const { return m_problem; }

private:
    void end(const CheckOutcome &outcome);

    Scheduler &m_scheduler;
    const Instant m_begun;
    Done m_done;
    QString m_problem;
    std::unique_ptr<FeedConnection> m_feed;
};

} // namespace feedscope
