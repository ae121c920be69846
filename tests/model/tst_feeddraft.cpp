#include "configparser.h"
#include "feeddraft.h"

#include <QTest>

using namespace feedscope;

class TestFeedDraft : public QObject
{
    Q_OBJECT

private slots:
    void aConfigSurvivesItsDraft_data();
    void aConfigSurvivesItsDraft();
    void problemsSayHowToFixThem_data();
    void problemsSayHowToFixThem();
    void secondsAreReadAndShown_data();
    void secondsAreReadAndShown();
    void anIdIsMadeFromTheNameOrAddress();
    void whatIsNotMeantIsLeftOut();
    void aKeychainNeedsATokenOnce();
    void aSecretAmongTheHeadersIsAProblem();
    void aTakenIdIsAProblem();
    void allProblemsAreTold();
};

static QByteArray fileWith(const char *feed)
{
    return QByteArray("{\"version\":1,\"feeds\":[") + QByteArray(feed).replace('\'', '"') + "]}";
}

void TestFeedDraft::aConfigSurvivesItsDraft_data()
{
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char *name, const char *feed) {
        QTest::newRow(name) << fileWith(feed);
    };
    row("smallest", "{'id':'a','url':'ws://h'}");
    row("one transport", "{'id':'a','url':'http://h','transport':'poll'}");
    row("own ladder", "{'id':'a','url':'ws://h','fallback':['sse','websocket']}");
    row("texts",
        "{'id':'a','name':'A b','group':'g','url':'ws://h','subprotocols':['x','y'],"
        "'subscribe':['one','{\\'a\\': 1}'],'endMarker':'[DONE]','headers':{'X-A':' b '}}");
    row("post", "{'id':'a','url':'http://h','method':'POST','body':' x\\ny','retryPost':true}");
    row("fields", "{'id':'a','url':'ws://h','fields':{'sequence':'/s','id':'/i','timestamp':'/t',"
                  "'stream':'/a~1b'}}");
    row("times", "{'id':'a','url':'ws://h','connectTimeout':'250ms','recoverAfter':'1m30s',"
                 "'heartbeat':{'ping':'0s','timeout':'0s','event':'hb'},"
                 "'freshness':{'silentAfter':'2s'},'poll':{'interval':'1s','maxInterval':'2h',"
                 "'slowWhenHidden':true}}");
    row("backoff", "{'id':'a','url':'ws://h','backoff':{'base':'1ms','factor':1.5,'cap':'1s',"
                   "'jitter':'none','maxAttempts':7}}");
    row("preset", "{'id':'a','url':'ws://h','backoff':{'preset':'socket.io','maxAttempts':3}}");
    row("bearer", "{'id':'a','url':'ws://h','auth':{'type':'bearer','token':{'keychain':'k'}}}");
    row("basic",
        "{'id':'a','url':'ws://h','auth':{'type':'basic','user':'u','token':{'env':'E'}}}");
    row("header", "{'id':'a','url':'ws://h','auth':{'type':'header','header':'X-K',"
                  "'token':{'file':'/f'}}}");
    row("query", "{'id':'a','url':'ws://h','auth':{'type':'query','parameter':'t',"
                 "'token':{'command':['p','a b','']}}}");
    row("refresh", "{'id':'a','url':'ws://h','auth':{'type':'bearer','refresh':{"
                   "'url':'http://r','token':{'env':'R'},'body':'{{token}}','send':'x{{token}}',"
                   "'tokenPointer':'/t','expiresInPointer':'/e','before':'5s'}}}");
    row("network", "{'id':'a','url':'ws://h','endpoints':{'sse':'http://s'},"
                   "'snapshot':{'url':'http://n'},'proxy':'socks5://p:1',"
                   "'tls':{'ca':'/c','clientCert':'/d','clientKey':'/k'},'http2':true,"
                   "'limits':{'messageBytes':2048,'keepMessages':5},'enabled':false}");
}

