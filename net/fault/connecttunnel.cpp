#include "connecttunnel.h"

#include <QNetworkProxy>

namespace feedscope {

namespace {

constexpr int kForbidden = 403;
constexpr int kNoSuchHost = 404;
constexpr int kRefused = 503;

} // namespace

ConnectTunnel::ConnectTunnel(QTcpSocket *client, const Options &options, Scheduler &scheduler,
                             QObject *parent)
    : FaultLink(client, scheduler, options.seed, parent)
    , m_options(options)
    , m_grace(scheduler)
{
}

void ConnectTunnel::begin()
{
    connect(&client(), &QTcpSocket::readyRead, this, &ConnectTunnel::readHead);
    readHead();
}

void ConnectTunnel::readHead()
{
    if (m_stage != Stage::Head)
        return;
    m_request = parseConnectRequest(client().peek(ConnectRequest::kMostHead));
    if (m_request.outcome == ConnectRequest::Outcome::NeedMore)
        return;
    // Any program on this machine can reach the port; only ours may go through it.
    if (m_request.outcome == ConnectRequest::Outcome::Malformed ||
        m_request.header(secretHeader()) != m_options.secret) {
        refuse(kForbidden);
        return;
    }
    client().skip(m_request.headSize);
    m_attempt = m_request.header(attemptHeader()).toULongLong();
    m_stage = Stage::Waiting;
    emit identified();
    admit();
}

void ConnectTunnel::admit()
{
    switch (rules().admission) {
    case WireRules::Admission::Refused:
        return refuse(kRefused);
    case WireRules::Admission::NoSuchHost:
        return refuse(kNoSuchHost);
    case WireRules::Admission::Silent:
        return; // looked at again when the rules change
    case WireRules::Admission::Open:
        return dial();
    }
}

void ConnectTunnel::admissionChanged()
{
    if (m_stage == Stage::Waiting)
        admit();
    else if ((m_stage == Stage::Dialling || m_stage == Stage::Handshake) &&
             rules().admission >= WireRules::Admission::NoSuchHost)
        admit();
}

void ConnectTunnel::dial()
{
    m_stage = Stage::Dialling;
    m_server = new QTcpSocket(this);
    m_server->setProxy(QNetworkProxy::NoProxy);
    connect(m_server, &QTcpSocket::connected, this, &ConnectTunnel::dialled);
    connect(m_server, &QTcpSocket::errorOccurred, this, &ConnectTunnel::dialFailed);
    const QUrl &proxy = m_options.proxy;
    if (proxy.isEmpty()) {
        m_server->connectToHost(m_request.host, m_request.port);
        return;
    }
    m_handshake.emplace(proxy, m_request.host, m_request.port);
    const bool isSocks = proxy.scheme().startsWith(QLatin1StringView("socks5"));
    m_server->connectToHost(proxy.host(), quint16(proxy.port(isSocks ? 1080 : 8080)));
}

void ConnectTunnel::dialled()
{
    prepare(*m_server);
    m_server->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    if (!m_handshake)
        return open();
    m_stage = Stage::Handshake;
    connect(m_server, &QTcpSocket::readyRead, this, &ConnectTunnel::readHandshake);
    m_server->write(m_handshake->opening());
}

void ConnectTunnel::readHandshake()
{
    if (m_stage != Stage::Handshake)
        return;
    m_received += m_server->readAll();
    while (true) {
        QByteArray reply;
        const auto status = m_handshake->take(m_received, reply);
        if (status && *status != 200)
            return refuse(*status);
        if (status)
            return open();
        if (reply.isEmpty())
            return;
        m_server->write(reply);
    }
}

void ConnectTunnel::open()
{
    m_stage = Stage::Open;
    m_server->disconnect(this);
    disconnect(&client(), &QTcpSocket::readyRead, this, &ConnectTunnel::readHead);
    join(m_server);
    if (!isJoined())
        return;
    awaitHead(m_headAwaited);
    in().insert(QByteArrayLiteral("HTTP/1.1 200 Connection established\r\n\r\n"));
    if (!m_received.isEmpty())
        in().insert(std::exchange(m_received, {}));
}

void ConnectTunnel::dialFailed(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
    case QAbstractSocket::RemoteHostClosedError: // by the feed's own proxy, in its handshake
        return refuse(m_handshake ? 502 : kRefused);
    case QAbstractSocket::HostNotFoundError:
        return refuse(m_handshake ? 502 : kNoSuchHost);
    case QAbstractSocket::SocketTimeoutError:
        return; // the transport's own limit says it better
    default:
        return refuse(m_handshake ? 502 : kForbidden);
    }
}

void ConnectTunnel::refuse(int status)
{
    m_stage = Stage::Open;
    if (m_server)
        m_server->disconnect(this);
    answerAndEnd("HTTP/1.1 " + QByteArray::number(status) +
                 " Not connected\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    if (m_server)
        m_server->abort();
}

void ConnectTunnel::awaitHead(bool isAwaited)
{
    m_headAwaited = isAwaited;
    m_grace.cancel();
    if (!isJoined())
        return;
    allowIn(isAwaited ? std::optional(kAnswerHead + (in().passed() == 0 ? kHandshake : 0))
                      : std::nullopt);
    if (!isAwaited)
        in().pump();
}

void ConnectTunnel::allowanceSpent()
{
    if (!m_grace.isSet())
        m_grace.at(scheduler().now() + kHeadGrace, [this] { emit headTooLong(); });
}

} // namespace feedscope

#include "moc_connecttunnel.cpp"
