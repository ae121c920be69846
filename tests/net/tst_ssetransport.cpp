// The SSE transport against a server that plays exact bytes: what it asks, what it makes of every
// answer and every end.
#include "scriptedserver.h"
#include "transportattempt.h"

#include <QSignalSpy>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

const QByteArray kStreamHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
const QByteArray kChunkedHead =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

} // namespace

class TstSseTransport : public QObject
{
    Q_OBJECT

private slots:
    void streamIsOpenedReadAndEnded()
    {
        ScriptedServer server;
        server.answer(Script(kStreamHead)
                          .send("id: 1\ndata: a\n\n")
                          .pause(1)
                          .send(": hi\nretry: 50\n\nevent: x\ndata: b\n\n")
                          .fin());
        SseAttempt attempt(server.url());
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.trace(), lines({"opened", "resume 1", "message message|a|id=1", "alive",
                                         "retry 50", "message x|b", "closed stream-ended"}));
        QCOMPARE(server.requests().size(), 1);
    }

    void everyFramingGivesTheSameEvents_data()
    {
        QTest::addColumn<int>("framing");
        QTest::newRow("closeDelimited") << 0;
        QTest::newRow("chunkPerEvent") << 1;
        QTest::newRow("byteByByte") << 2;
        QTest::newRow("chunkPerByte") << 3;
        QTest::newRow("contentLength") << 4;
    }
    void everyFramingGivesTheSameEvents()
    {
        QFETCH(int, framing);
        const QByteArray body = "id: 1\r\ndata: a\r\n\r\nid: 2\rdata: b\r\rdata: \xE2\x82\xAC\n\n";
        Script script;
        if (framing == 0)
            script.send(kStreamHead + body).fin();
        else if (framing == 1)
            script.send(kChunkedHead).send(chunk(body)).send("0\r\n\r\n");
        else if (framing == 2)
            script.sendByteByByte(kStreamHead + body).fin();
        else if (framing == 3) {
            script.send(kChunkedHead);
            for (const char byte : body)
                script.send(chunk(QByteArray(1, byte))).pause(0);
            script.send("0\r\n\r\n");
        } else
            script.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: " +
                        QByteArray::number(body.size()) + "\r\n\r\n" + body);
        ScriptedServer server;
        server.answer(script);
        SseAttempt attempt(server.url());
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        // How often half an event is a sign of life depends on the framing.
        QStringList trace = attempt.trace();
        trace.removeAll(QStringLiteral("alive"));
        QCOMPARE(trace, lines({"opened", "resume 1", "message message|a|id=1", "resume 2",
                               "message message|b|id=2", "message message|\xE2\x82\xAC",
                               "closed stream-ended"}));
    }

    void contentTypeIsJudged_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("exact") << QByteArray("text/event-stream") << true;
        QTest::newRow("charset") << QByteArray("text/event-stream; charset=utf-8") << true;
        QTest::newRow("upperCase") << QByteArray("Text/Event-Stream;x=y") << true;
        QTest::newRow("spaceBeforeSemicolon") << QByteArray("text/event-stream ;a") << true;
        QTest::newRow("html") << QByteArray("text/html") << false;
        QTest::newRow("longer") << QByteArray("text/event-streams") << false;
        QTest::newRow("empty") << QByteArray("") << false;
    }
    void contentTypeIsJudged()
    {
        QFETCH(QByteArray, type);
        QFETCH(bool, allowed);
        ScriptedServer server;
        server.answer(
            Script("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\ndata: a\n\n").fin());
        SseAttempt attempt(server.url());
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.trace().contains(QStringLiteral("opened")), allowed);
        QCOMPARE(attempt.error().kind, allowed ? ErrorKind::StreamEnded : ErrorKind::ContentType);
        QVERIFY(allowed || attempt.error().detail.contains(QStringLiteral("text/event-stream")));
    }

    void statusIsReported_data()
    {
        QTest::addColumn<int>("status");
        for (const int status :
             {201, 202, 206, 300, 304, 400, 401, 403, 404, 407, 410, 429, 500, 502, 503, 504})
            QTest::addRow("%d", status) << status;
    }
    void statusIsReported()
    {
        QFETCH(int, status);
        ScriptedServer server;
        server.answer(Script::status(
            status, "Content-Type: text/event-stream\r\nWWW-Authenticate: Basic realm=x\r\n",
            status == 304 ? "" : "data: no\n\n"));
        SseAttempt attempt(server.url());
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.recorder->closedTimes, 1);
        QCOMPARE(attempt.trace(), QStringList{QStringLiteral("closed http-status %1").arg(status)});
        QVERIFY(!attempt.error().retryAfter);
        QCOMPARE(server.requests().size(), 1);
    }

    void noContentEndsTheFeed()
    {
        ScriptedServer server;
        server.answer(Script("HTTP/1.1 204 No Content\r\n\r\n"));
        SseAttempt attempt(server.url());
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.error().kind, ErrorKind::NoContent);
    }

    void retryAfterIsPassedOn()
    {
        ScriptedServer server;
        server.answer(Script::status(503, "Retry-After: 7\r\n"));
        SseAttempt attempt(server.url());
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.error().retryAfter, std::optional(Millis(7000)));
    }

    void compressedStreamIsUnpackedAsItComes_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("body");
        const QByteArray gzip = QByteArray::fromHex(
            "1f8b08000000000002034a492c49b45248e4e202000000ffff4b013392b8b800ba59c7df12000000");
        QTest::newRow("gzip, flushed after each event") << QByteArray("gzip") << gzip;
        QTest::newRow("deflate") << QByteArray("deflate")
                                 << qCompress("data: a\n\ndata: b\n\n").mid(4);
    }
    void compressedStreamIsUnpackedAsItComes()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, body);
        ScriptedServer server;
        server.answer(
            Script("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: " +
                   encoding + "\r\n\r\n")
                .sendByteByByte(body));
        SseAttempt attempt(server.url());
        attempt.open();
        QTRY_COMPARE(attempt.recorder->messages.size(), 2);
        QCOMPARE(attempt.recorder->messages.at(1).payload, QByteArray("b"));
    }

    void compressedRubbishIsAnErrorInWords()
    {
        ScriptedServer server;
        server.answer(Script("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                             "Content-Encoding: gzip\r\n\r\ndata: not gzip\n\n"));
        SseAttempt attempt(server.url());
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.error().kind, ErrorKind::Protocol);
        QVERIFY(!attempt.error().detail.isEmpty());
    }

    void compressedBombIsCutAtTheEventCap()
    {
        ScriptedServer server;
        server.answer(Script("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                             "Content-Encoding: deflate\r\n\r\n" +
                             qCompress("data: " + QByteArray(50'000'000, 'x')).mid(4)));
        SseAttempt attempt(server.url());
        attempt.config.maxMessageBytes = 1'000'000;
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.error().kind, ErrorKind::TooLarge);
    }

    void unknownCompressionIsRefusedInWords()
    {
        ScriptedServer server;
        server.answer(Script("HTTP/1.1 200 OK\r\nContent-Type: "
                             "text/event-stream\r\nContent-Encoding: br\r\n\r\n\x1f\x8b"));
        SseAttempt attempt(server.url());
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.error().kind, ErrorKind::ContentType);
        QVERIFY(attempt.error().detail.contains(QStringLiteral("br")));
    }

    void dropIsReportedHoweverItComes_data()
    {
        QTest::addColumn<bool>("chunked");
        QTest::addColumn<bool>("reset");
        QTest::newRow("plainFin") << false << false;
        QTest::newRow("plainReset") << false << true;
        QTest::newRow("chunkedFin") << true << false;
        QTest::newRow("chunkedReset") << true << true;
    }
    void dropIsReportedHoweverItComes()
    {
        QFETCH(bool, chunked);
        QFETCH(bool, reset);
        ScriptedServer server;
        const QByteArray event = "id: 1\ndata: a\n\n";
        server.answer(Script(chunked ? kChunkedHead + chunk(event) : kStreamHead + event));
        SseAttempt attempt(server.url());
        attempt.open();
        QTRY_COMPARE(attempt.trace().size(), 3);
        server.send(chunked ? chunk("id: 2\ndata: b\n") : QByteArray("id: 2\ndata: b\n"));
        if (reset)
            server.reset();
        else
            server.fin();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.trace().first(3), lines({"opened", "resume 1", "message message|a|id=1"}));
        // Between them no more than the sign of life of the event that never became whole.
        QVERIFY(attempt.trace().size() == 4 || attempt.trace().at(3) == QStringLiteral("alive"));
        QCOMPARE(attempt.error().kind, chunked ? ErrorKind::Dropped : ErrorKind::StreamEnded);
        QCOMPARE(server.requests().size(), 1);
    }

    void resetOnAcceptIsADrop()
    {
        ScriptedServer server;
        server.refuseWithReset(true);
        SseAttempt attempt(server.url());
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.error().kind, ErrorKind::Dropped);
    }

    void refusedConnectionIsRefused()
    {
        QUrl url;
        {
            ScriptedServer server;
            url = server.url();
        }
        SseAttempt attempt(url);
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.error().kind, ErrorKind::Refused);
    }

    void unknownHostIsNotFound()
    {
        SseAttempt attempt(QUrl(QStringLiteral("http://no-such-host.invalid/")));
        attempt.open();
        QTRY_VERIFY_WITH_TIMEOUT(attempt.isClosed(), 20'000);
        QCOMPARE(attempt.error().kind, ErrorKind::HostNotFound);
    }

    void garbageIsNoAnswer()
    {
        ScriptedServer server;
        for (int i = 0; i < 5; ++i)
            server.answer(Script("SSH-2.0-OpenSSH_9.2\r\n\r\n").pause(5).fin());
        SseAttempt attempt(server.url());
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QVERIFY(!attempt.trace().contains(QStringLiteral("opened")));
    }

    void heartbeatEventIsNoMessage()
    {
        ScriptedServer server;
        server.answer(
            Script::eventStream("event: ping\ndata: 1\nid: 5\n\nevent: pong\ndata: 2\n\n").fin());
        SseAttempt attempt(server.url());
        attempt.config.heartbeatEvent = "ping";
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.trace(),
                 lines({"opened", "resume 5", "alive", "message pong|2", "closed stream-ended"}));
    }

    void endMarkerEndsTheFeed()
    {
        ScriptedServer server;
        server.answer(Script::eventStream("data: a\n\ndata: [DONE]\n\ndata: b\n\nid: 9\n\n"));
        SseAttempt attempt(server.url());
        attempt.config.endMarker = "[DONE]";
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.trace(), lines({"opened", "message message|a", "closed end-marker"}));
        QTRY_COMPARE(server.disconnects(), 1);
    }

    void messageAtTheCapPassesAndOneBeyondCloses()
    {
        for (const int size : {1000, 1001}) {
            ScriptedServer server;
            server.answer(Script::eventStream("data: " + QByteArray(size, 'x') + "\n\n").fin());
            SseAttempt attempt(server.url());
            attempt.config.maxMessageBytes = 1000;
            attempt.open();
            QTRY_VERIFY(attempt.isClosed());
            QCOMPARE(attempt.error().kind,
                     size == 1000 ? ErrorKind::StreamEnded : ErrorKind::TooLarge);
            QCOMPARE(attempt.recorder->messages.size(), size == 1000 ? 1 : 0);
        }
    }

    void endlessLineIsCutAtTheCap()
    {
        ScriptedServer server;
        server.answer(Script::eventStream("data: ").flood(QByteArray(65'536, 'x'), 10'000));
        SseAttempt attempt(server.url());
        attempt.config.maxMessageBytes = 1'000'000;
        attempt.open();
        QTRY_VERIFY_WITH_TIMEOUT(attempt.isClosed(), 20'000);
        QCOMPARE(attempt.error().kind, ErrorKind::TooLarge);
        QTRY_COMPARE(server.disconnects(), 1);
        QVERIFY(server.bytesTaken() < 50'000'000);
    }

    void everythingSentBeforeTheEndIsDelivered()
    {
        ScriptedServer server;
        QByteArray body;
        for (int i = 0; i < 20'000; ++i)
            body += "id: " + QByteArray::number(i) +
                    "\ndata: 0123456789012345678901234567890123456789\n\n";
        server.answer(Script(kStreamHead).send(body).fin());
        SseAttempt attempt(server.url());
        attempt.open();
        QTRY_VERIFY_WITH_TIMEOUT(attempt.isClosed(), 20'000);
        QCOMPARE(attempt.recorder->messages.size(), 20'000);
        QCOMPARE(attempt.recorder->messages.last().id, std::optional<QByteArray>("19999"));
    }

    void otherWorkGetsItsTurnDuringABurst()
    {
        ScriptedServer server;
        QByteArray body;
        for (int i = 0; i < 40'000; ++i)
            body += "data: 01234567890123456789012345678901234567890123456789\n\n";
        server.answer(Script(kStreamHead).send(body).fin());
        SseAttempt attempt(server.url());
        attempt.open();
        qsizetype mostInOneTurn = 0;
        qsizetype before = 0;
        while (!attempt.isClosed()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            const auto now = attempt.recorder->messages.size();
            mostInOneTurn = qMax(mostInOneTurn, now - before);
            before = now;
        }
        QCOMPARE(before, 40'000);
        QVERIFY2(mostInOneTurn < 10'000, qPrintable(QString::number(mostInOneTurn)));
    }

    void messagesAreStampedOnArrival()
    {
        ScriptedServer server;
        server.answer(Script(kStreamHead).send("data: a\n\n").pause(20).send("data: b\n\n").fin());
        SseAttempt attempt(server.url());
        const Instant before = attempt.scheduler.now();
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        const auto &messages = attempt.recorder->messages;
        QCOMPARE(messages.size(), 2);
        QVERIFY(before < messages[0].receivedAt);
        QVERIFY(messages[1].receivedAt - messages[0].receivedAt >= Millis(10));
        QVERIFY(messages[1].receivedAt <= attempt.scheduler.now());
    }

    void abortClosesTheConnection()
    {
        ScriptedServer server;
        server.answer(Script::eventStream("data: a\n\n"));
        SseAttempt attempt(server.url());
        attempt.open();
        QTRY_COMPARE(attempt.recorder->messages.size(), 1);
        attempt.transport->abort();
        QTRY_COMPARE(server.disconnects(), 1);
        QVERIFY(!attempt.isClosed());
    }
};

QTEST_GUILESS_MAIN(TstSseTransport)
#include "tst_ssetransport.moc"
