// One HTTP question after another on the connections of one attempt: request, redirects, TLS, and
// whether an answer came at all. What the answer means is for the transport that asked.
// Thread: the feed's I/O thread. Owner: one transport. It has a QNetworkAccessManager of its own:
// nothing of an earlier attempt (connections, credentials, a half-dead socket) can reach into it,
// and Qt's six connections per host and manager never make one feed wait for another.
// Rules: each question starts at its own URL and follows redirects from there. Per ask(): sent() at
// most once; then either answered() and finished(), or failed(), which is the last word; nothing
// after drop(). Caps: kReadBuffer bytes read ahead, then TCP holds the server back. Over HTTP/2 Qt
// reads on whatever we do: once more than kReadAhead bytes wait to be read, the question has failed()
// with an Overrun. A thread that is held up cannot look: a feed that allows HTTP/2 therefore goes
// through the pass-through, which stands still with it, and which bounds the headers of an answer and
// whatever else Qt keeps to itself (connecttunnel.h). Without it only the connect timeout does: Qt's
// client loses the end of a stream through a proxy too easily for that to be the way of every feed.
// Of an answer that may be about our certificate, kExplanation bytes of the body are awaited, for
// kExplainWithin at most, before it is answered().
// Errors: Qt asks a second time by itself when the connection ends before the answer. Here each
// question is sent once, and such an end is failed() with a drop. The one exception is ours, not
// Qt's: on a connection that was kept from an earlier answer, an end within kStaleWithin is taken
// for the race every keep-alive has (the server closed the idle connection just as we asked: RFC
// 9112 9.3.1 lets a GET be repeated), and the question is repeated once; never for POST.
// How Qt is stopped: a body that cannot be rewound (unrepeatablebody.h), for every POST and for
// plain HTTP, where a GET therefore says "Content-Length: 0"; over TLS, where Qt asks before it uses
// a new connection, the second connection is refused. Qt does not tell when a request without
// content has left; there the connection is made first, and asked on as soon as it stands.
// Source: CONTRACT.md section 3; RFC 9112 9.3.1.
#pragma once

#include "handshakecheck.h"
#include "httprequest.h"
#include "redirects.h"
#include "transportfactory.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <optional>
#include <utility>

namespace feedscope {

class HttpExchange : public QObject
{
    Q_OBJECT

public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    struct Manner
    {
        QByteArray accept;
        bool http2 = false;
        bool followsRedirects = true; // else they are answers as any other
    };

    static constexpr qint64 kReadBuffer = 524'288;
    static constexpr qint64 kReadAhead = 8'388'608;
    static constexpr qint64 kExplanation = 2'048;
    static constexpr Millis kExplainWithin{1'000};
    static constexpr Millis kStaleWithin{1'000};

    HttpExchange(const AttemptSpec &spec, const Manner &manner, Scheduler &scheduler,
                 QObject *parent = nullptr);
    ~HttpExchange() override;

    // Drops the question before.
    void ask(const QUrl &url, const Headers &headers);
    void drop();
    // Null unless there is an answer, or a question on its way.
    QNetworkReply *reply() const { return m_reply; }
    int status() const;
    // Whether more waits than kReadAhead; the question has failed() then.
    bool overran();
    // What the reply's end, or a status that is no success, means.
    FeedError endError() const;
    FeedError statusError() const;
    // When the request left, or was begun while it has not.
    Instant sentAt() const { return m_sentAt; }

signals:
    void sent();
    // The headers of an answer that is no redirect are in.
    void answered(int status);
    void readyRead();
    void finished();
    void failed(const feedscope::FeedError &error);

private:
    enum class Stage { Idle, Asking, Explaining, Answered };

    void request();
    bool prepareTls();
    void dial();
    void dialled();
    void send();
    QNetworkReply *post(QNetworkRequest request);
    QNetworkReply *withBody(const QNetworkRequest &request, const QByteArray &method,
                            const QByteArray &body);
    void watch();
    void requestSent();
    void redialled();
    bool mayRepeat() const;
    void judgeHeaders();
    void bytesCame();
    void explain();
    void replyFinished();
    void await(AttemptWatch::Awaited what);
    QNetworkProxy proxy() const;
    void failUnanswered();
    bool isNoHttp() const;
    FeedError hinted(FeedError error) const;
    bool hasClientCertificate() const { return !m_config.tls.clientCert.isEmpty(); }
    void fail(const FeedError &error);
    void dropReply();

    const FeedConfig m_config;
    const Manner m_manner;
    Scheduler &m_scheduler;
    const std::optional<Passage> m_passage;
    QNetworkAccessManager m_manager;
    HttpRequestSpec m_spec;
    std::optional<Redirects> m_redirects;
    Headers m_headers;
    QPointer<QNetworkReply> m_reply;
    QPointer<HandshakeCheck> m_check; // of the reply's end
    Alarm m_explanation;
    QList<QSslError> m_tlsErrors;
    Instant m_sentAt;
    int m_timesSent = 0;      // of the current reply, as far as Qt tells
    int m_sendsAllowed = 1;   // 2: the question is being repeated
    bool m_keptAlive = false; // an earlier answer may have left its connection open
    Stage m_stage = Stage::Idle;
};

// Why a body that was compressed although identity was asked for cannot be read; none if it was not.
std::optional<FeedError> compressionError(const QNetworkReply &reply);

} // namespace feedscope
