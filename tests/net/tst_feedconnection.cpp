// FeedConnection on time that the test owns and transports that the test plays.
#include "feedrig.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using namespace std::chrono_literals;

namespace {

class PayloadSink : public MessageSink
{
public:
    void take(const Message &message, const MessageFields &, MessageVerdict, TransportKind) override
    {
        payloads << message.payload;
    }
    void flush() override { ++flushes; }

    QByteArrayList payloads;
    int flushes = 0;
};

} // namespace

class TestFeedConnection : public QObject
{
    Q_OBJECT

private slots:
    void firstEventIsConnectingAndLastIsDisconnected()
    {
        FeedRig rig;
        rig.open();
        rig.feed.stop();
        QCOMPARE(rig.states(), QStringLiteral("connecting connected disconnected"));
        const auto first = rig.observer.of<StateChanged>().front();
        QCOMPARE(first.from, FeedState::Disconnected);
        QCOMPARE(first.attempt, 0);
        QCOMPARE(rig.lastChange().stopCause, StopCause::Person);
    }

    void dropReconnectsAfterTheToldWait()
    {
        FeedRig rig;
        rig.open();
        rig.close(ErrorKind::Dropped);
        QCOMPARE(rig.lastChange().to, FeedState::Reconnecting);
        QCOMPARE(rig.lastChange().attempt, 1);
        QVERIFY(rig.lastChange().retryIn == 1000ms);
        rig.scheduler.advance(999ms);
        QCOMPARE(rig.attempts, 1);
        rig.scheduler.advance(1ms);
        QCOMPARE(rig.attempts, 2);
        emit rig.transport->opened();
        QCOMPARE(rig.lastChange().to, FeedState::Connected);
        QCOMPARE(rig.feed.counters().reconnects, quint64(1));
    }

    void attemptsCountFailuresInARow()
    {
        FeedRig rig;
        rig.feed.start();
        for (int n = 1; n <= 4; ++n) {
            rig.close(ErrorKind::Refused);
            QCOMPARE(rig.lastChange().attempt, n);
            QVERIFY(rig.lastChange().retryIn == 1000ms * (1 << (n - 1)));
            rig.scheduler.advance(*rig.lastChange().retryIn);
        }
        emit rig.transport->opened();
        rig.deliver("x");
        rig.close(ErrorKind::Dropped);
        QCOMPARE(rig.lastChange().attempt, 1);
    }

    void connectDeadlineIsOurs()
    {
        FeedRig rig;
        rig.feed.start();
        const QPointer<FakeTransport> first = rig.transport;
        rig.scheduler.advance(10s);
        QVERIFY(first->aborted);
        QCOMPARE(rig.lastChange().error.kind, ErrorKind::ConnectTimeout);
        QVERIFY(rig.lastChange().retryIn == 1000ms);
    }

    void missedHeartbeatDropsTheLinkAndBackdatesTheLoss()
    {
        FeedRig rig;
        rig.open();
        rig.scheduler.advance(2s);
        const Instant lastByte = rig.scheduler.now();
        rig.deliver("x");
        const QPointer<FakeTransport> first = rig.transport;
        rig.scheduler.advance(45s);
        QVERIFY(first->aborted);
        QCOMPARE(rig.lastChange().error.kind, ErrorKind::HeartbeatMissed);
        QVERIFY(rig.observer.snapshot->lostAt == lastByte);
    }

    void messagesRenewTheHeartbeatDeadline()
    {
        FeedRig rig;
        rig.open();
        for (int i = 0; i < 10; ++i) {
            rig.scheduler.advance(40s);
            rig.deliver("x");
        }
        rig.scheduler.advance(44s);
        QCOMPARE(rig.feed.connection().phase, ConnectionPhase::Live);
        rig.scheduler.advance(1s);
        QCOMPARE(rig.feed.connection().phase, ConnectionPhase::Waiting);
        QVERIFY(rig.scheduler.pending() < 8); // renewing leaves no trail of timers
    }

    void resumeIdGoesIntoTheNextAttempt()
    {
        FeedRig rig;
        rig.open();
        QVERIFY(rig.transport->resumeAt.lastId.isEmpty());
        rig.transport->tellId("42");
        rig.close(ErrorKind::Dropped);
        rig.scheduler.advance(1s);
        QCOMPARE(rig.transport->resumeAt.lastId, QByteArray("42"));
    }

