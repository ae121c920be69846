// How a connection changes its transport, on time that the test owns and transports that the test plays.
#include "feedrig.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using namespace std::chrono_literals;

class TestFeedFallback : public QObject
{
    Q_OBJECT

private slots:
    void refusedTransportFallsBackAtOnceWithoutAnOutage()
    {
        FeedConfig config = FeedRig::sse();
        config.transports = {TransportKind::WebSocket, TransportKind::Sse};
        FeedRig rig(config);
        rig.feed.start();
        QCOMPARE(rig.transport->kind(), TransportKind::WebSocket);
        rig.close(ErrorKind::UpgradeRefused, 426);
        QCOMPARE(rig.attempts, 2);
        QCOMPARE(rig.transport->kind(), TransportKind::Sse);
        QCOMPARE(rig.observer.of<FellBack>().size(), size_t(1));
        QCOMPARE(rig.observer.of<FellBack>().front().to, TransportKind::Sse);
        QCOMPARE(rig.states(), QStringLiteral("connecting"));
        QCOMPARE(rig.observer.snapshot->wanted, TransportKind::WebSocket);
        QCOMPARE(rig.observer.snapshot->fallbackReason.code, 426);
    }

    void tenSecondsWithoutAMessageLeaveATransportThatOnlyOpened()
    {
        FeedConfig config = FeedRig::sse();
        config.transports = {TransportKind::Sse, TransportKind::Poll};
        FeedRig rig(config);
        rig.open();
        rig.scheduler.advance(10s);
        QCOMPARE(rig.transport->kind(), TransportKind::Poll);
        QCOMPARE(rig.observer.of<FellBack>().back().to, TransportKind::Poll);
    }

    void aQuietTransportIsKeptWhenTheOnesBelowDoNotExist()
    {
        FeedConfig config = FeedRig::sse();
        config.transports = {TransportKind::Sse, TransportKind::Poll};
        FeedRig rig(config);
        rig.open();
        rig.scheduler.advance(10s);
        rig.close(ErrorKind::HttpStatus, 404);
        QCOMPARE(rig.transport->kind(), TransportKind::Sse);
        emit rig.transport->opened();
        rig.scheduler.advance(30s);
        QCOMPARE(rig.attempts, 3);
        QCOMPARE(rig.feed.connection().phase, ConnectionPhase::Live);
    }

    // On SSE since a refused upgrade; delivering.
    static void fallBackToSse(FeedRig &rig)
    {
        rig.feed.start();
        rig.close(ErrorKind::UpgradeRefused, 426);
        emit rig.transport->opened();
        rig.deliver("x");
    }

    static FeedConfig webSocketThenSse()
    {
        FeedConfig config = FeedRig::sse();
        config.transports = {TransportKind::WebSocket, TransportKind::Sse};
        config.heartbeatTimeout = 0ms;
        return config;
    }

    void topIsTriedBesideTheWorkingTransportAndTakesOverWithoutAnOutage()
    {
        FeedRig rig(webSocketThenSse());
        fallBackToSse(rig);
        const QPointer<FakeTransport> working = rig.transport;
        working->tellId("7");
        rig.scheduler.advance(600s);
        QVERIFY(rig.transport != working && !working->aborted);
        QCOMPARE(rig.transport->kind(), TransportKind::WebSocket);
        QCOMPARE(rig.transport->resumeAt.lastId, QByteArray("7"));
        emit rig.transport->opened();
        QVERIFY(!working->aborted); // a handshake proves nothing yet
        rig.deliver("y");
        QVERIFY(working->aborted);
        QCOMPARE(rig.observer.messages.back().payload, QByteArray("y"));
        QCOMPARE(rig.observer.messages.back().transport, TransportKind::WebSocket);
        QCOMPARE(rig.observer.of<FellBack>().back().to, TransportKind::WebSocket);
        QCOMPARE(rig.states(), QStringLiteral("connecting connected"));
    }

    void failedTryOfTheTopIsNoOutageAndComesAgain()
    {
        FeedRig rig(webSocketThenSse());
        fallBackToSse(rig);
        const QPointer<FakeTransport> working = rig.transport;
        rig.scheduler.advance(600s);
        rig.close(ErrorKind::UpgradeRefused, 403);
        QVERIFY(!working->aborted);
        QCOMPARE(rig.feed.connection().phase, ConnectionPhase::Live);
        QCOMPARE(rig.attempts, 3);
        rig.scheduler.advance(600s);
        QCOMPARE(rig.attempts, 4);
        rig.scheduler.advance(10s); // no answer at all this time
        QVERIFY(!working->aborted);
        rig.feed.publish();
        QVERIFY(rig.observer.snapshot->recoverAt == rig.scheduler.now() + 600s);
    }

    void aTryEndsWithTheConnectionItWasBeside()
    {
        FeedRig rig(webSocketThenSse());
        fallBackToSse(rig);
        rig.scheduler.advance(600s);
        const QPointer<FakeTransport> candidate = rig.transport;
        rig.feed.stop();
        QVERIFY(candidate->aborted);
    }

    void repeatedIdleCutsTeachAFasterPing()
    {
        FeedConfig config = FeedRig::sse();
        config.transports = {TransportKind::WebSocket};
        FeedRig rig(config);
        rig.open();
        for (int cut = 0; cut < 2; ++cut) {
            QVERIFY(rig.pingInterval == 20s);
            emit rig.transport->alive();
            rig.scheduler.advance(3s);
            rig.close(ErrorKind::Dropped, 1006);
            rig.scheduler.advance(*rig.lastChange().retryIn);
            emit rig.transport->opened();
        }
        QVERIFY(rig.pingInterval == 1500ms);
        QCOMPARE(rig.observer.of<Notice>().size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestFeedFallback)
#include "tst_feedfallback.moc"
