// The lab server: feeds of every transport on one port, plain or TLS, with every misbehaviour on
// request.
// Thread: lives and runs in the thread it is made in (or moved to before listen()).
// Owner: the caller; the scheduler outlives it.
// Caps: Options.
// Errors: listen() says in words what failed; a client's mistakes are answered.
// Source: CONTRACT.md section 7.
#pragma once

#include "labsite.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace feedscope {

class LabUpgrader;

class LabServer : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        quint64 seed = 1;
        int mostConnections = 2000;                // one more is answered 503
        std::optional<QSslConfiguration> tls = {}; // with certificate and key; none: plain
    };

    LabServer(Scheduler &scheduler, Options options, QObject *parent = nullptr);
    ~LabServer() override;

    // Port 0 picks a free one.
    bool listen(const QHostAddress &address, quint16 port, QString *error);
    // "http://127.0.0.1:PORT", without a slash at its end; empty while not listening.
    QUrl baseUrl() const { return m_site.baseUrl; }
    // Resets every connection and stops listening.
    void close();
    // Resets every connection.
    void dropAll();
    qsizetype connections() const;

private:
    void accept();
    void adopt(QTcpSocket *socket);

    const Options m_options;
    LabSite m_site;
    QTcpServer *m_server = nullptr;
    LabUpgrader *m_upgrader = nullptr;
    QList<QPointer<QTcpSocket>> m_sockets;
};

} // namespace feedscope
