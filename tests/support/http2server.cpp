#include "http2server.h"

#include <QNetworkProxy>
#include <QSslSocket>
#include <QtEndian>

namespace feedscope::test {
namespace {

const QByteArray kPreface = QByteArrayLiteral("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
constexpr int kFrameHead = 9;
constexpr int kLargestFrame = 16'384;
constexpr qint64 kAhead = 262'144; // handed to the socket and not yet taken

enum Type { Data = 0, Headers = 1, Reset = 3, Settings = 4, Ping = 6, WindowUpdate = 8 };
constexpr int kAck = 0x1;
constexpr int kEndStream = 0x1;
constexpr int kEndHeaders = 0x4;
constexpr quint16 kInitialWindowSize = 4;

QByteArray answerHead(const QByteArray &contentType)
{
    // ":status 200" of the static table; "content-type" (31 there) with its value as it is.
    return QByteArray("\x88\x0f\x10", 3) + char(contentType.size()) + contentType;
}

} // namespace

Http2Server::Http2Server(QSslConfiguration tls, Http2Answer answer, QObject *parent)
    : QObject(parent)
    , m_answer(std::move(answer))
    , m_server(this)
{
    tls.setAllowedNextProtocols({QByteArrayLiteral("h2")});
    m_server.setSslConfiguration(tls);
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QSslServer::pendingConnectionAvailable, this, &Http2Server::accept);
    m_server.listen(QHostAddress::LocalHost);
}

Http2Server::~Http2Server()
{
    const auto sockets = m_connections.keys();
    for (QSslSocket *socket : sockets) {
        socket->disconnect(this);
        socket->abort();
    }
}

QUrl Http2Server::url() const
{
    return QUrl(QStringLiteral("https://localhost:%1/").arg(m_server.serverPort()));
}

void Http2Server::accept()
{
    auto *socket = static_cast<QSslSocket *>(m_server.nextPendingConnection());
    if (!socket)
        return;
    m_connections.insert(socket, {});
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QSslSocket::encryptedBytesWritten, this, [this, socket] { pump(socket); });
    connect(socket, &QSslSocket::disconnected, this, [this, socket] {
        m_connections.remove(socket);
        socket->deleteLater();
    });
    read(socket);
}

void Http2Server::read(QSslSocket *socket)
{
    QByteArray &received = m_connections[socket].received;
    received += socket->readAll();
    if (!m_connections[socket].greeted) {
        if (received.size() < kPreface.size())
            return;
        if (!received.startsWith(kPreface)) {
            ++m_others;
            socket->disconnectFromHost();
            return;
        }
        received.remove(0, kPreface.size());
        m_connections[socket].greeted = true;
        writeFrame(socket, Settings, 0, 0, {});
    }
    while (m_connections.contains(socket) && received.size() >= kFrameHead) {
        const int size = int(qFromBigEndian<quint32>(received.constData()) >> 8);
        if (received.size() < kFrameHead + size)
            break;
        const int type = uchar(received.at(3));
        const int flags = uchar(received.at(4));
        const quint32 stream = qFromBigEndian<quint32>(received.constData() + 5) & 0x7fff'ffff;
        const QByteArray payload = received.mid(kFrameHead, size);
        received.remove(0, kFrameHead + size);
        take(socket, type, flags, stream, payload);
    }
    pump(socket);
}

void Http2Server::take(QSslSocket *socket, int type, int flags, quint32 stream,
                       const QByteArray &payload)
{
    Connection &connection = m_connections[socket];
    if (type == Settings && !(flags & kAck)) {
        applySettings(connection, payload);
        writeFrame(socket, Settings, kAck, 0, {});
    } else if (type == Ping && !(flags & kAck)) {
        writeFrame(socket, Ping, kAck, 0, payload);
    } else if (type == WindowUpdate) {
        const auto more = qFromBigEndian<quint32>(payload.constData()) & 0x7fff'ffff;
        if (stream == 0)
            connection.window += more;
        else if (connection.streams.contains(stream))
            connection.streams[stream].window += more;
    } else if (type == Headers) {
        ++m_requests;
        connection.streams.insert(stream, {connection.firstWindow, 0});
        writeFrame(socket, Headers, kEndHeaders, stream, answerHead(m_answer.contentType));
    } else if (type == Reset) {
        connection.streams.remove(stream);
    }
}

void Http2Server::applySettings(Connection &connection, const QByteArray &payload)
{
    for (qsizetype at = 0; at + 6 <= payload.size(); at += 6) {
        if (qFromBigEndian<quint16>(payload.constData() + at) != kInitialWindowSize)
            continue;
        const qint64 window = qFromBigEndian<quint32>(payload.constData() + at + 2);
        for (Stream &stream : connection.streams)
            stream.window += window - connection.firstWindow;
        connection.firstWindow = window;
    }
}

void Http2Server::pump(QSslSocket *socket)
{
    if (!m_connections.contains(socket))
        return;
    Connection &connection = m_connections[socket];
    const QList<quint32> ids = connection.streams.keys();
    for (const quint32 id : ids) {
        while (socket->bytesToWrite() + socket->encryptedBytesToWrite() < kAhead &&
               sendSome(socket, connection, id)) {
        }
    }
}

bool Http2Server::sendSome(QSslSocket *socket, Connection &connection, quint32 id)
{
    Stream &stream = connection.streams[id];
    const qint64 all = m_answer.chunk.size() * m_answer.times;
    const qint64 inChunk = stream.sent % m_answer.chunk.size();
    const qint64 size = std::min({stream.window, connection.window, all - stream.sent,
                                  m_answer.chunk.size() - inChunk, qint64(kLargestFrame)});
    if (size <= 0)
        return false;
    stream.sent += size;
    stream.window -= size;
    connection.window -= size;
    m_bytesSent += size;
    const bool isLast = m_answer.ends && stream.sent == all;
    writeFrame(socket, Data, isLast ? kEndStream : 0, id, m_answer.chunk.mid(inChunk, size));
    return true;
}

void Http2Server::writeFrame(QSslSocket *socket, int type, int flags, quint32 stream,
                             const QByteArray &payload)
{
    char head[kFrameHead];
    qToBigEndian(quint32(payload.size()) << 8 | quint32(type), head);
    head[4] = char(flags);
    qToBigEndian(stream, head + 5);
    socket->write(head, kFrameHead);
    socket->write(payload);
}

} // namespace feedscope::test
