#include "httprequestparser.h"

#include <QTest>

using namespace feedscope;
using Outcome = HttpParse::Outcome;

class TestLabHttpRequestParser : public QObject
{
    Q_OBJECT

private slots:
    void readsARequest()
    {
        const QByteArray head = "POST /a%20b?x=1&y=%26 HTTP/1.1\r\nHost: lab\r\nX-One:  v \r\n"
                                "Content-Length: 3\r\n\r\n";
        const HttpParse parse = parseHttpHead(head + "abcGET ");
        QCOMPARE(parse.outcome, Outcome::Ready);
        QCOMPARE(parse.headSize, head.size());
        QCOMPARE(parse.bodySize, 3);
        QCOMPARE(parse.request.method, QByteArray("POST"));
        QCOMPARE(parse.request.path, QStringLiteral("/a b"));
        QCOMPARE(parse.request.query.queryItemValue(QStringLiteral("y"), QUrl::FullyDecoded),
                 QStringLiteral("&"));
        QCOMPARE(parse.request.header("x-one"), QByteArray("v"));
        QVERIFY(parse.request.keepAlive);
    }

    void everyPrefixNeedsMore()
    {
        const QByteArray head = "GET / HTTP/1.1\r\nHost: lab\r\n\r\n";
        for (qsizetype i = 0; i < head.size(); ++i)
            QCOMPARE(parseHttpHead(head.first(i)).outcome, Outcome::NeedMore);
    }

    void keepAliveFollowsVersionAndConnection_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("keepAlive");
        QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\n\r\n") << true;
        QTest::newRow("1.1 close")
            << QByteArray("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n") << false;
        QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
        QTest::newRow("1.0 kept") << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                                  << true;
        QTest::newRow("bare line feeds") << QByteArray("GET / HTTP/1.1\n\n") << true;
        QTest::newRow("blank line first") << QByteArray("\r\nGET / HTTP/1.1\r\n\r\n") << true;
    }
    void keepAliveFollowsVersionAndConnection()
    {
        QFETCH(QByteArray, head);
        const HttpParse parse = parseHttpHead(head);
        QCOMPARE(parse.outcome, Outcome::Ready);
        QCOMPARE(parse.headSize, head.size());
        QTEST(parse.request.keepAlive, "keepAlive");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &head, int status) {
            QTest::newRow(name) << head << status;
        };
        row("no version", "GET /\r\n\r\n", 400);
        row("other version", "GET / HTTP/2.0\r\n\r\n", 505);
        row("not HTTP", "\x16\x03\x01 hello there\r\n\r\n", 400);
        row("target without slash", "GET lab HTTP/1.1\r\n\r\n", 400);
        row("target with a blank", "GET /a b HTTP/1.1\r\n\r\n", 400);
        row("target with a zero", QByteArray("GET /a\0b HTTP/1.1\r\n\r\n", 21), 400);
        row("bare carriage return", "GET / HTTP/1.1\r\nA: b\rc\r\n\r\n", 400);
        row("no colon", "GET / HTTP/1.1\r\nHost\r\n\r\n", 400);
        row("blank before colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400);
        row("folded header", "GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n", 400);
        row("negative length", "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400);
        row("two lengths", "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400);
        row("length too long", "GET / HTTP/1.1\r\nContent-Length: 1048577\r\n\r\n", 413);
        row("length beyond 64 bits",
            "GET / HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n", 400);
        row("chunked", "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 501);
        row("many headers", "GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(101) + "\r\n",
            431);
        row("endless header", "GET / HTTP/1.1\r\nA: " + QByteArray(httpHeadCap, 'x'), 431);
    }
    void refuses()
    {
        QFETCH(QByteArray, head);
        const HttpParse parse = parseHttpHead(head);
        QCOMPARE(parse.outcome, Outcome::Refused);
        QTEST(parse.status, "status");
        QVERIFY(!parse.reason.isEmpty());
    }

    void largestHeadIsAccepted()
    {
        QByteArray head = "GET / HTTP/1.1\r\nA: ";
        head += QByteArray(httpHeadCap - head.size() - 4, 'x') + "\r\n\r\n";
        QCOMPARE(head.size(), httpHeadCap);
        QCOMPARE(parseHttpHead(head).outcome, Outcome::Ready);
    }
};

QTEST_GUILESS_MAIN(TestLabHttpRequestParser)
#include "tst_labhttprequestparser.moc"
