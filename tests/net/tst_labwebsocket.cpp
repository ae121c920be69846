// The lab server's WebSocket end, against Qt's client.
#include "labserver.h"
#include "manualscheduler.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>

using namespace feedscope;
using feedscope::test::ManualScheduler;

namespace {

class WsClient
{
public:
    WsClient(const LabServer &server, const QString &query)
    {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket,
                         [this](const QString &text) { heard << text; });
        QUrl url = server.baseUrl();
        url.setScheme(QStringLiteral("ws"));
        url.setPath(QStringLiteral("/ws"));
        url.setQuery(query);
        socket.open(url);
    }
    bool connected() const { return socket.state() == QAbstractSocket::ConnectedState; }
    bool closed() const { return socket.state() == QAbstractSocket::UnconnectedState; }
    // The ids heard, in order.
    QStringList ids() const
    {
        QStringList all;
        for (const QString &text : heard)
            all << text.section(QStringLiteral("\"id\":\""), 1).section(QLatin1Char('"'), 0, 0);
        return all;
    }
    void subscribe(const QString &after)
    {
        socket.sendTextMessage(QStringLiteral("{\"op\":\"subscribe\",\"after\":%1}").arg(after));
    }

    QWebSocket socket;
    QStringList heard;
};

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

} // namespace

