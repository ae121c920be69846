// The lab server over real sockets, its time owned by the test.
#include "labserver.h"
#include "manualscheduler.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace feedscope;
using feedscope::test::ManualScheduler;

namespace {

// A client that says bytes and keeps all it hears.
class RawClient
{
public:
    explicit RawClient(const LabServer &server)
    {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket,
                         [this] { heard += socket.readAll(); });
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost),
                             quint16(server.baseUrl().port()));
    }
    void say(const QByteArray &bytes) { socket.write(bytes); }
    void get(const QByteArray &target, const QByteArray &headers = {})
    {
        say("GET " + target + " HTTP/1.1\r\nHost: lab\r\n" + headers + "\r\n");
    }
    bool closed() const { return socket.state() == QAbstractSocket::UnconnectedState; }

    QTcpSocket socket;
    QByteArray heard;
};

} // namespace

class TestLabServer : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        scheduler = std::make_unique<ManualScheduler>();
        open({});
    }
    void cleanup()
    {
        server.reset();
        scheduler.reset();
    }

    void sendsEventsWhenTheyAreDue()
    {
        RawClient client(*server);
        client.get("/sse?rate=10");
        QTRY_VERIFY(client.heard.contains("\r\n\r\n"));
        QVERIFY(client.heard.startsWith("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"));
        QVERIFY(!client.heard.contains("id: "));
        scheduler->advance(Millis(200));
        QTRY_VERIFY(client.heard.contains("id: 2\ndata: {\"seq\":2,\"id\":\"2\","));
        QVERIFY(client.heard.contains("id: 1\ndata: {\"seq\":1,\"id\":\"1\","));
        QVERIFY(!client.heard.contains("id: 3\n"));
    }

    void resumesAfterLastEventId()
    {
        RawClient first(*server);
        first.get("/sse?rate=10");
        QTRY_VERIFY(first.heard.contains("\r\n\r\n"));
        server->dropAll();
        QTRY_VERIFY(first.closed());
        scheduler->advance(Millis(1000));
        RawClient second(*server);
        second.get("/sse?rate=10", "Last-Event-ID: 7\r\n");
        QTRY_VERIFY(second.heard.contains("id: 10\n"));
        QVERIFY(second.heard.contains("id: 8\n"));
        QVERIFY(!second.heard.contains("id: 7\n"));
    }

    void withoutAnIdStartsLive()
    {
        RawClient first(*server);
        first.get("/sse?rate=10");
        QTRY_VERIFY(first.heard.contains("\r\n\r\n"));
        scheduler->advance(Millis(500));
        RawClient second(*server);
        second.get("/sse?rate=10");
        QTRY_VERIFY(second.heard.contains("\r\n\r\n"));
        scheduler->advance(Millis(100));
        QTRY_VERIFY(second.heard.contains("id: 6\n"));
        QVERIFY(!second.heard.contains("id: 5\n"));
    }

    void replayZeroLosesWhatWasMissed()
    {
        RawClient first(*server);
        first.get("/sse?rate=10&replay=0");
        QTRY_VERIFY(first.heard.contains("\r\n\r\n"));
        scheduler->advance(Millis(1000));
        RawClient second(*server);
        second.get("/sse?rate=10&replay=0", "Last-Event-ID: 2\r\n");
        QTRY_VERIFY(second.heard.contains("\r\n\r\n"));
        scheduler->advance(Millis(100));
        QTRY_VERIFY(second.heard.contains("id: 11\n"));
        QVERIFY(!second.heard.contains("id: 10\n"));
    }

    void endedFeedIsAnswered204()
    {
        RawClient first(*server);
        first.get("/sse?rate=10&end=3");
        QTRY_VERIFY(first.heard.contains("\r\n\r\n"));
        scheduler->advance(Millis(1000));
        QTRY_VERIFY(first.heard.endsWith("0\r\n\r\n"));
        QVERIFY(first.heard.contains("id: 3\n"));
        QTRY_VERIFY(first.closed());
        RawClient second(*server);
        second.get("/sse?rate=10&end=3", "Last-Event-ID: 3\r\n");
        QTRY_VERIFY(second.heard.startsWith("HTTP/1.1 204 No Content\r\n"));
    }

private:
    void open(LabServer::Options options)
    {
        server = std::make_unique<LabServer>(*scheduler, std::move(options));
        QString error;
        QVERIFY2(server->listen(QHostAddress(QHostAddress::LocalHost), 0, &error),
                 qPrintable(error));
    }

    std::unique_ptr<ManualScheduler> scheduler;
    std::unique_ptr<LabServer> server;
};

QTEST_GUILESS_MAIN(TestLabServer)
#include "tst_labserver.moc"
