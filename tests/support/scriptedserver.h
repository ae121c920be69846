// A server that plays exact bytes with exact boundaries and every way to fail, and remembers what
// it was asked. One script answers one request; the last one is not repeated: a request without a
// script is left without an answer.
// Thread: the test's, which runs an event loop. Listens on 127.0.0.1, port 0, plain or TLS.
// Errors: QFAIL-free; a server that cannot listen has port 0.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace feedscope::test {

// What happens to one connection after one request, step by step.
class Script
{
public:
    struct Step
    {
        enum class Kind { Send, Pause, Fin, Reset, Flood };
        Kind kind = Kind::Send;
        QByteArray bytes;
        int count = 0; // milliseconds of Pause, repetitions of Flood
    };

    Script() = default;
    explicit Script(const QByteArray &bytes) { send(bytes); }
    // 200, text/event-stream, ended by closing.
    static Script eventStream(const QByteArray &body = {});
    // 101, then the bytes; {{accept}} in a script becomes the key of RFC 6455 for the request it answers.
    static Script webSocket(const QByteArray &frames = {});
    static Script status(int status, const QByteArray &headers = {}, const QByteArray &body = {});
    static Script ok(const QByteArray &body, const QByteArray &headers = {});
    static Script noContent();

    Script &send(const QByteArray &bytes);
    // Each byte a write of its own, with the event loop in between.
    Script &sendByteByByte(const QByteArray &bytes);
    Script &pause(int ms);
    Script &fin();
    Script &reset();
    // The same bytes again and again, as fast as they are taken.
    Script &flood(const QByteArray &bytes, int times);

    QList<Step> steps;
};

struct ScriptedRequest
{
    QByteArray method;
    QByteArray target;
    QList<std::pair<QByteArray, QByteArray>> headers; // names in lower case
    QByteArray body;

    QByteArray header(const QByteArray &name) const;
    bool hasHeader(const QByteArray &name) const;
};

class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    explicit ScriptedServer(QObject *parent = nullptr);
    // Over TLS, with a certificate and key.
    explicit ScriptedServer(const QSslConfiguration &tls, QObject *parent = nullptr);
    ~ScriptedServer() override;

    QUrl url(const QString &path = QStringLiteral("/")) const;
    quint16 port() const { return m_server->serverPort(); }
    void answer(const Script &script) { m_scripts << script; }
    // Connections are reset as soon as they are accepted.
    void refuseWithReset(bool on) { m_resetOnAccept = on; }
    // Steps on, on the connection that is open: for what a test wants to happen "now".
    void send(const QByteArray &bytes);
    void reset();
    void fin();

    const QList<ScriptedRequest> &requests() const { return m_requests; }
    // What the latest connection sent and no request took: the frames of a WebSocket client.
    QByteArray unread() const
    {
        return m_latest ? m_playing.value(m_latest).received : m_lastUnread;
    }
    // The same of every connection, in the order in which they came.
    QList<QByteArray> unreadByConnection() const;
    int accepted() const { return m_accepted; }
    int disconnects() const { return m_disconnects; }
    // Bytes the kernel took, over all connections: what a client that does not read holds back.
    qint64 bytesTaken() const { return m_bytesTaken; }

signals:
    void requested();
    void peerGone();

private:
    struct Playing
    {
        QByteArray received;
        QList<Script::Step> steps;
        bool paused = false;
        int number = 0; // of the connection, from 1
    };

    ScriptedServer(QTcpServer *server, const QString &scheme, QObject *parent);
    void accept();
    void read(QTcpSocket *socket);
    bool takeRequest(QByteArray &received);
    void play(QTcpSocket *socket);
    void finish(QTcpSocket *socket, bool reset);
    QByteArray acceptKey() const;

    QTcpServer *const m_server;
    const QString m_scheme;
    QList<Script> m_scripts;
    QHash<QTcpSocket *, Playing> m_playing;
    QPointer<QTcpSocket> m_latest;
    QList<ScriptedRequest> m_requests;
    QByteArray m_lastUnread; // of a connection that has gone
    QHash<int, QByteArray> m_unreadOfGone;
    bool m_resetOnAccept = false;
    int m_accepted = 0;
    int m_disconnects = 0;
    qint64 m_bytesTaken = 0;
};

} // namespace feedscope::test
