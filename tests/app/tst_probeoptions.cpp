#include "probeoptions.h"

#include <QtTest>

using namespace feedscope;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

// Words of a command line, split at spaces; the URL is added.
ParsedProbe parse(const QStringList &options)
{
    return parseProbeOptions(QStringList{s("http://h/feed")} + options);
}

FeedConfig feedOf(const QStringList &options)
{
    const ParsedProbe parsed = parse(options);
    if (!parsed.error.isEmpty())
        qWarning("%s", qPrintable(parsed.error));
    return parsed.options.feeds.value(0);
}

} // namespace

class ProbeOptionsTest : public QObject
{
    Q_OBJECT

private slots:
    void defaultsAreThoseOfTheContract()
    {
        const ParsedProbe parsed = parse({});
        QVERIFY2(parsed.error.isEmpty(), qPrintable(parsed.error));
        const FeedConfig feed = parsed.options.feeds.value(0);
        FeedConfig expected;
        expected.id = FeedId{s("http://h/feed")};
        expected.url = QUrl(s("http://h/feed"));
        expected.transports = defaultLadder(expected.url);
        QCOMPARE(feed, expected);
        QVERIFY(!parsed.options.duration);
        QVERIFY(!parsed.options.count);
        QVERIFY(!parsed.options.quiet);
        QCOMPARE(parsed.options.format, RecordFormat::Ndjson);
    }

