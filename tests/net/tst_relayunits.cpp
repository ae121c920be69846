// The pure parts of the relay: where messages begin and end on the wire, and what is rewritten.
#include "bodyframing.h"
#include "eventunits.h"
#include "frameunits.h"
#include "relayaddress.h"
#include "relaydialogue.h"

#include <QTest>

using namespace feedscope;

namespace {

using Kind = WireUnit::Kind;

QByteArray joined(const std::vector<WireUnit> &units)
{
    QByteArray all;
    for (const WireUnit &unit : units)
        all += unit.wire;
    return all;
}

std::vector<WireUnit> messagesOf(const std::vector<WireUnit> &units)
{
    std::vector<WireUnit> found;
    std::copy_if(units.begin(), units.end(), std::back_inserter(found),
                 [](const WireUnit &unit) { return unit.kind == Kind::Message; });
    return found;
}

QByteArray textFrame(const QByteArray &payload, bool isFinal = true, int opcode = 1)
{
    return QByteArray(1, char((isFinal ? 0x80 : 0) | opcode)) + char(payload.size()) + payload;
}

RelayDialogue::Pass straight()
{
    return [](WireUnits &units, QByteArrayView bytes) { return joined(units.take(bytes, false)); };
}

struct Dialogue
{
    explicit Dialogue(const char *upstream = "http://server.example:8080")
        : dialogue({QUrl(QString::fromLatin1(upstream))}, 1,
                   {straight(), straight(), [] { return QByteArray(); },
                    [this](const QByteArray &bytes) { late += bytes; }})
    {
    }
    QByteArray late;
    RelayDialogue dialogue;
};

const QByteArray kUpgrade = "GET /ws HTTP/1.1\r\nHost: relay:1\r\nUpgrade: websocket\r\n"
                            "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n";

} // namespace