    void advisedRetryReplacesTheBase()
    {
        FeedRig rig;
        rig.open();
        emit rig.transport->retryAdvised(250ms);
        rig.close(ErrorKind::StreamEnded);
        QVERIFY(rig.lastChange().retryIn == 250ms);
    }

    void advisedRetryOfZeroIsNoHotLoop()
    {
        FeedRig rig;
        rig.open();
        emit rig.transport->retryAdvised(0ms);
        rig.close(ErrorKind::StreamEnded);
        QVERIFY(rig.lastChange().retryIn == 10ms);
    }

    void retryAfterIsAFloor()
    {
        FeedRig rig;
        rig.feed.start();
        emit rig.transport->closed({ErrorKind::HttpStatus, 503, {}, 7000ms});
        QVERIFY(rig.lastChange().retryIn == 7000ms);
    }

    void permanentErrorStops()
    {
        FeedRig rig;
        rig.feed.start();
        rig.close(ErrorKind::HttpStatus, 404);
        QCOMPARE(rig.lastChange().to, FeedState::Disconnected);
        QCOMPARE(rig.lastChange().stopCause, StopCause::Permanent);
        rig.scheduler.advance(1h);
        QCOMPARE(rig.attempts, 1);
    }

    void serverEndIsDisconnectedAndClean()
    {
        FeedRig rig;
        rig.feed.start();
        rig.close(ErrorKind::NoContent, 204);
        QCOMPARE(rig.lastChange().stopCause, StopCause::Ended);
    }

    void givesUpAfterMaxAttempts()
    {
        FeedConfig config = FeedRig::sse();
        config.backoff.maxAttempts = 2;
        FeedRig rig(config);
        rig.feed.start();
        rig.close(ErrorKind::Dropped);
        rig.scheduler.advance(1s);
        rig.close(ErrorKind::Dropped);
        QCOMPARE(rig.lastChange().stopCause, StopCause::GaveUp);
    }

    void retiredTransportIsHeardNoMore()
    {
        FeedRig rig;
        rig.open();
        const QPointer<FakeTransport> first = rig.transport;
        rig.feed.retryNow();
        QVERIFY(first && first->aborted);
        QCOMPARE(rig.attempts, 2);
        const auto events = rig.observer.events.size();
        emit first->closed({ErrorKind::Dropped, 0, {}, {}});
        first->deliver({});
        QCOMPARE(rig.observer.events.size(), events);
        QVERIFY(rig.observer.messages.empty());
    }

    void silentIsToldAtItsLimitAndEndsWithAMessage()
    {
        FeedConfig config = FeedRig::sse();
        config.silentAfter = 3s;
        FeedRig rig(config);
        rig.open();
        rig.deliver("x");
        const Instant lastByte = rig.scheduler.now();
        rig.scheduler.advance(2999ms);
        QVERIFY(rig.observer.of<FreshnessChanged>().empty());
        rig.scheduler.advance(2ms);
        QCOMPARE(rig.observer.of<FreshnessChanged>().back().to, Freshness::Silent);
        QCOMPARE(rig.observer.snapshot->display(), DisplayState::Silent);
        QCOMPARE(rig.observer.snapshot->history->spans.back().state, DisplayState::Silent);
        QVERIFY(rig.observer.snapshot->history->spans.back().from == lastByte);
        rig.deliver("y");
        QCOMPARE(rig.observer.of<FreshnessChanged>().back().to, Freshness::Live);
    }

    void silenceLimitIsLearnedFromTheFeedsOwnPace()
    {
        FeedConfig config = FeedRig::sse();
        config.heartbeatTimeout = 0ms;
        FeedRig rig(config);
        rig.open();
        for (int i = 0; i < 40; ++i) {
            rig.scheduler.advance(10s);
            rig.deliver("x");
        }
        const Millis limit = rig.observer.snapshot->silentAfter;
        QVERIFY(limit > 28s && limit < 32s);
        const size_t told = rig.observer.of<FreshnessChanged>().size();
        rig.scheduler.advance(limit - 1ms);
        QCOMPARE(rig.observer.of<FreshnessChanged>().size(), told);
        rig.scheduler.advance(2ms);
        QCOMPARE(rig.observer.of<FreshnessChanged>().back().to, Freshness::Silent);
        QCOMPARE(rig.feed.counters().unaccounted(), 0);
    }

