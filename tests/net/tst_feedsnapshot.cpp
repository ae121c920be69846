// The snapshot after a reconnect: what is asked, what it supersedes, and that its failure drops
// nothing.
#include "feedrig.h"
#include "scriptedserver.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using namespace std::chrono_literals;

namespace {

FeedConfig configured(const ScriptedServer &server)
{
    FeedConfig config = FeedRig::sse();
    config.fields.sequence = QStringLiteral("/seq");
    config.snapshotUrl = server.url(QStringLiteral("/state"));
    config.headers = {{QByteArrayLiteral("X-Desk"), QByteArrayLiteral("apac")}};
    config.method = QByteArrayLiteral("POST");
    config.body = QByteArrayLiteral("{}");
    config.retryPost = true;
    return config;
}

void deliver(FeedRig &rig, int from, int to)
{
    for (int number = from; number <= to; ++number)
        rig.deliver("{\"seq\":" + QByteArray::number(number) + '}');
}

void reconnect(FeedRig &rig)
{
    rig.scheduler.advance(5s);
    rig.close(ErrorKind::Dropped);
    rig.scheduler.advance(1s);
    emit rig.transport->opened();
}

std::vector<SnapshotFetched> snapshots(const FeedRig &rig)
{
    return rig.observer.of<SnapshotFetched>();
}

} // namespace

class TestFeedSnapshot : public QObject
{
    Q_OBJECT

private slots:
    void isFetchedAfterEachReconnectAndSupersedesWhatWasMissed()
    {
        ScriptedServer server;
        server.answer(Script::status(200, {}, QByteArrayLiteral("{\"seq\":140}")));
        server.answer(Script::status(200, {}, QByteArrayLiteral("{\"seq\":150}")));
        FeedConfig config = configured(server);
        config.auth.kind = AuthConfig::Kind::Bearer;
        config.auth.token = envSource(QStringLiteral("TOKEN"));
        FeedRig rig(std::move(config));
        rig.secrets.set(QStringLiteral("TOKEN"), QByteArrayLiteral("abc"));
        rig.open();
        deliver(rig, 1, 100);
        QVERIFY(server.requests().isEmpty());
        reconnect(rig);
        QTRY_COMPARE(snapshots(rig).size(), size_t(1));
        QCOMPARE(snapshots(rig).front().superseded, quint64(40));
        QCOMPARE(snapshots(rig).front().states, quint64(1));
        deliver(rig, 139, 141);
        QCOMPARE(rig.feed.counters().stale, quint64(2));
        QCOMPARE(rig.feed.counters().gaps, quint64(0));
        rig.scheduler.advance(10s);
        const LedgerRow row = rig.observer.of<OutageEnded>().front().row;
        QCOMPARE(row.missing.value(), quint64(40));
        QCOMPARE(row.recovered, quint64(40));
        QCOMPARE(row.superseded, quint64(40));
        QCOMPARE(row.by, RecoveryMeans::Snapshot);
        reconnect(rig);
        QTRY_COMPARE(snapshots(rig).size(), size_t(2));
        QCOMPARE(rig.feed.counters().recovered, quint64(49));
        const ScriptedRequest asked = server.requests().at(0);
        QCOMPARE(asked.method, QByteArray("GET"));
        QCOMPARE(asked.target, QByteArray("/state"));
        QCOMPARE(asked.header("x-desk"), QByteArray("apac"));
        QCOMPARE(asked.header("authorization"), QByteArray("Bearer abc"));
    }

    void gapFoundBeforeTheSnapshotCameIsClosedByIt()
    {
        ScriptedServer server;
        FeedRig rig(configured(server));
        rig.open();
        deliver(rig, 1, 100);
        reconnect(rig);
        deliver(rig, 141, 141);
        QCOMPARE(rig.feed.counters().missing, quint64(40));
        rig.scheduler.advance(2s); // longer than an outage takes to settle
        QVERIFY(rig.observer.of<OutageEnded>().empty());
        QTRY_COMPARE(server.requests().size(), 1);
        server.send(
            QByteArrayLiteral("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"seq\":120}"));
        QTRY_COMPARE(snapshots(rig).size(), size_t(1));
        rig.scheduler.advance(2s);
        const LedgerRow row = rig.observer.of<OutageEnded>().front().row;
        QCOMPARE(row.missing.value(), quint64(40));
        QCOMPARE(row.recovered, quint64(20));
        QCOMPARE(rig.feed.counters().missing, quint64(20));
    }

    void failureIsToldAndTheConnectionStays_data()
    {
        QTest::addColumn<Script>("answer");
        QTest::addColumn<int>("kind");
        QTest::newRow("500") << Script::status(500) << int(ErrorKind::HttpStatus);
        QTest::newRow("204") << Script(QByteArrayLiteral("HTTP/1.1 204 No Content\r\n\r\n"))
                             << int(ErrorKind::HttpStatus);
        QTest::newRow("not JSON") << Script::status(200, {}, QByteArrayLiteral("nonsense"))
                                  << int(ErrorKind::ContentType);
        QTest::newRow("too large")
            << Script::status(200, {}, QByteArray(2'000, ' ')) << int(ErrorKind::TooLarge);
    }
    void failureIsToldAndTheConnectionStays()
    {
        QFETCH(Script, answer);
        QFETCH(int, kind);
        ScriptedServer server;
        server.answer(answer);
        FeedConfig config = configured(server);
        config.maxMessageBytes = 1'000;
        FeedRig rig(config);
        rig.open();
        deliver(rig, 1, 3);
        reconnect(rig);
        QTRY_COMPARE(snapshots(rig).size(), size_t(1));
        QCOMPARE(int(snapshots(rig).front().error.kind), kind);
        QCOMPARE(rig.feed.connection().phase, ConnectionPhase::Live);
        QCOMPARE(rig.feed.counters().recovered, quint64(0));
    }

    void serverThatNeverAnswersIsGivenUp()
    {
        ScriptedServer server;
        FeedRig rig(configured(server));
        rig.open();
        reconnect(rig);
        QTRY_COMPARE(server.requests().size(), 1);
        rig.scheduler.advance(rig.feed.config().connectTimeout);
        QCOMPARE(snapshots(rig).size(), size_t(1));
        QCOMPARE(snapshots(rig).front().error.kind, ErrorKind::ConnectTimeout);
        QCOMPARE(rig.feed.connection().phase, ConnectionPhase::Live);
    }

    void lostConnectionDropsTheFetch()
    {
        ScriptedServer server;
        FeedRig rig(configured(server));
        rig.open();
        reconnect(rig);
        QTRY_COMPARE(server.requests().size(), 1);
        rig.close(ErrorKind::Dropped);
        QTRY_COMPARE(server.disconnects(), 1);
        rig.feed.stop();
        QVERIFY(snapshots(rig).empty());
    }
};

QTEST_GUILESS_MAIN(TestFeedSnapshot)
#include "tst_feedsnapshot.moc"
