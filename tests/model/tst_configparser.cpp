#include "configparser.h"

#include <QTest>

using namespace feedscope;

// Single quotes read better in C++ than escaped double quotes.
static QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

static QByteArray fileWith(const QByteArray &members)
{
    return json("{'version': 1, 'feeds': [{'id': 'a', 'url': 'wss://a.test/f'" +
                (members.isEmpty() ? "" : ", " + members) + "}]}");
}

static FeedConfig minimal()
{
    FeedConfig feed;
    feed.id = {QStringLiteral("a")};
    feed.url = QUrl(QStringLiteral("wss://a.test/f"));
    feed.transports = defaultLadder(feed.url);
    return feed;
}

static QString listed(const ParsedConfig &parsed)
{
    QStringList lines;
    for (const ConfigIssue &issue : parsed.issues)
        lines.append(issue.pointer + QStringLiteral(": ") + issue.message);
    return lines.join(QLatin1Char('\n'));
}

class TestConfigParser : public QObject
{
    Q_OBJECT

private slots:
    void idAndUrlAreEnough()
    {
        const ParsedConfig parsed = parseConfig(fileWith(""));
        QVERIFY2(parsed.ok(), qPrintable(listed(parsed)));
        QCOMPARE(parsed.feeds, QList{minimal()});
    }

