// What a feed tells about its outages: the ledger seen through FeedConnection.
#include "feedrig.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using namespace std::chrono_literals;

namespace {

FeedConfig numbered()
{
    FeedConfig config = FeedRig::sse();
    config.fields.sequence = QStringLiteral("/seq");
    return config;
}

void deliver(FeedRig &rig, int from, int to)
{
    for (int number = from; number <= to; ++number) {
        rig.deliver("{\"seq\":" + QByteArray::number(number) + '}', QByteArray::number(number));
        rig.transport->tellId(QByteArray::number(number));
    }
}

void loseAndComeBack(FeedRig &rig)
{
    rig.close(ErrorKind::Dropped);
    rig.scheduler.advance(1s);
    emit rig.transport->opened();
}

std::vector<OutageEnded> outages(const FeedRig &rig)
{
    return rig.observer.of<OutageEnded>();
}

} // namespace

class TestFeedOutage : public QObject
{
    Q_OBJECT

private slots:
    void outageIsToldOnceItHasSettled()
    {
        FeedRig rig(numbered());
        rig.open();
        deliver(rig, 1, 100);
        rig.scheduler.advance(5s);
        loseAndComeBack(rig);
        deliver(rig, 141, 141);
        deliver(rig, 101, 125);
        QVERIFY(outages(rig).empty());
        rig.scheduler.advance(1s);
        QCOMPARE(outages(rig).size(), size_t(1));
        const LedgerRow row = outages(rig).front().row;
        QCOMPARE(row.attempts, 1);
        QVERIFY(row.noticedAfter == 0s && *row.timeToRecover() == 1s);
        QCOMPARE(row.missing.value(), quint64(40));
        QCOMPARE(row.recovered, quint64(25));
        QCOMPARE(row.by, RecoveryMeans::LastEventId);
        QCOMPARE(row.firstId, QByteArray("100"));
        QCOMPARE(row.lastId, QByteArray("141"));
        rig.scheduler.advance(20s);
        QCOMPARE(outages(rig).size(), size_t(1));
    }

    void replayBeforeLiveIsRecoveredToo()
    {
        FeedRig rig(numbered());
        rig.open();
        deliver(rig, 1, 100);
        rig.scheduler.advance(5s);
        loseAndComeBack(rig);
        deliver(rig, 101, 140);
        rig.scheduler.advance(1s);
        deliver(rig, 141, 150);
        QCOMPARE(outages(rig).front().row.recovered, quint64(40));
        QCOMPARE(outages(rig).front().row.missing.value(), quint64(40));
    }

    void lossFoundLateIsBackdatedAndMeasured()
    {
        FeedRig rig(numbered());
        rig.open();
        rig.scheduler.advance(2s);
        deliver(rig, 1, 1);
        rig.scheduler.advance(45s);
        rig.scheduler.advance(1s);
        emit rig.transport->opened();
        rig.feed.publish();
        const auto snapshot = rig.observer.snapshot;
        QVERIFY(snapshot->ledger->rows.back().noticedAfter == 45s);
        QVERIFY(snapshot->detect.max == 45s);
        QCOMPARE(snapshot->detect.count, quint64(1));
        QVERIFY(snapshot->recover.max == 1s);
    }

    void heartbeatTimeoutBelowTheConnectTimeoutHoldsFromTheStart()
    {
        FeedConfig config = numbered();
        config.transports = {TransportKind::WebSocket};
        config.heartbeatTimeout = 1500ms;
        FeedRig rig(config);
        rig.open();
        for (int i = 0; i < 4; ++i) { // pongs, then none: half-open
            rig.scheduler.advance(500ms);
            emit rig.transport->alive();
        }
        const QPointer<FakeTransport> first = rig.transport;
        rig.scheduler.advance(1499ms);
        QVERIFY(!first->aborted);
        rig.scheduler.advance(1ms);
        QVERIFY(first->aborted);
        QCOMPARE(rig.lastChange().error.kind, ErrorKind::HeartbeatMissed);
        QVERIFY(rig.feed.ledger().view()->rows.back().noticedAfter == 1500ms);
    }

    void aConnectionWithoutAByteIsBackdatedToItsBeginning()
    {
        FeedRig rig(numbered());
        rig.open();
        const Instant opened = rig.scheduler.now();
        rig.scheduler.advance(45s);
        QVERIFY(rig.observer.snapshot->lostAt == opened);
    }

    void stoppedInsideAnOutageTellsItBeforeTheState()
    {
        FeedRig rig(numbered());
        rig.open();
        deliver(rig, 1, 3);
        rig.close(ErrorKind::Dropped);
        rig.feed.stop();
        QCOMPARE(outages(rig).size(), size_t(1));
        QVERIFY(!outages(rig).front().row.end);
        QVERIFY(!outages(rig).front().row.missing);
        QVERIFY(std::holds_alternative<StateChanged>(rig.observer.events.back().body));
    }

    void whatAPersonOrTheServerEndedIsNoOutage()
    {
        FeedRig stopped(numbered());
        stopped.open();
        stopped.feed.stop();
        QVERIFY(outages(stopped).empty() && stopped.feed.ledger().view()->rows.empty());
        FeedRig retried(numbered());
        retried.open();
        retried.feed.retryNow();
        QVERIFY(retried.feed.ledger().view()->rows.empty());
        FeedRig ended(numbered());
        ended.open();
        ended.close(ErrorKind::EndMarker);
        ended.feed.stop();
        QVERIFY(ended.feed.ledger().view()->rows.empty());
        FeedRig never(numbered());
        never.feed.start();
        never.close(ErrorKind::Refused);
        QVERIFY(never.feed.ledger().view()->rows.empty());
    }

    void simulatedOutageIsMarkedAndKeptOutOfTheTimes()
    {
        FeedRig rig(numbered());
        rig.open();
        rig.feed.setFault(FaultSpec{});
        rig.feed.setFault({});
        rig.scheduler.advance(1s);
        emit rig.transport->opened();
        rig.scheduler.advance(10s);
        QVERIFY(outages(rig).front().row.simulated);
        QCOMPARE(rig.observer.snapshot->recover.count, quint64(0));
    }

    void skipWhileConnectedIsInTheLedgerButNoOutage()
    {
        FeedRig rig(numbered());
        rig.open();
        deliver(rig, 1, 2);
        deliver(rig, 5, 5);
        deliver(rig, 3, 3);
        const auto rows = rig.feed.ledger().view()->rows;
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows.front().kind, LedgerRow::Kind::Skip);
        QCOMPARE(rows.front().recovered, quint64(1));
        QCOMPARE(rig.feed.ledger().totals().missing, quint64(2));
    }
};

QTEST_GUILESS_MAIN(TestFeedOutage)
#include "tst_feedoutage.moc"
