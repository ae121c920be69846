#include "scriptedserver.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslServer>
#include <QSslSocket>
#include <QTimer>
#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace feedscope::test {
namespace {

constexpr qint64 kFloodAhead = 262'144;

// Closing now sends RST in place of FIN.
void armReset(QTcpSocket *socket)
{
    linger now{};
    now.l_onoff = 1;
    now.l_linger = 0;
#ifdef Q_OS_WIN
    setsockopt(SOCKET(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
               reinterpret_cast<const char *>(&now), sizeof now);
#else
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
}

// What the kernel has not taken yet.
qint64 bytesHeld(const QTcpSocket &socket)
{
    const auto *tls = qobject_cast<const QSslSocket *>(&socket);
    return socket.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

QTcpServer *tlsServer(const QSslConfiguration &tls)
{
    auto *server = new QSslServer;
    server->setSslConfiguration(tls);
    return server;
}

} // namespace

Script Script::eventStream(const QByteArray &body)
{
    return Script("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + body);
}

Script Script::webSocket(const QByteArray &frames)
{
    return Script(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Accept: {{accept}}\r\n\r\n" +
        frames);
}

Script Script::status(int status, const QByteArray &headers, const QByteArray &body)
{
    return Script("HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n" + headers +
                  "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

Script Script::ok(const QByteArray &body, const QByteArray &headers)
{
    return status(200, headers, body);
}

Script Script::noContent()
{
    return Script("HTTP/1.1 204 No Content\r\n\r\n");
}

Script &Script::send(const QByteArray &bytes)
{
    steps << Step{Step::Kind::Send, bytes, 0};
    return *this;
}

Script &Script::sendByteByByte(const QByteArray &bytes)
{
    for (const char byte : bytes)
        send(QByteArray(1, byte)).pause(0);
    return *this;
}

Script &Script::pause(int ms)
{
    steps << Step{Step::Kind::Pause, {}, ms};
    return *this;
}

Script &Script::fin()
{
    steps << Step{Step::Kind::Fin, {}, 0};
    return *this;
}

Script &Script::reset()
{
    steps << Step{Step::Kind::Reset, {}, 0};
    return *this;
}

Script &Script::flood(const QByteArray &bytes, int times)
{
    steps << Step{Step::Kind::Flood, bytes, times};
    return *this;
}

QByteArray ScriptedRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

bool ScriptedRequest::hasHeader(const QByteArray &name) const
{
    return std::any_of(headers.begin(), headers.end(),
                       [&](const auto &header) { return header.first == name; });
}

ScriptedServer::ScriptedServer(QObject *parent)
    : ScriptedServer(new QTcpServer, QStringLiteral("http"), parent)
{
}

ScriptedServer::ScriptedServer(const QSslConfiguration &tls, QObject *parent)
    : ScriptedServer(tlsServer(tls), QStringLiteral("https"), parent)
{
}

ScriptedServer::ScriptedServer(QTcpServer *server, const QString &scheme, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_scheme(scheme)
{
    m_server->setParent(this);
    m_server->setProxy(QNetworkProxy::NoProxy);
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::accept);
    m_server->listen(QHostAddress::LocalHost);
}

ScriptedServer::~ScriptedServer()
{
    for (QTcpSocket *socket : m_playing.keys())
        socket->disconnect(this);
}

QUrl ScriptedServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(m_scheme).arg(port()).arg(path));
}

QList<QByteArray> ScriptedServer::unreadByConnection() const
{
    QHash<int, QByteArray> unread = m_unreadOfGone;
    for (const Playing &playing : m_playing)
        unread.insert(playing.number, playing.received);
    QList<QByteArray> list;
    for (int number = 1; number <= m_accepted; ++number)
        list << unread.value(number);
    return list;
}

void ScriptedServer::send(const QByteArray &bytes)
{
    if (m_latest)
        m_latest->write(bytes);
}

void ScriptedServer::reset()
{
    if (m_latest)
        finish(m_latest, true);
}

void ScriptedServer::fin()
{
    if (m_latest)
        finish(m_latest, false);
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_accepted;
        m_latest = socket;
        m_playing.insert(socket, {{}, {}, false, m_accepted});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        const auto taken = [this, socket](qint64 bytes) {
            m_bytesTaken += bytes;
            play(socket);
        };
        // Under TLS, bytesWritten means no more than encrypted.
        if (auto *tls = qobject_cast<QSslSocket *>(socket))
            connect(tls, &QSslSocket::encryptedBytesWritten, this, taken);
        else
            connect(socket, &QTcpSocket::bytesWritten, this, taken);
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            const Playing gone = m_playing.take(socket);
            m_lastUnread = gone.received;
            m_unreadOfGone.insert(gone.number, gone.received);
            socket->deleteLater();
            ++m_disconnects;
            emit peerGone();
        });
        if (m_resetOnAccept)
            finish(socket, true);
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    if (!m_playing.contains(socket))
        return;
    auto &playing = m_playing[socket];
    playing.received += socket->readAll();
    if (!takeRequest(playing.received))
        return;
    if (!m_scripts.isEmpty())
        playing.steps += m_scripts.takeFirst().steps;
    emit requested();
    play(socket);
}

bool ScriptedServer::takeRequest(QByteArray &received)
{
    const auto end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    ScriptedRequest request;
    auto lines = received.first(end).split('\n');
    const auto start = lines.takeFirst().trimmed().split(' ');
    request.method = start.value(0);
    request.target = start.value(1);
    for (const QByteArray &line : std::as_const(lines)) {
        const auto colon = line.indexOf(':');
        request.headers.append(
            {line.first(qMax<qsizetype>(colon, 0)).toLower(), line.sliced(colon + 1).trimmed()});
    }
    const auto length = request.header("content-length").toLongLong();
    if (received.size() < end + 4 + length)
        return false;
    request.body = received.sliced(end + 4, length);
    received.remove(0, end + 4 + length);
    m_requests << request;
    return true;
}

void ScriptedServer::play(QTcpSocket *socket)
{
    using Kind = Script::Step::Kind;
    while (m_playing.contains(socket)) {
        auto &playing = m_playing[socket];
        if (playing.paused || playing.steps.isEmpty())
            return;
        auto &step = playing.steps.first();
        if (step.kind == Kind::Flood) {
            if (bytesHeld(*socket) > kFloodAhead)
                return;
            socket->write(step.bytes);
            if (--step.count <= 0)
                playing.steps.removeFirst();
            continue;
        }
        // What was sent before is in the kernel's hands before the next step.
        if (step.kind != Kind::Send && bytesHeld(*socket) > 0)
            return;
        const auto now = playing.steps.takeFirst();
        if (now.kind == Kind::Send) {
            socket->write(QByteArray(now.bytes).replace("{{accept}}", acceptKey()));
        } else if (now.kind == Kind::Pause) {
            playing.paused = true;
            QTimer::singleShot(now.count, socket, [this, socket] {
                if (m_playing.contains(socket))
                    m_playing[socket].paused = false;
                play(socket);
            });
        } else {
            return finish(socket, now.kind == Kind::Reset);
        }
    }
}

QByteArray ScriptedServer::acceptKey() const
{
    static const QByteArray kGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // RFC 6455 section 1.3
    const QByteArray key =
        m_requests.isEmpty() ? QByteArray() : m_requests.last().header("sec-websocket-key");
    return QCryptographicHash::hash(key + kGuid, QCryptographicHash::Sha1).toBase64();
}

void ScriptedServer::finish(QTcpSocket *socket, bool reset)
{
    if (!reset)
        return socket->disconnectFromHost();
    armReset(socket);
    socket->abort();
}

} // namespace feedscope::test

#include "moc_scriptedserver.cpp"
