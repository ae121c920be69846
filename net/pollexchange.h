// Asks a polled address and reads each answer whole: what poll and long poll have in common.
// Thread: the feed's I/O thread. Owner: one transport. One question at a time.
// Per ask(): sent() at most once; accepted() when the headers of a good answer (200, 204, 304) are
// in; then answered(), or at any point failed(), which is the last word; nothing after drop().
// Caps: config.maxMessageBytes for a body, whatever its framing; a validator beyond
// kMaxValidatorBytes is not kept, so that it cannot make our own headers too large to be read.
// Errors: another status, HTML or an event stream in place of a feed, a compressed body, a body
// beyond its cap, and no byte for `patience` (where there is any) are failed(). A body that is
// neither chunked nor counted ends where its connection ends: Qt cannot tell its end from a reset.
// Source: CONTRACT.md sections 3 and 4; RFC 9110 15.3.5 (204), 15.4.5 (304).
#pragma once

#include "httpexchange.h"

namespace feedscope {

struct PollReply
{
    Instant receivedAt;
    int status = 0;
    QByteArray body; // empty unless 200
    QByteArray etag;
    QByteArray lastModified;
};

class PollExchange : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMaxValidatorBytes = 1'024;

    // A patience of 0: for ever.
    PollExchange(const AttemptSpec &spec, Millis patience, Scheduler &scheduler,
                 QObject *parent = nullptr);

    void ask(const QUrl &url, const HttpExchange::Headers &headers);
    void drop();
    Instant sentAt() const { return m_exchange.sentAt(); }

signals:
    void sent();
    void accepted();
    void answered(const feedscope::PollReply &reply);
    void failed(const feedscope::FeedError &error);

private:
    void judge(int status);
    std::optional<FeedError> judgeBodyKind() const;
    bool read();
    void finish();
    void renewDeadline();
    void fail(const FeedError &error);
    FeedError tooLarge() const;

    const qint64 m_maxBody;
    const Millis m_patience;
    Scheduler &m_scheduler;
    HttpExchange m_exchange;
    QByteArray m_body;
    Alarm m_deadline;
};

} // namespace feedscope
