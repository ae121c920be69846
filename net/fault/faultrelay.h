// Puts simulated faults between any clients and one server: listens, dials the server for each
// connection, and keeps the faults in force.
// Thread: the one that made it. Owner: the fault-proxy command.
// Caps: kMostFaults in force at once, each for an hour at most; kMostConnections, one more is reset.
// Rules: connections are refused by closing the port where no connection is let in, so that clients
//   meet a real refusal. Faults of messages act on WebSocket messages and on events of SSE streams;
//   other answers have no messages that could be told apart.
// Errors: listen() says in words what failed; a port that cannot be had back after a refusal is
//   tried again until it can.
// Source: CONTRACT.md section 6.
#pragma once

#include "faultlinks.h"
#include "relaylink.h"

#include <QTcpServer>

namespace feedscope {

class FaultRelay : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostFaults = 50;
    static constexpr qsizetype kMostConnections = 2'000;

    struct Options
    {
        RelayAddress address;
        QSslConfiguration tls = {};
    };
    struct Standing
    {
        quint64 id = 0;
        FaultSpec fault;
        Millis left{0};
    };

    FaultRelay(Options options, Scheduler &scheduler, QObject *parent = nullptr);
    ~FaultRelay() override;

    bool listen(const QHostAddress &address, quint16 port, QString *error);
    QUrl url() const;
    const RelayAddress &address() const { return m_options.address; }

    // The number by which it is ended; one-shots strike and get one, too. 0: too many.
    quint64 add(const FaultSpec &fault);
    bool end(quint64 id);
    void endAll();
    std::vector<Standing> inForce() const;
    qsizetype connections() const { return m_links.size(); }

signals:
    void changed(const feedscope::FaultSpec &fault, bool on);

private:
    struct InForce;

    void accept();
    void endSpent(const FaultSpec &fault);
    void openOrClose();

    const Options m_options;
    Scheduler &m_scheduler;
    QTcpServer m_server;
    QHostAddress m_listenAddress;
    quint16 m_port = 0;
    std::vector<std::unique_ptr<InForce>> m_faults;
    quint64 m_lastId = 0;
    quint64 m_lastSeed = 0;
    Alarm m_reopen;
    FaultLinks m_links;
};

} // namespace feedscope
