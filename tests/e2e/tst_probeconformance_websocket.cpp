// Judges the WebSocket of the program from outside: exact bytes in, records, frames and exit code out.
// Source: CONTRACT.md sections 1 to 3; RFC 6455.
#include "probefleet.h"
#include "wsframes.h"

#include <QtTest>

using namespace feedscope::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList words(const char *text)
{
    return s(text).split(u' ', Qt::SkipEmptyParts);
}

QStringList quick(const char *more = "")
{
    return words("--transport websocket --ping-interval 0 --backoff-base 1 --jitter none ") +
           words(more);
}

Script ws(const QByteArray &frames)
{
    return Script::webSocket(frames);
}

const QByteArray kBye = closeFrame(1000);

// The messages, then a close with 1000.
QStringList good(const QStringList &messages)
{
    return QStringList{s("connecting"), s("connected")} + messages +
           QStringList{s("disconnected close-frame 1000"), s("exit 0")};
}

QStringList good(const char *message)
{
    return good(QStringList{s("m message|-|") + s(message)});
}

// A connection that ends with this, and a second one that ends well.
QStringList again(const QString &error)
{
    return {s("connecting"),
            s("connected"),
            s("reconnecting attempt 1 ") + error + s(" wait 1"),
            s("connected attempt 1"),
            s("disconnected attempt 1 close-frame 1000"),
            s("exit 0")};
}

QStringList over(const QString &error)
{
    return {s("connecting"), s("connected"), s("disconnected ") + error, s("exit 4")};
}

QStringList refused(const QString &error)
{
    return {s("connecting"), s("disconnected ") + error, s("exit 4")};
}

