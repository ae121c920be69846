// The WebSocket transport against exact bytes on a real socket.
#include "websocketclient.h"
#include "wsframes.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using namespace std::chrono_literals;

namespace {

// The payload of the first masked frame a client sent, whatever came before it.
QByteArray unmasked(const QByteArray &bytes)
{
    const int size = bytes.at(1) & 0x7f;
    QByteArray payload = bytes.mid(6, size);
    for (int i = 0; i < payload.size(); ++i)
        payload[i] = char(payload[i] ^ bytes.at(2 + i % 4));
    return payload;
}

} // namespace

class TestWebSocketTransport : public QObject
{
    Q_OBJECT

private slots:
    void textAndBinaryComeAsTheyWereSent()
    {
        WebSocketClient client;
        client.server.answer(
            Script::webSocket(frame(0x81, "h\xc3\xa9") + frame(0x82, QByteArray("\x00\xff", 2))));
        client.open();
        QTRY_COMPARE(client.recorder->messages.size(), 2);
        QCOMPARE(client.payload(0), QByteArray("h\xc3\xa9"));
        QVERIFY(!client.recorder->messages.at(0).binary);
        QCOMPARE(client.payload(1), QByteArray("\x00\xff", 2));
        QVERIFY(client.recorder->messages.at(1).binary);
    }

    void fragmentsWithAPingBetweenAreOneMessage()
    {
        WebSocketClient client;
        client.server.answer(
            Script::webSocket(frame(0x01, "ab") + frame(0x89, "p") + frame(0x80, "cd")));
        client.open();
        QTRY_COMPARE(client.recorder->messages.size(), 1);
        QCOMPARE(client.payload(0), QByteArray("abcd"));
    }