void TestFeedDraft::aConfigSurvivesItsDraft()
{
    QFETCH(QByteArray, file);
    const ParsedConfig parsed = parseConfig(file);
    QVERIFY(parsed.ok());
    const auto outcome = FeedDraft(parsed.feeds.first()).read({});
    for (const DraftProblem &problem : outcome.problems)
        qWarning("%s: %s", qPrintable(problem.field), qPrintable(problem.text));
    QVERIFY(outcome.ok());
    QCOMPARE(writeConfig({outcome.config}), writeConfig(parsed.feeds));
    QVERIFY(outcome.config == parsed.feeds.first());
}

void TestFeedDraft::problemsSayHowToFixThem_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("advice");
    const auto row = [](const char *field, const char *text, const char *advice) {
        QTest::addRow("%s: %s", field, text)
            << QString::fromUtf8(field) << QString::fromUtf8(text) << QString::fromUtf8(advice);
    };
    row("/url", "", "Enter the address");
    row("/url", "feeds.example.com", "Begin with wss://");
    row("/url", "ftp://h", "ftp");
    row("/fields/timestamp", "payload.ts", "Start with a slash: /payload/ts");
    row("/fields/sequence", "$.a[0].b", "Start with a slash: /a/0/b");
    row("/fields/id", "/a~b", "~0");
    row("/heartbeat/ping", "soon", "A number is in seconds");
    row("/backoff/factor", "x", "Allowed:");
    row("/backoff/factor", "99", "Allowed:");
    row("/limits/keepMessages", "0", "Allowed:");
    row("/proxy", "https://p", "http, socks5");
    row("/tls/clientCert", "/c", "both or neither");
    row("/subprotocols", "a b", "RFC 6455");
    row("/method", "PUT", "GET, POST");
}

void TestFeedDraft::problemsSayHowToFixThem()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, advice);
    FeedConfig config;
    config.url = QUrl(QStringLiteral("ws://h"));
    FeedDraft draft(config);
    draft.setText(field, text);
    const auto outcome = draft.read({});
    QCOMPARE(outcome.problems.size(), 1);
    QCOMPARE(outcome.problems.first().field.section(u'/', 1, 1), field.section(u'/', 1, 1));
    QVERIFY2(outcome.problems.first().text.contains(advice),
             qPrintable(outcome.problems.first().text));
}

