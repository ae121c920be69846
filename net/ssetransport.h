// One SSE attempt over HTTP: judgement of the answer, events until it ends.
// Thread: the feed's I/O thread. Owner: FeedConnection. It has no deadline of its own: connecting
// and silence are watched by FeedConnection, which calls abort().
//
// Caps: HttpExchange::kReadBuffer bytes read ahead, then TCP holds the server back; over HTTP/2,
// where nothing does, HttpExchange::kReadAhead, then the attempt ends with an Overrun; kTurnBytes parsed per turn of the event loop; config.maxMessageBytes for an
// event. Qt has no cap for response headers: a flood of them costs up to 50 MB a second (6.4) until
// the connect deadline ends it.
//
// Errors: every end is a closed(): Qt reports a reset of an unchunked stream as success; it is a
// drop here. See httpexchange.h for the rest.
//
// Source: WHATWG HTML 9.2; CONTRACT.md section 3.
#pragma once

#include "httpexchange.h"
#include "inflatestream.h"
#include "sseparser.h"
#include "transportfactory.h"

#include <QTimer>
#include <memory>

namespace feedscope {

class SseTransport : public Transport
{
    Q_OBJECT

public:
    static constexpr qint64 kTurnBytes = 65'536;

    SseTransport(const AttemptSpec &spec, Scheduler &scheduler, QObject *parent = nullptr);

    TransportKind kind() const override { return TransportKind::Sse; }
    void open(const ResumePoint &resume) override;
    void abort() override;

private:
    enum class Stage { Idle, Asking, Streaming, Over };

    void judgeAnswer(int status);
    void judgeStream();
    void readyRead();
    void drain();
    // The next bytes of the stream, unpacked, at most kTurnBytes; nullopt when it cannot be unpacked.
    std::optional<QByteArrayView> takeChunk();
    bool hasMore() const;
    void close(const FeedError &error);
    void drop();
    SseParser::Sink sink();
    void receive(const SseEvent &event);

    const FeedConfig m_config;
    Scheduler &m_scheduler;
    HttpExchange m_exchange;
    SseParser m_parser;
    QByteArray m_chunk;
    Message m_message;                        // of the last event
    std::unique_ptr<InflateStream> m_inflate; // of a stream that came compressed
    QByteArray m_packed;                      // its bytes that are not unpacked yet
    QTimer m_nextTurn;
    Instant m_arrivedAt;
    bool m_told = false; // the chunk at hand has given a signal
    Stage m_stage = Stage::Idle;
};

} // namespace feedscope
