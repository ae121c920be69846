// Polls an address: one GET (or POST) every interval, a message for each new body.
// Thread: the feed's I/O thread. Owner: FeedConnection.
// Rules: a 200 whose body differs from the one before is one message; 304, 204 and an equal body
// mean unchanged: the interval grows by kGrowth up to pollMaxInterval, a change returns it to
// pollInterval. Intervals count from question to question, and a question never waits for less than
// its answer. While the window is hidden and the feed allows it, questions are pollMaxInterval
// apart; shown again, what is due by then is asked at once. Validators go out byte for byte as they came, with GET only (RFC 9110 13.1.2 makes a
// POST that matches fail). What an outage must not lose is told as a PollCursor after each message.
// Units: milliseconds. Caps: config.maxMessageBytes for a body. Errors: no byte of an answer for
// connectTimeout is a ConnectTimeout; anything but 200, 204 and 304 ends the attempt.
// Source: CONTRACT.md sections 3 and 4; RFC 9110 8.8, 13.1.2, 13.1.3.
#pragma once

#include "pollexchange.h"

namespace feedscope {

class PollingTransport : public Transport
{
    Q_OBJECT

public:
    PollingTransport(const AttemptSpec &spec, Scheduler &scheduler, QObject *parent = nullptr);

    TransportKind kind() const override { return TransportKind::Poll; }
    void open(const ResumePoint &resume) override;
    void abort() override;
    void setWindowHidden(bool hidden) override;

private:
    enum class Stage { Idle, Opening, Open, Over };

    Millis interval() const;
    void tellInterval(Millis before);
    void ask();
    void askInTime();
    HttpExchange::Headers conditions() const;
    void accept();
    void receive(const PollReply &reply);
    void deliverAnswer(const PollReply &reply);
    void remember(const PollReply &reply, const QByteArray &bodyHash);
    void close(const FeedError &error);

    const FeedConfig m_config;
    Scheduler &m_scheduler;
    PollExchange m_exchange;
    PollCursor m_cursor;
    Millis m_interval; // as the answers make it
    bool m_windowHidden = false;
    Instant m_askedAt;
    Alarm m_nextQuestion;
    Stage m_stage = Stage::Idle;
};

} // namespace feedscope
