#include "configparser.h"
#include "pasteparser.h"

#include <QTest>

using namespace feedscope;

using Auth = AuthConfig::Kind;

class TestPasteParser : public QObject
{
    Q_OBJECT

private slots:
    void addresses_data();
    void addresses();
    void refusals_data();
    void refusals();
    void signIns_data();
    void signIns();
    void aTokenOfTheEnvironmentStaysThere();
    void theSecondSecretIsLeftOut();
    void bodiesAndMethods_data();
    void bodiesAndMethods();
    void transports_data();
    void transports();
    void whatIsIgnoredIsSaid_data();
    void whatIsIgnoredIsSaid();
    void secretsOfMessagesBecomeThePlaceholder();
    void wscatAndWebsocat_data();
    void wscatAndWebsocat();
    void aConfigFileIsRead();
    void noResultShowsASecret_data();
    void noResultShowsASecret();
    void everyResultIsAGoodConfig_data();
    void everyResultIsAGoodConfig();
    void hostileTextEndsWithAProblemOrAFeed_data();
    void hostileTextEndsWithAProblemOrAFeed();
};

static const char kSecret[] = "s3cr3tValue/+=42";

static PastedFeed only(const PasteResult &result)
{
    if (!result.ok() || result.feeds.size() != 1) {
        qWarning("%s", qPrintable(result.problem));
        return {};
    }
    return result.feeds.first();
}

static bool says(const QList<PasteNote> &notes, const QString &what, const QString &part)
{
    for (const PasteNote &note : notes) {
        if (note.what == what && note.text.contains(part))
            return true;
    }
    return false;
}

void TestPasteParser::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *text, const char *url, const char *id) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(url)
                            << QString::fromUtf8(id);
    };
    row("wss://feeds.example.com/v2/trades", "wss://feeds.example.com/v2/trades", "trades");
    row("  ws://h:8080/ws\n", "ws://h:8080/ws", "h-ws");
    row("https://h.example/events?a=1&b=2", "https://h.example/events?a=1&b=2", "h.example-events");
    row("http://h", "http://h", "h");
    row("HTTPS://H.example/x", "https://h.example/x", "x");
    row("feeds.example.com/live", "http://feeds.example.com/live", "feeds.example.com-live");
    row("localhost:9000", "http://localhost:9000", "localhost");
    row("https://h/a#part", "https://h/a", "a");
    row("https://[::1]:8080/x", "https://[::1]:8080/x", "x");
    row("curl h.example/x", "http://h.example/x", "x");
    row("curl.exe https://h/x", "https://h/x", "x");
    row("$ curl https://h/x", "https://h/x", "x");
    row("npx wscat -c wss://h/x", "wss://h/x", "x");
}

void TestPasteParser::addresses()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    QFETCH(QString, id);
    const PastedFeed feed = only(parsePaste(text));
    QCOMPARE(feed.config.url.toString(QUrl::FullyEncoded), url);
    QCOMPARE(feed.config.id.value, id);
    QVERIFY(says(feed.understood, QStringLiteral("Address"), url));
}

void TestPasteParser::refusals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QString &text, const char *part) {
        QTest::newRow(name) << text << QString::fromUtf8(part);
    };
    row("prose", QStringLiteral("please watch my feed"), "cURL, wscat or websocat");
    row("another scheme", QStringLiteral("curl ftp://h/x"), "ftp");
    row("no address", QStringLiteral("curl -N -H 'a: b'"), "no address");
    row("open quote", QStringLiteral("curl 'https://h"), "not closed");
    row("broken JSON", QStringLiteral("{\"log\": "), "none");
    row("another JSON", QStringLiteral("{\"a\": 1}"), "neither a HAR file nor");
    row("empty config", QStringLiteral("{\"version\":1,\"feeds\":[]}"), "holds no feed");
    row("HAR without feeds",
        QStringLiteral("{\"log\":{\"entries\":[{\"request\":{\"url\":\"http://h\"}}]}}"),
        "no WebSocket and no event stream");
    row("too long", QString(kMaxPasteBytes + 1, u'a'), "16 MiB");
    row("port 0", QStringLiteral("ws://h:0/"), "port");
}

void TestPasteParser::refusals()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const PasteResult result = parsePaste(text);
    QVERIFY(result.feeds.isEmpty());
    QVERIFY2(result.problem.contains(says), qPrintable(result.problem));
}

