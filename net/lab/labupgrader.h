// Turns connections whose upgrade request was peeked into WebSocket streams.
// Thread: the server's.
// Owner: LabServer.
// Errors: a bad handshake is refused by QWebSocketServer, within 10 s; a peer that is gone before
//   it is dropped.
#pragma once

#include "labfeed.h"
#include "scheduler.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QWebSocketServer>
#include <memory>

namespace feedscope {

class LabUpgrader : public QObject
{
    Q_OBJECT

public:
    LabUpgrader(Scheduler &scheduler, bool secure, int mostPending, QObject *parent);

    void upgrade(QTcpSocket *socket, const LabKnobs &knobs,
                 const std::shared_ptr<const LabFeed> &feed);

private:
    struct Waiting
    {
        QPointer<QTcpSocket> socket;
        quint16 peerPort = 0;
        LabKnobs knobs;
        std::shared_ptr<const LabFeed> feed;
    };
    void upgraded();

    Scheduler &m_scheduler;
    QWebSocketServer m_server;
    QList<Waiting> m_waiting; // for the end of their handshake
};

} // namespace feedscope
