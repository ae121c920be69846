// HTTP/2 on the wire: polls use it where it is offered, event streams where their feed asks for it,
// and what it cannot hold back is bounded by a cap of our own.
#include "faketransport.h"
#include "feedconnection.h"
#include "http2server.h"
#include "recordingobserver.h"
#include "sharedcertificate.h"
#include "transportattempt.h"

#include <QTemporaryFile>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

struct Peer
{
    explicit Peer(Http2Answer answer)
        : server(sharedCertificate().configuration, std::move(answer))
    {
        if (ca.open())
            ca.write(sharedCertificate().certificatePem);
        ca.close();
    }
    void trustedBy(FeedConfig &config) const { config.tls.ca = ca.fileName(); }

    Http2Server server;
    QTemporaryFile ca;
};

} // namespace

class TstHttp2 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(!sharedCertificate().certificatePem.isEmpty()); }

    void pollUsesItWhereTheServerOffersIt()
    {
        Peer peer({"application/json", "[1]"});
        PollAttempt poll(TransportKind::Poll, peer.server.url());
        peer.trustedBy(poll.config);
        poll.open();
        QTRY_COMPARE(poll.told(), 2);
        QCOMPARE(poll.trace(), lines({"opened", "message message|[1]"}));
        QCOMPARE(peer.server.requests(), 1);
        poll.scheduler.advance(Millis(1'000));
        QTRY_COMPARE(poll.told(), 3);
        QCOMPARE(peer.server.requests(), 2);
        QCOMPARE(peer.server.others(), 0);
    }

    void eventStreamUsesItOnlyWhereItsFeedAsksForIt_data()
    {
        QTest::addColumn<bool>("asks");
        QTest::newRow("asks") << true;
        QTest::newRow("does not ask") << false;
    }
    void eventStreamUsesItOnlyWhereItsFeedAsksForIt()
    {
        QFETCH(bool, asks);
        Peer peer({"text/event-stream", "id: 1\ndata: a\n\n", 2, false});
        SseAttempt stream(peer.server.url());
        peer.trustedBy(stream.config);
        stream.config.http2 = asks;
        stream.open();
        if (!asks) {
            QTRY_COMPARE(peer.server.others(), 1);
            QCOMPARE(peer.server.requests(), 0);
            return;
        }
        QTRY_COMPARE(stream.recorder->messages.size(), 2);
        QCOMPARE(stream.recorder->messages.at(1).payload, QByteArray("a"));
        QVERIFY(!stream.isClosed());
        stream.transport->abort();
    }

    void endOfTheStreamIsADropThatResumes()
    {
        Peer peer({"text/event-stream", "id: 1\ndata: a\n\n"});
        SseAttempt stream(peer.server.url());
        peer.trustedBy(stream.config);
        stream.config.http2 = true;
        stream.open();
        QTRY_VERIFY(stream.isClosed());
        QCOMPARE(stream.error().kind, ErrorKind::StreamEnded);
        QCOMPARE(stream.recorder->messages.size(), 1);
    }

    void whatWaitsBeyondTheCapEndsTheQuestion()
    {
        constexpr qint64 kAll = 100'000'000;
        Peer peer({"text/event-stream", QByteArray(100'000, 'x'), kAll / 100'000, false});
        SseAttempt attempt(peer.server.url());
        peer.trustedBy(attempt.config);
        HttpExchange exchange({attempt.kind, &attempt.config, {}}, {"*/*", true},
                              attempt.scheduler);
        FeedError error;
        connect(&exchange, &HttpExchange::failed, this, [&](const FeedError &e) { error = e; });
        exchange.ask(attempt.config.url, {});
        QTRY_VERIFY(exchange.overran() || !error.isNone()); // nobody reads
        QCOMPARE(error.kind, ErrorKind::Overrun);
        QVERIFY(error.detail.contains(QString::number(HttpExchange::kReadAhead)));
        QVERIFY(!exchange.reply());
        const qint64 sent = peer.server.bytesSent();
        QVERIFY2(sent > HttpExchange::kReadAhead && sent < kAll / 2,
                 qPrintable(QString::number(sent)));
    }

    void feedThatOverranIsReadWithoutItFromThenOn()
    {
        ManualScheduler scheduler;
        RecordingObserver observer;
        QList<bool> allowed, passed;
        FakeTransport *transport = nullptr;
        FeedConfig config;
        config.id = {QStringLiteral("fast")};
        config.url = QUrl(QStringLiteral("https://127.0.0.1:1/"));
        config.transports = {TransportKind::Sse};
        config.http2 = true;
        config.connectTimeout = std::chrono::hours(1);
        FeedConnection feed(config, {scheduler,
                                     observer,
                                     [&](const AttemptSpec &spec, Scheduler &) {
                                         allowed << spec.config->http2;
                                         passed << spec.passage.has_value();
                                         auto made = std::make_unique<FakeTransport>(spec.kind);
                                         transport = made.get();
                                         return made;
                                     },
                                     {},
                                     1});
        feed.start();
        emit transport->opened();
        emit transport->closed({ErrorKind::Dropped, 0, {}, {}});
        for (int i = 0; i < 2; ++i) {
            scheduler.advance(std::chrono::minutes(1));
            emit transport->opened();
            emit transport->closed({ErrorKind::Overrun, 0, {}, {}});
        }
        QCOMPARE(allowed, (QList<bool>{true, true, false}));
        QCOMPARE(passed, (QList<bool>{true, true, true})); // so that a thread held up reads no more
        QCOMPARE(observer.of<Notice>().size(), size_t(1));
        feed.stop();
    }
};

QTEST_GUILESS_MAIN(TstHttp2)
#include "tst_http2.moc"
