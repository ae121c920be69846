// Tries the preferred transport beside the one that works, so that coming back to it costs no
// outage.
// Thread: the feed's I/O thread.
// Owner: FeedConnection.
// Rules: one trial at a time; it has TransportLadder::kFallbackAfter to bring a first byte of the
//   feed, not just a handshake.
// Errors: failed() with the reason; the working transport never notices.
#pragma once

#include "scheduler.h"
#include "transport.h"

#include <QObject>
#include <memory>

namespace feedscope {

class RecoveryTrial : public QObject, private MessageReceiver
{
    Q_OBJECT

public:
    explicit RecoveryTrial(Scheduler &scheduler, QObject *parent = nullptr);
    ~RecoveryTrial() override;

    void begin(std::unique_ptr<Transport> candidate, const ResumePoint &resume);
    void cancel();
    bool isRunning() const { return m_candidate != nullptr; }

signals:
    // The candidate delivers and is the receiver's to own from now on; `first` is its first message, if that was it.
    void worked(feedscope::Transport *candidate, const std::optional<feedscope::Message> &first);
    void failed(const feedscope::FeedError &error);

private:
    void receive(const Message &message) override { handOver(message); }
    void resumeFrom(const QByteArray &) override {} // what follows it is what counts
    void handOver(const std::optional<Message> &first);
    void giveUp(const FeedError &error);

    Scheduler &m_scheduler;
    Transport *m_candidate = nullptr;
    Alarm m_deadline;
};

} // namespace feedscope
