#include "proberunner.h"

#include "bookcheck.h"
#include "faketransport.h"
#include "manualscheduler.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QtTest>

using namespace feedscope;
using namespace std::chrono_literals;

namespace {

// A probe whose network is played by hand.
class Run
{
public:
    explicit Run(const QStringList &arguments, qsizetype room = 1'000'000)
        : m_writer(
              [this, room](QByteArrayView line) {
                  if (lines.size() == room)
                      return false;
                  lines << QJsonDocument::fromJson(line.toByteArray()).object();
                  return true;
              },
              {RecordFormat::Ndjson, false, clock.now()})
    {
        ProbeRunner::Environment environment{clock,
                                             m_writer,
                                             [this](const AttemptSpec &spec, Scheduler &) {
                                                 auto made = std::make_unique<test::FakeTransport>(
                                                     spec.kind);
                                                 transports << made.get();
                                                 isDirect = !spec.passage;
                                                 return made;
                                             },
                                             {},
                                             [this](int exitCode) { exits << exitCode; },
                                             7};
        const ParsedProbe parsed = parseProbeOptions(arguments);
        if (!parsed.error.isEmpty())
            qWarning("%s", qPrintable(parsed.error));
        runner = std::make_unique<ProbeRunner>(parsed.options, environment);
        runner->start();
    }

    ~Run() { test::auditRecords(lines); }

    test::FakeTransport *transport() const { return transports.last(); }
    void connected()
    {
        clock.advance(10ms);
        emit transport()->opened();
    }
    void receive(const char *payload)
    {
        Message message;
        message.receivedAt = clock.now();
        message.payload = payload;
        message.eventType = "message";
        transport()->deliver(message);
    }
    QStringList kinds() const
    {
        QStringList result;
        for (const QJsonObject &line : lines)
            result << line[QStringLiteral("kind")].toString();
        return result;
    }
    QJsonObject lastState() const
    {
        for (qsizetype i = lines.size() - 1; i >= 0; --i) {
            if (kinds().at(i) == QLatin1StringView("state"))
                return lines.at(i);
        }
        return {};
    }
    int summaryValue(const char *key) const
    {
        return lines.last()[QLatin1StringView(key)].toInt(-1);
    }

    test::ManualScheduler clock;
    QList<QJsonObject> lines;
    QList<int> exits;
    QList<test::FakeTransport *> transports;
    bool isDirect = false; // not through the fault lab

private:
    RecordWriter m_writer;

public:
    std::unique_ptr<ProbeRunner> runner;
};

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

const QStringList kOneFeed{s("a=http://h/"), s("--transport=sse"), s("--jitter=none")};

} // namespace

class ProbeRunnerTest : public QObject
{
    Q_OBJECT

private:
    static void endsWellFormed(const Run &run)
    {
        const QStringList kinds = run.kinds();
        QCOMPARE(kinds.count(s("summary")), 1);
        QCOMPARE(kinds.last(), s("summary"));
        QCOMPARE(run.lastState()[s("to")].toString(), s("disconnected"));
        QCOMPARE(run.exits.size(), 1);
        QCOMPARE(run.summaryValue("exit"), run.exits.first());
    }

private slots:
    void afterASleepEveryFeedIsChecked()
    {
        Run run({QStringLiteral("http://127.0.0.1:1/sse")});
        run.connected();
        run.receive("x");
        run.clock.moveWall(60s);
        run.clock.advance(1s);
        QVERIFY(run.kinds().contains(QStringLiteral("notice")));
        QCOMPARE(run.transports.size(), 2);
    }

    void networkThatIsBackEndsTheWait()
    {
        Run run(kOneFeed);
        run.connected();
        emit run.transport()->closed({ErrorKind::Dropped, 0, {}, {}});
        QCOMPARE(run.transports.size(), 1);
        run.runner->retryWaiting();
        QCOMPARE(run.transports.size(), 2);
    }

    void outageIsRecordedOnceItIsOverAndSummedUp()
    {
        Run run({QStringLiteral("http://127.0.0.1:1/sse"), QStringLiteral("--transport"),
                 QStringLiteral("sse"), QStringLiteral("--jitter"), QStringLiteral("none")});
        run.connected();
        run.receive("x");
        emit run.transport()->closed({ErrorKind::Dropped, 0, {}, {}});
        run.clock.advance(1s);
        emit run.transport()->opened();
        run.receive("y");
        QVERIFY(!run.kinds().contains(QStringLiteral("outage")));
        run.clock.advance(1s);
        QCOMPARE(run.kinds().last(), QStringLiteral("outage"));
        QCOMPARE(run.lines.last()[QStringLiteral("recoverMs")].toInt(), 1000);
        QVERIFY(run.lines.last()[QStringLiteral("missing")].isNull());
        emit run.transport()->closed({ErrorKind::Dropped, 0, {}, {}});
        run.runner->stop(0);
        QCOMPARE(run.kinds().count(QStringLiteral("outage")), 2);
        QCOMPARE(run.kinds().mid(run.kinds().size() - 2),
                 (QStringList{QStringLiteral("state"), QStringLiteral("summary")}));
        const QJsonObject summary = run.lines.last();
        QCOMPARE(summary[QStringLiteral("detectMs")][QStringLiteral("count")].toInt(), 2);
        QCOMPARE(summary[QStringLiteral("recoverMs")][QStringLiteral("count")].toInt(), 1);
        QCOMPARE(summary[QStringLiteral("recoverMs")][QStringLiteral("max")].toInt(), 1000);
    }

