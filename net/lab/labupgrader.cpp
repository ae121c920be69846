#include "labupgrader.h"

#include "wsstream.h"

#include <QWebSocket>

#include <algorithm>

namespace feedscope {

LabUpgrader::LabUpgrader(Scheduler &scheduler, bool secure, int mostPending, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_server(QStringLiteral("Feedscope lab"),
               secure ? QWebSocketServer::SecureMode : QWebSocketServer::NonSecureMode, this)
{
    m_server.setMaxPendingConnections(mostPending);
    connect(&m_server, &QWebSocketServer::newConnection, this, &LabUpgrader::upgraded);
}

void LabUpgrader::upgrade(QTcpSocket *socket, const LabKnobs &knobs,
                          const std::shared_ptr<const LabFeed> &feed)
{
    m_waiting.removeIf([](const Waiting &waiting) { return waiting.socket.isNull(); });
    m_waiting.append({socket, socket->peerPort(), knobs, feed});
    m_server.handleConnection(socket); // reads the request by itself: it was only peeked
}

void LabUpgrader::upgraded()
{
    while (QWebSocket *webSocket = m_server.nextPendingConnection()) {
        const auto found =
            std::find_if(m_waiting.begin(), m_waiting.end(), [webSocket](const Waiting &waiting) {
                return !waiting.socket.isNull() && waiting.peerPort == webSocket->peerPort();
            });
        // Gone between request and hand-over: QWebSocket would never say disconnected().
        if (found == m_waiting.end() || !webSocket->isValid()) {
            webSocket->deleteLater();
            continue;
        }
        const Waiting waiting = *found;
        m_waiting.erase(found);
        auto *stream =
            new WsStream(m_scheduler, waiting.feed, waiting.knobs, webSocket, waiting.socket, this);
        // From the event loop: QWebSocketServer still reads the socket after this signal, and the
        // stream may end at once.
        QMetaObject::invokeMethod(stream, &LabStream::start, Qt::QueuedConnection);
    }
}

} // namespace feedscope

#include "moc_labupgrader.cpp"
