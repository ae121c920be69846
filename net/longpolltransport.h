// Long poll: asks for what came after the cursor, and the server holds each request until there is
// something. Thread: the feed's I/O thread. Owner: FeedConnection, whose heartbeat-timeout watches
// over a request that is never answered.
// Rules: the cursor goes out as `lastId` in the query, in place of one that stands there; left out
// while there is none. The next question follows at once, but no sooner than kPace after the one
// before when the answer brought nothing or did not move the cursor: else a server that does not
// hold would be asked in a hot loop. opened() is told with the first good answer, or when the
// request was held for kHeldAfter (at most half of connectTimeout): a server that refuses does so
// sooner, so that a feed that is refused never shows as connected.
// The cursor is told after its messages, never before. Caps: config.maxMessageBytes for a body.
// Errors: a body that is no list of messages is a Protocol error; see pollexchange.h for the rest.
// Source: CONTRACT.md sections 3 and 4.
#pragma once

#include "pollexchange.h"

namespace feedscope {

struct LongPollItem;

class LongPollTransport : public Transport
{
    Q_OBJECT

public:
    static constexpr Millis kPace{100};
    static constexpr Millis kHeldAfter{1'000};

    LongPollTransport(const AttemptSpec &spec, Scheduler &scheduler, QObject *parent = nullptr);

    TransportKind kind() const override { return TransportKind::LongPoll; }
    void open(const ResumePoint &resume) override;
    void abort() override;

private:
    enum class Stage { Idle, Opening, Open, Over };

    void ask();
    QUrl question() const;
    void requestSent();
    void becomeOpen();
    void receive(const PollReply &reply);
    bool deliverItem(LongPollItem &item, Instant receivedAt);
    void close(const FeedError &error);

    const FeedConfig m_config;
    Scheduler &m_scheduler;
    PollExchange m_exchange;
    QByteArray m_cursor;
    Instant m_askedAt;
    Alarm m_held;
    Alarm m_nextQuestion;
    Stage m_stage = Stage::Idle;
};

} // namespace feedscope
