#include "labserver.h"

#include "labconnection.h"
#include "labsocket.h"
#include "labupgrader.h"

#include <QNetworkProxy>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <algorithm>
#include <utility>

namespace feedscope {
namespace {

constexpr int backlog = 512;

bool isOpen(const QPointer<QTcpSocket> &socket)
{
    return !socket.isNull() && socket->state() != QAbstractSocket::UnconnectedState;
}

} // namespace

LabServer::LabServer(Scheduler &scheduler, Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_site(scheduler, m_options.seed)
{
}

LabServer::~LabServer()
{
    close();
}

bool LabServer::listen(const QHostAddress &address, quint16 port, QString *error)
{
    close();
    if (m_options.tls && !QSslSocket::supportsSsl()) {
        *error = QStringLiteral("TLS is not available: Qt found no TLS library.");
        return false;
    }
    if (m_options.tls) {
        auto *server = new QSslServer(this);
        server->setSslConfiguration(*m_options.tls);
        m_server = server;
    } else {
        m_server = new QTcpServer(this);
    }
    m_server->setProxy(QNetworkProxy::NoProxy);
    m_server->setListenBacklogSize(backlog);
    m_server->setMaxPendingConnections(backlog);
    // Under TLS this comes after the handshake, newConnection before it.
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, &LabServer::accept);
    m_upgrader = new LabUpgrader(m_site.scheduler, m_options.tls.has_value(), backlog, this);
    if (!m_server->listen(address, port)) {
        *error =
            QStringLiteral("Cannot listen on %1 port %2: %3. Choose another address or port 0.")
                .arg(address.toString())
                .arg(port)
                .arg(m_server->errorString());
        close();
        return false;
    }
    QUrl url;
    url.setScheme(m_options.tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(address == QHostAddress::Any || address == QHostAddress::AnyIPv4 ||
                        address == QHostAddress::AnyIPv6
                    ? QStringLiteral("localhost")
                    : address.toString());
    url.setPort(m_server->serverPort());
    m_site.baseUrl = url;
    return true;
}

void LabServer::close()
{
    delete m_server;
    m_server = nullptr;
    dropAll();
    delete m_upgrader;
    m_upgrader = nullptr;
    m_site.baseUrl.clear();
}

void LabServer::dropAll()
{
    const auto sockets = std::exchange(m_sockets, {});
    for (const auto &socket : sockets)
        if (!socket.isNull())
            resetConnection(*socket);
}

qsizetype LabServer::connections() const
{
    return std::count_if(m_sockets.begin(), m_sockets.end(), isOpen);
}

void LabServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection())
        adopt(socket);
}

void LabServer::adopt(QTcpSocket *socket)
{
    m_sockets.removeIf([](const auto &known) { return !isOpen(known); });
    auto *connection = new LabConnection(m_site, socket, this);
    connect(connection, &LabConnection::upgradeRequested, m_upgrader, &LabUpgrader::upgrade);
    if (m_sockets.size() >= m_options.mostConnections) {
        connection->turnAway(m_options.mostConnections);
        return;
    }
    m_sockets.append(socket);
    connection->start();
}

} // namespace feedscope

#include "moc_labserver.cpp"
