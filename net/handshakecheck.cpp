#include "handshakecheck.h"

#include <QSslCipher>

namespace feedscope {

HandshakeCheck::HandshakeCheck(const QUrl &url, const QSslConfiguration &tls,
                               const QNetworkProxy &proxy, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_url(url)
    , m_scheduler(scheduler)
    , m_socket(this)
    , m_deadline(scheduler)
{
    m_socket.setProxy(proxy);
    m_socket.setSslConfiguration(tls);
    connect(&m_socket, &QSslSocket::encrypted, this, [this] { finish(false); });
    connect(&m_socket, &QSslSocket::errorOccurred, this,
            [this] { finish(!m_socket.sessionCipher().isNull()); });
}

void HandshakeCheck::begin()
{
    m_deadline.at(m_scheduler.now() + kPatience, [this] { finish(false); });
    m_socket.connectToHostEncrypted(m_url.host(), quint16(m_url.port(443)));
}

void HandshakeCheck::finish(bool agreed)
{
    m_socket.disconnect(this);
    m_deadline.cancel();
    emit done(agreed);
}

} // namespace feedscope

#include "moc_handshakecheck.cpp"