void TestPasteParser::signIns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("secret");
    const auto row = [](const char *name, const QString &text, Auth kind, const char *part,
                        const QByteArray &secret) {
        QString filled = text;
        filled.replace(QLatin1StringView("%1"), QLatin1StringView(kSecret));
        QTest::newRow(name) << filled << int(kind) << QString::fromUtf8(part) << secret;
    };
    row("bearer", QStringLiteral("curl h.ex -H 'Authorization: Bearer %1'"), Auth::Bearer, "",
        kSecret);
    row("bearer in lower case", QStringLiteral("curl h.ex -H 'authorization: bearer  %1'"),
        Auth::Bearer, "", kSecret);
    row("oauth2-bearer", QStringLiteral("curl --oauth2-bearer %1 h.ex"), Auth::Bearer, "", kSecret);
    row("basic", QStringLiteral("curl h.ex -H 'Authorization: Basic dXNlcjpwYTpzcw=='"),
        Auth::Basic, "user", "pa:ss");
    row("basic that is none", QStringLiteral("curl h.ex -H 'Authorization: Basic %%'"),
        Auth::Header, "Authorization", "Basic %%");
    row("another scheme", QStringLiteral("curl h.ex -H 'Authorization: Token %1'"), Auth::Header,
        "Authorization", QByteArray("Token ") + kSecret);
    row("user", QStringLiteral("curl -u joe:%1 h.ex"), Auth::Basic, "joe", kSecret);
    row("user attached", QStringLiteral("curl -ujoe:%1 h.ex"), Auth::Basic, "joe", kSecret);
    row("user without password", QStringLiteral("curl -u joe h.ex"), Auth::Basic, "joe", "");
    row("user in the address", QStringLiteral("https://joe:pw@h.ex/x"), Auth::Basic, "joe", "pw");
    row("cookie option", QStringLiteral("curl -b 'sid=%1' h.ex"), Auth::Header, "Cookie",
        QByteArray("sid=") + kSecret);
    row("cookie header", QStringLiteral("curl -H 'cookie: sid=%1' h.ex"), Auth::Header, "Cookie",
        QByteArray("sid=") + kSecret);
    row("key header", QStringLiteral("curl -H 'X-Api-Key: %1' h.ex"), Auth::Header, "X-Api-Key",
        kSecret);
    row("parameter", QStringLiteral("wss://h.ex/ws?room=1&access_token=abc%25def"), Auth::Query,
        "access_token", "abc%def");
    row("wscat auth", QStringLiteral("wscat --auth joe:%1 -c wss://h.ex"), Auth::Basic, "joe",
        kSecret);
    row("windows", QStringLiteral("curl ^\"https://h.ex^\" ^\n -H ^\"Authorization: Bearer %1^\""),
        Auth::Bearer, "", kSecret);
    row("none", QStringLiteral("curl h.ex -H 'X-Keepalive: 5'"), Auth::None, "", "");
}

void TestPasteParser::signIns()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(QString, name);
    QFETCH(QByteArray, secret);
    const PastedFeed feed = only(parsePaste(text));
    QCOMPARE(int(feed.config.auth.kind), kind);
    QCOMPARE(feed.config.auth.kind == Auth::Basic ? feed.config.auth.user : feed.config.auth.header,
             name);
    QCOMPARE(feed.secret, secret);
    QCOMPARE(feed.config.auth.token.has_value(), Auth(kind) != Auth::None);
}

void TestPasteParser::aTokenOfTheEnvironmentStaysThere()
{
    const PastedFeed feed =
        only(parsePaste(QStringLiteral("curl h.ex -H \"Authorization: Bearer ${MY_TOKEN}\"")));
    QVERIFY(feed.secret.isEmpty());
    QCOMPARE(*feed.config.auth.token,
             (SecretSource{SecretSource::Kind::Env, QStringLiteral("MY_TOKEN"), {}}));

    const PastedFeed run =
        only(parsePaste(QStringLiteral("curl h.ex -H \"Authorization: Bearer $(cat t)\"")));
    QCOMPARE(run.config.auth, AuthConfig());
    QVERIFY(says(run.ignored, QStringLiteral("Bearer token"), QStringLiteral("runs nothing")));
}

