// What a server may send that no transport ever sees: headers without end, and what else Qt keeps to
// itself. What goes through the pass-through is bounded, and a server that goes on is named.
#include "passthrough.h"
#include "scriptedserver.h"
#include "sharedcertificate.h"
#include "transportattempt.h"

#include <QTemporaryFile>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

constexpr int kEndless = 1'000'000;
// Both ends' socket buffers, which the kernel sizes, are beyond what passes.
constexpr qint64 kMost = 48 * 1024 * 1024;

template <typename Clock>
struct Passing : TransportAttempt<Clock>
{
    using TransportAttempt<Clock>::TransportAttempt;
    std::unique_ptr<PassThrough> way;

    void open()
    {
        way = std::make_unique<PassThrough>(this->config.proxy, this->scheduler);
        QVERIFY(way->listen());
        this->transport = networkTransportFactory()({this->kind, &this->config, {}, way->passage()},
                                                    this->scheduler);
        this->recorder = std::make_unique<TransportRecorder>(*this->transport);
        this->transport->open({});
    }
};

std::unique_ptr<ScriptedServer> serverFor(bool secure)
{
    return secure ? std::make_unique<ScriptedServer>(sharedCertificate().configuration)
                  : std::make_unique<ScriptedServer>();
}

void trust(FeedConfig &config, QTemporaryFile &ca)
{
    QVERIFY(ca.open());
    ca.write(sharedCertificate().certificatePem);
    ca.close();
    config.tls.ca = ca.fileName();
}

QByteArray headOf(TransportKind kind)
{
    return kind == TransportKind::Sse
               ? "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
               : QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n");
}

struct Flood
{
    const char *name;
    QByteArray before;
    QByteArray again;
    QString says;
};