    void readsTheExampleOfTheContract()
    {
        const ParsedConfig parsed = parseConfig(fileWith(
            "'name': 'Orders', 'transport': 'auto', 'fallback': ['websocket', 'poll'],"
            "'endpoints': {'sse': 'https://b.test/sse'}, 'headers': {'X-Desk': 'apac-2'},"
            "'subprotocols': ['v1'], 'subscribe': ['{{lastId}}'],"
            "'auth': {'type': 'bearer', 'token': {'keychain': 'orders'}, 'refresh': {"
            "'url': 'https://c.test/r', 'tokenPointer': '/t', 'before': '30s', 'token': {'env': "
            "'R'},"
            "'body': 'rt={{token}}', 'send': '{{token}}'}},"
            "'fields': {'sequence': '/seq', 'id': '/id', 'timestamp': '/ts', 'stream': '/topic'},"
            "'heartbeat': {'ping': '0s', 'timeout': '45s', 'event': 'ping'},"
            "'freshness': {'silentAfter': '5s'}, 'connectTimeout': '2s', 'recoverAfter': '3s',"
            "'backoff': {'base': '2s', 'factor': 1.5, 'cap': '1m', 'jitter': 'full', "
            "'maxAttempts': 3},"
            "'poll': {'interval': '1s', 'maxInterval': '2s', 'slowWhenHidden': true},"
            "'snapshot': {'url': 'https://c.test/s'}, 'endMarker': '[DONE]', 'method': 'POST',"
            "'body': '{}', 'retryPost': true, 'http2': true,"
            "'limits': {'messageBytes': 1024, 'keepMessages': 1, 'keepBytes': 65536, 'conflate': "
            "true}, 'proxy': null,"
            "'tls': {'ca': null, 'clientCert': 'c', 'clientKey': 'k'}, 'enabled': false"));
        QVERIFY2(parsed.ok(), qPrintable(listed(parsed)));
        const FeedConfig &feed = parsed.feeds.first();
        QCOMPARE(feed.transports, (QList{TransportKind::WebSocket, TransportKind::Poll}));
        QCOMPARE(feed.endpoints.value(TransportKind::Sse),
                 QUrl(QStringLiteral("https://b.test/sse")));
        QCOMPARE(feed.headers.first().first, QByteArray("X-Desk"));
        QCOMPARE(feed.headers.first().second, QByteArray("apac-2"));
        QCOMPARE(feed.auth.kind, AuthConfig::Kind::Bearer);
        QCOMPARE(feed.auth.token->name, QStringLiteral("orders"));
        QCOMPARE(feed.auth.refresh->before, Millis(30'000));
        QCOMPARE(feed.auth.refresh->token->name, QStringLiteral("R"));
        QCOMPARE(feed.auth.refresh->body, QStringLiteral("rt={{token}}"));
        QCOMPARE(feed.auth.refresh->send, QStringLiteral("{{token}}"));
        QCOMPARE(feed.auth.refresh->expiresInPointer, QStringLiteral("/expiresIn"));
        QCOMPARE(feed.fields.stream, QStringLiteral("/topic"));
        QCOMPARE(feed.pingInterval, Millis(0));
        QCOMPARE(feed.heartbeatEvent, QByteArray("ping"));
        QCOMPARE(feed.silentAfter, Millis(5000));
        QCOMPARE(feed.recoverAfter, Millis(3000));
        QCOMPARE(feed.backoff, (BackoffConfig{Millis(2000), 1.5, Millis(60'000), Jitter::Full, 3}));
        QCOMPARE(feed.pollMaxInterval, Millis(2000));
        QVERIFY(feed.pollSlowWhenHidden);
        QCOMPARE(feed.endMarker, QByteArray("[DONE]"));
        QCOMPARE(feed.method, QByteArray("POST"));
        QVERIFY(feed.retryPost && feed.http2 && !feed.enabled);
        QCOMPARE(feed.maxMessageBytes, 1024);
        QCOMPARE(feed.tls.clientKey, QStringLiteral("k"));
    }

    void presetIsAWholePolicy()
    {
        const ParsedConfig parsed = parseConfig(fileWith("'backoff': {'preset': 'signalr'}"));
        QVERIFY2(parsed.ok(), qPrintable(listed(parsed)));
        QCOMPARE(parsed.feeds.first().backoff, presetBackoff(ReconnectPreset::SignalR));
        QCOMPARE(parseConfig(writeConfig(parsed.feeds)).feeds, parsed.feeds);
        const ParsedConfig own =
            parseConfig(fileWith("'backoff': {'preset': 'eventsource', 'maxAttempts': 3}"));
        QCOMPARE(own.feeds.value(0).backoff.maxAttempts, 3);
        QCOMPARE(parseConfig(writeConfig(own.feeds)).feeds, own.feeds);
    }

    void headersKeepTheirOrder()
    {
        const ParsedConfig parsed = parseConfig(fileWith("'headers': {'Z': '1', 'A': '2'}"));
        QCOMPARE(parsed.feeds.value(0).headers.value(0).first, QByteArray("Z"));
    }

    void namedTransportIsTheWholeLadder()
    {
        const ParsedConfig parsed = parseConfig(fileWith("'transport': 'long-poll'"));
        QCOMPARE(parsed.feeds.value(0).transports, QList{TransportKind::LongPoll});
    }

    void everyBadMemberIsAnIssueWithPointerFoundAndAllowed_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("issue");
        const auto row = [](const char *name, const char *members, const char *issue) {
            QTest::newRow(name) << QByteArray(members) << QString::fromUtf8(json(issue));
        };
        row("unknown key, near", "'ulr': 1", "/ulr: unknown key 'ulr'; did you mean 'url'?");
        row("unknown key in section", "'backoff': {'bas': '1s'}",
            "/backoff/bas: unknown key 'bas'; did you mean 'base'?");
        row("unknown key, far", "'poll': {'wibble': 1}",
            "/poll/wibble: unknown key 'wibble', allowed: interval, maxInterval, slowWhenHidden");
        row("wrong type", "'name': 5", "/name: found 5, allowed: a string");
        row("null", "'name': null", "/name: found null, allowed: a string");
        row("section of wrong type", "'poll': []", "/poll: found an array, allowed: an object");
        row("boolean as text", "'enabled': 'yes'", "/enabled: found 'yes', allowed: true or false");
        row("duration as number", "'connectTimeout': 5",
            "/connectTimeout: found 5, allowed: a duration such as '250ms', '5s', '1m30s' or '2h'");
        row("duration malformed", "'connectTimeout': '5 s'",
            "/connectTimeout: found '5 s', allowed: a duration such as '250ms', '5s', '1m30s' or "
            "'2h'");
        row("duration too long", "'connectTimeout': '11m'",
            "/connectTimeout: found '11m', allowed: 100ms to 10m");
        row("duration too short", "'heartbeat': {'timeout': '999ms'}",
            "/heartbeat/timeout: found '999ms', allowed: 1s to 24h, or '0s' for never");
        row("zero where it means nothing", "'poll': {'interval': '0s'}",
            "/poll/interval: found '0s', allowed: 100ms to 24h");
        row("max below interval", "'poll': {'interval': '5s', 'maxInterval': '4s'}",
            "/poll/maxInterval: found '4s', allowed: at least 'interval' (5s)");
        row("interval above the usual max", "'poll': {'interval': '2m'}",
            "/poll/interval: found '2m', allowed: at most 'maxInterval' (1m)");
        row("cap below base", "'backoff': {'base': '5s', 'cap': '4s'}",
            "/backoff/cap: found '4s', allowed: at least 'base' (5s)");
        row("factor", "'backoff': {'factor': 10.5}",
            "/backoff/factor: found 10.5, allowed: a number from 1 to 10");
        row("base beside preset", "'backoff': {'preset': 'phoenix', 'base': '1s'}",
            "/backoff/base: found 'base' beside 'preset', allowed: one of them");
        row("attempts", "'backoff': {'maxAttempts': 1000001}",
            "/backoff/maxAttempts: found 1000001, allowed: a whole number from 0 to 1000000");
        row("fraction", "'limits': {'keepMessages': 1.5}",
            "/limits/keepMessages: found 1.5, allowed: a whole number from 1 to 1000000");
        row("keep bytes", "'limits': {'keepBytes': 65535}",
            "/limits/keepBytes: found 65535, allowed: a whole number from 65536 to 4294967296");
        row("message bytes", "'limits': {'messageBytes': 1023}",
            "/limits/messageBytes: found 1023, allowed: a whole number from 1024 to 1073741824");
        row("jitter", "'backoff': {'jitter': 'wild'}",
            "/backoff/jitter: found 'wild', allowed: equal, full, additive, none");
        row("transport", "'transport': 'udp'",
            "/transport: found 'udp', allowed: auto, websocket, sse, long-poll, poll");
        row("fallback without auto", "'transport': 'sse', 'fallback': ['poll']",
            "/fallback: found 'fallback' beside 'transport': 'sse', allowed: 'fallback' with "
            "'transport': 'auto'");
        row("fallback empty", "'fallback': []",
            "/fallback: found an empty array, allowed: 1 to 4 different ones of websocket, sse, "
            "long-poll, poll");
        row("fallback twice", "'fallback': ['sse', 'sse']",
            "/fallback: found 'sse', allowed: 1 to 4 different ones of websocket, sse, long-poll, "
            "poll");
        row("endpoint scheme", "'endpoints': {'sse': 'wss://b.test'}",
            "/endpoints/sse: found the scheme 'wss', allowed: http, https");
        row("endpoint name", "'endpoints': {'ssse': 'https://b.test'}",
            "/endpoints/ssse: unknown key 'ssse'; did you mean 'sse'?");
        row("pointer", "'fields': {'id': 'seq'}",
            "/fields/id: found 'seq', allowed: a JSON pointer such as '/seq', with ~0 for ~ and ~1 "
            "for / in a name");
        row("pointer escape", "'fields': {'id': '/a~2'}",
            "/fields/id: found '/a~2', allowed: a JSON pointer such as '/seq', with ~0 for ~ and "
            "~1 "
            "for / in a name");
        row("pointer empty", "'fields': {'id': ''}",
            "/fields/id: found 0 characters, allowed: 1 to 1000");
        row("subprotocol", "'subprotocols': ['a b']",
            "/subprotocols: found 'a b', allowed: different names of letters, digits and "
            "!#$%&\x01*+-.^_`|~ (RFC 6455)");
        row("subscribe item", "'subscribe': ['x', 5]", "/subscribe/1: found 5, allowed: a string");
        row("method", "'method': 'PUT'", "/method: found 'PUT', allowed: GET, POST");
        row("body of GET", "'body': 'x'",
            "/body: found a body with the method GET, allowed: 'method': 'POST' beside it, or no "
            "body");
        row("proxy scheme", "'proxy': 'https://p.test'",
            "/proxy: found the scheme 'https', allowed: http, socks5");
        row("half a client certificate", "'tls': {'clientCert': 'c'}",
            "/tls/clientCert: found only one of 'clientCert' and 'clientKey', allowed: both or "
            "neither");
        row("terminal escape in a key", "'\\u001b[31m': 1",
            "/\x1b[31m: unknown key '\\u001b[31m', allowed: id, name, group, enabled, url, "
            "transport, "
            "fallback, endpoints, snapshot, proxy, headers, subprotocols, subscribe, method, body, "
            "retryPost, endMarker, http2, auth, fields, connectTimeout, recoverAfter, heartbeat, "
            "freshness, "
            "backoff, poll, limits, tls");
        row("auth without type", "'auth': {}",
            "/auth: the key 'type' is missing, allowed: none, bearer, basic, header, query, "
            "message");
        row("user without basic", "'auth': {'type': 'none', 'user': 'u'}",
            "/auth/user: this key means nothing with type 'none', allowed: leave it out");
    }

    void everyBadMemberIsAnIssueWithPointerFoundAndAllowed()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, issue);
        const ParsedConfig parsed = parseConfig(fileWith(members));
        QCOMPARE(listed(parsed),
                 QStringLiteral("/feeds/0") + issue.replace(QChar(1), QLatin1Char('\'')));
        QVERIFY(parsed.feeds.isEmpty());
    }

    void badUrlIsRefusedWithoutRepeatingIt_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const char *url, const char *problem) {
            QTest::newRow(name) << QString::fromUtf8(url) << QString::fromUtf8(problem);
        };
        row("user and password", "https://u:SECRET@a.test/f",
            "found a user name or password in the URL");
        row("token as user", "https://SECRET@a.test", "found a user name or password in the URL");
        row("empty user", "https://@a.test", "found a user name or password in the URL");
        row("scheme", "ftp://a.test/SECRET",
            "found the scheme \"ftp\", allowed: ws, wss, http, https");
        row("no scheme", "a.test/SECRET", "found no scheme");
        row("no host", "https:///SECRET", "found a URL without a host");
        row("blank", "https://a.test/SECRET x",
            "found a blank or control character at position 22");
        row("bad port", "https://a.test:99999/SECRET", "found text that is not a URL");
        row("port 0", "https://a.test:0/SECRET", "found port 0");
        row("fragment", "https://a.test/#SECRET", "found a fragment");
        row("empty", "", "found text that is not a URL");
    }

    void badUrlIsRefusedWithoutRepeatingIt()
    {
        QFETCH(QString, url);
        QFETCH(QString, problem);
        const ParsedConfig parsed = parseConfig(
            "{\"version\": 1, \"feeds\": [{\"id\": \"a\", \"url\": \"" + url.toUtf8() + "\"}]}");
        QCOMPARE(parsed.issues.size(), 1);
        QCOMPARE(parsed.issues.first().pointer, QStringLiteral("/feeds/0/url"));
        QVERIFY2(parsed.issues.first().message.startsWith(problem), qPrintable(listed(parsed)));
        QVERIFY(!listed(parsed).contains(QStringLiteral("SECRET")));
    }

    void secretInTheFileIsRefusedWithoutRepeatingIt_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const char *members, const char *pointer,
                            const char *part) {
            QTest::newRow(name) << QByteArray(members) << QString::fromUtf8(pointer)
                                << QString::fromUtf8(part);
        };
        row("literal token", "'auth': {'type': 'bearer', 'token': 'SECRET'}", "/auth/token",
            "found a literal token (a secret must not stand in this file), allowed: where to find "
            "it: {\"keychain\": NAME}");
        row("two places", "'auth': {'type': 'bearer', 'token': {'env': 'A', 'file': 'SECRET'}}",
            "/auth/token", "found 2 keys, allowed: exactly one key");
        row("token as key", "'auth': {'type': 'bearer', 'token': {'SECRET': ''}}", "/auth/token",
            "found an unknown key, allowed: exactly one key");
        row("token as variable", "'auth': {'type': 'bearer', 'token': {'env': 'SECRET-1.x'}}",
            "/auth/token/env", "the name of an environment variable");
        row("token as program", "'auth': {'type': 'bearer', 'token': {'command': 'SECRET'}}",
            "/auth/token/command", "a program and its arguments");
        row("authorization header", "'headers': {'authorization': 'Bearer SECRET'}",
            "/headers/authorization", "\"auth\": {\"type\": \"bearer\"");
        row("cookie header", "'headers': {'Cookie': 's=SECRET'}", "/headers/Cookie",
            "\"header\": \"Cookie\"");
        row("proxy header", "'headers': {'Proxy-Authorization': 'SECRET'}",
            "/headers/Proxy-Authorization", "must not stand in this file");
        row("whole header as key", "'headers': {'Authorization: SECRET': ''}", "/headers",
            "something else than a header name as key number 1");
        row("line break in a value", "'headers': {'X': 'SECRET\\r\\nY: 1'}", "/headers/X",
            "a line break or NUL");
        row("nul in a value", "'headers': {'X': 'SECRET\\u0000'}", "/headers/X",
            "a line break or NUL");
        row("header twice", "'headers': {'X': 'SECRET', 'x': 'SECRET'}", "/headers/x",
            "the same header a second time");
        row("proxy credentials", "'proxy': 'http://u:SECRET@p.test:1'", "/proxy",
            "a user name or password");
        row("text for a token without its place",
            "'auth': {'type': 'bearer', 'token': {'env': 'A'}, 'refresh': {'url': "
            "'https://a.test', 'send': 'SECRET'}}",
            "/auth/refresh/send", "a text without {{token}}");
        row("refresh credentials",
            "'auth': {'type': 'bearer', 'token': {'env': 'A'}, 'refresh': {'url': "
            "'https://u:SECRET@p.test'}}",
            "/auth/refresh/url", "a user name or password");
    }

    void secretInTheFileIsRefusedWithoutRepeatingIt()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, pointer);
        QFETCH(QString, part);
        const ParsedConfig parsed = parseConfig(fileWith(members));
        QVERIFY2(parsed.issues.size() == 1, qPrintable(listed(parsed)));
        QCOMPARE(parsed.issues.first().pointer, QStringLiteral("/feeds/0") + pointer);
        QVERIFY2(parsed.issues.first().message.contains(part), qPrintable(listed(parsed)));
        QVERIFY(!listed(parsed).contains(QStringLiteral("SECRET")));
    }

    void brokenFileIsAnIssue_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("issue");
        const auto row = [](const char *name, const char *text, const char *issue) {
            QTest::newRow(name) << json(text) << QString::fromUtf8(json(issue));
        };
        row("not an object", "[]", ": found an array, allowed: an object");
        row("no version", "{'feeds': []}", ": the key 'version' is missing, allowed: 1");
        row("no feeds", "{'version': 1}",
            ": the key 'feeds' is missing, allowed: an array of feeds");
        row("version as text", "{'version': '1', 'feeds': []}", "/version: found '1', allowed: 1");
        row("old version", "{'version': 0, 'feeds': []}", "/version: found 0, allowed: 1");
        row("newer version", "{'version': 2, 'feeds': 7, 'new': 1}",
            "/version: written by a newer Feedscope (version 2); this one reads version 1");
        row("feeds of wrong type", "{'version': 1, 'feeds': {}}",
            "/feeds: found an object, allowed: an array of feeds");
        row("feed of wrong type", "{'version': 1, 'feeds': [1]}",
            "/feeds/0: found a number, allowed: an object");
        row("no id", "{'version': 1, 'feeds': [{'url': 'ws://a'}]}",
            "/feeds/0: the key 'id' is missing, allowed: a text of 1 to 100 characters");
        row("no url", "{'version': 1, 'feeds': [{'id': 'a'}]}",
            "/feeds/0: the key 'url' is missing, allowed: a ws, wss, http or https URL");
        row("empty id", "{'version': 1, 'feeds': [{'id': '', 'url': 'ws://a'}]}",
            "/feeds/0/id: found 0 characters, allowed: 1 to 100");
        row("control character in id", "{'version': 1, 'feeds': [{'id': 'a\\n', 'url': 'ws://a'}]}",
            "/feeds/0/id: found a control character, allowed: printable characters");
        row("same id",
            "{'version': 1, 'feeds': [{'id': 'a', 'url': 'ws://a'}, {'id': 'a', 'url': "
            "'ws://b'}]}",
            "/feeds/1/id: found 'a', which is already the id of /feeds/0, allowed: an id of its "
            "own "
            "for each feed");
        row("repeated key", "{'version': 1, 'feeds': [{'id': 'a', 'id': 'a', 'url': 'ws://a'}]}",
            "/feeds/0/id: key 'id' stands here more than once, allowed: once");
        row("scenario", "{'version': 1, 'name': 'x', 'steps': []}",
            "/steps: found a scenario file, allowed: a config file; play it with feedscope run");
        row("unknown key at the top", "{'version': 1, 'feed': 1, 'feeds': []}",
            "/feed: unknown key 'feed'; did you mean 'feeds'?");
        row("syntax", "{'version': 1,\n 'feeds': [,]}",
            ": line 2, column 12: found ',', allowed: a value (a string in double quotes, a "
            "number, "
            "true, false, null, an object or an array)");
    }

    void brokenFileIsAnIssue()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, issue);
        const ParsedConfig parsed = parseConfig(text);
        QCOMPARE(listed(parsed), issue);
        QVERIFY(parsed.feeds.isEmpty());
    }

    void idOfAHundredCharactersIsTheLongest()
    {
        const QByteArray head = "{\"version\": 1, \"feeds\": [{\"url\": \"ws://a\", \"id\": \"";
        QVERIFY(parseConfig(head + QByteArray(100, 'x') + "\"}]}").ok());
        QVERIFY(!parseConfig(head + QByteArray(101, 'x') + "\"}]}").ok());
    }

    void allIssuesAreReportedTogether()
    {
        const ParsedConfig parsed =
            parseConfig(fileWith("'name': 1, 'transport': 2, 'poll': {'interval': 'x', 'y': 1}, "
                                 "'limits': {'keepMessages': 0}"));
        QCOMPARE(parsed.issues.size(), 5);
    }

    void thousandsOfIssuesEndInOneThatSaysSo()
    {
        const QByteArray items = QByteArray("1,").repeated(5000);
        const ParsedConfig parsed = parseConfig("{\"version\": 1, \"feeds\": [" + items + "1]}");
        QCOMPARE(parsed.issues.size(), 1001);
        QCOMPARE(parsed.issues.last().message,
                 QStringLiteral("more than 1000 issues; the rest is not listed"));
    }

    void unknownKeysWithoutEndAreCappedToo()
    {
        QByteArray keys;
        for (int i = 0; i < 2000; ++i)
            keys += ", 'k" + QByteArray::number(i) + "': 1";
        QCOMPARE(parseConfig(json("{'version': 1, 'feeds': []" + keys + "}")).issues.size(), 1001);
    }

    void noFeedsIsAGoodFile() { QVERIFY(parseConfig(json("{'version': 1, 'feeds': []}")).ok()); }
};

QTEST_APPLESS_MAIN(TestConfigParser)
#include "tst_configparser.moc"