void TestPasteParser::theSecondSecretIsLeftOut()
{
    const PastedFeed feed = only(parsePaste(QStringLiteral(
        "curl 'https://h.ex/?token=third' -H 'Authorization: Bearer first' -b 'a=second'")));
    QCOMPARE(feed.secret, QByteArray("first"));
    QCOMPARE(feed.config.url.toString(), QStringLiteral("https://h.ex/"));
    QVERIFY(says(feed.ignored, QStringLiteral("Cookies"), QStringLiteral("one secret")));
    QVERIFY(says(feed.ignored, QStringLiteral("Parameter token"), QStringLiteral("one secret")));
}

void TestPasteParser::bodiesAndMethods_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *text, const char *method, const char *body) {
        QTest::newRow(text) << QString::fromUtf8(text) << QByteArray(method) << QByteArray(body);
    };
    row("curl h.ex", "GET", "");
    row("curl -X POST h.ex", "POST", "");
    row("curl -XPOST h.ex", "POST", "");
    row("curl -d a=1 -d b=2 h.ex", "POST", "a=1&b=2");
    row("curl --data-raw '@x' h.ex", "POST", "@x");
    row("curl -d @file h.ex", "GET", "");
    row("curl --data-urlencode 'q=a b&c' h.ex", "POST", "q=a%20b%26c");
    row("curl --json '{\"a\":1}' h.ex", "POST", "{\"a\":1}");
    row("curl -X GET -d x h.ex", "POST", "x");
    row("curl -G -d a=1 h.ex", "GET", "");
    row("curl -sSNXPOST h.ex", "POST", "");
}

void TestPasteParser::bodiesAndMethods()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    const PastedFeed feed = only(parsePaste(text));
    QCOMPARE(feed.config.method, method);
    QCOMPARE(feed.config.body, body);
    if (text.contains(QLatin1StringView("-G")))
        QCOMPARE(feed.config.url.query(), QStringLiteral("a=1"));
}

void TestPasteParser::transports_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<qsizetype>("rungs");
    QTest::newRow("asks for events")
        << QStringLiteral("curl -N h.ex -H 'Accept: text/event-stream'")
        << QStringLiteral("SSE, because it asks for text/event-stream") << qsizetype(1);
    QTest::newRow("http") << QStringLiteral("https://h.ex")
                          << QStringLiteral("Auto, beginning with SSE") << qsizetype(3);
    QTest::newRow("ws") << QStringLiteral("wss://h.ex")
                        << QStringLiteral("Auto, beginning with WebSocket") << qsizetype(4);
    QTest::newRow("upgrade") << QStringLiteral("curl https://h.ex -H 'Upgrade: websocket'")
                             << QStringLiteral("WebSocket, because") << qsizetype(1);
    QTest::newRow("wscat") << QStringLiteral("wscat -c wss://h.ex") << QStringLiteral("WebSocket")
                           << qsizetype(1);
}

void TestPasteParser::transports()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QFETCH(qsizetype, rungs);
    const PastedFeed feed = only(parsePaste(text));
    QVERIFY(says(feed.understood, QStringLiteral("Transport"), shown));
    QCOMPARE(feed.config.transports.size(), rungs);
    for (const auto &header : feed.config.headers)
        QVERIFY(header.first.toLower() != "accept" && header.first.toLower() != "upgrade");
}

void TestPasteParser::whatIsIgnoredIsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *text, const char *what, const char *why) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(what)
                            << QString::fromUtf8(why);
    };
    row("curl -k h.ex", "-k", "Refused: Feedscope never skips");
    row("curl -skN h.ex", "-k", "Refused");
    row("wscat -n -c wss://h.ex", "-n", "Refused");
    row("websocat -k wss://h.ex", "-k", "Refused");
    row("curl --compressed h.ex", "--compressed", "uncompressed");
    row("curl -d @f h.ex", "-d @f", "names a file");
    row("curl -b jar.txt h.ex", "Cookies", "stand in a file");
    row("curl --frobnicate h.ex", "--frobnicate", "does not know");
    row("curl -Q h.ex", "-Q", "does not know");
    row("curl h.ex -H", "-H", "missing");
    row("curl h.ex -H 'Host: x'", "Host", "sends its own");
    row("curl h.ex -H 'Last-Event-ID: 5'", "Last-Event-ID", "resumes");
    row("curl h.ex -H 'Sec-Fetch-Mode: cors'", "Sec-Fetch-Mode", "browser");
    row("curl h.ex -H 'no colon'", "Header without a value", "Name: value");
    row("curl h.ex other.ex", "A second address", "has one");
    row("curl -X DELETE h.ex", "Method DELETE", "GET or POST");
    row("curl -x ftp://p h.ex", "Proxy", "ftp");
    row("https://h.ex/#x", "The part of the address behind #", "never sent");
}

