// The ladder against a real server behind a real obstacle: a proxy of the test's own that refuses the upgrade.
#include "feedconnection.h"
#include "labserver.h"
#include "qtscheduler.h"
#include "recordingobserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

// Passes bytes on, but answers every upgrade with 501, as proxies do that do not know WebSocket.
class RefusingProxy : public QObject
{
public:
    explicit RefusingProxy(quint16 target)
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this, target] {
            QTcpSocket *client = m_server.nextPendingConnection();
            auto *server = new QTcpSocket(client);
            server->connectToHost(QHostAddress::LocalHost, target);
            connect(client, &QTcpSocket::readyRead, server, [this, client, server] {
                const QByteArray bytes = client->readAll();
                if (refuses && bytes.toLower().contains("upgrade: websocket"))
                    client->write("HTTP/1.1 501 Not Implemented\r\nContent-Length: 0\r\n\r\n");
                else
                    server->write(bytes);
            });
            connect(server, &QTcpSocket::readyRead, client,
                    [client, server] { client->write(server->readAll()); });
            connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
            connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    quint16 port() const { return m_server.serverPort(); }

    bool refuses = true;

private:
    QTcpServer m_server;
};

} // namespace

class TestFallback : public QObject
{
    Q_OBJECT

private slots:
    void refusedUpgradeEndsOnEventStreamAtTheSameAddress()
    {
        QtScheduler scheduler;
        LabServer lab(scheduler, {});
        QString error;
        QVERIFY2(lab.listen(QHostAddress::LocalHost, 0, &error), qPrintable(error));
        RefusingProxy proxy(quint16(lab.baseUrl().port()));
        FeedConfig config;
        config.id = {QStringLiteral("f")};
        config.url = QUrl(QStringLiteral("ws://127.0.0.1:%1/feed?rate=100").arg(proxy.port()));
        config.transports = defaultLadder(config.url);
        config.fields.sequence = QStringLiteral("/seq");
        RecordingObserver observer;
        FeedConnection feed(config, {scheduler, observer, networkTransportFactory(), {}, 1});
        feed.start();
        QTRY_VERIFY(observer.messages.size() > 20);
        QCOMPARE(observer.messages.front().transport, TransportKind::Sse);
        const auto falls = observer.of<FellBack>();
        QCOMPARE(falls.size(), size_t(1));
        QCOMPARE(falls[0].from, TransportKind::WebSocket);
        QCOMPARE(falls[0].reason.code, 501);
        QVERIFY(falls[0].recoverIn.has_value());
        QCOMPARE(observer.snapshot->wanted, TransportKind::WebSocket);
        feed.stop();
        QCOMPARE(feed.counters().missing, quint64(0));
        QCOMPARE(feed.counters().duplicates, quint64(0));
        QCOMPARE(feed.counters().unaccounted(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFallback)
#include "tst_fallback.moc"