    void timeUntilABetterTransportIsTriedAgainIsRead()
    {
        QCOMPARE(feedOf({}).recoverAfter, Millis(600'000));
        QCOMPARE(feedOf({s("--recover-after=1500")}).recoverAfter, Millis(1'500));
    }

    void behaveLikeIsAWholePolicy()
    {
        QCOMPARE(feedOf({s("--behave-like"), s("phoenix")}).backoff,
                 presetBackoff(ReconnectPreset::Phoenix));
        const BackoffConfig limited =
            feedOf({s("--max-attempts"), s("3"), s("--behave-like"), s("graphql-ws")}).backoff;
        QCOMPARE(limited.maxAttempts, 3);
        QVERIFY(parse({s("--behave-like=phoenix"), s("--jitter=full")})
                    .error.startsWith(s("--behave-like")));
        QVERIFY(parse({s("--behave-like=sockjs")}).error.contains(s("centrifuge")));
    }

    void everyOptionArrives()
    {
        const FeedConfig feed = feedOf({s("--transport"),
                                        s("poll"),
                                        s("--header"),
                                        s("X-A: 1"),
                                        s("--header=X-B:2"),
                                        s("--subscribe"),
                                        s("{\"op\":1}"),
                                        s("--subprotocol"),
                                        s("v2"),
                                        s("--method"),
                                        s("POST"),
                                        s("--body"),
                                        s("b"),
                                        s("--last-event-id"),
                                        s("7"),
                                        s("--backoff-base"),
                                        s("10"),
                                        s("--backoff-cap"),
                                        s("20"),
                                        s("--jitter"),
                                        s("none"),
                                        s("--max-attempts"),
                                        s("3"),
                                        s("--connect-timeout"),
                                        s("4"),
                                        s("--heartbeat-timeout"),
                                        s("0"),
                                        s("--ping-interval"),
                                        s("0"),
                                        s("--silent-after"),
                                        s("6"),
                                        s("--poll-interval"),
                                        s("70"),
                                        s("--poll-max-interval"),
                                        s("80"),
                                        s("--sequence"),
                                        s("/a"),
                                        s("--id"),
                                        s("/b"),
                                        s("--timestamp"),
                                        s("/c~1d"),
                                        s("--stream"),
                                        s("/e"),
                                        s("--max-message"),
                                        s("99"),
                                        s("--proxy"),
                                        s("http://p:3128"),
                                        s("--ca"),
                                        s("ca.pem"),
                                        s("--client-cert"),
                                        s("c.pem"),
                                        s("--client-key"),
                                        s("k.pem"),
                                        s("--bearer-env"),
                                        s("TOKEN")});
        FeedConfig e;
        e.id = FeedId{s("http://h/feed")};
        e.url = QUrl(s("http://h/feed"));
        e.transports = {TransportKind::Poll};
        e.headers = {{"X-A", "1"}, {"X-B", "2"}};
        e.subscribe = QStringList{s("{\"op\":1}")};
        e.subprotocols = QStringList{s("v2")};
        e.method = "POST";
        e.body = "b";
        e.lastEventId = "7";
        e.backoff = {Millis(10), 2.0, Millis(20), Jitter::None, 3};
        e.connectTimeout = Millis(4);
        e.heartbeatTimeout = Millis(0);
        e.pingInterval = Millis(0);
        e.silentAfter = Millis(6);
        e.pollInterval = Millis(70);
        e.pollMaxInterval = Millis(80);
        e.fields = {s("/a"), s("/b"), s("/c~1d"), s("/e")};
        e.maxMessageBytes = 99;
        e.proxy = QUrl(s("http://p:3128"));
        e.tls = {s("ca.pem"), s("c.pem"), s("k.pem")};
        e.auth.kind = AuthConfig::Kind::Bearer;
        e.auth.token = SecretSource{SecretSource::Kind::Env, s("TOKEN"), {}};
        QCOMPARE(feed, e);
    }

    void runOptionsArrive()
    {
        const ProbeOptions options =
            parse({s("--duration"), s("1.5"), s("--count"), s("9"), s("--quiet"), s("--format"),
                   s("text"), s("--fault"), s("network-drop,for=3s,at=250ms")})
                .options;
        QCOMPARE(options.duration, std::optional(Millis(1500)));
        QCOMPARE(options.count, std::optional(quint64(9)));
        QVERIFY(options.quiet);
        QCOMPARE(options.format, RecordFormat::Text);
        QCOMPARE(options.faults.size(), 1);
        QCOMPARE(options.faults.first().at, Millis(250));
        QCOMPARE(options.faults.first().spec.lasts, Millis(3000));
    }

    void autoStartsWhereTheSchemeSays()
    {
        const QList<FeedConfig> feeds =
            parseProbeOptions({s("ws://h/a"), s("https://h/b")}).options.feeds;
        QCOMPARE(feeds.at(0).transports.first(), TransportKind::WebSocket);
        QCOMPARE(feeds.at(0).transports.size(), 4);
        QCOMPARE(feeds.at(1).transports.first(), TransportKind::Sse);
        QCOMPARE(feeds.at(1).transports.size(), 3);
    }

    void nameBeforeUrlNamesTheFeed()
    {
        const QList<FeedConfig> feeds =
            parseProbeOptions({s("a b=ws://h/?x=1"), s("--"), s("http://h/?y=2")}).options.feeds;
        QCOMPARE(feeds.size(), 2);
        QCOMPARE(feeds.at(0).id.value, s("a b"));
        QCOMPARE(feeds.at(0).url, QUrl(s("ws://h/?x=1")));
        QCOMPARE(feeds.at(1).id.value, s("http://h/?y=2"));
    }

    void helpWinsOverEverything()
    {
        QVERIFY(parseProbeOptions({s("--help")}).help);
        QVERIFY(parseProbeOptions({s("--help")}).error.isEmpty());
        for (const char *option :
             {"--transport", "--bearer-env", "--fault", "--client-key", "--format"})
            QVERIFY2(probeHelp().contains(QLatin1StringView(option)), option);
    }

    void pollMaximumFollowsALongerInterval()
    {
        QCOMPARE(feedOf({s("--poll-interval"), s("90000")}).pollMaxInterval, Millis(90000));
    }

    void streamsOpenedByPostHaveTheirOptions()
    {
        const auto parsed =
            parse({s("--method=POST"), s("--body={}"), s("--retry-post"), s("--end-marker"),
                   s("[DONE]"), s("--heartbeat-event=ping"), s("--http2")});
        QVERIFY(parsed.error.isEmpty());
        const FeedConfig &feed = parsed.options.feeds.first();
        QVERIFY(feed.retryPost && feed.http2);
        QCOMPARE(feed.endMarker, QByteArray("[DONE]"));
        QCOMPARE(feed.heartbeatEvent, QByteArray("ping"));
        QVERIFY(!parse({s("--method=POST")}).options.feeds.first().retryPost);
    }

    void usageErrorNamesTheOption_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, QStringList options, const char *named) {
            QTest::newRow(name) << options << s(named);
        };
        row("unknown option", {s("--frobnicate")}, "--frobnicate");
        row("single dash", {s("-count"), s("1")}, "-count");
        row("missing value", {s("--count")}, "--count");
        row("option in place of value", {s("--count"), s("--quiet")}, "--count");
        row("switch with value", {s("--quiet=1")}, "--quiet");
        row("given twice", {s("--count=1"), s("--count=2")}, "--count");
        row("count zero", {s("--count=0")}, "--count");
        row("count negative", {s("--count=-1")}, "--count");
        row("count with sign", {s("--count=+1")}, "--count");
        row("count with space", {s("--count= 1")}, "--count");
        row("count hex", {s("--count=0x10")}, "--count");
        row("count too large", {s("--count=99999999999999999999")}, "--count");
        row("count in other digits", {s("--count=٣")}, "--count");
        row("duration zero", {s("--duration=0")}, "--duration");
        row("duration with unit", {s("--duration=5s")}, "--duration");
        row("duration exponent", {s("--duration=1e3")}, "--duration");
        row("duration without fraction", {s("--duration=5.")}, "--duration");
        row("transport", {s("--transport=carrier-pigeon")}, "--transport");
        row("method", {s("--method=PUT")}, "--method");
        row("body without post", {s("--body=x")}, "--body");
        row("jitter", {s("--jitter=some")}, "--jitter");
        row("backoff base zero", {s("--backoff-base=0")}, "--backoff-base");
        row("connect timeout zero", {s("--connect-timeout=0")}, "--connect-timeout");
        row("max attempts", {s("--max-attempts=many")}, "--max-attempts");
        row("poll maximum below interval", {s("--poll-interval=500"), s("--poll-max-interval=100")},
            "--poll-max-interval");
        row("pointer without slash", {s("--sequence=seq")}, "--sequence");
        row("pointer with bad escape", {s("--id=/a~2")}, "--id");
        row("pointer with open escape", {s("--stream=/a~")}, "--stream");
        row("message size", {s("--max-message=0")}, "--max-message");
        row("proxy without port", {s("--proxy=http://p")}, "--proxy");
        row("proxy scheme", {s("--proxy=ftp://p:1")}, "--proxy");
        row("certificate without key", {s("--client-cert=c.pem")}, "--client-key");
        row("fault kind", {s("--fault=meteor")}, "--fault");
        row("fault key", {s("--fault=network-drop,after=1s")}, "--fault");
        row("fault duration", {s("--fault=network-drop,for=1")}, "--fault");
        row("fault twice", {s("--fault=network-drop,at=1s,at=2s")}, "--fault");
        row("fault too long", {s("--fault=network-drop,for=2h")}, "--fault");
        row("format", {s("--format=xml")}, "--format");
        row("subprotocol with space", {s("--subprotocol=a b")}, "--subprotocol");
        row("subprotocol twice", {s("--subprotocol=a"), s("--subprotocol=a")}, "--subprotocol");
        row("header without colon", {s("--header=X")}, "--header");
        row("header name with space", {s("--header=X A: 1")}, "--header");
        row("header with line break", {s("--header=X: 1\r\nY: 2")}, "--header");
        row("header without name", {s("--header=: 1")}, "--header");
        row("header of the protocol", {s("--header=Sec-WebSocket-Key: 1")}, "--header");
        row("resume id with line break", {s("--last-event-id=a\nb")}, "--last-event-id");
        row("empty subscribe", {s("--subscribe=")}, "--subscribe");
        row("two token sources", {s("--bearer-env=A"), s("--bearer-file=b")}, "--bearer-file");
        row("command beside another source", {s("--bearer-env=A"), s("--bearer-command=b")},
            "--bearer-command");
        row("refresh over ftp", {s("--refresh-url=ftp://a")}, "--refresh-url");
        row("refresh without a URL", {s("--refresh-before=1")}, "--refresh");
        row("refresh pointer", {s("--refresh-url=http://a"), s("--refresh-token-pointer=x")},
            "--refresh-token-pointer");
    }
    void usageErrorNamesTheOption()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, named);
        const ParsedProbe parsed = parse(options);
        QVERIFY2(parsed.error.contains(named), qPrintable(parsed.error));
    }