    void aLimitThatShrinksIsHeldAtOnce()
    {
        FeedConfig config = FeedRig::sse();
        config.heartbeatTimeout = 0ms;
        FeedRig rig(config);
        rig.open();
        for (int i = 0; i < 25; ++i) {
            rig.scheduler.advance(100s);
            rig.deliver("x");
        }
        for (int i = 0; i < 10'000 && rig.observer.snapshot->silentAfter > 5s; ++i) {
            rig.scheduler.advance(1s);
            rig.deliver("x");
            rig.feed.publish();
        }
        rig.scheduler.advance(5s);
        QCOMPARE(rig.observer.of<FreshnessChanged>().back().to, Freshness::Silent);
    }

    void heartbeatsAloneMakeItQuietNotSilent()
    {
        FeedConfig config = FeedRig::sse();
        config.silentAfter = 3s;
        FeedRig rig(config);
        rig.open();
        rig.deliver("x");
        for (int i = 0; i < 10; ++i) {
            rig.scheduler.advance(1s);
            emit rig.transport->alive();
        }
        QCOMPARE(rig.observer.of<FreshnessChanged>().size(), size_t(1));
        QCOMPARE(rig.observer.of<FreshnessChanged>().back().to, Freshness::Quiet);
    }

    void gapsAreToldBeforeTheirMessage()
    {
        FeedConfig config = FeedRig::sse();
        config.fields.sequence = QStringLiteral("/seq");
        FeedRig rig(config);
        rig.open();
        rig.deliver(R"({"seq":1})");
        rig.deliver(R"({"seq":4})");
        const auto gaps = rig.observer.of<GapFound>();
        QCOMPARE(gaps.size(), size_t(1));
        QCOMPARE(gaps[0].expected, quint64(2));
        QCOMPARE(gaps[0].missing, quint64(2));
        rig.deliver(R"({"seq":3})");
        QCOMPARE(rig.observer.of<Recovered>().size(), size_t(1));
        rig.deliver(R"({"seq":3})");
        QCOMPARE(rig.observer.messages.back().verdict, MessageVerdict::Duplicate);
        QCOMPARE(rig.feed.counters().missing, quint64(1));
        QCOMPARE(rig.feed.counters().unaccounted(), 0);
    }

    void simulatedDropCutsAndRefusesUntilItEnds()
    {
        FeedRig rig;
        rig.open();
        const QPointer<FakeTransport> first = rig.transport;
        rig.feed.setFault(FaultSpec{});
        QVERIFY(first->aborted);
        QCOMPARE(rig.lastChange().to, FeedState::Reconnecting);
        QVERIFY(rig.lastChange().simulated);
        rig.scheduler.advance(20s);
        QCOMPARE(rig.attempts, 1);
        QVERIFY(rig.lastChange().attempt > 2);
        rig.feed.setFault({});
        rig.scheduler.advance(31s);
        QCOMPARE(rig.attempts, 2);
        emit rig.transport->opened();
        QVERIFY(!rig.lastChange().simulated);
        const auto faults = rig.observer.of<FaultChanged>();
        QCOMPARE(faults.size(), size_t(2));
        QVERIFY(faults[0].on && !faults[1].on);
    }

    void simulatedDropEndsByItself()
    {
        FeedRig rig;
        rig.open();
        FaultSpec drop;
        drop.lasts = 5s;
        rig.feed.setFault(drop);
        rig.scheduler.advance(5s);
        QVERIFY(!rig.observer.of<FaultChanged>().back().on);
    }

    void stoppingInsideAMessageIsSafe()
    {
        FeedRig rig;
        rig.open();
        rig.observer.whenMessage = [&rig] { rig.feed.stop(); };
        rig.deliver("x");
        QCOMPARE(rig.feed.connection().phase, ConnectionPhase::Stopped);
        QCOMPARE(rig.observer.messages.size(), size_t(1));
        QCOMPARE(rig.lastChange().to, FeedState::Disconnected);
    }

