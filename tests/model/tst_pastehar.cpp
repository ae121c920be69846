#include "pasteparser.h"

#include <QTest>

using namespace feedscope;

class TestPasteHar : public QObject
{
    Q_OBJECT

private slots:
    void webSocketsAndEventStreamsBecomeFeeds();
    void messagesSentFirstBecomeSubscribeMessages();
    void cookiesBecomeTheSignIn();
    void theSameAddressIsOneFeed();
    void moreThanTheCapIsSaid();
    void strangeEntriesAreNoFeeds();
};

static QString har(const QStringList &entries)
{
    return QStringLiteral("{\"log\":{\"version\":\"1.2\",\"entries\":[%1]}}")
        .arg(entries.join(u','));
}

static QString socketEntry(const QString &url)
{
    return QStringLiteral(
               "{\"_resourceType\":\"websocket\",\"request\":{\"method\":\"GET\",\"url\":\"%1\","
               "\"headers\":[{\"name\":\"Sec-WebSocket-Key\",\"value\":\"x\"},"
               "{\"name\":\"Origin\",\"value\":\"https://app.example\"}],"
               "\"cookies\":[{\"name\":\"sid\",\"value\":\"abc\"}]},"
               "\"response\":{\"status\":101},"
               "\"_webSocketMessages\":[{\"type\":\"send\",\"opcode\":1,\"data\":\"subscribe\"},"
               "{\"type\":\"receive\",\"opcode\":1,\"data\":\"x\"},"
               "{\"type\":\"send\",\"opcode\":1,\"data\":\"later\"}]}")
        .arg(url);
}

static QString streamEntry(const QString &url)
{
    return QStringLiteral("{\"request\":{\"method\":\"GET\",\"url\":\"%1\",\"headers\":[]},"
                          "\"response\":{\"status\":200,\"content\":{\"mimeType\":"
                          "\"text/event-stream;charset=utf-8\"}}}")
        .arg(url);
}

static QString pageEntry()
{
    return QStringLiteral("{\"request\":{\"method\":\"GET\",\"url\":\"https://h/\"},"
                          "\"response\":{\"content\":{\"mimeType\":\"text/html\"}}}");
}

void TestPasteHar::webSocketsAndEventStreamsBecomeFeeds()
{
    const PasteResult result =
        parsePaste(har({pageEntry(), socketEntry(QStringLiteral("wss://h/live/orders")),
                        streamEntry(QStringLiteral("https://h/trades")), pageEntry()}));
    QCOMPARE(result.kind, PasteResult::Kind::Har);
    QCOMPARE(result.feeds.size(), 2);
    QCOMPARE(result.feeds.at(0).config.transports, QList{TransportKind::WebSocket});
    QCOMPARE(result.feeds.at(0).config.id.value, QStringLiteral("orders"));
    QCOMPARE(result.feeds.at(0).config.headers.size(), 1);
    QCOMPARE(result.feeds.at(1).config.transports, QList{TransportKind::Sse});
    QCOMPARE(result.ignored.value(0).what, QStringLiteral("2 other requests"));
}

void TestPasteHar::messagesSentFirstBecomeSubscribeMessages()
{
    const PasteResult result = parsePaste(har({socketEntry(QStringLiteral("wss://h/x"))}));
    QCOMPARE(result.feeds.value(0).config.subscribe, QStringList{QStringLiteral("subscribe")});
}

void TestPasteHar::cookiesBecomeTheSignIn()
{
    const PasteResult result = parsePaste(har({socketEntry(QStringLiteral("wss://h/x"))}));
    const PastedFeed feed = result.feeds.value(0);
    QCOMPARE(feed.config.auth.header, QStringLiteral("Cookie"));
    QCOMPARE(feed.secret, QByteArray("sid=abc"));
    QVERIFY(!result.masked.contains(QLatin1StringView("abc")));
}

void TestPasteHar::theSameAddressIsOneFeed()
{
    const QString entry = streamEntry(QStringLiteral("https://h/x"));
    QCOMPARE(parsePaste(har({entry, entry, entry})).feeds.size(), 1);
}

void TestPasteHar::moreThanTheCapIsSaid()
{
    QStringList entries;
    for (qsizetype i = 0; i < kMaxPastedFeeds + 7; ++i)
        entries.append(streamEntry(QStringLiteral("https://h/%1").arg(i)));
    const PasteResult result = parsePaste(har(entries));
    QCOMPARE(result.feeds.size(), kMaxPastedFeeds);
    QCOMPARE(result.ignored.value(0).what, QStringLiteral("7 further feeds"));
}

void TestPasteHar::strangeEntriesAreNoFeeds()
{
    const PasteResult result = parsePaste(har(
        {QStringLiteral("1"), QStringLiteral("null"), QStringLiteral("[]"),
         QStringLiteral("{\"request\":5}"),
         QStringLiteral("{\"_resourceType\":\"websocket\",\"request\":{\"url\":\"\"}}"),
         QStringLiteral("{\"_resourceType\":\"websocket\",\"request\":{\"url\":\"ftp://h\"}}")}));
    QVERIFY(result.feeds.isEmpty());
    QVERIFY(!result.problem.isEmpty());
}

QTEST_GUILESS_MAIN(TestPasteHar)
#include "tst_pastehar.moc"
