// The refresh request byte for byte, and what each answer means.
#include "fakesecrets.h"
#include "httptokensource.h"
#include "qtscheduler.h"
#include "scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

FeedConfig feedRefreshingAt(const QUrl &url)
{
    FeedConfig feed;
    feed.id = {QStringLiteral("a")};
    feed.url = QUrl(QStringLiteral("http://127.0.0.1:1/sse"));
    feed.headers = {{"X-Desk", "apac"}};
    feed.auth.kind = AuthConfig::Kind::Bearer;
    feed.auth.token = envSource(QStringLiteral("A"));
    feed.auth.refresh = RefreshConfig{};
    feed.auth.refresh->url = url;
    return feed;
}

Script ok(const QByteArray &body)
{
    return Script::status(200, "Content-Type: application/json\r\n", body);
}

struct Rig
{
    Rig()
    {
        feed = feedRefreshingAt(server.url(QStringLiteral("/refresh")));
        secrets.set(QStringLiteral("R"), "re\"fresh/1");
    }
    void ask(const QByteArray &current = "old")
    {
        source = std::make_unique<HttpTokenSource>(feed, secrets.fetch(), scheduler);
        QObject::connect(source.get(), &TokenSource::obtained, source.get(),
                         [this](const Token &t) { token = t; });
        QObject::connect(source.get(), &TokenSource::failed, source.get(),
                         [this](const FeedError &e) { error = e; });
        source->ask(current);
    }
    bool isOver() const { return token || !error.isNone(); }

    ScriptedServer server;
    QtScheduler scheduler;
    FakeSecrets secrets{scheduler};
    FeedConfig feed;
    std::unique_ptr<HttpTokenSource> source;
    std::optional<Token> token;
    FeedError error;
};

} // namespace

class TestHttpTokenSource : public QObject
{
    Q_OBJECT

private slots:
    void postsTheCurrentTokenAndNoHeaderOfTheFeed()
    {
        Rig rig;
        rig.server.answer(ok("{\"accessToken\":\"new\",\"expiresIn\":60}"));
        rig.ask();
        QTRY_VERIFY(rig.isOver());
        QVERIFY(rig.token);
        QCOMPARE(rig.token->value, QByteArray("new"));
        const qint64 left = rig.token->expires->msSinceEpoch - rig.scheduler.wallNow().msSinceEpoch;
        QVERIFY(left > 50'000 && left <= 60'000);
        const ScriptedRequest &request = rig.server.requests().first();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.target, QByteArray("/refresh"));
        QCOMPARE(request.header("authorization"), QByteArray("Bearer old"));
        QVERIFY(!request.hasHeader("x-desk"));
        QVERIFY(request.body.isEmpty());
    }

    void refreshTokenInAFormIsEncodedAndInNoHeader()
    {
        Rig rig;
        rig.feed.auth.refresh->token = envSource(QStringLiteral("R"));
        rig.feed.auth.refresh->body =
            QStringLiteral("grant_type=refresh_token&refresh_token={{token}}");
        rig.feed.auth.refresh->tokenPointer = QStringLiteral("/access_token");
        rig.server.answer(ok("{\"access_token\":\"new\"}"));
        rig.ask();
        QTRY_VERIFY(rig.token);
        const ScriptedRequest &request = rig.server.requests().first();
        QCOMPARE(request.body, QByteArray("grant_type=refresh_token&refresh_token=re%22fresh%2F1"));
        QCOMPARE(request.header("content-type"), QByteArray("application/x-www-form-urlencoded"));
        QVERIFY(!request.hasHeader("authorization"));
        QVERIFY(!rig.token->expires);
    }

    void refreshTokenInJsonIsEscaped()
    {
        Rig rig;
        rig.feed.auth.refresh->token = envSource(QStringLiteral("R"));
        rig.feed.auth.refresh->body = QStringLiteral("{\"t\":\"{{token}}\"}");
        rig.server.answer(ok("{\"accessToken\":\"new\"}"));
        rig.ask();
        QTRY_VERIFY(rig.token);
        QCOMPARE(rig.server.requests().first().body, QByteArray("{\"t\":\"re\\\"fresh/1\"}"));
        QCOMPARE(rig.server.requests().first().header("content-type"),
                 QByteArray("application/json"));
    }

    void noRedirectIsFollowed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void noRedirectIsFollowed()
    {
        QFETCH(int, status);
        Rig rig;
        ScriptedServer other;
        rig.feed.auth.refresh->body = QStringLiteral("t={{token}}");
        rig.server.answer(Script::status(status, "Location: " + other.url().toEncoded() + "\r\n"));
        rig.ask();
        QTRY_VERIFY(rig.isOver());
        QCOMPARE(rig.error.kind, ErrorKind::SignIn);
        QCOMPARE(other.accepted(), 0);
    }

    void answerDecidesWhetherAPersonIsNeeded_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        const int person = int(ErrorKind::SignIn);
        const int later = int(ErrorKind::Token);
        for (const int status : {400, 401, 403, 404, 410})
            QTest::addRow("%d", status) << status << QByteArray("SECRET") << person;
        for (const int status : {408, 429, 500, 502, 503, 504})
            QTest::addRow("%d", status) << status << QByteArray("SECRET") << later;
        QTest::newRow("not JSON") << 200 << QByteArray("SECRET") << person;
        QTest::newRow("no token") << 200 << QByteArray("{\"other\":\"SECRET\"}") << person;
        QTest::newRow("token is a number") << 200 << QByteArray("{\"accessToken\":1}") << person;
        QTest::newRow("line break in the token")
            << 200 << QByteArray("{\"accessToken\":\"SECRET\\r\\nX: 1\"}") << person;
        QTest::newRow("too long") << 200 << QByteArray(300'000, ' ') << person;
        QTest::newRow("deeply nested") << 200 << QByteArray(100'000, '[') << person;
    }
    void answerDecidesWhetherAPersonIsNeeded()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        Rig rig;
        rig.server.answer(Script::status(status, {}, body));
        rig.ask();
        QTRY_VERIFY(rig.isOver());
        QCOMPARE(int(rig.error.kind), kind);
        QVERIFY(!rig.error.detail.contains(QStringLiteral("SECRET")));
        QVERIFY(!rig.error.detail.isEmpty());
    }

    void serverThatIsGoneMayComeBack()
    {
        Rig rig;
        rig.server.refuseWithReset(true);
        rig.ask();
        QTRY_VERIFY(rig.isOver());
        QCOMPARE(rig.error.kind, ErrorKind::Token);
    }

    void retryAfterIsHandedOn()
    {
        Rig rig;
        rig.server.answer(Script::status(503, "Retry-After: 7\r\n"));
        rig.ask();
        QTRY_VERIFY(rig.isOver());
        QCOMPARE(rig.error.retryAfter, std::optional<Millis>(7'000));
    }

    void secretThatIsMissingNeedsAPerson()
    {
        Rig rig;
        rig.feed.auth.refresh->token = envSource(QStringLiteral("NOT-THERE"));
        rig.ask();
        QTRY_VERIFY(rig.isOver());
        QCOMPARE(rig.error.kind, ErrorKind::SignIn);
        QCOMPARE(rig.server.accepted(), 0);
    }

    void nothingComesAfterCancel()
    {
        Rig rig; // without a script there is no answer
        rig.ask();
        QTRY_COMPARE(rig.server.requests().size(), 1);
        rig.source->cancel();
        QTRY_COMPARE(rig.server.disconnects(), 1);
        QVERIFY(!rig.isOver());
    }
};

QTEST_GUILESS_MAIN(TestHttpTokenSource)
#include "tst_httptokensource.moc"
