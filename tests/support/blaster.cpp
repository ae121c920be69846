#include "blaster.h"

#include "blastmessage.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>
#include <optional>

namespace feedscope::test {
namespace {

constexpr qsizetype kSlice = 262'144;
constexpr int kPaceMs = 2;

QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

QByteArray acceptOf(const QByteArray &key)
{
    return QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                                    QCryptographicHash::Sha1)
        .toBase64();
}

} // namespace

class BlastConnection : public QObject
{
public:
    BlastConnection(Blaster &blaster, QTcpSocket *socket)
        : QObject(&blaster)
        , m_blaster(blaster)
        , m_socket(socket)
    {
        socket->setParent(this);
        ++m_blaster.m_open;
        m_pace.setTimerType(Qt::PreciseTimer);
        m_pace.setInterval(kPaceMs);
        connect(&m_pace, &QTimer::timeout, this, [this] { send(); });
        connect(socket, &QTcpSocket::bytesWritten, this, [this] { send(); });
        connect(socket, &QTcpSocket::readyRead, this, [this] { readRequest(); });
        connect(socket, &QTcpSocket::disconnected, this, [this] {
            --m_blaster.m_open;
            deleteLater();
        });
    }

    qint64 waitingBytes() const { return m_socket->bytesToWrite(); }

private:
    quint64 knob(const char *name) const
    {
        return m_query.queryItemValue(QLatin1StringView(name)).toULongLong();
    }

    void readRequest()
    {
        if (m_message) {
            m_socket->readAll();
            return;
        }
        m_head += m_socket->readAll();
        if (!m_head.contains("\r\n\r\n"))
            return;
        const QByteArray target = m_head.split(' ').value(1);
        const QUrl url = QUrl::fromEncoded(target);
        m_query = QUrlQuery(url);
        const bool isWebSocket = url.path() == QLatin1StringView("/ws");
        if (!isWebSocket && m_blaster.m_served.contains(target)) {
            m_socket->write("HTTP/1.1 204 No Content\r\n\r\n");
            return;
        }
        const bool isChunked = url.path() == QLatin1StringView("/sse");
        m_message.emplace(isWebSocket ? BlastFraming::WebSocket
                          : isChunked ? BlastFraming::SseChunked
                                      : BlastFraming::SsePlain,
                          qsizetype(knob("bytes")));
        m_target = isWebSocket ? QByteArray() : target;
        if (isWebSocket)
            m_socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
                            "Upgrade\r\nSec-WebSocket-Accept: " +
                            acceptOf(headerOf(m_head, "sec-websocket-key")) + "\r\n\r\n");
        else
            m_socket->write(
                QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n") +
                (isChunked ? "Transfer-Encoding: chunked\r\n\r\n" : "Connection: close\r\n\r\n"));
        m_count = knob("count");
        m_rate = knob("rate");
        m_next = std::max(knob("first"), Blaster::kFirst + 1);
        QTimer::singleShot(int(knob("pause")), this, [this] {
            m_started.start();
            if (m_rate > 0)
                m_pace.start();
            send();
        });
    }

    quint64 due() const
    {
        const quint64 left = m_count == 0 ? ~quint64(0) : m_count - m_sent;
        if (m_rate == 0)
            return left;
        const quint64 byNow = quint64(double(m_rate) * double(m_started.nsecsElapsed()) / 1e9);
        return std::min(left, byNow > m_sent ? byNow - m_sent : 0);
    }

    void send()
    {
        if (!m_started.isValid() || m_over)
            return;
        for (;;) {
            const quint64 room =
                m_socket->bytesToWrite() >= Blaster::kAhead
                    ? 0
                    : quint64(std::max<qsizetype>(1, kSlice / m_message->frameBytes()));
            const quint64 now = std::min(due(), room);
            if (now == 0)
                break;
            m_buffer.resize(0);
            for (quint64 i = 0; i < now; ++i)
                m_message->appendTo(m_buffer, m_next++);
            m_sent += now;
            m_blaster.m_sent += now;
            m_socket->write(m_buffer);
        }
        if (m_count > 0 && m_sent == m_count)
            end();
    }

    void end()
    {
        m_over = true;
        m_pace.stop();
        if (!m_target.isEmpty())
            m_blaster.m_served.insert(m_target);
        else if (m_query.queryItemValue(QStringLiteral("end")) == QLatin1StringView("close"))
            m_socket->write(QByteArray("\x88\x02\x03\xe8", 4)); // 1000
        emit m_blaster.finished(m_sent);
    }

    Blaster &m_blaster;
    QTcpSocket *m_socket;
    QByteArray m_head;
    QUrlQuery m_query;
    QByteArray m_target;
    std::optional<BlastMessage> m_message;
    QByteArray m_buffer;
    QTimer m_pace;
    QElapsedTimer m_started;
    quint64 m_count = 0;
    quint64 m_rate = 0;
    quint64 m_next = 0;
    quint64 m_sent = 0;
    bool m_over = false;
};

Blaster::Blaster(QObject *parent)
    : QObject(parent)
{
    m_server.setMaxPendingConnections(2'000);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            new BlastConnection(*this, socket);
    });
    m_server.listen(QHostAddress::LocalHost);
}

Blaster::~Blaster()
{
    // The connections count themselves out while there is something to count in.
    const QObjectList all = children();
    for (QObject *child : all)
        delete dynamic_cast<BlastConnection *>(child);
}

QString Blaster::url(const QString &scheme, const QString &pathAndQuery) const
{
    return QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(port()).arg(pathAndQuery);
}

qint64 Blaster::waitingBytes() const
{
    qint64 sum = 0;
    for (const QObject *child : children()) {
        if (const auto *connection = dynamic_cast<const BlastConnection *>(child))
            sum += connection->waitingBytes();
    }
    return sum;
}

} // namespace feedscope::test