QList<Flood> floodsFor(TransportKind kind)
{
    const QString headers = QStringLiteral("262144 bytes without the end of the answer's headers");
    const QString chunk = QStringLiteral("a chunk of the answer whose size line does not end");
    return {{"header lines", headOf(kind), QByteArray("X-Rubbish: abcdefgh\r\n").repeated(3000),
             headers},
            {"one header line", headOf(kind) + "X-Rubbish: ", QByteArray(65'536, 'x'), headers},
            {"interim answers",
             {},
             QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(2000),
             headers},
            {"size of a chunk", headOf(kind) + "Transfer-Encoding: chunked\r\n\r\n5;",
             QByteArray(65'536, 'x'), chunk}};
}

} // namespace

class TestAnswerBounds : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(!sharedCertificate().certificatePem.isEmpty()); }

    void floodThatNoTransportSeesIsCutAndNamed_data()
    {
        QTest::addColumn<TransportKind>("kind");
        QTest::addColumn<bool>("secure");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("again");
        QTest::addColumn<QString>("says");
        for (const TransportKind kind :
             {TransportKind::Sse, TransportKind::LongPoll, TransportKind::Poll}) {
            const auto floods = floodsFor(kind);
            for (const Flood &flood : floods) {
                for (const bool secure : {false, true})
                    QTest::addRow("%s %s %s", qPrintable(transportName(kind)),
                                  secure ? "TLS" : "plain", flood.name)
                        << kind << secure << flood.before << flood.again << flood.says;
            }
        }
    }
    void floodThatNoTransportSeesIsCutAndNamed()
    {
        QFETCH(TransportKind, kind);
        QFETCH(bool, secure);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, again);
        QFETCH(QString, says);
        const auto server = serverFor(secure);
        server->answer(Script(before).flood(again, kEndless));
        Passing<ManualScheduler> attempt(kind, server->url());
        QTemporaryFile ca;
        trust(attempt.config, ca);
        attempt.open();
        QTRY_VERIFY(server->bytesTaken() > ConnectTunnel::kAnswerHead);
        QTRY_VERIFY((attempt.scheduler.advance(ConnectTunnel::kGrace / 4), attempt.isClosed()));
        QCOMPARE(errorKindName(attempt.error().kind), errorKindName(ErrorKind::TooLarge));
        QVERIFY2(attempt.error().detail.contains(says), qPrintable(attempt.error().detail));
        QVERIFY2(server->bytesTaken() < kMost, qPrintable(QString::number(server->bytesTaken())));
    }

    void endlessAnswerToAnUpgradeIsCutAndNamed_data()
    {
        QTest::addColumn<bool>("secure");
        QTest::addColumn<QByteArray>("again");
        for (const bool secure : {false, true}) {
            const char *way = secure ? "TLS" : "plain";
            QTest::addRow("%s header lines", way)
                << secure << QByteArray("X-Rubbish: abcdefgh\r\n").repeated(3000);
            QTest::addRow("%s one header line", way) << secure << QByteArray(65'536, 'x');
        }
    }
    void endlessAnswerToAnUpgradeIsCutAndNamed()
    {
        QFETCH(bool, secure);
        QFETCH(QByteArray, again);
        const auto server = serverFor(secure);
        server->answer(Script("HTTP/1.1 101 Switching Protocols\r\nX: ").flood(again, kEndless));
        QUrl url = server->url();
        url.setScheme(secure ? QStringLiteral("wss") : QStringLiteral("ws"));
        Passing<QtScheduler> attempt(TransportKind::WebSocket, url);
        QTemporaryFile ca;
        trust(attempt.config, ca);
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(errorKindName(attempt.error().kind), errorKindName(ErrorKind::TooLarge));
        QVERIFY2(attempt.error().detail.contains(QStringLiteral("without the end")),
                 qPrintable(attempt.error().detail));
        QVERIFY(server->bytesTaken() < kMost);
    }

    // A head of a quarter of that is no flood, and a long stream in large chunks is none either.
    void longHeadAndLongBodyPass()
    {
        constexpr int kChunks = 400;
        constexpr int kChunk = 100'000;
        ScriptedServer server;
        const QByteArray event = "data: " + QByteArray(kChunk - 8, 'x') + "\n\n";
        server.answer(Script(headOf(TransportKind::Sse) +
                             ("X-Long: " + QByteArray(1'000, 'x') + "\r\n").repeated(60) +
                             "Transfer-Encoding: chunked\r\n\r\n")
                          .flood(QByteArray::number(kChunk, 16) + "\r\n" + event + "\r\n", kChunks)
                          .send("0\r\n\r\n"));
        Passing<QtScheduler> attempt(TransportKind::Sse, server.url());
        attempt.open();
        QTRY_VERIFY_WITH_TIMEOUT(attempt.isClosed(), 30'000);
        QCOMPARE(errorKindName(attempt.error().kind), errorKindName(ErrorKind::StreamEnded));
        QCOMPARE(attempt.recorder->messages.size(), kChunks);
    }

    // The way through our own proxy may not turn one failure into another.
    void failureToConnectIsToldAsItIs_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *url, ErrorKind kind, const char *detail) {
            QTest::newRow(url) << QUrl(QString::fromLatin1(url)) << kind
                               << QString::fromLatin1(detail);
        };
        row("http://127.0.0.1:1/", ErrorKind::Refused, "Connection refused");
        row("https://127.0.0.1:1/", ErrorKind::Refused, "Connection refused");
        row("http://[::1]:1/", ErrorKind::Refused, "Connection refused");
        row("http://nosuch.invalid/", ErrorKind::HostNotFound, "Host nosuch.invalid not found");
        row("https://nosuch.invalid/", ErrorKind::HostNotFound, "Host nosuch.invalid not found");
    }
    void failureToConnectIsToldAsItIs()
    {
        QFETCH(QUrl, url);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, detail);
        Passing<QtScheduler> attempt(TransportKind::Sse, url);
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(errorKindName(attempt.error().kind), errorKindName(kind));
        QCOMPARE(attempt.error().detail, detail);
    }

    void serverThatSpeaksNoHttpIsQuoted_data()
    {
        QTest::addColumn<TransportKind>("kind");
        QTest::addColumn<QByteArray>("says");
        QTest::addColumn<bool>("hangsUp");
        for (const TransportKind kind : {TransportKind::WebSocket, TransportKind::Sse,
                                         TransportKind::LongPoll, TransportKind::Poll}) {
            for (const bool hangsUp : {false, true}) {
                for (const char *says :
                     {"220 mail.example.com ESMTP", "-ERR unknown command 'get'"})
                    QTest::addRow("%s %s %s", qPrintable(transportName(kind)),
                                  hangsUp ? "hangs up" : "stays", says)
                        << kind << QByteArray(says) << hangsUp;
            }
        }
    }
    void serverThatSpeaksNoHttpIsQuoted()
    {
        QFETCH(TransportKind, kind);
        QFETCH(QByteArray, says);
        QFETCH(bool, hangsUp);
        ScriptedServer server;
        for (int i = 0; i < 3; ++i) {
            const Script script(says + "\r\n");
            server.answer(hangsUp ? Script(script).fin() : script);
        }
        QUrl url = server.url();
        if (kind == TransportKind::WebSocket)
            url.setScheme(QStringLiteral("ws"));
        Passing<QtScheduler> attempt(kind, url);
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.error().detail, QStringLiteral("not HTTP: ") + QString::fromLatin1(says));
    }

    // Qt would dial again and again, thousands of times a second, until the connect timeout.
    void serverThatResetsWhatItAcceptsIsADrop_data()
    {
        QTest::addColumn<TransportKind>("kind");
        for (const TransportKind kind : {TransportKind::WebSocket, TransportKind::Sse,
                                         TransportKind::LongPoll, TransportKind::Poll})
            QTest::newRow(qPrintable(transportName(kind))) << kind;
    }
    void serverThatResetsWhatItAcceptsIsADrop()
    {
        QFETCH(TransportKind, kind);
        ScriptedServer server;
        server.refuseWithReset(true);
        QUrl url = server.url();
        if (kind == TransportKind::WebSocket)
            url.setScheme(QStringLiteral("ws"));
        Passing<QtScheduler> attempt(kind, url);
        attempt.open();
        QTRY_VERIFY_WITH_TIMEOUT(attempt.isClosed(), 3'000);
        QCOMPARE(errorKindName(attempt.error().kind), errorKindName(ErrorKind::Dropped));
    }

    void proxyThatFailsIsNamedAsTheCulprit_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("wants a user name")
            << QByteArray("HTTP/1.1 407 Who\r\nContent-Length: 0\r\n\r\n") << ErrorKind::Proxy;
        QTest::newRow("forbids it")
            << QByteArray("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n") << ErrorKind::Proxy;
        QTest::newRow("found nobody")
            << QByteArray("HTTP/1.1 503 Refused\r\nContent-Length: 0\r\n\r\n")
            << ErrorKind::Refused;
        QTest::newRow("is no proxy") << QByteArray("SSH-2.0-x\r\n\r\n") << ErrorKind::Proxy;
    }
    void proxyThatFailsIsNamedAsTheCulprit()
    {
        QFETCH(QByteArray, answer);
        QFETCH(ErrorKind, kind);
        ScriptedServer proxy;
        for (int i = 0; i < 3; ++i)
            proxy.answer(Script(answer).fin());
        Passing<QtScheduler> attempt(TransportKind::Sse,
                                     QUrl(QStringLiteral("http://feeds.invalid/")));
        attempt.config.proxy = proxy.url();
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(errorKindName(attempt.error().kind), errorKindName(kind));
        QVERIFY2(attempt.error().detail.contains(QStringLiteral("proxy")),
                 qPrintable(attempt.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestAnswerBounds)
#include "tst_answerbounds.moc"