    void firstRecordIsTheWayFromDisconnectedToConnecting()
    {
        const Run run(kOneFeed);
        QCOMPARE(run.lines.first()[s("kind")].toString(), s("state"));
        QCOMPARE(run.lines.first()[s("from")].toString(), s("disconnected"));
        QCOMPARE(run.lines.first()[s("to")].toString(), s("connecting"));
        QCOMPARE(run.lines.first()[s("attempt")].toInt(-1), 0);
        QCOMPARE(run.lines.first()[s("feed")].toString(), s("a"));
    }

    void countStopsAtExactlyThatManyMessages()
    {
        Run run(kOneFeed + QStringList{s("--count=2")});
        run.connected();
        run.receive("1");
        run.receive("2");
        run.receive("3");
        run.clock.advance(1s);
        endsWellFormed(run);
        QCOMPARE(run.kinds().count(s("message")), 2);
        QCOMPARE(run.kinds().mid(run.kinds().lastIndexOf(s("message")) + 1),
                 (QStringList{s("state"), s("summary")}));
        QCOMPARE(run.summaryValue("received"), 2);
        QCOMPARE(run.exits, QList<int>{0});
    }

    void gapThatIsStillOpenAtTheEndIsTold()
    {
        Run run(kOneFeed + QStringList{s("--sequence=/seq"), s("--duration=0.5")});
        run.connected();
        for (const char *payload : {"{\"seq\":1}", "{\"seq\":2}", "{\"seq\":4}"})
            run.receive(payload);
        QVERIFY(!run.kinds().contains(s("gap")));
        run.clock.advance(600ms);
        endsWellFormed(run);
        QCOMPARE(run.kinds().count(s("gap")), 1);
        QCOMPARE(run.summaryValue("gaps"), 1);
    }

    void durationEndsTheRunWithZero()
    {
        Run run(kOneFeed + QStringList{s("--duration=2")});
        run.connected();
        run.receive("1");
        run.clock.advance(1900ms);
        QVERIFY(run.exits.isEmpty());
        run.clock.advance(300ms);
        endsWellFormed(run);
        QCOMPARE(run.exits, QList<int>{0});
        QCOMPARE(run.summaryValue("connectedMs"), 1990);
        QCOMPARE(run.lines.last()[s("byTransport")][s("sse")][s("connectedMs")].toInt(), 1990);
    }

    void timeConnectedIsThatOfTheTransportInUse()
    {
        Run run(
            {s("a=http://h/"), s("--jitter=none"), s("--recover-after=2000"), s("--duration=5")});
        run.clock.advance(10ms);
        emit run.transport()->closed({ErrorKind::HttpStatus, 405, {}, {}});
        run.clock.advance(10ms);
        QCOMPARE(run.transport()->kind(), TransportKind::LongPoll);
        emit run.transport()->opened();
        run.receive("1");
        run.clock.advance(2000ms);
        QCOMPARE(run.transport()->kind(), TransportKind::Sse);
        emit run.transport()->opened();
        run.receive("2");
        run.clock.advance(3100ms);
        endsWellFormed(run);
        const QJsonValue by = run.lines.last()[s("byTransport")];
        QCOMPARE(by[s("long-poll")][s("connectedMs")].toInt(), 2000);
        QCOMPARE(by[s("sse")][s("connectedMs")].toInt(), 2980);
    }

    void signalWritesTheSummaryAndDecidesTheExit()
    {
        Run run(kOneFeed);
        run.connected();
        run.runner->stop(130);
        run.clock.advance(500ms);
        endsWellFormed(run);
        QCOMPARE(run.exits, QList<int>{130});
        QVERIFY(run.transport()->aborted);
    }

    void signalBeforeConnectingEndsDisconnectedToo()
    {
        Run run(kOneFeed);
        run.runner->stop(143);
        run.clock.advance(500ms);
        endsWellFormed(run);
        QCOMPARE(run.exits, QList<int>{143});
    }

    void permanentFailureIsFour()
    {
        Run run(kOneFeed);
        run.clock.advance(10ms);
        emit run.transport()->closed({ErrorKind::HttpStatus, 404, {}, {}});
        run.clock.advance(500ms);
        endsWellFormed(run);
        QCOMPARE(run.exits, QList<int>{4});
        QCOMPARE(run.lastState()[s("code")].toInt(), 404);
    }