    void badUrlIsAnError_data()
    {
        QTest::addColumn<QStringList>("urls");
        QTest::newRow("none") << QStringList{};
        QTest::newRow("no scheme") << QStringList{s("host/path")};
        QTest::newRow("other scheme") << QStringList{s("ftp://h/")};
        QTest::newRow("no host") << QStringList{s("http:///x")};
        QTest::newRow("space") << QStringList{s("http://h/a b")};
        QTest::newRow("bad port") << QStringList{s("http://h:99999/")};
        QTest::newRow("fragment") << QStringList{s("ws://h/#x")};
        QTest::newRow("empty name") << QStringList{s("=ws://h/")};
        QTest::newRow("control character in name") << QStringList{s("a\nb=ws://h/")};
        QTest::newRow("same url twice") << QStringList{s("ws://h/"), s("ws://h/")};
        QTest::newRow("same name twice") << QStringList{s("a=ws://h/1"), s("a=ws://h/2")};
    }
    void badUrlIsAnError()
    {
        QFETCH(QStringList, urls);
        const QString error = parseProbeOptions(urls).error;
        QVERIFY2(error.startsWith(s("URL: ")), qPrintable(error));
    }

    void tokenOfTheKeychainIsNamed()
    {
        const ParsedProbe parsed = parse({s("ws://a"), s("--bearer-keychain=orders-eu")});
        QVERIFY2(parsed.error.isEmpty(), qPrintable(parsed.error));
        const AuthConfig &auth = parsed.options.feeds.first().auth;
        QCOMPARE(auth.kind, AuthConfig::Kind::Bearer);
        QCOMPARE(int(auth.token->kind), int(SecretSource::Kind::Keychain));
        QCOMPARE(auth.token->name, s("orders-eu"));
        QVERIFY(parse({s("ws://a"), s("--bearer-keychain=")}).error.contains(s("secret set")));
    }

