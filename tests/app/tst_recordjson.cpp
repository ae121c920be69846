#include "recordjson.h"

#include "jsonline.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <limits>

using namespace feedscope;

namespace {

const Instant kStart = Instant{} + std::chrono::hours(1);
const WallTime kWall{1'763'713'845'007}; // 2025-11-21T08:30:45.007Z

FeedEvent told(FeedEventBody body)
{
    return {FeedId{QStringLiteral("a")}, kStart + std::chrono::microseconds(12'345), kWall,
            std::move(body)};
}

const QByteArray kHead = "'feed':'a','at':'2025-11-21T08:30:45.007Z','t':12.345";

// JSON with apostrophes for quotes: moc loses its way in raw strings.
QByteArray golden(const char *kind, const QByteArray &rest)
{
    QByteArray json = "{'kind':'" + QByteArray(kind) + "'," + kHead + ',' + rest + '}';
    return json.replace('\'', '"');
}

} // namespace

class RecordJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void eventIsExactlyTheContractsRecord_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, FeedEventBody body, const QByteArray &expected) {
            QTest::newRow(name) << eventRecord(told(std::move(body)), kStart) << expected;
        };
        StateChanged first;
        first.transport = TransportKind::Sse;
        row("first state", first,
            golden("state",
                   "'from':'disconnected','to':'connecting','transport':'sse','attempt':0"));
        OutageEnded back;
        back.row.start = kStart;
        back.row.noticedAfter = Millis(45'000);
        back.row.end = kStart + Millis(46'200);
        back.row.attempts = 2;
        back.row.cause = {ErrorKind::Dropped, 0, {}, {}};
        back.row.firstId = "100";
        back.row.lastId = "141";
        back.row.missing = 40;
        back.row.recovered = 25;
        back.row.by = RecoveryMeans::LastEventId;
        const QByteArray why =
            ",'error':'dropped','reason':'" + describe(back.row.cause).toUtf8() + "'";
        row("outage", back,
            golden(
                "outage",
                "'startT':0.000,'noticedAfterMs':45000,'attempts':2,'recoverMs':1200,'missing':40,"
                "'recovered':25,'superseded':0,'lost':0,'by':'Last-Event-ID','firstId':'100',"
                "'lastId':'141'" +
                    why));
        OutageEnded inside;
        inside.row.start = kStart;
        inside.row.cause = back.row.cause;
        inside.row.simulated = true;
        row("outage the run ended in", inside,
            golden("outage",
                   "'startT':0.000,'noticedAfterMs':0,'attempts':0,'recoverMs':null,'missing':null,"
                   "'recovered':0,'superseded':0,'lost':0,'by':null,'firstId':'','lastId':''" +
                       why + ",'simulated':true"));
        StateChanged lost;
        lost.from = FeedState::Connected;
        lost.to = FeedState::Reconnecting;
        lost.transport = TransportKind::WebSocket;
        lost.attempt = 1;
        lost.error = {ErrorKind::CloseFrame, 1006, {}, {}};
        lost.retryIn = Millis(940);
        lost.simulated = true;
        row("lost", lost,
            golden("state",
                   QByteArray(
                       "'from':'connected','to':'reconnecting','transport':'websocket','attempt':1,"
                       "'reason':'" +
                       describe(lost.error).toUtf8() +
                       "','error':'close-frame','code':1006,'retryInMs':940,'simulated':true")));
        row("silent", FreshnessChanged{Freshness::Silent, std::chrono::seconds(5)},
            golden("freshness", "'to':'silent','silentForMs':5000"));
        row("quiet, and never a message", FreshnessChanged{Freshness::Quiet, {}, true},
            golden("freshness", "'to':'quiet','silentForMs':0,'nothingYet':true"));
        row("gap", GapFound{"s", 5, 9, 4},
            golden("gap", "'stream':'s','expected':5,'got':9,'missing':4"));
        row("duplicate", DuplicateSeen{"", 7, "x"},
            golden("duplicate", "'stream':'','sequence':7,'id':'x'"));
        row("duplicate id", DuplicateSeen{"", {}, "x"},
            golden("duplicate", "'stream':'','id':'x'"));
        row("out of order", OutOfOrderSeen{"s", 6},
            golden("out_of_order", "'stream':'s','sequence':6"));
        row("recovered", Recovered{"s", 5, 8}, golden("recovered", "'stream':'s','from':5,'to':8"));
        row("out of order by time", OutOfOrderSeen{"s", 0, WallTime{1'700'000'000'123}},
            golden("out_of_order", "'stream':'s','timestamp':'2023-11-14T22:13:20.123Z'"));
        SnapshotFetched snapshot;
        snapshot.bytes = 512;
        snapshot.took = std::chrono::milliseconds(12);
        snapshot.states = 3;
        snapshot.superseded = 40;
        row("snapshot", snapshot,
            golden("snapshot", "'ok':true,'tookMs':12,'bytes':512,'states':3,'superseded':40"));
        snapshot = {};
        snapshot.error = {ErrorKind::HttpStatus, 500, {}, {}};
        row("snapshot that did not come", snapshot,
            golden("snapshot", "'ok':false,'reason':'" + describe(snapshot.error).toUtf8() +
                                   "','error':'http-status','code':500,'tookMs':0,'bytes':0,"
                                   "'states':0,'superseded':0"));
        row("largest number", OutOfOrderSeen{"", std::numeric_limits<quint64>::max()},
            golden("out_of_order", "'stream':'','sequence':18446744073709551615"));
        row("fault on", FaultChanged{QStringLiteral("network-drop"), true},
            golden("fault", "'fault':'network-drop','phase':'on','simulated':true"));
        row("fault off", FaultChanged{QStringLiteral("network-drop"), false},
            golden("fault", "'fault':'network-drop','phase':'off','simulated':true"));
        row("restart", SequenceRestarted{"s", 9, 1},
            golden("restart", "'stream':'s','expected':9,'got':1"));
        row("notice", Notice{QStringLiteral("é \"q\"")}, golden("notice", "'text':'é \\'q\\''"));
    }
    void eventIsExactlyTheContractsRecord()
    {
        QFETCH(QByteArray, record);
        QFETCH(QByteArray, expected);
        QCOMPARE(record, expected);
    }

    void fallbackSaysWhyAndWhenThePreferredTransportIsTriedAgain()
    {
        const FeedError why{ErrorKind::UpgradeRefused, 404, QStringLiteral("Not Found"), {}};
        const QByteArray record = eventRecord(
            told(FellBack{TransportKind::WebSocket, TransportKind::Sse, why, Millis(600'000)}),
            kStart);
        QCOMPARE(record,
                 golden("fallback", QByteArray("'from':'websocket','to':'sse','reason':'" +
                                               describe(why).toUtf8() +
                                               "','error':'upgrade-refused','code':404,"
                                               "'detail':'Not Found','recoverInMs':600000")));
    }

    void comingBackToThePreferredTransportIsAFallbackRecordToo()
    {
        const QByteArray record = eventRecord(
            told(FellBack{TransportKind::Sse, TransportKind::WebSocket, {}, {}}), kStart);
        QVERIFY(record.contains("works again"));
        QVERIFY(!record.contains("\"error\""));
    }

    void messageCarriesWhatTheWireCarried_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<bool>("binary");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QByteArray>("rest");
        QTest::newRow("text") << QByteArray("a\nb\"\\\x01") << false << 0
                              << QByteArray("'data':'a\\nb\\'\\\\\\u0001','bytes':6");
        QTest::newRow("binary") << QByteArray("\x00\xFF", 2) << true << 0
                                << QByteArray("'base64':'AP8=','bytes':2");
        QTest::newRow("not utf-8") << QByteArray("a\xFF"
                                                 "b")
                                   << false << 0
                                   << QByteArray("\"data\":\"a\xEF\xBF\xBD"
                                                 "b\",\"bytes\":3");
        QTest::newRow("duplicate") << QByteArray("x") << false << int(MessageVerdict::Duplicate)
                                   << QByteArray("'data':'x','bytes':1,'verdict':'duplicate'");
        QTest::newRow("stale") << QByteArray("x") << false << int(MessageVerdict::Stale)
                               << QByteArray("'data':'x','bytes':1,'verdict':'stale'");
    }
    void messageCarriesWhatTheWireCarried()
    {
        QFETCH(QByteArray, payload);
        QFETCH(bool, binary);
        QFETCH(int, verdict);
        QFETCH(QByteArray, rest);
        const FeedId feed{QStringLiteral("a")};
        Message message;
        message.receivedAt = kStart + std::chrono::microseconds(12'345);
        message.payload = payload;
        message.eventType = "message";
        message.id = "42";
        message.binary = binary;
        const QByteArray record = messageRecord(
            {feed, message, {}, MessageVerdict(verdict), TransportKind::Sse, kWall}, kStart);
        QCOMPARE(
            record,
            golden("message", QByteArray("'transport':'sse','event':'message','id':'42'," + rest)));
    }

    void messageWithoutIdLineHasNoId()
    {
        const FeedId feed{QStringLiteral("a")};
        const Message message;
        const QByteArray record = messageRecord(
            {feed, message, {}, MessageVerdict::Delivered, TransportKind::Poll, kWall}, kStart);
        QVERIFY(!QJsonDocument::fromJson(record).object().contains(QStringLiteral("id")));
    }

    void summaryOfOneFeedHasEveryKey()
    {
        FeedSummary feed;
        feed.recover.add(std::chrono::microseconds(10));
        feed.feed.value = QStringLiteral("a");
        feed.exit = 4;
        feed.counters.received = 5;
        feed.counters.delivered = 3;
        feed.counters.duplicates = 1;
        feed.counters.stale = 1;
        feed.counters.connected = std::chrono::milliseconds(1500);
        feed.byTransport[TransportKind::Sse] = {5, 3, 60, std::chrono::milliseconds(1500)};
        const QByteArray record =
            summaryRecord(summarize({feed}), std::chrono::microseconds(12'345), kWall);
        QCOMPARE(
            record,
            golden(
                "summary",
                "'exit':4,'received':5,'delivered':3,'duplicates':1,'stale':1,'dropped':0,'missing'"
                ":0,"
                "'recovered':0,'gaps':0,'attempts':0,'reconnects':0,'bytes':0,'connectedMs':1500,"
                "'byTransport':{'sse':{'received':5,'delivered':3,'bytes':60,'connectedMs':1500}"
                "},'detectMs':{'p50':0.000,'p95':0.000,'max':0.000,'count':0},"
                "'recoverMs':{'p50':0.010,'p95':0.010,'max':0.010,'count':1},'expected':0,"
                "'sequenced':0,'superseded':0,'lost':0,'outOfOrder':0,'restarts':0,"
                "'untracked':0,'forgotten':0"));
    }

    void summaryTellsTheProgramsOwnHealth()
    {
        RunSummary run = summarize({FeedSummary()});
        QVERIFY(!QJsonDocument::fromJson(summaryRecord(run, {}, kWall))
                     .object()
                     .contains(QStringLiteral("health")));
        run.health = LoopHealth{0.4217, std::chrono::microseconds(2'500)};
        QVERIFY(summaryRecord(run, {}, kWall)
                    .contains("\"health\":{\"load\":0.422,\"timerLagMs\":2.500}"));
    }

    void summaryOfSeveralFeedsAddsUpAndTheWorstExitDecides()
    {
        FeedSummary a;
        a.feed.value = QStringLiteral("a");
        a.exit = 3;
        a.counters.received = 2;
        a.detect.add(Millis(2'000));
        FeedSummary b;
        b.feed.value = QStringLiteral("b");
        b.detect.add(Millis(4'000));
        b.counters.received = 5;
        b.byTransport[TransportKind::Poll].received = 5;
        const QJsonObject record =
            QJsonDocument::fromJson(summaryRecord(summarize({a, b}), {}, kWall)).object();
        QCOMPARE(record[QStringLiteral("exit")].toInt(), 3);
        QCOMPARE(record[QStringLiteral("received")].toInt(), 7);
        QCOMPARE(record[QStringLiteral("feeds")][1][QStringLiteral("feed")].toString(),
                 QStringLiteral("b"));
        QCOMPARE(record[QStringLiteral("feeds")][1][QStringLiteral("exit")].toInt(), 0);
        const auto count = [](const QJsonValue &of) {
            return of[QStringLiteral("detectMs")][QStringLiteral("count")].toInt();
        };
        QCOMPARE(count(record), 2);
        QCOMPARE(count(record[QStringLiteral("feeds")][1]), 1);
        QCOMPARE(record[QStringLiteral("detectMs")][QStringLiteral("max")].toInt(), 4'000);
        QCOMPARE(record[QStringLiteral("byTransport")][QStringLiteral("poll")]
                       [QStringLiteral("received")]
                           .toInt(),
                 5);
        QCOMPARE(summarize({a, b}, 130).totals.exit, 130);
        QCOMPARE(summarize({a, b}, 130).feeds.front().exit, 3);
    }

    void anyBytesBecomeValidJson()
    {
        for (int first = 0; first < 256; ++first) {
            for (int second = 0; second < 256; ++second) {
                const char bytes[] = {char(first), char(second), 'x'};
                JsonLine line;
                line.text("k", QByteArrayView(bytes, 3));
                QJsonParseError error;
                const auto parsed = QJsonDocument::fromJson(line.object(), &error);
                QVERIFY2(!parsed.isNull(), qPrintable(error.errorString()));
                QVERIFY(parsed[QStringLiteral("k")].toString().endsWith(u'x'));
            }
        }
    }
};

QTEST_GUILESS_MAIN(RecordJsonTest)
#include "tst_recordjson.moc"
