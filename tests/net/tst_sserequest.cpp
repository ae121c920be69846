// What the SSE transport asks, and where: headers, credentials, bodies, redirects, proxies.
#include "scriptedserver.h"
#include "transportattempt.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TstSseRequest : public QObject
{
    Q_OBJECT

private slots:
    void requestCarriesWhatTheFeedAsks()
    {
        ScriptedServer server;
        SseAttempt attempt(server.url(QStringLiteral("/a/b?x=1#frag")));
        attempt.config.headers = {{"X-Desk", "apac-2"}};
        attempt.authorization = "Bearer t0ken";
        attempt.open({"caf\xC3\xA9", std::nullopt});
        QTRY_COMPARE(server.requests().size(), 1);
        const auto request = server.requests().first();
        QCOMPARE(request.method, QByteArray("GET"));
        QCOMPARE(request.target, QByteArray("/a/b?x=1"));
        QCOMPARE(request.header("accept"), QByteArray("text/event-stream"));
        QCOMPARE(request.header("accept-encoding"), QByteArray("identity"));
        QCOMPARE(request.header("cache-control"), QByteArray("no-store"));
        QCOMPARE(request.header("last-event-id"), QByteArray("caf\xC3\xA9"));
        QCOMPARE(request.header("x-desk"), QByteArray("apac-2"));
        QCOMPARE(request.header("authorization"), QByteArray("Bearer t0ken"));
        QVERIFY(request.header("user-agent").startsWith("feedscope/"));
        QVERIFY(!request.hasHeader("cookie"));
    }

    void emptyLastIdIsOmitted()
    {
        ScriptedServer server;
        SseAttempt attempt(server.url());
        attempt.open();
        QTRY_COMPARE(server.requests().size(), 1);
        QVERIFY(!server.requests().first().hasHeader("last-event-id"));
        QVERIFY(!server.requests().first().hasHeader("authorization"));
    }

    void headerThatWouldBreakOutIsLeftOut()
    {
        ScriptedServer server;
        SseAttempt attempt(server.url());
        attempt.config.headers = {{"X-Evil", "a\r\nX-Injected: 1"},
                                  {"X Bad", "1"},
                                  {"Host", "elsewhere"},
                                  {"X-Good", "1"}};
        attempt.authorization = "Bearer a\r\nX-Injected: 2";
        attempt.open();
        QTRY_COMPARE(server.requests().size(), 1);
        const auto request = server.requests().first();
        QVERIFY(!request.hasHeader("x-injected"));
        QVERIFY(!request.hasHeader("x-evil"));
        QVERIFY(request.header("host").startsWith("127.0.0.1"));
        QCOMPARE(request.header("x-good"), QByteArray("1"));
    }

    void userInUrlBecomesBasicCredentials()
    {
        ScriptedServer server;
        QUrl url = server.url();
        url.setUserInfo(QStringLiteral("me:p%40ss"));
        SseAttempt attempt(url);
        attempt.open();
        QTRY_COMPARE(server.requests().size(), 1);
        QCOMPARE(server.requests().first().header("authorization"),
                 "Basic " + QByteArray("me:p@ss").toBase64());
    }

    void postSendsTheBody()
    {
        ScriptedServer server;
        server.answer(Script::eventStream("data: a\n\n").fin());
        SseAttempt attempt(server.url());
        attempt.config.method = "POST";
        attempt.config.body = "{\"stream\":true}";
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(server.requests().first().method, QByteArray("POST"));
        QCOMPARE(server.requests().first().body, QByteArray("{\"stream\":true}"));
        QCOMPARE(server.requests().first().header("content-type"), QByteArray("application/json"));
        QVERIFY(attempt.trace().contains(QStringLiteral("message message|a")));
    }

    void postWithoutBodySaysSo()
    {
        ScriptedServer server;
        SseAttempt attempt(server.url());
        attempt.config.method = "POST";
        attempt.open();
        QTRY_COMPARE(server.requests().size(), 1);
        QCOMPARE(server.requests().first().method, QByteArray("POST"));
        QCOMPARE(server.requests().first().header("content-length"), QByteArray("0"));
    }

    void redirectIsFollowed_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("method");
        for (const int status : {301, 302, 303})
            QTest::addRow("%d", status) << status << QByteArray("GET");
        for (const int status : {307, 308})
            QTest::addRow("%d", status) << status << QByteArray("POST");
    }
    void redirectIsFollowed()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, method);
        ScriptedServer server;
        server.answer(Script::status(status, "Location: /next?y=2\r\n"));
        server.answer(Script::eventStream("data: a\n\n").fin());
        SseAttempt attempt(server.url());
        attempt.config.method = "POST";
        attempt.config.body = "b";
        attempt.config.headers = {{"X-Key", "k"}};
        attempt.open({"5", std::nullopt});
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.trace(), lines({"opened", "message message|a", "closed stream-ended"}));
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(server.requests()[1].target, QByteArray("/next?y=2"));
        QCOMPARE(server.requests()[1].method, method);
        QCOMPARE(server.requests()[1].header("last-event-id"), QByteArray("5"));
        QCOMPARE(server.requests()[1].header("x-key"), QByteArray("k"));
    }

    void credentialsStayWithTheirOrigin()
    {
        ScriptedServer first;
        ScriptedServer second;
        first.answer(Script::status(302, "Location: " + second.url().toEncoded() + "\r\n"));
        second.answer(Script::status(302, "Location: " + first.url().toEncoded() + "\r\n"));
        first.answer(Script::eventStream().fin());
        SseAttempt attempt(first.url());
        attempt.config.headers = {{"X-Key", "secret"}, {"Cookie", "a=b"}};
        attempt.authorization = "Bearer secret";
        attempt.open({"5", std::nullopt});
        QTRY_VERIFY(attempt.isClosed());
        QVERIFY(first.requests().first().hasHeader("authorization"));
        for (const auto &request : {second.requests().first(), first.requests().last()}) {
            QVERIFY(!request.hasHeader("authorization"));
            QVERIFY(!request.hasHeader("x-key"));
            QVERIFY(!request.hasHeader("cookie"));
            QCOMPARE(request.header("last-event-id"), QByteArray("5"));
        }
    }

    void endlessRedirectStopsAfterTenHops()
    {
        ScriptedServer server;
        for (int i = 0; i < 30; ++i)
            server.answer(Script::status(302, "Location: /again\r\n"));
        SseAttempt attempt(server.url());
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.error().kind, ErrorKind::Redirect);
        QCOMPARE(server.requests().size(), 11);
    }

    void missingTlsFileIsNamed()
    {
        SseAttempt attempt(QUrl(QStringLiteral("https://127.0.0.1:1/")));
        attempt.config.tls.ca = QStringLiteral("no-such-file.pem");
        attempt.open();
        QVERIFY(!attempt.isClosed());
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.error().kind, ErrorKind::Certificate);
        QVERIFY(attempt.error().detail.contains(QStringLiteral("no-such-file.pem")));
    }

    void requestGoesThroughTheProxy()
    {
        ScriptedServer proxy;
        proxy.answer(Script("HTTP/1.1 200 Connection established\r\n\r\n"));
        proxy.answer(Script::eventStream("data: a\n\n").fin());
        SseAttempt attempt(QUrl(QStringLiteral("http://feeds.invalid/x")));
        attempt.config.proxy = proxy.url();
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.trace(), lines({"opened", "message message|a", "closed stream-ended"}));
        QCOMPARE(proxy.requests()[0].method, QByteArray("CONNECT"));
        QCOMPARE(proxy.requests()[0].target, QByteArray("feeds.invalid:80"));
        QCOMPARE(proxy.requests()[1].target, QByteArray("/x"));
    }
};

QTEST_GUILESS_MAIN(TstSseRequest)
#include "tst_sserequest.moc"
