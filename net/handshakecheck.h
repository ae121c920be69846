// Asks a server once more, by a TLS handshake alone, why it broke one off: before or after both
// sides had chosen a cipher. With TLS 1.2 a missing client certificate is the same alert as having
// nothing in common, and a QNetworkReply does not tell them apart.
// Thread: the feed's I/O thread. Owner: HttpExchange, which drops it by destroying it.
// Caps: kPatience. Nothing is sent but the handshake.
// Source: RFC 5246 7.4.6 (a client without a certificate gets handshake_failure).
#pragma once

#include "scheduler.h"

#include <QNetworkProxy>
#include <QSslSocket>
#include <QUrl>

namespace feedscope {

class HandshakeCheck : public QObject
{
    Q_OBJECT

public:
    static constexpr Millis kPatience{3'000};

    HandshakeCheck(const QUrl &url, const QSslConfiguration &tls, const QNetworkProxy &proxy,
                   Scheduler &scheduler, QObject *parent = nullptr);
    void begin();

signals:
    // Once. `agreed`: the handshake broke off after a cipher was chosen.
    void done(bool agreed);

private:
    void finish(bool agreed);

    const QUrl m_url;
    Scheduler &m_scheduler;
    QSslSocket m_socket;
    Alarm m_deadline;
};

} // namespace feedscope