void TestFeedDraft::secondsAreReadAndShown_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("millis");
    QTest::addColumn<QString>("shown");
    QTest::newRow("whole") << QStringLiteral("15") << qint64(15'000) << QStringLiteral("15");
    QTest::newRow("fraction") << QStringLiteral("0.25") << qint64(250) << QStringLiteral("0.25");
    QTest::newRow("as in files") << QStringLiteral("1m30s") << qint64(90'000)
                                 << QStringLiteral("90");
    QTest::newRow("blanks") << QStringLiteral(" 2 ") << qint64(2'000) << QStringLiteral("2");
    QTest::newRow("empty is the default") << QString() << qint64(10'000) << QStringLiteral("10");
}

void TestFeedDraft::secondsAreReadAndShown()
{
    QFETCH(QString, typed);
    QFETCH(qint64, millis);
    QFETCH(QString, shown);
    FeedConfig config;
    config.url = QUrl(QStringLiteral("ws://h"));
    FeedDraft draft(config);
    draft.setText(QStringLiteral("/connectTimeout"), typed);
    const auto outcome = draft.read({});
    QVERIFY(outcome.ok());
    QCOMPARE(outcome.config.connectTimeout.count(), millis);
    QCOMPARE(FeedDraft(outcome.config).text(QStringLiteral("/connectTimeout")), shown);
}

void TestFeedDraft::anIdIsMadeFromTheNameOrAddress()
{
    FeedConfig config;
    config.url = QUrl(QStringLiteral("ws://h.ex/live/orders"));
    FeedDraft draft(config);
    QCOMPARE(draft.read({}).config.id.value, QStringLiteral("orders"));
    QCOMPARE(draft.read({QStringLiteral("orders")}).config.id.value, QStringLiteral("orders-2"));
    draft.setText(QStringLiteral("/name"), QStringLiteral("Orders EU/1"));
    QCOMPARE(draft.read({}).config.id.value, QStringLiteral("Orders-EU-1"));
}

void TestFeedDraft::whatIsNotMeantIsLeftOut()
{
    FeedConfig config;
    config.url = QUrl(QStringLiteral("ws://h"));
    FeedDraft draft(config);
    draft.setText(QStringLiteral("/auth/user"), QStringLiteral("a:b"));
    draft.setText(QStringLiteral("/auth/refresh/url"), QStringLiteral("nonsense"));
    draft.setText(QStringLiteral("/backoff/preset"), QStringLiteral("socket.io"));
    draft.headers = {{QString(), QString()}};
    draft.subscribe = {QStringLiteral("  ")};
    const auto outcome = draft.read({});
    QVERIFY(outcome.ok());
    QCOMPARE(outcome.config.auth, AuthConfig());
    QVERIFY(outcome.config.headers.isEmpty());
    QVERIFY(outcome.config.subscribe.isEmpty());
}

void TestFeedDraft::aKeychainNeedsATokenOnce()
{
    FeedConfig config;
    config.url = QUrl(QStringLiteral("ws://h/orders"));
    FeedDraft draft(config);
    draft.signIn = AuthConfig::Kind::Bearer;
    QCOMPARE(draft.read({}).problems.first().field, QStringLiteral("/auth/token/keychain"));
    draft.typedToken = "secret";
    const auto outcome = draft.read({});
    QVERIFY(outcome.ok());
    QCOMPARE(outcome.config.auth.token->name, QStringLiteral("orders"));
    QVERIFY(!writeConfig({outcome.config}).contains("secret"));
    // Editing it later asks for no token again.
    const FeedDraft again(outcome.config);
    QVERIFY(again.hasKeptToken);
    QVERIFY(again.read({}).ok());
}

void TestFeedDraft::aSecretAmongTheHeadersIsAProblem()
{
    FeedConfig config;
    config.url = QUrl(QStringLiteral("ws://h"));
    for (const auto *name : {"X-Api-Key", "Authorization", "Cookie"}) {
        FeedDraft draft(config);
        draft.headers = {{QString::fromUtf8(name), QStringLiteral("abc")}};
        const auto outcome = draft.read({});
        QCOMPARE(outcome.problems.size(), 1);
        QCOMPARE(outcome.problems.first().field, QStringLiteral("/headers"));
        QVERIFY(outcome.problems.first().text.contains(QLatin1StringView("as the sign-in")));
    }
}

void TestFeedDraft::aTakenIdIsAProblem()
{
    FeedConfig config;
    config.id.value = QStringLiteral("a");
    config.url = QUrl(QStringLiteral("ws://h"));
    const auto outcome = FeedDraft(config).read({QStringLiteral("a")});
    QCOMPARE(outcome.problems.first().field, QStringLiteral("/id"));
}

void TestFeedDraft::allProblemsAreTold()
{
    FeedDraft draft;
    draft.setText(QStringLiteral("/fields/id"), QStringLiteral("x"));
    draft.setText(QStringLiteral("/backoff/cap"), QStringLiteral("never"));
    for (DraftRung &rung : draft.ladder)
        rung.isOn = false;
    draft.headers = {{QStringLiteral("Cookie"), QStringLiteral("x")}};
    QStringList fields;
    for (const DraftProblem &problem : draft.read({}).problems)
        fields.append(problem.field);
    for (const auto *field : {"/url", "/fields/id", "/backoff/cap", "/fallback", "/headers"})
        QVERIFY2(fields.contains(QLatin1StringView(field)), field);
}

QTEST_GUILESS_MAIN(TestFeedDraft)
#include "tst_feeddraft.moc"
