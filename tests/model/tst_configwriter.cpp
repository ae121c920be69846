#include "configparser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace feedscope;

// Feeds with everything the file format can hold, drawn from a seed.
class FeedGenerator
{
public:
    explicit FeedGenerator(quint32 seed)
        : m_random(seed)
    {
    }

    FeedConfig feed(int number)
    {
        FeedConfig feed;
        feed.id = {QStringLiteral("feed-%1").arg(number) + text(20)};
        feed.name = maybe(text(40));
        feed.url = url({"ws", "wss", "http", "https"});
        feed.transports = ladder(feed.url);
        if (flip())
            feed.endpoints.insert(TransportKind::Sse, url({"http", "https"}));
        if (flip())
            feed.endpoints.insert(TransportKind::WebSocket, url({"ws", "wss"}));
        addRequest(feed);
        feed.auth = auth();
        if (flip())
            feed.fields = {QStringLiteral("/seq"), QStringLiteral("/a~0b"), QString(),
                           QStringLiteral("/t/0")};
        addTiming(feed);
        feed.snapshotUrl = flip() ? url({"https"}) : QUrl();
        feed.maxMessageBytes = flip() ? m_random.bounded(1024, 1 << 30) : feed.maxMessageBytes;
        feed.keepBytes = flip() ? m_random.bounded(65'536, 1'000'000'000) : feed.keepBytes;
        feed.conflate = flip();
        feed.keepMessages = flip() ? m_random.bounded(1, 1'000'001) : feed.keepMessages;
        feed.proxy = flip() ? url({"http", "socks5"}) : QUrl();
        if (flip())
            feed.tls = {text(9) + u'c', text(9) + u'd', text(9) + u'e'};
        feed.http2 = flip();
        feed.enabled = flip();
        return feed;
    }

private:
    bool flip() { return m_random.bounded(2) == 1; }
    Millis millis(int min, int max) { return Millis(m_random.bounded(min, max + 1)); }
    QString maybe(const QString &value) { return flip() ? value : QString(); }

    QString text(int max)
    {
        static const QString alphabet = QStringLiteral("ab Z\"\\/{}~9<>\u00e9\u4e2d\U0001F600");
        const auto characters = alphabet.toUcs4();
        QString out;
        for (int left = m_random.bounded(max); left > 0; --left)
            out += QString::fromUcs4(reinterpret_cast<const char32_t *>(
                                         &characters[m_random.bounded(characters.size())]),
                                     1);
        return out;
    }

    QUrl url(const QList<const char *> &schemes)
    {
        static const char *const rests[] = {
            "://a.test",        "://a.test/",
            "://a.test:8080/x", "://[::1]:9/y%20z/%2F?q=%C3%A9&r=a+b",
            "://127.0.0.1/?",   "://b\u00fccher.test/\u00e9"};
        return QUrl(QString::fromUtf8(schemes[m_random.bounded(schemes.size())]) +
                        QString::fromUtf8(rests[m_random.bounded(int(std::size(rests)))]),
                    QUrl::StrictMode);
    }

    QList<TransportKind> ladder(const QUrl &of)
    {
        QList<TransportKind> rungs{TransportKind::Poll, TransportKind::WebSocket,
                                   TransportKind::Sse, TransportKind::LongPoll};
        if (flip())
            return defaultLadder(of);
        std::swap(rungs[m_random.bounded(4)], rungs[m_random.bounded(4)]);
        rungs.resize(m_random.bounded(1, 5));
        return rungs;
    }

    void addRequest(FeedConfig &feed)
    {
        if (flip())
            feed.headers = {{"X-B", text(9).toUtf8()}, {"a!#", ""}};
        if (flip())
            feed.subprotocols = {QStringLiteral("v2.json"), QStringLiteral("v1")};
        if (flip())
            feed.subscribe = {text(50) + u'\n', QString()};
        if (flip()) {
            feed.method = "POST";
            feed.body = text(50).toUtf8() + '\0' + "\r\n";
        }
        feed.retryPost = flip();
        feed.pollSlowWhenHidden = flip();
        feed.endMarker = maybe(text(9)).toUtf8();
    }

