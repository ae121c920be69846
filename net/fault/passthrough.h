// The fault lab's way between one feed and its server: a proxy of our own on the loopback, through
// which every connection of the feed goes, so that TCP itself can be made to fail. It needs no
// rights, and URL, Host, TLS and certificates stay as they are.
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

signals:
    // The server sends header without end; the attempt's connection is held.
    void headTooLong();

private:
    void accept();
    void awaitHead(quint64 attempt, bool isAwaited);

    const QUrl m_proxy;
    const QByteArray m_secret;
    Scheduler &m_scheduler;
    QTcpServer m_server;
    QList<ConnectTunnel *> m_tunnels;
    QSet<quint64> m_awaited; // attempts that wait for the head of an answer
    quint64 m_lastAttempt = 0;
    quint64 m_lastSeed = 0;
    FaultLinks m_links; // last: its tunnels leave the list above as they are destroyed
};

} // namespace feedscope