class TestRelayUnits : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsHeldWhileNobodyAsksForMessages()
    {
        FrameUnits frames(false, 1);
        const QByteArray wire = textFrame("hello");
        QCOMPARE(joined(frames.take(wire.left(4), false)), wire.left(4));
        EventUnits events(false);
        QCOMPARE(joined(events.take("data: hal", false)), QByteArray("data: hal"));
    }

    void framesAreTheSameBytesAtEverySplit()
    {
        const QByteArray wire = textFrame("one") + textFrame("", true, 9) + textFrame("tw", false) +
                                textFrame("", true, 10) + textFrame("o", true, 0) +
                                textFrame(QByteArray(100, 'x'), true, 2);
        for (const bool collects : {false, true}) {
            for (qsizetype split = 0; split <= wire.size(); ++split) {
                FrameUnits frames(false, 1);
                auto units = frames.take(wire.left(split), collects);
                for (auto &unit : frames.take(wire.mid(split), collects))
                    units.push_back(unit);
                QCOMPARE(joined(units).size(), wire.size());
                if (!collects)
                    QCOMPARE(joined(units), wire);
                else
                    QCOMPARE(messagesOf(units).size(), size_t(3));
            }
        }
    }

    void fragmentsAreOneMessage()
    {
        FrameUnits frames(false, 1);
        const auto units = frames.take(
            textFrame("tw", false) + textFrame("", true, 9) + textFrame("o", true, 0), true);
        QCOMPARE(units.size(), size_t(2));
        QCOMPARE(units[0].kind, Kind::Heartbeat);
        QCOMPARE(units[1].message.payload, QByteArray("two"));
        QCOMPARE(frames.encode(units[1].message), textFrame("two"));
    }

    void maskedFramesAreReadAndMaskedAgain_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 5, 125, 126, 65'535, 65'536})
            QTest::addRow("%d", size) << size;
    }
    void maskedFramesAreReadAndMaskedAgain()
    {
        QFETCH(int, size);
        FrameUnits client(true, 7);
        Message message;
        message.payload = QByteArray(size, 'm');
        const QByteArray wire = client.encode(message);
        QVERIFY((wire.at(1) & 0x80) != 0);
        FrameUnits reader(true, 8);
        const auto units = reader.take(wire, true);
        QCOMPARE(units.size(), size_t(1));
        QCOMPARE(units[0].message.payload, message.payload);
    }

    void closeFrameCarriesCodeAndReasonAndNeverCutsAFrame()
    {
        FrameUnits frames(false, 1);
        QCOMPARE(frames.closing(4555, QStringLiteral("why")),
                 QByteArray::fromHex("880511cb") + "why");
        QCOMPARE(frames.closing(1005, {}), QByteArray::fromHex("8800"));
        QVERIFY(frames.closing(1006, {}).isEmpty());
        frames.take(textFrame("hello").left(4), false);
        QVERIFY(frames.closing(1012, {}).isEmpty());
    }

    void eventsAreFoundAtEverySplitAndLineEnd_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("LF") << QByteArray("\n");
        QTest::newRow("CRLF") << QByteArray("\r\n");
        QTest::newRow("CR") << QByteArray("\r");
    }
    void eventsAreFoundAtEverySplitAndLineEnd()
    {
        QFETCH(QByteArray, end);
        const QByteArray wire = "id: 7" + end + "data: one" + end + "data: two" + end + end +
                                ": hb" + end + end + "data:three" + end + end;
        for (qsizetype split = 0; split <= wire.size(); ++split) {
            EventUnits events(false);
            auto units = events.take(wire.left(split), true);
            for (auto &unit : events.take(wire.mid(split), true))
                units.push_back(unit);
            const auto messages = messagesOf(units);
            QCOMPARE(messages.size(), size_t(2));
            QCOMPARE(messages[0].message.payload, QByteArray("one\ntwo"));
            QCOMPARE(messages[1].message.payload, QByteArray("three"));
            QCOMPARE(events.encode(messages[0].message),
                     QByteArray("id: 7\ndata: one\ndata: two\n\n"));
            QCOMPARE(std::count_if(units.begin(), units.end(),
                                   [](const auto &u) { return u.kind == Kind::Heartbeat; }),
                     1);
        }
    }

    void collectingBeginsWithTheNextEvent()
    {
        EventUnits events(true);
        QCOMPARE(joined(events.take("data: fir", false)), QByteArray("9\r\ndata: fir\r\n"));
        const auto units = events.take("st\n\ndata: second\n\n", true);
        QCOMPARE(units.size(), size_t(2));
        QCOMPARE(units[0].wire, QByteArray("4\r\nst\n\n\r\n"));
        QCOMPARE(units[1].message.payload, QByteArray("second"));
        QCOMPARE(events.closing(0, {}), QByteArray("0\r\n\r\n"));
    }

    void bodyEndsWhereItsFramingSays()
    {
        QByteArray content;
        BodyFraming sized = BodyFraming::ofLength(3);
        QCOMPARE(sized.take("abcGET", content), 3);
        QVERIFY(sized.isOver());
        const QByteArray wire = "3;x=1\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: 1\r\n\r\n";
        for (qsizetype split = 0; split <= wire.size(); ++split) {
            content.clear();
            BodyFraming chunked = BodyFraming::chunked();
            const qsizetype first = chunked.take(wire.left(split), content);
            QCOMPARE(first, split);
            QCOMPARE(first + chunked.take(wire.mid(split) + "HTTP", content), wire.size());
            QVERIFY(chunked.isOver());
            QCOMPARE(content, QByteArray("abc0123456789"));
        }
    }

    void requestNamesTheServer()
    {
        Dialogue d("https://api.example/base");
        const QByteArray sent =
            d.dialogue.toServer("GET /sse?x=1 HTTP/1.1\r\nHost: 127.0.0.1:9\r\nOrigin: "
                                "http://127.0.0.1:9\r\nX-Own: kept\r\n\r\n");
        QVERIFY2(sent.startsWith("GET /base/sse?x=1 HTTP/1.1\r\n"), sent.constData());
        QVERIFY(sent.contains("\r\nHost: api.example\r\n"));
        QVERIFY(sent.contains("\r\nOrigin: https://api.example\r\n"));
        QVERIFY(sent.contains("\r\nX-Own: kept\r\n"));
    }

    void targetIsBelowTheUpstreamUrl_data()
    {
        QTest::addColumn<QString>("upstream");
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<QByteArray>("target");
        const auto row = [](const char *upstream, const char *asked, const char *target) {
            QTest::addRow("%s %s", upstream, asked)
                << QString::fromLatin1(upstream) << QByteArray(asked) << QByteArray(target);
        };
        row("http://h", "/", "/");
        row("http://h", "/a?b", "/a?b");
        row("http://h/", "/a", "/a");
        row("http://h/base/", "/a", "/base/a");
        row("http://h/sse", "/", "/sse");
        row("http://h/sse?rate=5", "/", "/sse?rate=5");
        row("http://h/sse", "/?rate=5", "/sse?rate=5");
    }
    void targetIsBelowTheUpstreamUrl()
    {
        QFETCH(QString, upstream);
        QFETCH(QByteArray, asked);
        QFETCH(QByteArray, target);
        QCOMPARE(RelayAddress{QUrl(upstream)}.target(asked), target);
    }

    void redirectToTheServerLeadsToTheRelay()
    {
        Dialogue d;
        d.dialogue.toServer("GET /a HTTP/1.1\r\nHost: relay:1\r\n\r\n");
        const QByteArray answer = d.dialogue.toClient(
            "HTTP/1.1 302 Found\r\nLocation: http://server.example:8080/b\r\nContent-Length: "
            "0\r\n\r\n");
        QVERIFY2(answer.contains("\r\nLocation: http://relay:1/b\r\n"), answer.constData());
    }

    void severalRequestsOnOneConnectionAreKeptApart()
    {
        Dialogue d;
        const QByteArray post = "POST /p HTTP/1.1\r\nHost: relay:1\r\nContent-Length: 18\r\n\r\n";
        const QByteArray body = "GET / HTTP/1.1\r\n\r\n";
        const QByteArray sent =
            d.dialogue.toServer(post + body + "HEAD /h HTTP/1.1\r\nHost: relay:1\r\n\r\n");
        QCOMPARE(sent.count("Host: server.example:8080"), 2);
        QVERIFY(sent.contains("\r\n\r\n" + body + "HEAD /h"));
        const QByteArray answers = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 "
                                   "OK\r\nContent-Length: 5\r\n\r\n";
        QCOMPARE(d.dialogue.toClient(answers), answers);
        QVERIFY(!d.dialogue.inUnits());
    }

    void framesAreToldApartOnlyAfterTheUpgrade()
    {
        Dialogue d;
        const QByteArray sent = d.dialogue.toServer(kUpgrade + "early");
        QVERIFY(!sent.contains("Extensions"));
        QVERIFY(!sent.contains("early"));
        d.dialogue.toClient("HTTP/1.1 101 Switching Protocols\r\n\r\n");
        QVERIFY(d.dialogue.inUnits() && d.dialogue.outUnits());
        QVERIFY(!d.late.isEmpty());
    }

    void refusedUpgradeLeavesTheConnectionToOtherRequests()
    {
        Dialogue d;
        d.dialogue.toServer(kUpgrade + "GET /sse HTTP/1.1\r\nHost: relay:1\r\n\r\n");
        d.dialogue.toClient("HTTP/1.1 426 Upgrade Required\r\nContent-Length: 0\r\n\r\n");
        QVERIFY2(d.late.startsWith("GET /sse"), d.late.constData());
        d.dialogue.toClient("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
        QVERIFY(d.dialogue.inUnits());
    }

    void eventsOfKnownLengthAreSentInChunks()
    {
        Dialogue d;
        d.dialogue.toServer("GET /sse HTTP/1.1\r\nHost: relay:1\r\n\r\n");
        const QByteArray answer =
            d.dialogue.toClient("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                                "Content-Length: 9\r\n\r\ndata: x\n\n");
        QVERIFY(!answer.contains("Content-Length"));
        QVERIFY2(answer.endsWith("\r\n\r\n9\r\ndata: x\n\n\r\n0\r\n\r\n"), answer.constData());
    }

    void whatIsNoHttpGoesOnUntouched()
    {
        Dialogue d;
        const QByteArray noise = QByteArray(70'000, 'n') + "\r\n\r\n";
        QCOMPARE(d.dialogue.toServer(noise), noise);
        QCOMPARE(d.dialogue.toClient("anything\r\n\r\n"), QByteArray("anything\r\n\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestRelayUnits)
#include "tst_relayunits.moc"
