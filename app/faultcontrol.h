// The local control of a fault proxy: HTTP and JSON on the loopback, so that a test suite can switch
// faults while clients run.
// Thread: the relay's. Owner: the fault-proxy command; the relay and the scheduler outlive it.
// Caps: kMostClients at once, kMostBody bytes of a request, kPatience for it; one request a
//   connection.
// Errors: 400 with {"error": ...} says what was found and what is allowed; nothing has changed then.
// Rules: a request that a web page sent (Origin) or that asks for another host than the loopback is
//   refused: no page a browser shows may switch faults.
#pragma once

#include "faultrelay.h"
#include "httpanswer.h"
#include "labrequest.h"

#include <QTcpServer>

namespace feedscope {

class FaultControl : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostClients = 32;
    static constexpr qsizetype kMostBody = 65'536;
    static constexpr Millis kPatience{5'000};

    FaultControl(FaultRelay &relay, Scheduler &scheduler, QObject *parent = nullptr);

    bool listen(const QHostAddress &address, quint16 port, QString *error);
    QUrl url() const;
    // What the request does and gets for it.
    HttpAnswer handle(const LabRequest &request, const QByteArray &body);

private:
    void accept();
    void read(QTcpSocket *client);
    HttpAnswer add(const QByteArray &body);
    HttpAnswer replace(const QByteArray &body);
    HttpAnswer list(int status, quint64 added = 0) const;

    FaultRelay &m_relay;
    Scheduler &m_scheduler;
    QTcpServer m_server;
    int m_clients = 0;
};

} // namespace feedscope
