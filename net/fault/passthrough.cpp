#include "passthrough.h"

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
    m_attempts.removeIf([](auto it) { return it.value().isNull(); });
    auto watch = std::make_shared<AttemptWatch>();
    m_attempts.insert(attempt, watch.get());
    QNetworkProxy proxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"),
                        m_server.serverPort());
    proxy.setCapabilities(QNetworkProxy::TunnelingCapability |
                          QNetworkProxy::HostNameLookupCapability);
    proxy.setRawHeader(ConnectTunnel::secretHeader(), m_secret);
    proxy.setRawHeader(ConnectTunnel::attemptHeader(), QByteArray::number(attempt));
    return {proxy, std::move(watch)};
}

void PassThrough::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        m_lastSeed += 2;
        auto *tunnel =
            new ConnectTunnel(client, {m_secret, m_proxy, m_lastSeed}, m_scheduler, this);
        connect(tunnel, &ConnectTunnel::identified, this, [this, tunnel] {
            if (AttemptWatch *watch = m_attempts.value(tunnel->attempt()))
                tunnel->follow(*watch);
        });
        m_links.add(tunnel);
    }
}

} // namespace feedscope

#include "moc_passthrough.cpp"
