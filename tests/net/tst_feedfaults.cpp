// What a feed does under simulated faults, in time that the test owns: nothing passes while a drop
// is on, everything they touch is marked, and they end.
#include "feedrig.h"

#include <QtTest>

using namespace feedscope;
using namespace feedscope::test;
using namespace std::chrono_literals;

namespace {

FaultSpec of(FaultKind kind)
{
    FaultSpec fault;
    fault.kind = kind;
    return fault;
}

FeedConfig feedOf(TransportKind transport)
{
    FeedConfig config = FeedRig::sse();
    config.transports = {transport};
    config.fields.sequence = QStringLiteral("/seq");
    config.backoff.base = 1s;
    config.backoff.cap = 30s;
    config.heartbeatTimeout = 0s;
    if (transport == TransportKind::WebSocket)
        config.url = QUrl(QStringLiteral("ws://127.0.0.1:1/ws"));
    return config;
}

QByteArray numbered(int number)
{
    return "{\"seq\":" + QByteArray::number(number) + '}';
}

// Whether the feed dials again within that time; it stands still as soon as it does, before the
// attempt can be overdue.
bool dialsWithin(FeedRig &rig, Nanos time)
{
    const int before = rig.attempts;
    const Instant end = rig.scheduler.now() + time;
    while (rig.attempts == before && rig.scheduler.now() < end)
        rig.scheduler.advance(std::min<Nanos>(100ms, end - rig.scheduler.now()));
    return rig.attempts > before;
}

} // namespace

class TestFeedFaults : public QObject
{
    Q_OBJECT

private slots:
    void nothingPassesFromTheMomentOfTheClick_data()
    {
        QTest::addColumn<TransportKind>("transport");
        for (const TransportKind kind : {TransportKind::WebSocket, TransportKind::Sse,
                                         TransportKind::LongPoll, TransportKind::Poll})
            QTest::newRow(qPrintable(transportName(kind))) << kind;
    }
    void nothingPassesFromTheMomentOfTheClick()
    {
        QFETCH(TransportKind, transport);
        FeedRig rig(feedOf(transport));
        rig.open();
        rig.deliver(numbered(1));
        const QPointer<FakeTransport> live = rig.transport;
        rig.feed.setFault(of(FaultKind::NetworkDrop));
        // What its socket had read already comes too late, and what is said goes nowhere.
        QVERIFY(live.isNull() || live->aborted);
        rig.feed.send(QStringLiteral("out"));
        const QStringList sent = live ? live->sent : QStringList();
        QCOMPARE(sent, QStringList());
        if (live)
            live->deliver({rig.scheduler.now(), numbered(2), "message", {}, false});
        rig.scheduler.advance(10min);
        QCOMPARE(rig.observer.messages.size(), size_t(1));
        QCOMPARE(rig.attempts, 1); // every later attempt was refused before it reached a socket
        QVERIFY(rig.feed.connection().failures > 5);
    }

    void trafficIsBackAfterOneStepOfTheBackoff()
    {
        FeedRig rig(feedOf(TransportKind::Sse));
        rig.open();
        rig.feed.setFault(of(FaultKind::NetworkDrop));
        rig.scheduler.advance(5min);
        rig.feed.setFault({});
        const auto step = rig.lastChange().retryIn;
        QVERIFY(step && *step <= 30s);
        QVERIFY(dialsWithin(rig, *step));
        emit rig.transport->opened();
        rig.deliver(numbered(2));
        QCOMPARE(rig.observer.messages.size(), size_t(1));
    }

    void noFaultOutlivesAnHour_data()
    {
        QTest::addColumn<FaultKind>("kind");
        for (const FaultKind kind : allFaultKinds()) {
            if (!isOneShot(kind))
                QTest::newRow(qPrintable(faultName(kind))) << kind;
        }
    }
    void noFaultOutlivesAnHour()
    {
        QFETCH(FaultKind, kind);
        FeedRig rig(feedOf(TransportKind::Sse));
        rig.open();
        FaultSpec fault = of(kind);
        fault.lasts = 48h;
        rig.feed.setFault(fault);
        rig.feed.publish();
        QCOMPARE(rig.observer.snapshot->faults.size(), 1);
        rig.scheduler.advance(1h);
        rig.feed.publish();
        QVERIFY(rig.observer.snapshot->faults.isEmpty());
        QVERIFY(!rig.observer.of<FaultChanged>().back().on);
    }

