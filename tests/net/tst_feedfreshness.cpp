// What a connected feed that says little or nothing is told to be, and when.
#include "feedrig.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using namespace std::chrono_literals;

namespace {

FeedConfig webSocket()
{
    FeedConfig config = FeedRig::sse();
    config.transports = {TransportKind::WebSocket};
    config.silentAfter = 5s;
    config.heartbeatTimeout = 45s;
    return config;
}

// "quiet 2500; silent 5000": what it became, and how long after `from`.
QString turns(const FeedRig &rig, Instant from)
{
    QStringList parts;
    for (const FeedEvent &event : rig.observer.events) {
        if (const auto *change = std::get_if<FreshnessChanged>(&event.body))
            parts << QStringLiteral("%1 %2")
                         .arg(freshnessName(change->to))
                         .arg(toMillis(event.at - from).count());
    }
    return parts.join(QStringLiteral("; "));
}

void pong(FeedRig &rig, Nanos every, int times)
{
    for (int i = 0; i < times; ++i) {
        rig.scheduler.advance(every);
        emit rig.transport->alive(LifeSign::Link);
    }
}

} // namespace

class TestFeedFreshness : public QObject
{
    Q_OBJECT

private slots:
    void pollIsNotSilentBetweenTwoQuestions()
    {
        FeedConfig config = FeedRig::sse();
        config.transports = {TransportKind::Poll};
        config.pollInterval = 20s;
        FeedRig rig(config);
        rig.open();
        for (const auto interval : {20s, 60s}) {
            emit rig.transport->pollIntervalChanged(interval);
            for (int i = 0; i < 5; ++i) {
                rig.scheduler.advance(interval);
                emit rig.transport->alive();
            }
        }
        QVERIFY(!turns(rig, rig.scheduler.now()).contains(QStringLiteral("silent")));
        const Instant last = rig.scheduler.now();
        rig.scheduler.advance(120s); // a question was due after 60 s
        QVERIFY2(turns(rig, last).endsWith(QStringLiteral("silent 65000")),
                 qPrintable(turns(rig, last)));
    }

    void serverThatOnlyPongsTurnsQuietThenSilentAtItsLimit()
    {
        FeedRig rig(webSocket());
        rig.open();
        const Instant opened = rig.scheduler.now();
        pong(rig, 1s, 60);
        QCOMPARE(turns(rig, opened), QStringLiteral("quiet 2500; silent 5000"));
        const FreshnessChanged silent = rig.observer.of<FreshnessChanged>().back();
        QVERIFY(silent.nothingYet);
        QVERIFY(silent.silentFor == 5s);
        QCOMPARE(rig.feed.connection().phase, ConnectionPhase::Live); // the link is alive
    }

    void oneMessageBringsItBackAtOnce()
    {
        FeedRig rig(webSocket());
        rig.open();
        pong(rig, 1s, 10);
        const Instant before = rig.scheduler.now();
        rig.deliver("x");
        QCOMPARE(rig.observer.of<FreshnessChanged>().back().to, Freshness::Live);
        QVERIFY(!rig.observer.of<FreshnessChanged>().back().nothingYet);
        QCOMPARE(rig.observer.events.back().at, before);
        rig.feed.publish();
        QCOMPARE(rig.observer.snapshot->display(), DisplayState::Connected);
    }

    void heartbeatOfTheFeedKeepsItQuiet()
    {
        FeedRig rig(webSocket());
        rig.open();
        const Instant opened = rig.scheduler.now();
        for (int i = 0; i < 30; ++i) {
            rig.scheduler.advance(1s);
            emit rig.transport->alive();
        }
        QCOMPARE(turns(rig, opened), QStringLiteral("quiet 5000"));
    }

    void serverThatAcceptsAndSendsNothingDoesNotLookHealthy_data()
    {
        QTest::addColumn<int>("pongs");
        QTest::newRow("nothing at all") << 0;
        QTest::newRow("pongs") << 10;
    }
    void serverThatAcceptsAndSendsNothingDoesNotLookHealthy()
    {
        QFETCH(int, pongs);
        FeedConfig config = webSocket();
        config.silentAfter = {}; // the default limit
        config.subscribe = {QStringLiteral("{\"op\":\"subscribe\"}")};
        FeedRig rig(config);
        rig.open();
        pong(rig, 1s, pongs);
        rig.scheduler.advance(6s);
        rig.feed.publish();
        QCOMPARE(rig.observer.snapshot->display(), DisplayState::Silent);
        QVERIFY(rig.observer.of<FreshnessChanged>().back().nothingYet);
        const auto spans = rig.observer.snapshot->history->spans;
        QCOMPARE(spans.back().state, DisplayState::Silent);
        QVERIFY(spans.back().from == rig.feed.connection().since); // back-dated
    }

    void halfOpenLinkIsSeenWithinPingAndPongTimeoutAndASecond()
    {
        FeedConfig config = webSocket();
        config.pingInterval = 20s;
        config.heartbeatTimeout = 30s;
        FeedRig rig(config);
        rig.open();
        pong(rig, 20s, 3);
        const Instant last = rig.scheduler.now();
        while (rig.feed.connection().phase == ConnectionPhase::Live)
            rig.scheduler.advance(100ms);
        QVERIFY(rig.scheduler.now() - last <= 20s + 30s + 1s);
        QCOMPARE(rig.lastChange().error.kind, ErrorKind::HeartbeatMissed);
    }

    void cleanHourAtAThousandASecondHasNoFalseAlarm()
    {
        FeedConfig config = FeedRig::sse();
        config.fields.sequence = QStringLiteral("/seq");
        FeedRig rig(config);
        rig.open();
        const size_t events = rig.observer.events.size();
        for (int number = 1; number <= 3'600'000; ++number) {
            rig.scheduler.advance(1ms);
            rig.deliver("{\"seq\":" + QByteArray::number(number) + '}');
            rig.observer.messages.clear();
        }
        QCOMPARE(rig.observer.events.size(), events);
        QCOMPARE(rig.feed.counters().delivered, quint64(3'600'000));
        QCOMPARE(rig.feed.counters().missing, quint64(0));
        QCOMPARE(rig.attempts, 1);
    }
};

QTEST_GUILESS_MAIN(TestFeedFreshness)
#include "tst_feedfreshness.moc"