class TestLabWebSocket : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        scheduler = std::make_unique<ManualScheduler>();
        server = std::make_unique<LabServer>(*scheduler, LabServer::Options{});
        QString error;
        QVERIFY2(server->listen(QHostAddress(QHostAddress::LocalHost), 0, &error),
                 qPrintable(error));
    }
    void cleanup()
    {
        server.reset();
        scheduler.reset();
    }

    void sendsMessagesWhenTheyAreDue()
    {
        WsClient client(*server, QStringLiteral("rate=10"));
        QTRY_VERIFY(client.connected());
        QTRY_VERIFY(serverStreams());
        scheduler->advance(Millis(300));
        QTRY_COMPARE(client.ids(), words("1 2 3"));
    }

    void resumesAfterLastIdOfTheQuery()
    {
        startFeed(QStringLiteral("rate=10"), Millis(500));
        WsClient client(*server, QStringLiteral("rate=10&lastId=3"));
        QTRY_COMPARE(client.ids(), words("4 5"));
    }

    void resumesByASubscribeMessage_data()
    {
        QTest::addColumn<QString>("after");
        QTest::newRow("text") << QStringLiteral("\"3\"");
        QTest::newRow("number") << QStringLiteral("3");
    }
    void resumesByASubscribeMessage()
    {
        QFETCH(QString, after);
        startFeed(QStringLiteral("rate=10"), Millis(500));
        WsClient client(*server, QStringLiteral("rate=10&subscribe=1"));
        QTRY_VERIFY(client.connected());
        client.subscribe(after);
        const auto turn = [this, &client] {
            scheduler->advance(Millis(1));
            return client.heard.size() >= 2;
        };
        QTRY_VERIFY(turn());
        QCOMPARE(client.ids().first(2), words("4 5"));
    }

    void lateSubscribeRepeatsNothing()
    {
        startFeed(QStringLiteral("rate=10"), Millis(500));
        WsClient client(*server, QStringLiteral("rate=10"));
        QTRY_VERIFY(client.connected());
        scheduler->advance(Millis(100));
        QTRY_COMPARE(client.ids(), words("6"));
        client.subscribe(QStringLiteral("\"3\""));
        const auto turn = [this, &client] {
            scheduler->advance(Millis(1));
            return client.heard.size() >= 3;
        };
        QTRY_VERIFY(turn());
        scheduler->advance(Millis(100));
        QTRY_VERIFY(client.heard.size() >= 4);
        QCOMPARE(client.ids().first(4), words("6 4 5 7"));
    }

    void badSubscribeSaysWhatIsAllowed()
    {
        WsClient client(*server, QStringLiteral("rate=0.01"));
        QTRY_VERIFY(client.connected());
        client.subscribe(QStringLiteral("[]"));
        QTRY_COMPARE(client.heard.size(), 1);
        QVERIFY(client.heard.first().startsWith(QStringLiteral("{\"error\":")));
    }

    void echoesOnlyWhenAsked()
    {
        WsClient quiet(*server, QStringLiteral("rate=0.01"));
        WsClient loud(*server, QStringLiteral("rate=0.01&echo=1"));
        QTRY_VERIFY(quiet.connected() && loud.connected());
        quiet.socket.sendTextMessage(QStringLiteral("hello"));
        quiet.subscribe(QStringLiteral("[]")); // answered: the one before was read too
        loud.socket.sendTextMessage(QStringLiteral("hello"));
        QTRY_COMPARE(loud.heard, QStringList{QStringLiteral("{\"echo\":\"hello\"}")});
        QTRY_COMPARE(quiet.heard.size(), 1);
        QVERIFY(quiet.heard.first().contains(QStringLiteral("error")));
    }

    void closesWithTheCodeAskedFor()
    {
        WsClient client(*server, QStringLiteral("rate=10&close=4001@2"));
        QTRY_VERIFY(client.connected());
        QTRY_VERIFY(serverStreams());
        scheduler->advance(Millis(500));
        QTRY_VERIFY(client.closed());
        QCOMPARE(int(client.socket.closeCode()), 4001);
        QCOMPARE(client.ids(), words("1 2"));
    }

    void endedFeedClosesWith1000()
    {
        WsClient client(*server, QStringLiteral("rate=10&end=2"));
        QTRY_VERIFY(client.connected());
        QTRY_VERIFY(serverStreams());
        scheduler->advance(Millis(500));
        QTRY_VERIFY(client.closed());
        QCOMPARE(int(client.socket.closeCode()), 1000);
        WsClient again(*server, QStringLiteral("rate=10&end=2&lastId=2"));
        QSignalSpy opened(&again.socket, &QWebSocket::connected);
        QTRY_VERIFY(!opened.isEmpty() && again.closed());
        QCOMPARE(again.heard.size(), 0);
    }

    void pingsAsHeartbeat()
    {
        QTcpSocket client;
        QByteArray heard;
        connect(&client, &QTcpSocket::readyRead, this, [&] { heard += client.readAll(); });
        client.connectToHost(QHostAddress(QHostAddress::LocalHost),
                             quint16(server->baseUrl().port()));
        client.write(
            "GET /ws?rate=0.01&heartbeat=500 HTTP/1.1\r\nHost: lab\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        QTRY_VERIFY(heard.contains("\r\n\r\n"));
        QVERIFY(heard.startsWith("HTTP/1.1 101 "));
        QTRY_VERIFY(serverStreams());
        scheduler->advance(Millis(500));
        QTRY_VERIFY(heard.endsWith("\x89\x09heartbeat"));
    }

    void silentAnswersNoPingAndStaysOpen()
    {
        WsClient client(*server, QStringLiteral("rate=10&silent=150"));
        QTRY_VERIFY(client.connected());
        QTRY_VERIFY(serverStreams());
        QSignalSpy pongs(&client.socket, &QWebSocket::pong);
        client.socket.ping();
        QTRY_COMPARE(pongs.size(), 1);
        scheduler->advance(Millis(2000));
        client.socket.ping();
        WsClient other(*server, QStringLiteral("rate=10"));
        QSignalSpy otherPongs(&other.socket, &QWebSocket::pong);
        QTRY_VERIFY(other.connected());
        other.socket.ping();
        QTRY_COMPARE(otherPongs.size(), 1); // had the silent one answered, its pong would be here
        QCOMPARE(pongs.size(), 1);
        QCOMPARE(client.ids(), words("1"));
        QVERIFY(client.connected());
    }

    void slowReaderIsClosedWith4001()
    {
        QTcpSocket client;
        client.setReadBufferSize(1024);
        client.connectToHost(QHostAddress(QHostAddress::LocalHost),
                             quint16(server->baseUrl().port()));
        client.write("GET /ws?rate=1000&bytes=65536 HTTP/1.1\r\nHost: lab\r\nUpgrade: websocket\r\n"
                     "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        QTRY_VERIFY(serverStreams());
        for (int i = 0; i < 300; ++i) { // 3 s: 190 MB due, far beyond what the system buffers
            scheduler->advance(Millis(10));
            QCoreApplication::processEvents();
        }
        QByteArray heard;
        connect(&client, &QTcpSocket::readyRead, this,
                [&] { heard = heard.right(64) + client.readAll(); });
        client.setReadBufferSize(0);
        heard = client.readAll();
        QTRY_VERIFY(heard.endsWith(QByteArray("\x88\x0a\x0f\xa1too slow")));
    }

    void dropAllResetsAndTheServerForgets()
    {
        WsClient client(*server, QStringLiteral("rate=10"));
        QTRY_VERIFY(client.connected());
        QCOMPARE(server->connections(), 1);
        server->dropAll();
        QTRY_VERIFY(client.closed());
        QCOMPARE(server->connections(), 0);
        scheduler->advance(std::chrono::seconds(1));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(scheduler->pending(), size_t(0));
    }

private:
    // A feed begins when it is first asked for.
    void startFeed(const QString &query, Millis ago)
    {
        WsClient first(*server, query);
        QTRY_VERIFY(first.connected());
        QTRY_VERIFY(serverStreams());
        scheduler->advance(ago);
    }
    bool serverStreams() const { return scheduler->pending() > 0; }

    std::unique_ptr<ManualScheduler> scheduler;
    std::unique_ptr<LabServer> server;
};

QTEST_GUILESS_MAIN(TestLabWebSocket)
#include "tst_labwebsocket.moc"