    void refreshIsPutTogether()
    {
        const ParsedProbe parsed = parse(
            {s("ws://a"), s("--bearer-command=get-token --scope \"a b\""),
             s("--refresh-url=https://a/r"), s("--refresh-before=5"),
             s("--refresh-token-pointer=/t"), s("--refresh-expires-pointer=/e"),
             s("--refresh-env=R"), s("--refresh-body=r={{token}}"), s("--refresh-send={{token}}")});
        QVERIFY2(parsed.error.isEmpty(), qPrintable(parsed.error));
        const AuthConfig &auth = parsed.options.feeds.first().auth;
        QCOMPARE(auth.kind, AuthConfig::Kind::Bearer);
        QCOMPARE(auth.token->command, (QStringList{s("get-token"), s("--scope"), s("a b")}));
        const RefreshConfig expected{QUrl(s("https://a/r")),
                                     SecretSource{SecretSource::Kind::Env, s("R"), {}},
                                     s("r={{token}}"),
                                     s("{{token}}"),
                                     s("/t"),
                                     s("/e"),
                                     Millis(5)};
        QCOMPARE(*auth.refresh, expected);
    }

    void secretInTheWrongPlaceIsNotRepeated_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("token as name") << QStringList{s("--bearer-env"), s("S3CR.ET-abc")};
        QTest::newRow("token in place of its place")
            << QStringList{s("--refresh-url=http://a"), s("--refresh-send"), s("S3CR.ET-abc")};
        QTest::newRow("token in the refresh body")
            << QStringList{s("--refresh-url=http://a"), s("--refresh-body"), s("S3CR.ET-abc")};
        QTest::newRow("password in the refresh URL")
            << QStringList{s("--refresh-url"), s("http://me:S3CR.ET-abc@h/")};
        QTest::newRow("authorization header")
            << QStringList{s("--header"), s("Authorization: Bearer S3CR.ET-abc")};
        QTest::newRow("header with control character")
            << QStringList{s("--header"), s("X-Key: S3CR.ET-abc\n") + s("x")};
        QTest::newRow("password in url") << QStringList{s("ws://me:S3CR.ET-abc@h/")};
        QTest::newRow("password in proxy")
            << QStringList{s("--proxy"), s("http://me:S3CR.ET-abc@p:1")};
    }
    void secretInTheWrongPlaceIsNotRepeated()
    {
        QFETCH(QStringList, arguments);
        const QString error = parse(arguments).error;
        QVERIFY(!error.isEmpty());
        QVERIFY2(!error.contains(s("S3CR")), qPrintable(error));
    }
};

QTEST_GUILESS_MAIN(ProbeOptionsTest)
#include "tst_probeoptions.moc"
