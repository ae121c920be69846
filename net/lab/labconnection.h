// One TCP connection to the lab server: reads requests, one at a time, and answers them; the next
// one is read once the answer before has left.
// Thread: the server's.
// Owner: itself; it goes away with its socket. An upgrade hands the socket over and ends it.
// Caps: those of httprequestparser.h; 10 s for a head or body (408), 60 s between requests.
// Source: RFC 9112 section 9 (connection management).
#pragma once

#include "labrouter.h"
#include "scheduler.h"

#include <QObject>

class QTcpSocket;

namespace feedscope {

class LabConnection : public QObject
{
    Q_OBJECT

public:
    LabConnection(LabSite &site, QTcpSocket *socket, QObject *parent);

    void start();
    // Says that there is no room (503) and closes.
    void turnAway(int mostConnections);

signals:
    // The request was only peeked; its bytes are still in the socket, which has no parent now.
    void upgradeRequested(QTcpSocket *socket, const feedscope::LabKnobs &knobs,
                          const std::shared_ptr<const feedscope::LabFeed> &feed);

private:
    enum class Phase { Idle, Head, Body, Holding, Streaming, Closing };

    void readAll();
    bool readHead();
    bool readBody();
    void handle();
    void answer(const HttpAnswer &answer);
    void refuse(int status, const QByteArray &reason);
    void hold(const LabDecision &decision);
    void stream(const LabDecision &decision);
    void handOver(const LabDecision &decision);
    void timedOut();

    LabSite &m_site;
    QTcpSocket *m_socket;
    Phase m_phase = Phase::Idle;
    LabRequest m_request;
    qint64 m_bodyLeft = 0;
    Alarm m_timeout;
};

} // namespace feedscope