    void sendingByHandIsToldWhetherItWorkedOrNot()
    {
        FeedRig rig;
        rig.feed.send(QStringLiteral("hello"));
        QCOMPARE(rig.observer.of<Notice>().size(), size_t(1));
        rig.open();
        rig.feed.send(QStringLiteral("hello"));
        QCOMPARE(rig.transport->sent, QStringList{QStringLiteral("hello")});
        QCOMPARE(rig.observer.of<Notice>().size(), size_t(2));
        QCOMPARE(rig.observer.of<Notice>().back().text, QStringLiteral("Sent 5 B."));
    }

    void snapshotIsPublishedWhileAnythingMoves()
    {
        FeedRig rig;
        rig.open();
        rig.deliver("hello");
        rig.feed.publish();
        QCOMPARE(rig.observer.snapshot->state(), FeedState::Connected);
        QCOMPARE(rig.observer.snapshot->counters.received, quint64(1));
        QVERIFY(rig.observer.snapshot->messagesPerSecond > 0);
        rig.scheduler.advance(4s);
        rig.feed.publish();
        QCOMPARE(rig.observer.snapshot->messagesPerSecond, 0.0);
        const auto still = rig.observer.snapshot;
        rig.scheduler.advance(100ms);
        rig.feed.publish();
        QVERIFY(rig.observer.snapshot == still);
    }

    void aPostIsNotSentAgainUnlessAllowed()
    {
        for (const bool allowed : {false, true}) {
            FeedConfig config = FeedRig::sse();
            config.method = "POST";
            config.retryPost = allowed;
            FeedRig rig(config);
            rig.open();
            rig.deliver("token");
            rig.close(ErrorKind::StreamEnded);
            QCOMPARE(rig.lastChange().to,
                     allowed ? FeedState::Reconnecting : FeedState::Disconnected);
        }
    }

    void messagesGoToTheFeedsOwnSinkWhereItHasOne()
    {
        const auto sink = std::make_shared<PayloadSink>();
        RecordingObserver observer;
        observer.sink = sink;
        ManualScheduler scheduler;
        QPointer<FakeTransport> transport;
        const auto make = [&transport](const AttemptSpec &spec, Scheduler &) {
            auto made = std::make_unique<FakeTransport>(spec.kind);
            transport = made.get();
            return made;
        };
        std::optional<FeedConnection> feed;
        feed.emplace(FeedRig::sse(), FeedConnection::Environment{scheduler, observer, make, {}, 1});
        feed->start();
        emit transport->opened();
        Message message;
        message.receivedAt = scheduler.now();
        message.payload = "a";
        transport->deliver(message);
        message.payload = "b";
        transport->deliver(message);
        QCOMPARE(sink->payloads, (QByteArrayList{"a", "b"}));
        QVERIFY(observer.messages.empty());
        const int before = sink->flushes;
        feed->publish();
        QCOMPARE(sink->flushes, before + 1);
        QCOMPARE(feed->counters().received, quint64(2));
        feed.reset();
        QCOMPARE(sink->flushes, before + 2); // nothing stays behind
    }

    void aStreamOfMessagesKeepsTheConnection()
    {
        FeedRig rig;
        rig.open();
        for (int second = 0; second < 120; ++second) {
            rig.scheduler.advance(1s);
            rig.deliver("x");
        }
        QCOMPARE(rig.states(), QStringLiteral("connecting connected"));
        rig.scheduler.advance(rig.feed.config().heartbeatTimeout);
        QCOMPARE(rig.feed.lastError().kind, ErrorKind::HeartbeatMissed);
    }

    void theIntervalOfAPollIsShownWhileItIsInUse()
    {
        FeedConfig config = FeedRig::sse();
        config.transports = {TransportKind::Poll};
        FeedRig rig(config);
        rig.feed.start();
        emit rig.transport->pollIntervalChanged(7500ms);
        emit rig.transport->opened();
        QVERIFY(rig.observer.snapshot->pollInterval == 7500ms);
    }
};

QTEST_GUILESS_MAIN(TestFeedConnection)
#include "tst_feedconnection.moc"
