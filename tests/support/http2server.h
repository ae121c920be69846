// A small HTTP/2 server over TLS: answers each request with the same event stream or body, as fast
// as the client's windows allow, and counts what it was allowed to send.
// Thread: the test's, which runs an event loop. Listens on 127.0.0.1, port 0. Understands just what
// a well-behaved client sends; requests are not read (no HPACK), only counted.
// Errors: QFAIL-free; a server that cannot listen has port 0.
// Source: RFC 9113 sections 4 to 6; RFC 7541 6.1 and 6.2.2 for the headers it writes.
#pragma once

#include <QHash>
#include <QObject>
#include <QSslConfiguration>
#include <QSslServer>
#include <QUrl>

namespace feedscope::test {

struct Http2Answer
{
    QByteArray contentType;
    QByteArray chunk;
    qint64 times = 1;
    bool ends = true; // else the stream stays open behind the last chunk
};

class Http2Server : public QObject
{
    Q_OBJECT

public:
    // `tls` with certificate and key.
    explicit Http2Server(QSslConfiguration tls, Http2Answer answer, QObject *parent = nullptr);

    ~Http2Server() override;

    QUrl url() const;
    int requests() const { return m_requests; }
    // Connections that spoke something else.
    int others() const { return m_others; }
    qint64 bytesSent() const { return m_bytesSent; }

private:
    struct Stream
    {
        qint64 window = 0;
        qint64 sent = 0; // of the answer
    };
    struct Connection
    {
        QByteArray received;
        bool greeted = false;
        qint64 window = 65'535;
        qint64 firstWindow = 65'535; // of a new stream
        QHash<quint32, Stream> streams;
    };

    void accept();
    void read(QSslSocket *socket);
    void take(QSslSocket *socket, int type, int flags, quint32 stream, const QByteArray &payload);
    void applySettings(Connection &connection, const QByteArray &payload);
    void pump(QSslSocket *socket);
    bool sendSome(QSslSocket *socket, Connection &connection, quint32 id);
    static void writeFrame(QSslSocket *socket, int type, int flags, quint32 stream,
                           const QByteArray &payload);

    const Http2Answer m_answer;
    QSslServer m_server;
    QHash<QSslSocket *, Connection> m_connections;
    int m_requests = 0;
    int m_others = 0;
    qint64 m_bytesSent = 0;
};

} // namespace feedscope::test
