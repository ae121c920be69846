// A server that sends as fast as its sockets take it, with sequence numbers, and knows exactly how
// much it sent: counters are compared with that. WebSocket (/ws) and SSE (/sse one HTTP chunk per
// event, /sse-plain no chunks).
// Query: count (messages, 0 for ever), bytes (of each message, 120 at least), rate (messages/s, 0 as
// fast as taken), first (the first sequence), end=close (a WebSocket is closed with 1000 after the
// last), pause (ms before the first message).
// Thread: one, with an event loop. Owner: the test or bench. Not a model of a good server: it reads
// nothing after the request but a close.
// Message: {"seq":N,"id":"m-N","ts":...,"topic":"orders","payload":...}; N has ten digits and begins
// at kFirst + 1, so that all messages of a connection have one size.
// Rules: a second SSE request of a client that had its count gets 204, which ends the feed.
// Cap: kAhead bytes wait in each socket at most; what the client does not take is not made.
#pragma once

#include <QObject>
#include <QSet>
#include <QTcpServer>

namespace feedscope::test {

class BlastConnection;

class Blaster : public QObject
{
    Q_OBJECT

public:
    static constexpr quint64 kFirst = 1'000'000'000;
    static constexpr qint64 kAhead = 1 << 20;

    explicit Blaster(QObject *parent = nullptr);
    ~Blaster() override;

    quint16 port() const { return m_server.serverPort(); }
    // "ws" or "http" address with that path and query.
    QString url(const QString &scheme, const QString &pathAndQuery) const;
    // Of all connections so far, handed to the operating system or waiting to be.
    quint64 sent() const { return m_sent; }
    int connections() const { return m_open; }
    // Bytes that the sockets have not taken yet.
    qint64 waitingBytes() const;

signals:
    // A connection sent its last message.
    void finished(quint64 sent);

private:
    friend class BlastConnection;

    QTcpServer m_server;
    quint64 m_sent = 0;
    int m_open = 0;
    QSet<QByteArray> m_served; // targets of SSE that had their count
};

} // namespace feedscope::test