    void periodUnderAFaultIsMarkedAndCountedApart()
    {
        FeedRig rig(feedOf(TransportKind::Sse));
        rig.open();
        rig.deliver(numbered(1));
        rig.scheduler.advance(10s);
        rig.feed.setFault(of(FaultKind::NetworkDrop));
        rig.scheduler.advance(1min);
        rig.feed.setFault({});
        QVERIFY(dialsWithin(rig, 1min));
        emit rig.transport->opened();
        rig.deliver(numbered(5));
        rig.scheduler.advance(10min);
        rig.feed.stop();
        for (const FeedEvent &event : rig.observer.events) {
            const auto *change = std::get_if<StateChanged>(&event.body);
            if (change && !change->error.isNone())
                QVERIFY(change->simulated && event.simulated);
        }
        const GapLedger &ledger = rig.feed.ledger();
        QCOMPARE(ledger.totals().outages, quint64(0));
        QCOMPARE(ledger.simulatedTotals().outages, quint64(1));
        QCOMPARE(ledger.totals().detect.count(), quint64(0));
        for (const OutageEnded &ended : rig.observer.of<OutageEnded>())
            QVERIFY(ended.row.simulated);
    }

    void realOutageUnderNoFaultIsNotMarked()
    {
        FeedRig rig(feedOf(TransportKind::Sse));
        rig.open();
        rig.feed.setFault(of(FaultKind::NetworkDrop));
        rig.feed.setFault({});
        rig.scheduler.advance(5s);
        emit rig.transport->opened();
        rig.deliver(numbered(1));
        rig.scheduler.advance(1min);
        rig.close(ErrorKind::Dropped);
        QVERIFY(!rig.lastChange().simulated);
        rig.scheduler.advance(5s);
        emit rig.transport->opened();
        rig.deliver(numbered(2));
        rig.scheduler.advance(10min);
        QCOMPARE(rig.feed.ledger().totals().outages, quint64(1));
        QCOMPARE(rig.feed.ledger().simulatedTotals().outages, quint64(1));
    }

    void messageFaultsChangeWhatTheBooksSee_data()
    {
        QTest::addColumn<FaultKind>("kind");
        QTest::addColumn<int>("delivered");
        QTest::addColumn<int>("duplicates");
        QTest::addColumn<int>("outOfOrder");
        QTest::newRow("drop") << FaultKind::DropMessages << 4 << 0 << 0;
        QTest::newRow("duplicate") << FaultKind::DuplicateMessages << 6 << 3 << 0;
        QTest::newRow("reorder") << FaultKind::ReorderMessages << 6 << 0 << 2;
    }
    void messageFaultsChangeWhatTheBooksSee()
    {
        QFETCH(FaultKind, kind);
        QFETCH(int, delivered);
        QFETCH(int, duplicates);
        QFETCH(int, outOfOrder);
        FeedRig rig(feedOf(TransportKind::Sse));
        rig.open();
        FaultSpec fault = of(kind);
        fault.every = 2;
        if (kind == FaultKind::DropMessages)
            fault.every = 3;
        rig.feed.setFault(fault);
        for (int number = 1; number <= 6; ++number)
            rig.deliver(numbered(number));
        rig.scheduler.advance(2s);
        const Counters counters = rig.feed.counters();
        QCOMPARE(counters.delivered, quint64(delivered));
        QCOMPARE(counters.duplicates, quint64(duplicates));
        QCOMPARE(counters.outOfOrder, quint64(outOfOrder));
        QCOMPARE(counters.unaccounted(), qint64(0));
    }

    void connectionThatEndsTakesDelayedMessagesWithIt()
    {
        FeedRig rig(feedOf(TransportKind::Sse));
        rig.open();
        FaultSpec delay = of(FaultKind::DelayMessages);
        delay.delay = 5s;
        rig.feed.setFault(delay);
        rig.deliver(numbered(1));
        rig.close(ErrorKind::Dropped);
        rig.scheduler.advance(10s);
        QCOMPARE(rig.observer.messages.size(), size_t(0));
    }

    void faultsInForceAreAListWithoutRepeats()
    {
        FeedRig rig(feedOf(TransportKind::Sse));
        rig.open();
        const FaultSpec drop = of(FaultKind::DropMessages);
        const FaultSpec loss = of(FaultKind::HeartbeatLoss);
        rig.feed.setFaults({drop, loss});
        rig.feed.addFault(drop);
        rig.feed.publish();
        QCOMPARE(rig.observer.snapshot->faults, QList<FaultSpec>({drop, loss}));
        rig.feed.setFaults({loss});
        rig.feed.publish();
        QCOMPARE(rig.observer.snapshot->faults, QList<FaultSpec>({loss}));
        QCOMPARE(rig.observer.of<FaultChanged>().size(), size_t(3));
    }

    void heartbeatLossIsFoundByTheHeartbeatTimeout()
    {
        FeedConfig config = feedOf(TransportKind::Sse);
        config.heartbeatTimeout = 30s;
        FeedRig rig(config);
        rig.open();
        rig.feed.setFault(of(FaultKind::HeartbeatLoss));
        rig.heartbeats(40s);
        QCOMPARE(rig.feed.lastError().kind, ErrorKind::HeartbeatMissed);
        QVERIFY(rig.feed.lastError().simulated);
    }
};

QTEST_GUILESS_MAIN(TestFeedFaults)
#include "tst_feedfaults.moc"