void TestPasteParser::whatIsIgnoredIsSaid()
{
    QFETCH(QString, text);
    QFETCH(QString, what);
    QFETCH(QString, why);
    const PastedFeed feed = only(parsePaste(text));
    QVERIFY(says(feed.ignored, what, why));
}

void TestPasteParser::secretsOfMessagesBecomeThePlaceholder()
{
    const PastedFeed message = only(parsePaste(
        QStringLiteral("wscat -c wss://h.ex -x '{\"op\":\"auth\",\"args\":{\"token\":\"abc\"}}'")));
    QCOMPARE(message.config.auth.kind, Auth::Message);
    QCOMPARE(message.secret, QByteArray("abc"));
    QVERIFY(
        message.config.subscribe.first().contains(QLatin1StringView("\"token\": \"{{token}}\"")));

    const PastedFeed form = only(parsePaste(QStringLiteral("curl -d 'a=1&password=a%20b' h.ex")));
    QCOMPARE(form.config.body, QByteArray("a=1&password={{token}}"));
    QCOMPARE(form.secret, QByteArray("a b"));
}

void TestPasteParser::wscatAndWebsocat_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("subscribe");
    const auto row = [](const char *text, const QStringList &subscribe) {
        QTest::newRow(text) << QString::fromUtf8(text) << subscribe;
    };
    row("wscat -c wss://h.ex/x -s v1 -o http://o -x hello", {QStringLiteral("hello")});
    row("websocat --protocol v1 --origin=http://o wss://h.ex/x", {});
    row("echo hello | websocat -n --protocol v1 --origin http://o wss://h.ex/x",
        {QStringLiteral("hello")});
}

void TestPasteParser::wscatAndWebsocat()
{
    QFETCH(QString, text);
    QFETCH(QStringList, subscribe);
    const PastedFeed feed = only(parsePaste(text));
    QCOMPARE(feed.config.url, QUrl(QStringLiteral("wss://h.ex/x")));
    QCOMPARE(feed.config.subprotocols, QStringList{QStringLiteral("v1")});
    QCOMPARE(feed.config.headers.value(0).first, QByteArray("Origin"));
    QCOMPARE(feed.config.subscribe, subscribe);
    QCOMPARE(feed.config.transports, QList{TransportKind::WebSocket});
}

void TestPasteParser::aConfigFileIsRead()
{
    const PasteResult result =
        parsePaste(QStringLiteral("{\"version\":1,\"feeds\":[{\"id\":\"a\",\"url\":\"ws://"
                                  "h\"},{\"id\":\"b\",\"url\":\"ws://i\"}]}"));
    QCOMPARE(result.kind, PasteResult::Kind::ConfigFile);
    QCOMPARE(result.feeds.size(), 2);
    QCOMPARE(result.feeds.at(1).config.id.value, QStringLiteral("b"));
}

static void addSecretRows()
{
    QTest::addColumn<QString>("text");
    const QString s = QString::fromLatin1(kSecret);
    const QString encoded = QString::fromLatin1(QByteArray(kSecret).toPercentEncoding());
    const QString basic = QString::fromLatin1((QByteArray("joe:") + kSecret).toBase64());
    QTest::newRow("bearer") << QStringLiteral("curl h.ex -H 'Authorization: Bearer %1'").arg(s);
    QTest::newRow("basic header")
        << QStringLiteral("curl h.ex -H 'Authorization: Basic %1'").arg(basic);
    QTest::newRow("user") << QStringLiteral("curl h.ex -u 'joe:%1'").arg(s);
    QTest::newRow("userinfo") << QStringLiteral("https://joe:%1@h.ex/").arg(encoded);
    QTest::newRow("parameter") << QStringLiteral("wss://h.ex/?token=%1").arg(encoded);
    QTest::newRow("cookie") << QStringLiteral("curl h.ex -b 'id=%1'").arg(s);
    QTest::newRow("second") << QStringLiteral("curl h.ex -u a:b -b 'id=%1'").arg(s);
    QTest::newRow("message") << QStringLiteral("wscat -c ws://h.ex -x '{\"token\":\"%1\"}'").arg(s);
    QTest::newRow("escaped")
        << QStringLiteral("curl h.ex -H $'Authorization: Bearer \\x73%1'").arg(s.mid(1));
    QTest::newRow("proxy user") << QStringLiteral("curl h.ex -U 'joe:%1'").arg(s);
    QTest::newRow("proxy address") << QStringLiteral("curl h.ex -x http://joe:%1@p:1").arg(encoded);
    QTest::newRow("without address") << QStringLiteral("curl -u 'joe:%1'").arg(s);
    QTest::newRow("bad address") << QStringLiteral("curl ftp://joe:%1@h.ex").arg(encoded);
    QTest::newRow("refresh body") << QStringLiteral("curl h.ex -d 'refresh_token=%1'").arg(encoded);
}

