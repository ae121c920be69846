#include "passthrough.h"

#include <QPointer>
#include <QRandomGenerator>

namespace feedscope {

namespace {

// Not a draw of the simulation: nobody may foresee it.
QByteArray newSecret()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

} // namespace

PassThrough::PassThrough(QUrl proxy, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_proxy(std::move(proxy))
    , m_secret(newSecret())
    , m_scheduler(scheduler)
    , m_server(this)
    , m_links(scheduler, this)
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    m_server.setMaxPendingConnections(kMostWaiting);
    connect(&m_server, &QTcpServer::newConnection, this, &PassThrough::accept);
}

bool PassThrough::listen()
{
    return m_server.isListening() || m_server.listen(QHostAddress::LocalHost, 0);
}

Passage PassThrough::passage()
{
    const quint64 attempt = ++m_lastAttempt;
    m_awaited = {attempt};
    QNetworkProxy proxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"),
                        m_server.serverPort());
    proxy.setCapabilities(QNetworkProxy::TunnelingCapability |
                          QNetworkProxy::HostNameLookupCapability);
    proxy.setRawHeader(ConnectTunnel::secretHeader(), m_secret);
    proxy.setRawHeader(ConnectTunnel::attemptHeader(), QByteArray::number(attempt));
    return {proxy, [self = QPointer<PassThrough>(this), attempt](bool isAwaited) {
                if (self)
                    self->awaitHead(attempt, isAwaited);
            }};
}

void PassThrough::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        m_lastSeed += 2;
        auto *tunnel =
            new ConnectTunnel(client, {m_secret, m_proxy, m_lastSeed}, m_scheduler, this);
        m_tunnels.append(tunnel);
        connect(tunnel, &QObject::destroyed, this, [this, tunnel] { m_tunnels.removeOne(tunnel); });
        connect(tunnel, &ConnectTunnel::identified, this,
                [this, tunnel] { tunnel->awaitHead(m_awaited.contains(tunnel->attempt())); });
        connect(tunnel, &ConnectTunnel::headTooLong, this, &PassThrough::headTooLong);
        m_links.add(tunnel);
    }
}

void PassThrough::awaitHead(quint64 attempt, bool isAwaited)
{
    if (isAwaited)
        m_awaited.insert(attempt);
    else
        m_awaited.remove(attempt);
    for (ConnectTunnel *tunnel : std::as_const(m_tunnels)) {
        if (tunnel->attempt() == attempt)
            tunnel->awaitHead(isAwaited);
    }
}

} // namespace feedscope

#include "moc_passthrough.cpp"