// clang-format off
QList<ProbeCase> messageCases()
{
    const QByteArray big(70'000, 'a');
    return {
        {"a text", quick(), {ws(frame(kText, "hello") + kBye)}, good("hello")},
        {"an empty text", quick(), {ws(frame(kText, "") + kBye)}, good("")},
        {"a text of 125 bytes", quick(), {ws(frame(kText, big.left(125)) + kBye)}, good(big.left(125))},
        {"a text of 126 bytes", quick(), {ws(frame(kText, big.left(126)) + kBye)}, good(big.left(126))},
        {"a text of 65535 bytes", quick(), {ws(frame(kText, big.left(65'535)) + kBye)}, good(big.left(65'535))},
        {"a text of 65536 bytes", quick(), {ws(frame(kText, big.left(65'536)) + kBye)}, good(big.left(65'536))},
        {"characters of many bytes", quick(), {ws(frame(kText, "\xC3\xA9\xF0\x9F\x98\x80") + kBye)}, good("\xC3\xA9\xF0\x9F\x98\x80")},
        {"binary is base64", quick(), {ws(frame(kBinary, QByteArray("\0\xff\x01", 3)) + kBye)}, good("b64:AP8B")},
        {"empty binary", quick(), {ws(frame(kBinary, "") + kBye)}, good("b64:")},
        {"two fragments", quick(), {ws(frame(kFirstText, "ab") + frame(kLast, "cd") + kBye)}, good("abcd")},
        {"empty fragments", quick(), {ws(frame(kFirstText, "") + frame(kMiddle, "") + frame(kMiddle, "x") + frame(kLast, "") + kBye)}, good("x")},
        {"binary fragments", quick(), {ws(frame(0x02, QByteArray("\0", 1)) + frame(kLast, "\xff") + kBye)}, good("b64:AP8=")},
        {"a ping between fragments is answered", quick(), {ws(frame(kFirstText, "ab") + frame(kPing, "p") + frame(kLast, "cd") + kBye)}, good("abcd"), {}, {"1 pong p", "1 close 1000*"}},
        {"a pong nobody asked for", quick(), {ws(frame(kPong, "p") + frame(kText, "x") + kBye)}, good("x")},
        {"a ping is answered with its payload", quick(), {ws(frame(kPing, QByteArray(125, 'p')) + kBye)}, good(QStringList()), {}, {QByteArray("1 pong " + QByteArray(125, 'p')).constData(), "1 close 1000*"}},
        {"messages together in one segment", quick(), {ws(frame(kText, "a") + frame(kText, "b") + kBye)}, good({s("m message|-|a"), s("m message|-|b")})},
        {"bytes one by one", quick(), {ws({}).sendByteByByte(frame(kText, "a") + frame(kFirstText, "b") + frame(kLast, "c") + kBye)}, good({s("m message|-|a"), s("m message|-|bc")})},
        {"count stops exactly", quick("--count 1"), {ws(frame(kText, "a") + frame(kText, "b"))}, {"connecting", "connected", "m message|-|a", "disconnected", "exit 0"}, {}, {"1 close 1000*"}},
        {"sequence and a gap", quick("--sequence /s"), {ws(frame(kText, "{\"s\":1}") + frame(kText, "{\"s\":3}") + frame(kText, "{\"s\":3}") + kBye)}, good({s("m message|-|{\"s\":1}"), s("m message|-|{\"s\":3}"), s("gap 2-3 missing 1"), s("duplicate 3"), s("m message|-|{\"s\":3} duplicate")})},
        {"a message of just the limit", quick("--max-message 4"), {ws(frame(kText, "abcd") + kBye)}, good("abcd")},
        {"a message over the limit", quick("--max-message 4"), {ws(frame(kText, "abcde")), ws(kBye)}, again(s("too-large 1009"))},
        {"fragments over the limit together", quick("--max-message 4"), {ws(frame(kFirstText, "abc") + frame(kLast, "de")), ws(kBye)}, again(s("too-large 1009"))},
        {"an announced length beyond all limits", quick(), {ws(QByteArray("\x82\x7f\x7f\xff\xff\xff\xff\xff\xff\xff", 10)), ws(kBye)}, again(s("too-large 1009"))},
    };
}

QList<ProbeCase> protocolCases()
{
    const auto broken = [](const QByteArray &name, const QByteArray &bytes, const char *error = "protocol 1002") {
        return ProbeCase{name, quick(), {ws(bytes), ws(kBye)}, again(s(error))};
    };
    return {
        broken("a reserved bit", frame(0xC1, "x")),
        broken("the second reserved bit", frame(0xA1, "x")),
        broken("an unknown data opcode", frame(0x83, "x")),
        broken("an unknown control opcode", frame(0x8B, "x")),
        broken("a ping of 126 bytes", frame(kPing, QByteArray(126, 'p'))),
        broken("a ping in fragments", frame(0x09, "x")),
        broken("a continuation of nothing", frame(kLast, "x")),
        broken("a text within fragments", frame(kFirstText, "x") + frame(kText, "y")),
        broken("a text that is no UTF-8", frame(kText, "\xFF"), "protocol 1007"),
        broken("a text that ends within a character", frame(kText, "\xC3"), "protocol 1007"),
        broken("fragments within a character, which Qt cannot read", frame(kFirstText, "\xC3") + frame(kLast, "\xA9"), "unsupported 1007"),
        broken("a masked frame", maskedFrame(kText, "x", "abcd") + kBye),
        broken("a masked ping", maskedFrame(kPing, "x", "abcd") + kBye),
        broken("a close frame of one byte", frame(0x88, "x")),
        {"closed without a close frame", quick(), {ws({}).fin(), ws(kBye)}, again(s("dropped 1006"))},
        {"reset without a close frame", quick(), {ws({}).pause(50).reset(), ws(kBye)}, again(s("dropped 1006"))},
        {"nothing within the heartbeat timeout", quick("--heartbeat-timeout 150"), {ws({}), ws(kBye)}, {"connecting", "connected", "reconnecting attempt 1 heartbeat-missed wait 1", "connected attempt 1", "disconnected attempt 1 close-frame 1000", "exit 0"}},
        {"our pings alone keep nothing alive", words("--transport websocket --ping-interval 40 --heartbeat-timeout 200 --backoff-base 1 --jitter none"), {ws({}), ws(kBye)}, {"connecting", "connected", "reconnecting attempt 1 heartbeat-missed wait 1", "connected attempt 1", "disconnected attempt 1 close-frame 1000", "exit 0"}},
        {"no answer to the upgrade", quick("--connect-timeout 150 --max-attempts 1"), {Script()}, {"connecting", "disconnected attempt 1 connect-timeout", "exit 3"}},
    };
}

QList<ProbeCase> closeCases()
{
    QList<ProbeCase> cases{
        {"close 1000 ends the feed", quick(), {ws(kBye)}, good(QStringList()), {}, {"1 close 1000*"}},
        {"close without a code", quick(), {ws(frame(0x88, "")), ws(kBye)}, again(s("close-frame 1005"))},
        {"close after a message", quick(), {ws(frame(kText, "x") + closeFrame(4000, "no"))}, {"connecting", "connected", "m message|-|x", "disconnected close-frame 4000", "exit 4"}},
    };
    for (const int code : {1001, 1011, 1012, 1013, 3000, 3999, 4100, 4400, 4402, 4999})
        cases << ProbeCase{"close " + QByteArray::number(code) + " is tried again", quick(), {ws(closeFrame(code, "bye")), ws(kBye)}, again(s("close-frame %1").arg(code))};
    for (const int code : {1008, 4000, 4050, 4099, 4401, 4403})
        cases << ProbeCase{"close " + QByteArray::number(code) + " is permanent", quick(), {ws(closeFrame(code, "no"))}, over(s("close-frame %1").arg(code))};
    return cases;
}

QList<ProbeCase> handshakeCases()
{
    const QByteArray switching = "HTTP/1.1 101 Switching Protocols\r\n";
    const QByteArray upgrade = "Upgrade: websocket\r\n";
    const QByteArray connection = "Connection: Upgrade\r\n";
    const QByteArray key = "Sec-WebSocket-Accept: {{accept}}\r\n";
    QList<ProbeCase> cases{
        {"the request", quick(), {ws(kBye)}, good(QStringList()), {"1 method: GET", "1 target: /feed", "1 upgrade: websocket", "1 connection: Upgrade", "1 sec-websocket-version: 13", "1 !sec-websocket-extensions", "1 !sec-websocket-protocol"}, {}, {}, {}, "ws://{{self}}/feed"},
        {"own headers and a bearer", quick("--bearer-env TOKEN_OF_TEST") + Lines{"--header", "X-Desk: apac 2"}, {ws(kBye)}, good(QStringList()), {"1 x-desk: apac 2", "1 authorization: Bearer s3cr3t"}, {}, {}, {}, {}, {"TOKEN_OF_TEST=s3cr3t"}},
        {"subprotocols", quick("--subprotocol a --subprotocol b"), {Script(switching + upgrade + connection + key + "Sec-WebSocket-Protocol: b\r\n\r\n" + kBye)}, good(QStringList()), {"1 sec-websocket-protocol: a, b"}},
        {"a subprotocol nobody offered", quick("--subprotocol a"), {Script(switching + upgrade + connection + key + "Sec-WebSocket-Protocol: z\r\n\r\n" + kBye)}, refused(s("upgrade-refused"))},
        {"a wrong accept key", quick(), {Script(switching + upgrade + connection + "Sec-WebSocket-Accept: AAAA\r\n\r\n" + kBye)}, refused(s("upgrade-refused"))},
        {"no accept key", quick(), {Script(switching + upgrade + connection + "\r\n" + kBye)}, refused(s("upgrade-refused"))},
        {"no upgrade header", quick(), {Script(switching + connection + key + "\r\n" + kBye)}, refused(s("upgrade-refused"))},
        {"no connection header", quick(), {Script(switching + upgrade + key + "\r\n" + kBye)}, refused(s("upgrade-refused"))},
        {"header names and values in any case", quick(), {Script(switching + "UPGRADE: WebSocket\r\nconnection: upgrade\r\nsec-websocket-accept: {{accept}}\r\n\r\n" + kBye)}, good(QStringList())},
        {"a redirect is permanent", quick(), {Script::status(302, "Location: ws://{{other}}/b\r\n")}, refused(s("redirect 302"))},
        {"Retry-After of a refused upgrade", quick(), {Script::status(503, "Retry-After: 1\r\n"), ws(kBye)}, {"connecting", "reconnecting attempt 1 http-status 503 wait 1000", "connected attempt 1", "disconnected attempt 1 close-frame 1000", "exit 0"}},
        {"dropped before the answer", quick(), {Script().fin(), ws(kBye)}, {"connecting", "reconnecting attempt 1 dropped wait 1", "connected attempt 1", "disconnected attempt 1 close-frame 1000", "exit 0"}},
        {"subscribed after every connect", quick("--sequence /s --id /i --subscribe {{lastSequence}}/{{lastId}} --subscribe two"), {ws(frame(kText, "{\"s\":7,\"i\":\"x\"}") + closeFrame(1011)), ws(kBye)}, {"connecting", "connected", "m message|x|{\"s\":7,\"i\":\"x\"}", "reconnecting attempt 1 close-frame 1011 wait 1", "connected attempt 1", "disconnected attempt 1 close-frame 1000", "exit 0"}, {}, {"1 text 0/", "1 text two", "1 close 1011*", "2 text 7/x", "2 text two", "2 close 1000*"}},
        {"auto falls to SSE when the upgrade is refused", words("--backoff-base 1 --jitter none"), {Script::status(404), Script::eventStream("data: x\n\n").fin(), Script::status(204)}, {"connecting", "fallback websocket-sse upgrade-refused", "connected", "m message|-|x", "reconnecting attempt 1 stream-ended wait 1", "disconnected attempt 1 no-content 204", "exit 0"}, {}, {}, {}, {}, "ws://{{self}}/feed"},
    };
    for (const int status : {200, 400, 404, 405, 426, 501})
        cases << ProbeCase{QByteArray::number(status) + " in place of 101", quick(), {Script::status(status)}, refused(s("upgrade-refused %1").arg(status))};
    for (const int status : {401, 403, 410})
        cases << ProbeCase{QByteArray::number(status) + " is permanent", quick(), {Script::status(status)}, refused(s("http-status %1").arg(status))};
    for (const int status : {429, 500, 502, 503, 504})
        cases << ProbeCase{QByteArray::number(status) + " is tried again", quick("--max-attempts 2"), {Script::status(status), Script::status(status)}, QStringList{s("connecting"), s("reconnecting attempt 1 http-status %1 wait 1").arg(status), s("disconnected attempt 2 http-status %1").arg(status), s("exit 3")}};
    return cases;
}
// clang-format on

} // namespace

class ProbeConformanceWebSocket : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_fleet = std::make_unique<ProbeFleet>(messageCases() + protocolCases() + closeCases() +
                                               handshakeCases());
    }
    void cleanupTestCase() { m_fleet.reset(); }

    void everyCaseIsAsTheContractSays_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (qsizetype i = 0; i < m_fleet->cases().size(); ++i)
            QTest::newRow(m_fleet->cases().at(i).name.constData()) << i;
    }
    void everyCaseIsAsTheContractSays()
    {
        QFETCH(qsizetype, index);
        m_fleet->want(index);
        QTRY_VERIFY_WITH_TIMEOUT(m_fleet->result(index).done, 3 * ProbeFleet::kPatience);
        const auto found = differences(m_fleet->cases().at(index), m_fleet->result(index));
        QVERIFY2(found.isEmpty(),
                 qPrintable(QStringLiteral("\n  ") + found.join(QLatin1StringView("\n  "))));
    }

private:
    std::unique_ptr<ProbeFleet> m_fleet;
};

QTEST_GUILESS_MAIN(ProbeConformanceWebSocket)
#include "tst_probeconformance_websocket.moc"
