#include "connecttunnel.h"

#include <QNetworkProxy>

namespace feedscope {

namespace {

constexpr int kForbidden = 403;
constexpr int kNoSuchHost = 404;
constexpr int kProxyWantsUser = 407;
constexpr int kProxyFailed = 502;
constexpr int kRefused = 503;

} // namespace

ConnectTunnel::ConnectTunnel(QTcpSocket *client, const Options &options, Scheduler &scheduler,
                             QObject *parent)
    : FaultLink(client, scheduler, options.seed, parent)
    , m_options(options)
    , m_dial(scheduler)
    , m_grace(scheduler)
    , m_farewell(this)
{
    m_farewell.setSingleShot(true);
    m_farewell.setInterval(kFarewell);
    connect(&m_farewell, &QTimer::timeout, this, [this] { FaultLink::inDrained(); });
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
    m_dial.watch(*m_server, [this] {
        fail(ErrorKind::Dropped, kForbidden,
             QStringLiteral("Every connection is reset as soon as it is accepted."));
    });
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
    m_dial.stop();
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
            return proxyRefused(*status);
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
    // Before the pipe takes them.
    connect(m_server, &QTcpSocket::readyRead, this, &ConnectTunnel::noteFirstBytes);
    noteFirstBytes();
    join(m_server);
    if (!isJoined())
        return;
    renewAllowance();
    in().insert(QByteArrayLiteral("HTTP/1.1 200 Connection established\r\n\r\n"));
    if (!m_received.isEmpty())
        in().insert(std::exchange(m_received, {}));
}

void ConnectTunnel::dialFailed(QAbstractSocket::SocketError error)
{
    if (error == QAbstractSocket::SocketTimeoutError)
        return; // the transport's own limit says it better
    const QString text = m_server->errorString();
    if (m_handshake)
        return fail(ErrorKind::Proxy, kProxyFailed, text);
    if (error == QAbstractSocket::ConnectionRefusedError)
        return fail(ErrorKind::Refused, kRefused, text);
    if (error == QAbstractSocket::HostNotFoundError)
        return fail(ErrorKind::HostNotFound, kNoSuchHost,
                    QStringLiteral("Host %1 not found").arg(m_request.host));
    fail(ErrorKind::Other, kForbidden, text);
}

void ConnectTunnel::proxyRefused(int status)
{
    if (status == kRefused)
        return fail(ErrorKind::Refused, status, QStringLiteral("Refused, says the proxy"));
    if (status == kNoSuchHost)
        return fail(ErrorKind::HostNotFound, status,
                    QStringLiteral("Host %1 not found, says the proxy").arg(m_request.host));
    fail(ErrorKind::Proxy, status == kProxyWantsUser ? kProxyFailed : status,
         QStringLiteral("The proxy answered with status %1").arg(status));
}

void ConnectTunnel::fail(ErrorKind kind, int status, const QString &text)
{
    if (m_watch)
        m_watch->dialFailed({kind, 0, text, {}});
    refuse(status);
}

void ConnectTunnel::refuse(int status)
{
    m_stage = Stage::Open;
    m_dial.stop();
    if (m_server)
        m_server->disconnect(this);
    answerAndEnd("HTTP/1.1 " + QByteArray::number(status) +
                 " Not connected\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    if (m_server)
        m_server->abort();
}

void ConnectTunnel::follow(AttemptWatch &watch)
{
    m_watch = &watch;
    connect(&watch, &AttemptWatch::renewed, this, &ConnectTunnel::renewAllowance);
}

void ConnectTunnel::noteFirstBytes()
{
    if (m_server->bytesAvailable() == 0)
        return;
    disconnect(m_server, &QTcpSocket::readyRead, this, &ConnectTunnel::noteFirstBytes);
    if (m_watch)
        m_watch->began(m_server->peek(AttemptWatch::kQuoted));
}

void ConnectTunnel::renewAllowance()
{
    m_grace.cancel();
    if (m_farewell.isActive())
        m_farewell.start();
    if (!isJoined() || !m_watch)
        return;
    const AttemptWatch::Awaited awaited = m_watch->awaited();
    if (awaited == AttemptWatch::Awaited::Head)
        allowIn(kAnswerHead + (in().passed() == 0 ? kHandshake : 0));
    else if (awaited == AttemptWatch::Awaited::Body)
        allowIn(kUnseen);
    else
        allowIn(std::nullopt);
    in().pump();
}

void ConnectTunnel::allowanceSpent()
{
    if (!m_grace.isSet())
        m_grace.at(scheduler().now() + kGrace, [this] { exhaust(); });
}

void ConnectTunnel::inDrained()
{
    if (m_watch && m_watch->awaited() != AttemptWatch::Awaited::Anything)
        m_farewell.start();
    else
        FaultLink::inDrained();
}

void ConnectTunnel::exhaust()
{
    if (!m_watch)
        return;
    const bool isHead = m_watch->awaited() == AttemptWatch::Awaited::Head;
    const QString text =
        isHead ? QStringLiteral("Found more than %1 bytes without the end of the answer's headers. "
                                "Is this the address of a feed?")
               : QStringLiteral("Found %1 bytes that hold nothing of the feed: a chunk of the "
                                "answer whose size line does not end. Is this the address of a "
                                "feed?");
    const FeedError error{ErrorKind::TooLarge, 0, text.arg(isHead ? kAnswerHead : kUnseen), {}};
    emit m_watch->exhausted(error);
}

} // namespace feedscope

#include "moc_connecttunnel.cpp"
