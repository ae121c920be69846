// Our way between one feed and its server: a proxy of our own on the loopback, through which
// connections of the feed go, so that TCP itself can be made to fail, and that what is read before
// a transport sees it is bounded. It needs no rights, and URL, Host, TLS and certificates stay as
// they are.
// Thread: the feed's I/O thread. Owner: FeedFaults.
// Caps: those of connecttunnel.h and faultlink.h; kMostWaiting connections not yet accepted.
// Errors: listen() false when there is no free port on the loopback.
// Source: DESIGN.md section 6.
#pragma once

#include "connecttunnel.h"
#include "faultlinks.h"
#include "transportfactory.h"

#include <QTcpServer>

namespace feedscope {

class PassThrough : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostWaiting = 64;

    // `proxy` is the feed's own; empty: none.
    PassThrough(QUrl proxy, Scheduler &scheduler, QObject *parent = nullptr);

    bool listen();
    bool isListening() const { return m_server.isListening(); }
    // For the connections of one attempt.
    Passage passage();
    FaultLinks &links() { return m_links; }

private:
    void accept();

    const QUrl m_proxy;
    const QByteArray m_secret;
    Scheduler &m_scheduler;
    QTcpServer m_server;
    QHash<quint64, QPointer<AttemptWatch>> m_attempts; // that have not ended
    quint64 m_lastAttempt = 0;
    quint64 m_lastSeed = 0;
    FaultLinks m_links;
};

} // namespace feedscope