    void serverThatEndsTheFeedIsZero()
    {
        Run run(kOneFeed);
        run.clock.advance(10ms);
        emit run.transport()->closed({ErrorKind::NoContent, 204, {}, {}});
        run.clock.advance(500ms);
        endsWellFormed(run);
        QCOMPARE(run.exits, QList<int>{0});
    }

    void givingUpIsThreeBeforeAndFourAfterTheFirstConnect_data()
    {
        QTest::addColumn<bool>("connectFirst");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("never connected") << false << 3;
        QTest::newRow("connected before") << true << 4;
    }
    void givingUpIsThreeBeforeAndFourAfterTheFirstConnect()
    {
        QFETCH(bool, connectFirst);
        QFETCH(int, exitCode);
        Run run(kOneFeed + QStringList{s("--max-attempts=2")});
        if (connectFirst)
            run.connected();
        for (int i = 0; i < 2; ++i) {
            run.clock.advance(10ms);
            emit run.transport()->closed({ErrorKind::Refused, 0, {}, {}});
            run.clock.advance(5s);
        }
        endsWellFormed(run);
        QCOMPARE(run.exits, QList<int>{exitCode});
    }

    void reconnectSaysHowLongItWaits()
    {
        Run run(kOneFeed);
        run.connected();
        emit run.transport()->closed({ErrorKind::Dropped, 0, {}, {}});
        QCOMPARE(run.lastState()[s("to")].toString(), s("reconnecting"));
        QCOMPARE(run.lastState()[s("attempt")].toInt(), 1);
        QCOMPARE(run.lastState()[s("retryInMs")].toInt(), 1000);
        QVERIFY(!run.lastState()[s("reason")].toString().isEmpty());
        const auto before = run.transports.size();
        run.clock.advance(1001ms);
        QCOMPARE(run.transports.size(), before + 1);
    }

    void worstOfSeveralFeedsDecides()
    {
        Run run({s("a=http://h/1"), s("b=http://h/2"), s("--transport=sse")});
        run.clock.advance(10ms);
        emit run.transports.at(0)->closed({ErrorKind::HttpStatus, 404, {}, {}});
        run.clock.advance(500ms);
        QVERIFY2(run.exits.isEmpty(), "the other feed is still watched");
        emit run.transports.at(1)->closed({ErrorKind::NoContent, 204, {}, {}});
        run.clock.advance(500ms);
        endsWellFormed(run);
        QCOMPARE(run.exits, QList<int>{4});
        QCOMPARE(run.lines.last()[s("feeds")][0][s("exit")].toInt(-1), 4);
        QCOMPARE(run.lines.last()[s("feeds")][1][s("exit")].toInt(-1), 0);
    }

    void faultComesAtItsTimeAndIsTagged()
    {
        Run run(kOneFeed + QStringList{s("--fault=network-drop,at=1s,for=2s")});
        run.connected();
        run.clock.advance(900ms);
        QVERIFY(!run.kinds().contains(s("fault")));
        run.clock.advance(200ms);
        QVERIFY(run.kinds().contains(s("fault")));
        QCOMPARE(run.lastState()[s("simulated")].toBool(), true);
        run.clock.advance(3s);
        QCOMPARE(run.kinds().count(s("fault")), 2);
    }

    void runEndsQuietlyWhenTheReaderIsGone()
    {
        Run run(kOneFeed, 2);
        run.connected();
        run.receive("1");
        run.clock.advance(500ms);
        QCOMPARE(run.exits, QList<int>{0});
        QCOMPARE(run.lines.size(), 2);
    }

    void messageOnTheWallIsAsOldAsOnTheSteadyClock()
    {
        Run run(kOneFeed);
        run.connected();
        Message message;
        message.receivedAt = run.clock.now() - 250ms;
        message.eventType = "message";
        run.transport()->deliver(message);
        const QString at = run.lines.last()[s("at")].toString();
        QCOMPARE(QDateTime::fromString(at, Qt::ISODateWithMs).toMSecsSinceEpoch(),
                 run.clock.wallNow().msSinceEpoch - 250);
    }

    void onlyFaultsOfTheWireMakeTheWayLonger_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("isDirect");
        QTest::newRow("none") << QString() << true;
        QTest::newRow("plain drop") << s("--fault=network-drop,at=1h") << true;
        QTest::newRow("message fault") << s("--fault=drop,every=3,at=1h") << true;
        QTest::newRow("reset") << s("--fault=reset,at=1h") << false;
        QTest::newRow("latency") << s("--fault=latency,at=1h") << false;
    }
    void onlyFaultsOfTheWireMakeTheWayLonger()
    {
        QFETCH(QString, fault);
        QFETCH(bool, isDirect);
        Run run(kOneFeed + (fault.isEmpty() ? QStringList() : QStringList{fault}));
        run.clock.advance(0ms);
        QCOMPARE(run.transports.size(), 1);
        QCOMPARE(run.isDirect, isDirect);
    }
};

QTEST_GUILESS_MAIN(ProbeRunnerTest)
#include "tst_proberunner.moc"
