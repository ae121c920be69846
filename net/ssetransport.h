// One SSE attempt over HTTP: request, redirects, judgement of the answer, events until it ends.
// Thread: the feed's I/O thread. Owner: FeedConnection. It has no deadline of its own: connecting
// and silence are watched by FeedConnection, which calls abort().
// It has a QNetworkAccessManager of its own: one attempt is one object, nothing of an earlier
// attempt (connections, credentials, a half-dead socket) can reach into it, and Qt's six
// connections per host and manager never make one feed wait for another.
//
// Caps: kReadBuffer bytes read ahead, then TCP holds the server back (not with HTTP/2, where Qt
// ignores it); kTurnBytes parsed per turn of the event loop; config.maxMessageBytes for an event.
// Qt has no cap for response headers: a flood of them costs up to 50 MB a second (6.4) until the
// connect deadline ends it.
//
// Errors: every end is a closed(): Qt reports a reset of an unchunked stream as success, and asks a
// second time by itself when the connection dies before the answer; both are drops here.
//
// Source: WHATWG HTML 9.2; CONTRACT.md section 3.
#pragma once

#include "httprequest.h"
#include "inflatestream.h"
#include "redirects.h"
#include "sseparser.h"
#include "transportfactory.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

namespace feedscope {

class SseTransport : public Transport
{
    Q_OBJECT

public:
    static constexpr qint64 kReadBuffer = 524'288;
    static constexpr qint64 kTurnBytes = 65'536;

    SseTransport(const AttemptSpec &spec, Scheduler &scheduler, QObject *parent = nullptr);
    ~SseTransport() override;

    TransportKind kind() const override { return TransportKind::Sse; }
    void open(const ResumePoint &resume) override;
    void abort() override;

private:
    enum class Stage { Idle, Asking, Streaming, Over };

    void ask();
    bool prepareTls();
    QNetworkReply *send(const QNetworkRequest &request);
    void requestSent();
    void dialling();
    void closeUnanswered();
    void judgeAnswer();
    void judgeStream();
    void readyRead();
    void drain();
    // The next bytes of the stream, unpacked, at most kTurnBytes; nullopt when it cannot be unpacked.
    std::optional<QByteArrayView> takeChunk();
    bool hasMore() const;
    void finished();
    void close(const FeedError &error);
    void dropReply();
    SseParser::Sink sink();
    void receive(SseEvent &&event);

    const FeedConfig m_config;
    Scheduler &m_scheduler;
    QNetworkAccessManager m_manager;
    HttpRequestSpec m_spec;
    Redirects m_redirects;
    SseParser m_parser;
    QByteArray m_lastId;
    QPointer<QNetworkReply> m_reply;
    QList<QSslError> m_tlsErrors;
    QByteArray m_chunk;
    std::unique_ptr<InflateStream> m_inflate; // of a stream that came compressed
    QByteArray m_packed;                      // its bytes that are not unpacked yet
    QTimer m_nextTurn;
    Instant m_arrivedAt;
    bool m_told = false; // the chunk at hand has given a signal
    int m_timesSent = 0; // of the current reply
    Stage m_stage = Stage::Idle;
};

} // namespace feedscope
