#include "singleinstance.h"

#include <QCryptographicHash>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTimer>

namespace feedscope {

namespace {

constexpr int kPatienceMs = 2'000;
constexpr char kTaken[] = "taken";

QString placeFor(const QString &folder)
{
    const QByteArray hash =
        QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("feedscope-") + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_place(placeFor(folder))
{
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::handOver(const QString &text)
{
    QLocalSocket socket;
    socket.connectToServer(m_place);
    if (!socket.waitForConnected(kPatienceMs))
        return false;
    socket.write(text.toUtf8().left(kMostBytes) + '\n');
    if (!socket.waitForBytesWritten(kPatienceMs))
        return false;
    // One that hangs does not answer; better two windows than none.
    return socket.waitForReadyRead(kPatienceMs) && socket.readAll().startsWith(kTaken);
}

void SingleInstance::listen()
{
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server->listen(m_place)) {
        QLocalServer::removeServer(m_place);
        m_server->listen(m_place);
    }
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *peer = m_server->nextPendingConnection())
            serve(*peer);
    });
}

void SingleInstance::serve(QLocalSocket &peer)
{
    connect(&peer, &QLocalSocket::disconnected, &peer, &QObject::deleteLater);
    QTimer::singleShot(kPatienceMs, &peer, &QLocalSocket::abort);
    const auto read = [this, &peer] {
        if (!peer.canReadLine()) {
            if (peer.bytesAvailable() > kMostBytes)
                peer.abort();
            return;
        }
        const QString text = QString::fromUtf8(peer.readLine(kMostBytes + 1)).trimmed();
        peer.write(kTaken);
        peer.flush();
        peer.disconnectFromServer();
        emit asked(text);
    };
    connect(&peer, &QLocalSocket::readyRead, this, read);
    read();
}

} // namespace feedscope
