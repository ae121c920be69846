// The lab server over real sockets, its time owned by the test.
#include "labserver.h"
#include "manualscheduler.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>

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
    int answers() const { return int(heard.count("HTTP/1.1 ")); }
    QByteArray body() const { return heard.mid(heard.lastIndexOf("\r\n\r\n") + 4); }
    QByteArray header(const QByteArray &name) const
    {
        const qsizetype at = heard.lastIndexOf("\r\n" + name + ": ");
        return at < 0 ? QByteArray()
                      : heard.mid(at + name.size() + 4,
                                  heard.indexOf("\r\n", at + 2) - at - name.size() - 4);
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

    void heartbeatIsACommentAfterSilence()
    {
        RawClient client(*server);
        client.get("/sse?rate=0.01&heartbeat=500&retry=700");
        QTRY_VERIFY(client.heard.contains("retry: 700\n\n"));
        scheduler->advance(Millis(499));
        QVERIFY(!client.heard.contains(": heartbeat"));
        scheduler->advance(Millis(1));
        QTRY_VERIFY(client.heard.contains(": heartbeat\n\n"));
    }

    void closeEndsTheStreamAfterThatManyMessages()
    {
        RawClient client(*server);
        client.get("/sse?rate=100&close=3&dup=2");
        QTRY_VERIFY(client.heard.contains("\r\n\r\n"));
        scheduler->advance(Millis(100));
        QTRY_VERIFY(client.closed());
        QCOMPARE(client.heard.count("data: "), 3); // 1, 2, 2
        QVERIFY(client.heard.endsWith("0\r\n\r\n"));
    }

    void dropResetsAfterItsTime()
    {
        RawClient client(*server);
        client.get("/sse?rate=0.01&drop=1000");
        QTRY_VERIFY(client.heard.contains("\r\n\r\n"));
        scheduler->advance(Millis(1000));
        QTRY_VERIFY(client.closed());
        QCOMPARE(client.socket.error(), QAbstractSocket::RemoteHostClosedError);
        QVERIFY(!client.heard.endsWith("0\r\n\r\n"));
    }

    void silentSendsNothingMoreAndStaysOpen()
    {
        RawClient client(*server);
        client.get("/sse?rate=10&heartbeat=100&silent=250");
        QTRY_VERIFY(client.heard.contains("\r\n\r\n"));
        scheduler->advance(Millis(250));
        QTRY_VERIFY(client.heard.contains("id: 2\n"));
        scheduler->advance(std::chrono::seconds(60));
        RawClient after(*server); // once this one is answered, anything for the first has arrived
        after.get("/poll?rate=10");
        QTRY_COMPARE(after.answers(), 1);
        QVERIFY(!client.heard.contains("id: 3\n"));
        QVERIFY(!client.heard.contains("heartbeat"));
        QVERIFY(!client.closed());
    }

    void slowLetsEverythingLeaveTogether()
    {
        RawClient client(*server);
        client.get("/sse?rate=10&slow=1000");
        QTRY_COMPARE(server->connections(), 1);
        RawClient other(*server);
        other.get("/sse?rate=10");
        QTRY_VERIFY(other.heard.contains("\r\n\r\n"));
        scheduler->advance(Millis(900));
        QTRY_VERIFY(other.heard.contains("id: 9\n"));
        QCOMPARE(client.heard, QByteArray());
        scheduler->advance(Millis(100));
        QTRY_VERIFY(client.heard.contains("id: 10\n"));
        QVERIFY(client.heard.contains("id: 1\n"));
    }

    void slowReaderIsCut()
    {
        RawClient client(*server);
        client.socket.setReadBufferSize(1);
        client.get("/sse?rate=1000&bytes=65536");
        QTRY_COMPARE(server->connections(), 1);
        QTRY_VERIFY(!client.heard.isEmpty());
        for (int i = 0; i < 2000 && server->connections() != 0; ++i) {
            scheduler->advance(Millis(10));
            QCoreApplication::processEvents();
        }
        QCOMPARE(server->connections(), 0);
    }

    void fastReaderGetsALargeReplayWhole()
    {
        RawClient first(*server);
        first.get("/poll?rate=1000&bytes=1000&replay=9000");
        QTRY_COMPARE(first.answers(), 1);
        scheduler->advance(std::chrono::seconds(4));
        RawClient client(*server);
        client.get("/sse?rate=1000&bytes=1000&replay=9000&lastId=0");
        const auto turn = [this, &client] {
            scheduler->advance(Millis(1));
            return client.heard.contains("id: 4000\n");
        };
        QTRY_VERIFY(turn());
        QVERIFY(client.heard.contains("id: 1\n"));
        QVERIFY(client.heard.count("\nid: ") + client.heard.count("\r\nid: ") >= 4'000);
    }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("holds");
        const auto row = [](const char *name, const QByteArray &request, const char *status,
                            const char *holds) {
            QTest::newRow(name) << request << QByteArray(status) << QByteArray(holds);
        };
        const QByteArray host = " HTTP/1.1\r\nHost: lab\r\n";
        row("page", "GET /" + host + "\r\n", "200 OK", "feedscope probe");
        row("unknown path", "GET /nope" + host + "\r\n", "404 Not Found", "/long-poll");
        row("unknown knob", "GET /sse?rat=1" + host + "\r\n", "400 Bad Request", "\"rat\"");
        row("method", "DELETE /sse" + host + "\r\n", "405 Method Not Allowed", "Allow: GET, POST");
        row("status", "GET /sse?status=503&retryAfter=2" + host + "\r\n", "503 Service Unavailable",
            "Retry-After: 2\r\n");
        row("redirect", "GET /sse?status=302&location=/poll" + host + "\r\n", "302",
            "Location: /poll\r\n");
        row("no token", "GET /sse?auth=bearer" + host + "\r\n", "401 Unauthorized",
            "WWW-Authenticate: Bearer");
        row("false token", "GET /poll?auth=bearer" + host + "Authorization: Bearer lab-1-2\r\n\r\n",
            "401 Unauthorized", "invalid_token");
        row("no token for a WebSocket",
            "GET /ws?auth=bearer" + host +
                "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
            "401 Unauthorized", "WWW-Authenticate: Bearer");
        row("no upgrade", "GET /ws" + host + "\r\n", "426 Upgrade Required",
            "Upgrade: websocket\r\n");
        row("not HTTP", "hello\r\n\r\n", "400 Bad Request", "Connection: close");
        row("endless header", "GET / HTTP/1.1\r\nA: " + QByteArray(70'000, 'a'), "431", "64 KiB");
        row("endless body", "POST /sse" + host + "Content-Length: 2000000\r\n\r\n", "413", "1 MiB");
        row("post opens a stream", "POST /sse" + host + "Content-Length: 2\r\n\r\n{}", "200 OK",
            "text/event-stream");
        row("HTTP/1.0 stream without chunks", "GET /sse?retry=5 HTTP/1.0\r\n\r\n", "200 OK",
            "\r\n\r\nretry: 5\n\n");
    }
    void answers()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, holds);
        RawClient client(*server);
        client.say(request);
        QTRY_VERIFY(client.heard.contains(holds));
        QVERIFY2(client.heard.startsWith("HTTP/1.1 " + status), client.heard.left(200).constData());
    }

    void requestSentByteByByteIsAnswered()
    {
        RawClient client(*server);
        QTRY_COMPARE(client.socket.state(), QAbstractSocket::ConnectedState);
        for (const char byte : QByteArray("GET /token HTTP/1.1\r\nHost: lab\r\n\r\n")) {
            client.socket.write(&byte, 1);
            client.socket.flush();
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(client.answers(), 1);
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        RawClient client(*server);
        client.get("/token");
        client.get("/long-poll?rate=10");
        client.get("/nope", "Connection: close\r\n");
        QTRY_COMPARE(client.answers(), 1);
        scheduler->advance(Millis(100));
        QTRY_COMPARE(client.answers(), 3);
        QTRY_VERIFY(client.closed());
        QVERIFY(client.heard.indexOf("accessToken") < client.heard.indexOf("lastId"));
        QVERIFY(client.heard.indexOf("lastId") < client.heard.indexOf("404 Not Found"));
    }

    void unfinishedRequestTimesOut()
    {
        RawClient client(*server);
        client.say("GET /sse HTTP/1.1\r\n");
        QTRY_COMPARE(server->connections(), 1);
        RawClient other(*server); // once it is answered, the half request has been read
        other.get("/nope");
        QTRY_COMPARE(other.answers(), 1);
        scheduler->advance(std::chrono::seconds(10));
        QTRY_VERIFY(client.heard.startsWith("HTTP/1.1 408 "));
        QTRY_VERIFY(client.closed());
    }

    void idleConnectionIsClosed()
    {
        RawClient client(*server);
        client.get("/nope");
        QTRY_COMPARE(client.answers(), 1);
        scheduler->advance(std::chrono::seconds(59));
        client.get("/nope");
        QTRY_COMPARE(client.answers(), 2);
        scheduler->advance(std::chrono::seconds(60));
        QTRY_VERIFY(client.closed());
    }

    void oneConnectionTooManyIsTurnedAway()
    {
        LabServer::Options options;
        options.mostConnections = 1;
        open(options);
        RawClient first(*server);
        QTRY_COMPARE(server->connections(), 1);
        RawClient second(*server);
        QTRY_VERIFY(second.heard.startsWith("HTTP/1.1 503 "));
        QTRY_VERIFY(second.closed());
        first.socket.abort();
        QTRY_COMPARE(server->connections(), 0);
        RawClient third(*server);
        third.get("/token");
        QTRY_VERIFY(third.heard.startsWith("HTTP/1.1 200 "));
    }

    void tokenOpensUntilItExpires()
    {
        RawClient client(*server);
        client.get("/token?ttl=1000");
        QTRY_COMPARE(client.answers(), 1);
        const QJsonObject token = QJsonDocument::fromJson(client.body()).object();
        QCOMPARE(token.value(QStringLiteral("expiresIn")).toDouble(), 1.0);
        const QByteArray sent = "Authorization: Bearer " +
                                token.value(QStringLiteral("accessToken")).toString().toLatin1() +
                                "\r\n";
        client.get("/snapshot?auth=bearer", sent);
        QTRY_COMPARE(client.answers(), 2);
        QVERIFY(client.body().startsWith("{\"lastId\":"));
        scheduler->advance(Millis(1000));
        client.get("/snapshot?auth=bearer", sent);
        QTRY_COMPARE(client.answers(), 3);
        QVERIFY(client.body().contains("expired"));
    }

    void pollAnswers304UntilTheStateChanges()
    {
        RawClient client(*server);
        client.get("/poll?rate=1");
        QTRY_COMPARE(client.answers(), 1);
        QVERIFY(client.heard.startsWith("HTTP/1.1 204 "));
        scheduler->advance(std::chrono::seconds(5));
        client.get("/poll?rate=1");
        QTRY_COMPARE(client.answers(), 2);
        QVERIFY(client.body().startsWith("{\"seq\":5,"));
        const QByteArray etag = client.header("ETag");
        const QByteArray modified = client.header("Last-Modified");
        QVERIFY(etag.startsWith('"') && etag.endsWith('"'));
        QVERIFY(modified.endsWith(" GMT"));
        client.get("/poll?rate=1", "If-None-Match: \"x\", W/" + etag + "\r\n");
        QTRY_COMPARE(client.answers(), 3);
        QVERIFY(client.heard.contains("HTTP/1.1 304 "));
        client.get("/poll?rate=1", "If-Modified-Since: " + modified + "\r\n");
        QTRY_COMPARE(client.heard.count("HTTP/1.1 304 "), 2);
        scheduler->advance(std::chrono::seconds(1));
        client.get("/poll?rate=1", "If-None-Match: " + etag + "\r\n");
        QTRY_COMPARE(client.answers(), 5);
        QVERIFY(client.body().startsWith("{\"seq\":6,"));
    }

    void snapshotHoldsTheLastOfEveryTopic()
    {
        RawClient client(*server);
        client.get("/snapshot?topic=a,b&rate=1");
        QTRY_COMPARE(client.answers(), 1);
        QCOMPARE(client.body(), QByteArray("{\"lastId\":\"0\",\"topics\":{}}"));
        scheduler->advance(std::chrono::seconds(5));
        client.get("/snapshot?topic=a,b&rate=1");
        QTRY_COMPARE(client.answers(), 2);
        const QJsonObject state = QJsonDocument::fromJson(client.body()).object();
        QCOMPARE(state.value(QStringLiteral("lastId")).toString(), QStringLiteral("5"));
        const QJsonObject topics = state.value(QStringLiteral("topics")).toObject();
        QCOMPARE(topics.value(QStringLiteral("a")).toObject().value(QStringLiteral("seq")), 3);
        QCOMPARE(topics.value(QStringLiteral("b")).toObject().value(QStringLiteral("seq")), 2);
    }

    void longPollWaitsForNewsAndThenGivesUp()
    {
        RawClient client(*server);
        client.get("/long-poll?rate=1&hold=700");
        QTRY_COMPARE(server->connections(), 1);
        RawClient other(*server);
        other.get("/token");
        QTRY_COMPARE(other.answers(), 1);
        QCOMPARE(client.answers(), 0);
        scheduler->advance(Millis(700));
        QTRY_VERIFY(client.heard.startsWith("HTTP/1.1 204 "));
        client.heard.clear();
        client.get("/long-poll?rate=1&hold=700");
        other.get("/token");
        QTRY_COMPARE(other.answers(), 2);
        scheduler->advance(Millis(300));
        QTRY_COMPARE(client.answers(), 1);
        QJsonObject news = QJsonDocument::fromJson(client.body()).object();
        QCOMPARE(news.value(QStringLiteral("lastId")).toString(), QStringLiteral("1"));
        scheduler->advance(std::chrono::seconds(3));
        client.get("/long-poll?rate=1&lastId=1");
        QTRY_COMPARE(client.answers(), 2);
        news = QJsonDocument::fromJson(client.body()).object();
        QCOMPARE(news.value(QStringLiteral("lastId")).toString(), QStringLiteral("4"));
        QVERIFY(client.body().contains("\"messages\":[{\"seq\":2,\"id\":\"2\","));
    }

    void longPollAnswerIsCapped()
    {
        RawClient client(*server);
        client.get("/poll?rate=1000&replay=100000");
        QTRY_COMPARE(client.answers(), 1);
        scheduler->advance(std::chrono::seconds(5));
        client.get("/long-poll?rate=1000&replay=100000&lastId=0");
        QTRY_COMPARE(client.answers(), 2);
        QTRY_VERIFY(client.body().contains("{\"lastId\":\"1000\","));
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