    SecretSource source()
    {
        switch (m_random.bounded(4)) {
        case 0:
            return {SecretSource::Kind::Keychain, text(9) + u'k', {}};
        case 1:
            return {SecretSource::Kind::Env, QStringLiteral("_TOKEN9"), {}};
        case 2:
            return {SecretSource::Kind::File, text(9) + u'f', {}};
        default:
            return {SecretSource::Kind::Command, {}, {QStringLiteral("pass"), text(9)}};
        }
    }

    AuthConfig auth()
    {
        AuthConfig auth;
        const int kind = m_random.bounded(4);
        auth.kind = AuthConfig::Kind(kind);
        if (auth.kind == AuthConfig::Kind::None)
            return auth;
        auth.token = source();
        if (auth.kind == AuthConfig::Kind::Basic)
            auth.user = text(9) + u'u';
        if (auth.kind == AuthConfig::Kind::Header)
            auth.header = QStringLiteral("X-Key");
        if (auth.kind != AuthConfig::Kind::Basic && flip())
            auth.refresh = RefreshConfig{
                url({"https"}),       flip() ? std::optional(source()) : std::nullopt,
                maybe(text(20)),      flip() ? text(9) + QStringLiteral("{{token}}") : QString(),
                QStringLiteral("/t"), flip() ? QStringLiteral("/e") : QStringLiteral("/expiresIn"),
                millis(0, 90'000)};
        return auth;
    }

    void addTiming(FeedConfig &feed)
    {
        if (flip())
            return;
        feed.connectTimeout = millis(100, 600'000);
        feed.pingInterval = flip() ? Millis(0) : millis(1'000, 86'400'000);
        feed.heartbeatTimeout = flip() ? Millis(0) : millis(1'000, 86'400'000);
        feed.heartbeatEvent = maybe(text(9)).toUtf8();
        feed.silentAfter = flip() ? Millis(0) : millis(100, 86'400'000);
        feed.backoff.base = millis(1, 3'600'000);
        feed.backoff.cap = feed.backoff.base + millis(0, 1'000'000);
        feed.backoff.factor = 1 + m_random.bounded(9.0);
        feed.backoff.jitter = Jitter(m_random.bounded(4));
        feed.backoff.maxAttempts = m_random.bounded(1'000'001);
        feed.pollInterval = millis(100, 40'000'000);
        feed.pollMaxInterval = feed.pollInterval + millis(0, 40'000'000);
    }

    QRandomGenerator m_random;
};

class TestConfigWriter : public QObject
{
    Q_OBJECT

private slots:
    void whatWasWrittenReadsBackEqual()
    {
        FeedGenerator generator(2027);
        for (int round = 0; round < 500; ++round) {
            QList<FeedConfig> feeds;
            for (int i = 0; i < round % 4; ++i)
                feeds.append(generator.feed(i));
            const QByteArray text = writeConfig(feeds);
            const ParsedConfig parsed = parseConfig(text);
            const ConfigIssue first = parsed.issues.value(0);
            QVERIFY2(parsed.ok(),
                     qPrintable(first.pointer + u' ' + first.message + QString::fromUtf8(text)));
            QVERIFY2(parsed.feeds == feeds, text.constData());
            QCOMPARE(writeConfig(parsed.feeds), text);
        }
    }

    void defaultsAreLeftOut()
    {
        FeedConfig feed;
        feed.id = {QStringLiteral("a")};
        feed.url = QUrl(QStringLiteral("wss://a.test/f"));
        feed.transports = defaultLadder(feed.url);
        feed.backoff.maxAttempts = 3;
        QCOMPARE(writeConfig({feed}), QByteArray("{\n  \"version\": 1,\n  \"feeds\": [\n    {\n"
                                                 "      \"id\": \"a\",\n"
                                                 "      \"url\": \"wss://a.test/f\",\n"
                                                 "      \"backoff\": {\n"
                                                 "        \"maxAttempts\": 3\n"
                                                 "      }\n    }\n  ]\n}\n"));
    }

    void noFeedsIsAFileToo()
    {
        QCOMPARE(writeConfig({}), QByteArray("{\n  \"version\": 1,\n  \"feeds\": []\n}\n"));
    }

    void resumePointIsNotConfiguration()
    {
        FeedConfig feed;
        feed.id = {QStringLiteral("a")};
        feed.url = QUrl(QStringLiteral("wss://a.test/f"));
        feed.lastEventId = "77";
        QVERIFY(!writeConfig({feed}).contains("77"));
    }
};

QTEST_APPLESS_MAIN(TestConfigWriter)
#include "tst_configwriter.moc"
