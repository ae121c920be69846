// What faults mean for one connection, and the pure parts that do it.
#include "connectrequest.h"
#include "delayline.h"
#include "proxyhandshake.h"
#include "tokenbucket.h"
#include "wirerules.h"

#include <QTest>

using namespace feedscope;
using namespace std::chrono_literals;

namespace {

Instant at(Millis ms)
{
    return Instant{Nanos(ms)};
}

} // namespace

class TestWireRules : public QObject
{
    Q_OBJECT

private slots:
    void noFaultLeavesAllOpen()
    {
        const WireRules rules = wireRules({});
        QCOMPARE(rules.admission, WireRules::Admission::Open);
        QVERIFY(rules.in.isOpen() && rules.out.isOpen());
    }
    void directionIsKept()
    {
        FaultSpec hole{FaultKind::BlackHole};
        hole.direction = FaultDirection::Out;
        QVERIFY(wireRules({hole}).out.hold);
        QVERIFY(!wireRules({hole}).in.hold);
    }
    void severalFaultsAddUp()
    {
        FaultSpec slow{FaultKind::Throttle};
        slow.bytesPerSecond = 100;
        FaultSpec slower{FaultKind::Throttle};
        slower.bytesPerSecond = 10;
        FaultSpec late{FaultKind::Latency};
        late.delay = 30ms;
        const WireRules rules = wireRules({slow, slower, late, late});
        QCOMPARE(rules.in.bytesPerSecond, 10);
        QCOMPARE(rules.in.delay, Millis(60));
    }
    void refusalWinsOverSilence()
    {
        QCOMPARE(wireRules({{FaultKind::ConnectTimeout}, {FaultKind::Refuse}}).admission,
                 WireRules::Admission::Refused);
        QCOMPARE(wireRules({{FaultKind::Refuse}, {FaultKind::ConnectTimeout}}).admission,
                 WireRules::Admission::Refused);
        QCOMPARE(wireRules({{FaultKind::Dns}}).admission, WireRules::Admission::NoSuchHost);
    }
    void bucketKeepsTheRate()
    {
        TokenBucket bucket(1000);
        qint64 passed = 0;
        for (Millis t{0}; t <= Millis(10'000); t += Millis(7))
            passed += bucket.take(1000, at(t));
        QVERIFY2(passed > 9'800 && passed <= 10'060, qPrintable(QString::number(passed)));
    }
    void bucketDoesNotSaveUp()
    {
        TokenBucket bucket(1000);
        bucket.take(1000, at(0ms));
        QVERIFY(bucket.take(10'000, at(60s)) <= 50);
    }
    void bucketSaysWhenTheNextMayPass()
    {
        TokenBucket bucket(1);
        QCOMPARE(bucket.take(10, at(0ms)), 1);
        QCOMPARE(bucket.take(10, at(10ms)), 0);
        QCOMPARE(bucket.take(10, bucket.readyAt(at(10ms))), 1);
    }
    void lineKeepsTheOrder()
    {
        DelayLine line;
        line.push("late", at(100ms));
        line.push("early", at(50ms));
        QVERIFY(line.front(at(99ms)).isEmpty());
        QCOMPARE(line.front(at(100ms)).toByteArray(), "late");
        line.pop(2);
        QCOMPARE(line.front(at(100ms)).toByteArray(), "te");
        line.pop(2);
        QCOMPARE(line.front(at(100ms)).toByteArray(), "early");
        QCOMPARE(line.size(), 5);
    }
    void connectRequestIsRead_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("name") << QByteArray("CONNECT a.example:443 HTTP/1.1\r\nX: 1\r\n\r\nrest")
                              << QStringLiteral("a.example") << 443;
        QTest::newRow("IPv6") << QByteArray("CONNECT [::1]:80 HTTP/1.1\r\nX: 1\r\n\r\n")
                              << QStringLiteral("::1") << 80;
        QTest::newRow("bare IPv6")
            << QByteArray("CONNECT ::1:80 HTTP/1.1\r\nX: 1\r\n\r\n") << QStringLiteral("::1") << 80;
    }
    void connectRequestIsRead()
    {
        QFETCH(QByteArray, head);
        QFETCH(QString, host);
        QFETCH(int, port);
        const ConnectRequest request = parseConnectRequest(head);
        QCOMPARE(request.outcome, ConnectRequest::Outcome::Ready);
        QCOMPARE(request.host, host);
        QCOMPARE(int(request.port), port);
        QCOMPARE(request.header("x"), "1");
        for (qsizetype cut = 0; cut < request.headSize; ++cut)
            QCOMPARE(parseConnectRequest(head.left(cut)).outcome,
                     ConnectRequest::Outcome::NeedMore);
    }
    void anythingElseIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("head");
        for (const char *head :
             {"GET / HTTP/1.1\r\n\r\n", "CONNECT a HTTP/1.1\r\n\r\n",
              "CONNECT a:0 HTTP/1.1\r\n\r\n", "CONNECT a:99999 HTTP/1.1\r\n\r\n",
              "CONNECT :80 HTTP/1.1\r\n\r\n", "CONNECT a:80\r\n\r\n", "\r\n\r\n"})
            QTest::newRow(QByteArray(head).simplified().constData()) << QByteArray(head);
        QTest::newRow("endless") << QByteArray(ConnectRequest::kMostHead, 'x');
    }
    void anythingElseIsMalformed()
    {
        QFETCH(QByteArray, head);
        QCOMPARE(parseConnectRequest(head).outcome, ConnectRequest::Outcome::Malformed);
    }
    void httpProxyIsAskedForATunnel()
    {
        ProxyHandshake shake(QUrl(QStringLiteral("http://me:p%40ss@proxy:3128")),
                             QStringLiteral("::1"), 8080);
        QVERIFY(shake.opening().startsWith("CONNECT [::1]:8080 HTTP/1.1\r\n"));
        QVERIFY(shake.opening().contains(QByteArray("me:p@ss").toBase64()));
        QByteArray reply;
        QByteArray received("HTTP/1.1 200 OK\r\n\r");
        QVERIFY(!shake.take(received, reply));
        received += "\nrest";
        QCOMPARE(shake.take(received, reply), std::optional(200));
        QCOMPARE(received, "rest");
    }
    void whatTheProxySaysIsPassedOn_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        QTest::newRow("407") << QByteArray("HTTP/1.1 407 No\r\n\r\n") << 407;
        QTest::newRow("503") << QByteArray("HTTP/1.0 503 No\r\n\r\n") << 503;
        QTest::newRow("not HTTP") << QByteArray("hello\r\n\r\n") << 502;
        QTest::newRow("endless") << QByteArray(ProxyHandshake::kMostAnswer + 1, 'x') << 502;
    }
    void whatTheProxySaysIsPassedOn()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, status);
        ProxyHandshake shake(QUrl(QStringLiteral("http://proxy:1")), QStringLiteral("a"), 1);
        QByteArray reply;
        QCOMPARE(shake.take(answer, reply), std::optional(status));
    }
    void socksProxyIsAskedByName()
    {
        ProxyHandshake shake(QUrl(QStringLiteral("socks5://me:pw@proxy:1080")),
                             QStringLiteral("a.example"), 258);
        QCOMPARE(shake.opening(), QByteArray("\x05\x01\x02", 3));
        QByteArray reply;
        QByteArray received("\x05\x02", 2);
        QVERIFY(!shake.take(received, reply));
        QCOMPARE(reply, QByteArray("\x01\x02me\x02pw"));
        reply.clear();
        received = QByteArray("\x01\x00", 2);
        QVERIFY(!shake.take(received, reply));
        QCOMPARE(reply, QByteArray("\x05\x01\x00\x03\x09"
                                   "a.example\x01\x02",
                                   16));
        received = QByteArray("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x50hi", 12);
        QCOMPARE(shake.take(received, reply), std::optional(200));
        QCOMPARE(received, "hi");
    }
    void socksRefusalsHaveTheirMeaning_data()
    {
        QTest::addColumn<char>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("refused") << char(5) << 503;
        QTest::newRow("unreachable") << char(4) << 404;
        QTest::newRow("failure") << char(1) << 502;
    }
    void socksRefusalsHaveTheirMeaning()
    {
        QFETCH(char, code);
        QFETCH(int, status);
        ProxyHandshake shake(QUrl(QStringLiteral("socks5://proxy")), QStringLiteral("a"), 1);
        QByteArray reply;
        QByteArray received("\x05\x00", 2);
        shake.take(received, reply);
        received = QByteArray("\x05\x01\x00\x01\x00\x00\x00\x00\x00\x00", 10);
        received[1] = code;
        QCOMPARE(shake.take(received, reply), std::optional(status));
    }
};

QTEST_GUILESS_MAIN(TestWireRules)
#include "tst_wirerules.moc"