    void everySplitOfTheBytesGivesTheSame()
    {
        WebSocketClient client;
        Script script = Script::webSocket();
        script.steps.clear();
        script.sendByteByByte(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n");
        script.send("Sec-WebSocket-Accept: {{accept}}\r\n\r\n")
            .sendByteByByte(frame(0x81, "abc") + closeFrame(4001, "x"));
        client.server.answer(script);
        client.open();
        QTRY_VERIFY(client.recorder->isClosed());
        QCOMPARE(client.payload(0), QByteArray("abc"));
        QCOMPARE(client.recorder->error.code, 4001);
    }

    void closeFrameInTwoTurnsIsNoDrop()
    {
        WebSocketClient client;
        const QByteArray goodbye = closeFrame(1000);
        client.server.answer(Script::webSocket(goodbye.left(2)).pause(50).send(goodbye.mid(2)));
        client.open();
        QTRY_VERIFY(client.recorder->isClosed());
        QCOMPARE(client.recorder->error.kind, ErrorKind::CloseFrame);
        QCOMPARE(client.recorder->error.code, 1000);
    }

    void aPingOfTheServerIsAliveAndAnswered()
    {
        WebSocketClient client;
        client.server.answer(Script::webSocket(frame(0x89, "hb")));
        client.open();
        QTRY_VERIFY(client.recorder->trace.contains(QStringLiteral("alive")));
        QVERIFY(client.recorder->messages.isEmpty());
    }

    void requestCarriesHeadersSignInAndSubprotocols()
    {
        WebSocketClient client;
        client.authorization = "Bearer t0ken";
        client.config.headers = {
            {"X-Desk", "apac-2"}, {"Cookie", "a=b"}, {"Sec-WebSocket-Key", "mine"}};
        client.config.subprotocols = {QStringLiteral("v2.feed")};
        client.server.answer(Script::status(404));
        client.open();
        QTRY_COMPARE(client.server.requests().size(), 1);
        const ScriptedRequest request = client.server.requests().first();
        QCOMPARE(request.target, QByteArray("/feed"));
        QCOMPARE(request.header("x-desk"), QByteArray("apac-2"));
        QCOMPARE(request.header("cookie"), QByteArray("a=b"));
        QCOMPARE(request.header("authorization"), QByteArray("Bearer t0ken"));
        QCOMPARE(request.header("sec-websocket-protocol"), QByteArray("v2.feed"));
        QVERIFY(request.header("sec-websocket-key") != QByteArray("mine"));
        const auto hosts = std::count_if(request.headers.begin(), request.headers.end(),
                                         [](const auto &header) { return header.first == "host"; });
        QCOMPARE(int(hosts), 1);
    }

    void closeCodesAreThoseThatWereSent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QByteArray &bytes, ErrorKind kind, int code) {
            QTest::newRow(name) << bytes << int(kind) << code;
        };
        row("none is 1005", frame(0x88, {}), ErrorKind::CloseFrame, 1005);
        for (const int code :
             {1000, 1001, 1003, 1008, 1011, 1012, 1013, 1014, 3000, 4000, 4401, 4999})
            row(qPrintable(QString::number(code)), closeFrame(code), ErrorKind::CloseFrame, code);
        row("1006 may not be sent", closeFrame(1006), ErrorKind::Protocol, 1002);
        row("999 may not be sent", closeFrame(999), ErrorKind::Protocol, 1002);
        row("one byte is no code", frame(0x88, "\x03"), ErrorKind::Protocol, 1002);
        row("after a message", frame(0x81, "x") + closeFrame(4005, "bye"), ErrorKind::CloseFrame,
            4005);
        row("reserved bit", frame(0xc1, "x"), ErrorKind::Protocol, 1002);
        row("reserved opcode", frame(0x83, "x"), ErrorKind::Protocol, 1002);
        row("fragmented control frame", frame(0x09, "x"), ErrorKind::Protocol, 1002);
        row("continuation of nothing", frame(0x80, "x"), ErrorKind::Protocol, 1002);
        row("broken UTF-8", frame(0x81, "\xff\xfe"), ErrorKind::Protocol, 1007);
    }
    void closeCodesAreThoseThatWereSent()
    {
        QFETCH(QByteArray, bytes);
        WebSocketClient client;
        client.server.answer(Script::webSocket(bytes));
        client.open();
        QTRY_VERIFY(client.recorder->isClosed());
        QTEST(int(client.recorder->error.kind), "kind");
        QTEST(client.recorder->error.code, "code");
    }

    void brokenFrameIsToldInWordsAndIsNoMessage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &bytes, const char *words) {
            QTest::newRow(name) << bytes << QString::fromLatin1(words);
        };
        const QByteArray masked = maskedFrame(kText, "x", "abcd");
        row("masked", masked, "masked a frame");
        row("masked, before more", masked + frame(kText, "y"), "masked a frame");
        row("masked and half there", maskedFrame(kText, "xyz", "abcd").chopped(2),
            "masked a frame");
        row("masked ping", maskedFrame(kPing, "x", "abcd"), "masked a frame");
        row("masked last fragment", frame(kFirstText, "x") + maskedFrame(kLast, "y", "abcd"),
            "masked a frame");
        row("reserved bit", frame(0xc1, "x"), "reserved bit");
        row("unknown opcode", frame(0x83, "x"), "unknown kind 3");
    }
    void brokenFrameIsToldInWordsAndIsNoMessage()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        for (const bool together : {true, false}) {
            WebSocketClient client;
            const QByteArray fine = frame(kText, "a") + frame(kBinary, "b");
            Script script = Script::webSocket(together ? fine + bytes : fine);
            if (!together)
                script.pause(5).sendByteByByte(bytes);
            client.server.answer(script);
            client.open();
            QTRY_VERIFY(client.recorder->isClosed());
            QCOMPARE(client.recorder->error.kind, ErrorKind::Protocol);
            QCOMPARE(client.recorder->error.code, 1002);
            QVERIFY2(client.recorder->error.detail.contains(words),
                     qPrintable(client.recorder->error.detail));
            QCOMPARE(client.recorder->messages.size(), 2);
            QTRY_COMPARE(client.server.disconnects(), 1);
            QVERIFY(clientFrames(client.server.unread()).last().startsWith(u"close 1002"));
        }
    }

    void maskedFrameBehindALongOneIsSeen()
    {
        WebSocketClient client;
        const QByteArray big(3'000'000, 'x');
        client.server.answer(Script::webSocket(frame(kBinary, big) + frame(kText, "a") +
                                               maskedFrame(kText, "x", "abcd")));
        client.open();
        QTRY_VERIFY(client.recorder->isClosed());
        QCOMPARE(client.recorder->messages.size(), 2);
        QVERIFY(client.recorder->error.detail.contains(QStringLiteral("masked")));
    }

    void whatFollowsACloseFrameIsNotHeldAgainstTheServer()
    {
        WebSocketClient client;
        client.server.answer(
            Script::webSocket(closeFrame(4001, "x") + maskedFrame(kText, "x", "abcd")));
        client.open();
        QTRY_VERIFY(client.recorder->isClosed());
        QCOMPARE(client.recorder->error.kind, ErrorKind::CloseFrame);
        QCOMPARE(client.recorder->error.code, 4001);
    }

    void textCutWithinACharacterIsQtsLimitNotTheServersFault_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QByteArray &bytes, ErrorKind kind) {
            QTest::newRow(name) << bytes << int(kind);
        };
        row("first fragment", frame(kFirstText, "a\xC3") + frame(kLast, "\xA9"),
            ErrorKind::Unsupported);
        row("second fragment",
            frame(kFirstText, "a") + frame(kMiddle, "\xE2\x82") + frame(kLast, "\xAC"),
            ErrorKind::Unsupported);
        row("no UTF-8 in a fragment", frame(kFirstText, "\xFF") + frame(kLast, "x"),
            ErrorKind::Protocol);
        row("no fragment", frame(kText, "\xC3"), ErrorKind::Protocol);
    }
    void textCutWithinACharacterIsQtsLimitNotTheServersFault()
    {
        QFETCH(QByteArray, bytes);
        for (const bool together : {true, false}) {
            WebSocketClient client;
            Script script = Script::webSocket(together ? bytes : QByteArray());
            if (!together)
                script.pause(5).sendByteByByte(bytes);
            client.server.answer(script);
            client.open();
            QTRY_VERIFY(client.recorder->isClosed());
            QTEST(int(client.recorder->error.kind), "kind");
            QCOMPARE(client.recorder->error.code, 1007);
            QCOMPARE(client.recorder->error.detail.contains(QStringLiteral("Qt")),
                     client.recorder->error.kind == ErrorKind::Unsupported);
        }
    }

    void refusedUpgradeTellsStatusTargetAndRetryAfter_data()
    {
        QTest::addColumn<Script>("script");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const Script &script, ErrorKind kind, int code,
                            const QString &detail = {}) {
            QTest::newRow(name) << script << int(kind) << code << detail;
        };
        row("401", Script::status(401), ErrorKind::HttpStatus, 401);
        row("426", Script::status(426), ErrorKind::UpgradeRefused, 426);
        row("400", Script::status(400), ErrorKind::UpgradeRefused, 400);
        row("200 with HTML", Script::status(200, "Content-Type: text/html\r\n", "<html>"),
            ErrorKind::UpgradeRefused, 200);
        row("redirect", Script::status(302, "Location: https://login.example/x\r\n"),
            ErrorKind::Redirect, 302, QStringLiteral("https://login.example/x"));
        row("wrong accept key",
            Script(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                "Sec-WebSocket-Accept: bm8=\r\n\r\n"),
            ErrorKind::UpgradeRefused, 0);
        row("reset", Script().reset(), ErrorKind::Dropped, 0);
        row("closed", Script().fin(), ErrorKind::Dropped, 0);
        row("rubbish", Script("SSH-2.0-OpenSSH_9.2\r\n\r\n").fin(), ErrorKind::UpgradeRefused, 0);
    }
    void refusedUpgradeTellsStatusTargetAndRetryAfter()
    {
        QFETCH(Script, script);
        QFETCH(QString, detail);
        WebSocketClient client;
        client.server.answer(script);
        client.open();
        QTRY_VERIFY(client.recorder->isClosed());
        QTEST(int(client.recorder->error.kind), "kind");
        QTEST(client.recorder->error.code, "code");
        if (!detail.isEmpty())
            QCOMPARE(client.recorder->error.detail, detail);
        QVERIFY(!client.recorder->trace.contains(QStringLiteral("opened")));
    }

    void retryAfterOfABusyServerIsKept()
    {
        WebSocketClient client;
        client.server.answer(Script::status(503, "Retry-After: 9\r\n"));
        client.open();
        QTRY_VERIFY(client.recorder->isClosed());
        QVERIFY(client.recorder->error.retryAfter == 9s);
    }

    void cutInTheMiddleOfAFrameIsADrop()
    {
        WebSocketClient client;
        client.server.answer(Script::webSocket("\x81\x05he").pause(20).reset());
        client.open();
        QTRY_VERIFY(client.recorder->isClosed());
        QCOMPARE(client.recorder->error.kind, ErrorKind::Dropped);
        QCOMPARE(client.recorder->error.code, 1006);
        QVERIFY(client.recorder->messages.isEmpty());
    }

    void messageBeyondTheCapEndsTheConnection()
    {
        WebSocketClient client;
        client.config.maxMessageBytes = 10;
        client.server.answer(Script::webSocket(frame(0x81, "0123456789") + frame(0x01, "012345") +
                                               frame(0x80, "67890")));
        client.open();
        QTRY_VERIFY(client.recorder->isClosed());
        QCOMPARE(client.recorder->messages.size(), 1);
        QCOMPARE(client.recorder->error.kind, ErrorKind::TooLarge);
    }

    void framesOfEverySizeAroundATurnArriveWhole_data()
    {
        QTest::addColumn<qsizetype>("chunk");
        QTest::newRow("all at once") << qsizetype(1 << 30);
        QTest::newRow("in chunks of 100,000 bytes") << qsizetype(100'000);
    }
    void framesOfEverySizeAroundATurnArriveWhole()
    {
        constexpr qsizetype kTurn = WebSocketTransport::kTurnBytes;
        QFETCH(qsizetype, chunk);
        QList<qsizetype> sizes;
        for (const qsizetype size :
             {kTurn - 20, kTurn - 10, kTurn, kTurn + 1, 2 * kTurn - 14, 3 * kTurn + 5, 20 * kTurn})
            sizes << size << 0 << 100 << 70'000;
        QByteArray bytes;
        for (const qsizetype size : std::as_const(sizes))
            bytes += frame(kBinary, QByteArray(size, 'x'));
        WebSocketClient client;
        client.openAndServe(bytes, chunk);
        QTRY_COMPARE(client.recorder->messages.size(), sizes.size());
        for (qsizetype i = 0; i < sizes.size(); ++i)
            QCOMPARE(client.payload(int(i)).size(), sizes[i]);
    }

    void aFloodIsTakenInTurns()
    {
        constexpr qsizetype kCount = 40'000;
        const QByteArray one = frame(kText, QByteArray(120, 'x'));
        WebSocketClient client;
        client.server.answer(Script::webSocket(one.repeated(kCount)));
        qsizetype before = 0;
        qsizetype most = 0;
        client.open();
        connect(client.transport.get(), &Transport::alive, this, [&] {
            most = std::max(most, client.recorder->messages.size() - before);
            before = client.recorder->messages.size();
        });
        QTRY_COMPARE(client.recorder->messages.size(), kCount);
        QVERIFY(most > 0);
        QVERIFY(most <= WebSocketTransport::kTurnBytes / one.size() + 1);
    }

    void subscribesAfterEveryOpenWithTheResumePoint()
    {
        WebSocketClient client;
        client.config.subscribe = {QStringLiteral("{\"after\":\"{{lastId}}\"}")};
        client.server.answer(Script::webSocket());
        client.open({"42", {}});
        QTRY_VERIFY(client.server.unread().size() > 6);
        QCOMPARE(unmasked(client.server.unread()), QByteArray("{\"after\":\"42\"}"));
    }

    void endMarkerEndsTheFeed()
    {
        WebSocketClient client;
        client.config.endMarker = "[DONE]";
        client.server.answer(
            Script::webSocket(frame(0x81, "a") + frame(0x81, "[DONE]") + frame(0x81, "b")));
        client.open();
        QTRY_VERIFY(client.recorder->isClosed());
        QCOMPARE(client.recorder->error.kind, ErrorKind::EndMarker);
        QCOMPARE(client.recorder->messages.size(), 1);
    }

    void ourPingIsSentAtOnceAndItsPongIsARoundTrip()
    {
        WebSocketClient client;
        client.config.pingInterval = 30s;
        client.server.answer(Script::webSocket());
        double rtt = -1;
        client.open();
        connect(client.transport.get(), &Transport::roundTrip, this,
                [&rtt](double ms) { rtt = ms; });
        QTRY_VERIFY(client.server.unread().size() > 6);
        client.server.send(frame(0x8a, unmasked(client.server.unread())));
        QTRY_VERIFY(rtt >= 0);
    }

    void unsolicitedPongIsNoRoundTrip()
    {
        WebSocketClient client;
        client.server.answer(Script::webSocket(frame(0x8a, "hello")));
        client.open();
        bool measured = false;
        connect(client.transport.get(), &Transport::roundTrip, this,
                [&measured] { measured = true; });
        QTRY_VERIFY(client.recorder->trace.contains(QStringLiteral("alive")));
        QVERIFY(!measured);
    }

    void finishSaysGoodbye()
    {
        WebSocketClient client;
        client.server.answer(Script::webSocket());
        client.open();
        QTRY_VERIFY(client.recorder->trace.contains(QStringLiteral("opened")));
        client.transport->finish();
        QTRY_VERIFY(client.server.unread().size() >= 8);
        QCOMPARE(quint8(client.server.unread().at(0)), quint8(0x88));
        QCOMPARE(unmasked(client.server.unread()), QByteArray("\x03\xe8", 2));
        QTRY_COMPARE(client.server.disconnects(), 1);
    }

    void sentTextArrives()
    {
        WebSocketClient client;
        client.server.answer(Script::webSocket());
        client.open();
        QTRY_VERIFY(client.recorder->trace.contains(QStringLiteral("opened")));
        QVERIFY(client.transport->send(QStringLiteral("hi")));
        QTRY_COMPARE(unmasked(client.server.unread().leftJustified(8)), QByteArray("hi"));
    }
};

QTEST_GUILESS_MAIN(TestWebSocketTransport)
#include "tst_websockettransport.moc"