void TestPasteParser::noResultShowsASecret_data()
{
    addSecretRows();
}

void TestPasteParser::noResultShowsASecret()
{
    QFETCH(QString, text);
    const PasteResult result = parsePaste(text);
    QString shown = result.problem;
    for (const PasteNote &note : result.ignored)
        shown += note.what + note.text;
    QList<FeedConfig> configs;
    for (const PastedFeed &feed : result.feeds) {
        for (const PasteNote &note : feed.understood + feed.ignored)
            shown += note.what + note.text;
        configs.append(feed.config);
    }
    shown += QString::fromUtf8(writeConfig(configs));
    for (const QString &form : {QString::fromLatin1(kSecret), QString::fromLatin1(kSecret).mid(1),
                                QString::fromLatin1(QByteArray(kSecret).toPercentEncoding()),
                                QString::fromLatin1((QByteArray("joe:") + kSecret).toBase64())}) {
        QVERIFY2(!shown.contains(form), qPrintable(shown));
        QVERIFY2(!result.masked.contains(form), qPrintable(result.masked));
    }
}

void TestPasteParser::everyResultIsAGoodConfig_data()
{
    addSecretRows();
}

void TestPasteParser::everyResultIsAGoodConfig()
{
    QFETCH(QString, text);
    const PasteResult result = parsePaste(text);
    QList<FeedConfig> configs;
    for (const PastedFeed &feed : result.feeds) {
        configs.append(feed.config);
        auto &token = configs.last().auth.token;
        if (token && token->kind == SecretSource::Kind::Keychain)
            token->name = QStringLiteral("entry");
    }
    const ParsedConfig parsed = parseConfig(writeConfig(configs));
    for (const ConfigIssue &issue : parsed.issues)
        qWarning("%s: %s", qPrintable(issue.pointer), qPrintable(issue.message));
    QVERIFY(parsed.ok());
}

void TestPasteParser::hostileTextEndsWithAProblemOrAFeed_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nul") << QString(100, QChar(0));
    QTest::newRow("quotes") << QStringLiteral("curl ") + QString(5000, u'\'') + QString(5001, u'"');
    QTest::newRow("backslashes") << QStringLiteral("curl ") + QString(100'000, u'\\');
    QTest::newRow("deep JSON") << QString(100'000, u'[');
    QTest::newRow("many headers") << QStringLiteral("curl h.ex") +
                                         QStringLiteral(" -H 'a: b'").repeated(4000);
    QTest::newRow("long header")
        << QStringLiteral("curl h.ex -H 'a: %1'").arg(QString(100'000, u'x'));
    QTest::newRow("header with a line break") << QStringLiteral("curl h.ex -H $'a: b\\r\\nX: y'");
    QTest::newRow("long address") << QStringLiteral("https://h.ex/") + QString(100'000, u'x');
    QTest::newRow("half a surrogate pair")
        << QStringLiteral("curl h.ex -H 'a: ") + QChar(0xD800) + u'\'';
    QTest::newRow("right to left") << QStringLiteral("curl https://h.ex/") + QChar(0x202E);
    QTest::newRow("binary token") << QStringLiteral("curl h.ex -H $'Authorization: Bearer \\x01'");
}

void TestPasteParser::hostileTextEndsWithAProblemOrAFeed()
{
    QFETCH(QString, text);
    const PasteResult result = parsePaste(text);
    QVERIFY(result.ok() || !result.problem.isEmpty() || text.trimmed().isEmpty());
    QList<FeedConfig> configs;
    for (const PastedFeed &feed : result.feeds)
        configs.append(feed.config);
    const ParsedConfig parsed = parseConfig(writeConfig(configs));
    for (const ConfigIssue &issue : parsed.issues)
        qWarning("%s: %s", qPrintable(issue.pointer), qPrintable(issue.message));
    QVERIFY(parsed.ok());
}

QTEST_GUILESS_MAIN(TestPasteParser)
#include "tst_pasteparser.moc"
