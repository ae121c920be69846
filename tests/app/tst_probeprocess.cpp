// The program itself, started as a person starts it, against a server in the test.
#include "recordtrace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

namespace {

constexpr int kPatienceMs = 20'000;

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

// Answers every request with the same bytes; repeats `tick` every 10 ms when there is one.
class Server : public QTcpServer
{
public:
    explicit Server(QByteArray answer, QByteArray tick = {})
        : m_answer(std::move(answer))
        , m_tick(std::move(tick))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, &Server::serve);
    }
    QString url() const { return s("http://127.0.0.1:%1/feed").arg(serverPort()); }
    QByteArray requests;

private:
    void serve()
    {
        QTcpSocket *client = nextPendingConnection();
        auto *ticks = new QTimer(client);
        connect(ticks, &QTimer::timeout, client, [this, client] { client->write(m_tick); });
        connect(client, &QTcpSocket::readyRead, client, [this, client, ticks] {
            requests += client->readAll();
            if (!requests.endsWith("\r\n\r\n"))
                return;
            client->write(m_answer);
            if (!m_tick.isEmpty())
                ticks->start(10);
        });
    }

    const QByteArray m_answer;
    const QByteArray m_tick;
};

const QByteArray kStream = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

// The program under test and everything it said so far.
class Program : public QProcess
{
public:
    explicit Program(const QStringList &arguments, const QProcessEnvironment &environment =
                                                       QProcessEnvironment::systemEnvironment())
    {
        connect(this, &QProcess::readyReadStandardOutput, this,
                [this] { output += readAllStandardOutput(); });
        connect(this, &QProcess::readyReadStandardError, this,
                [this] { errors += readAllStandardError(); });
        setProcessEnvironment(environment);
        start(qEnvironmentVariable("FEEDSCOPE_BIN"), arguments);
    }
    ~Program() override
    {
        kill();
        waitForFinished(kPatienceMs);
        feedscope::test::recordsOf(output); // audits the books of a whole run
    }
    bool hasEnded() const { return state() == QProcess::NotRunning; }
    QList<QJsonObject> records() const
    {
        QList<QJsonObject> list;
        for (const QByteArray &line : output.split('\n')) {
            if (!line.isEmpty())
                list << QJsonDocument::fromJson(line).object();
        }
        return list;
    }
    QStringList kinds() const
    {
        QStringList list;
        for (const QJsonObject &record : records())
            list << record[s("kind")].toString();
        return list;
    }
    QByteArray output;
    QByteArray errors;
};

QByteArray fileOf(const Program &program, const char *name)
{
    QFile file(s("/proc/%1/%2").arg(program.processId()).arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray withoutTimes(QJsonObject record)
{
    for (const char *key : {"t", "at", "connectedMs", "byTransport", "feed", "health"})
        record.remove(QLatin1StringView(key));
    return QJsonDocument(record).toJson(QJsonDocument::Compact).replace('"', '\'');
}

} // namespace

class ProbeProcessTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("FEEDSCOPE_BIN"))
            QSKIP("FEEDSCOPE_BIN names no program; run this through ctest");
    }

    void sseFeedGivesTheContractsRecords()
    {
        const Server server(kStream + "id: 7\ndata: a\n\nevent: tick\ndata: b\n\n");
        Program probe({s("probe"), server.url(), s("--count=2"), s("--transport=sse")});
        QTRY_VERIFY_WITH_TIMEOUT(probe.hasEnded(), kPatienceMs);
        QVERIFY2(probe.errors.isEmpty(), probe.errors.constData());
        QCOMPARE(probe.exitCode(), 0);
        QByteArrayList found;
        for (const QJsonObject &record : probe.records()) {
            QCOMPARE(record[s("feed")].toString(), server.url());
            QVERIFY(QDateTime::fromString(record[s("at")].toString(), Qt::ISODateWithMs).isValid());
            QVERIFY(record[s("t")].toDouble(-1) >= 0);
            found << withoutTimes(record);
        }
        QVERIFY(probe.records().last()[s("health")][s("load")].toDouble(-1) >= 0);
        const QByteArrayList expected{
            "{'attempt':0,'from':'disconnected','kind':'state','to':'connecting','transport':'sse'"
            "}",
            "{'attempt':0,'from':'connecting','kind':'state','to':'connected','transport':'sse'}",
            "{'bytes':1,'data':'a','event':'message','id':'7','kind':'message','transport':'sse'}",
            "{'bytes':1,'data':'b','event':'tick','kind':'message','transport':'sse'}",
            "{'attempt':0,'from':'connected','kind':'state','to':'disconnected','transport':'sse'}",
            "{'attempts':1,'bytes':2,'delivered':2,'detectMs':{'count':0,'max':0,'p50':0,'p95':0},"
            "'dropped':0,'duplicates':0,'exit':0,'expected':0,'forgotten':0,'gaps':0,'kind':'"
            "summary',"
            "'lost':0,"
            "'missing':0,'outOfOrder':0,'received':2,'reconnects':0,"
            "'recoverMs':{'count':0,'max':0,'p50':0,'p95':0},'recovered':0,'restarts':0,"
            "'sequenced':0,'stale':0,'superseded':0,'untracked':0}"};
        QCOMPARE(found, expected);
    }

    void signalWritesTheSummaryAndSetsTheExitCode_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("interrupt") << 2 << 130;
        QTest::newRow("terminate") << 15 << 143;
    }
    void signalWritesTheSummaryAndSetsTheExitCode()
    {
#ifdef Q_OS_UNIX
        QFETCH(int, number);
        QFETCH(int, exitCode);
        const Server server(kStream + "data: a\n\n");
        Program probe({s("probe"), server.url()});
        QTRY_VERIFY_WITH_TIMEOUT(probe.kinds().contains(s("message")), kPatienceMs);
        ::kill(pid_t(probe.processId()), number);
        QTRY_VERIFY_WITH_TIMEOUT(probe.hasEnded(), kPatienceMs);
        QCOMPARE(probe.exitStatus(), QProcess::NormalExit);
        QCOMPARE(probe.exitCode(), exitCode);
        const QList<QJsonObject> records = probe.records();
        QCOMPARE(records.last()[s("kind")].toString(), s("summary"));
        QCOMPARE(records.last()[s("exit")].toInt(), exitCode);
        QCOMPARE(records.at(records.size() - 2)[s("to")].toString(), s("disconnected"));
        QCOMPARE(probe.kinds().count(s("summary")), 1);
#else
        QSKIP("POSIX signals");
#endif
    }

    void usageErrorIsTwoAndNamesTheOption_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("named");
        const QString url = s("http://127.0.0.1:9/");
        QTest::newRow("unknown option")
            << QStringList{s("probe"), url, s("--nope")} << QByteArray("--nope");
        QTest::newRow("bad number")
            << QStringList{s("probe"), url, s("--count=x")} << QByteArray("--count");
        QTest::newRow("no url") << QStringList{s("probe")} << QByteArray("URL");
        QTest::newRow("variable not set")
            << QStringList{s("probe"), url, s("--bearer-env"), s("FEEDSCOPE_NO_SUCH")}
            << QByteArray("--bearer-env");
        QTest::newRow("file not there")
            << QStringList{s("probe"), url, s("--bearer-file"), s("/nowhere/token")}
            << QByteArray("--bearer-file");
        QTest::newRow("certificates not there")
            << QStringList{s("probe"), url, s("--ca"), s("/nowhere/ca.pem")} << QByteArray("--ca");
        QTest::newRow("unknown command") << QStringList{s("prob")} << QByteArray("prob");
    }
    void usageErrorIsTwoAndNamesTheOption()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, named);
        Program program(arguments);
        QTRY_VERIFY_WITH_TIMEOUT(program.hasEnded(), kPatienceMs);
        QCOMPARE(program.exitCode(), 2);
        QVERIFY(program.output.isEmpty());
        QVERIFY2(program.errors.contains(named), program.errors.constData());
    }

    void permanentRefusalIsFour()
    {
        const Server server("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        Program probe({s("probe"), server.url(), s("--transport=sse")});
        QTRY_VERIFY_WITH_TIMEOUT(probe.hasEnded(), kPatienceMs);
        QCOMPARE(probe.exitCode(), 4);
    }

    void givingUpBeforeEverConnectingIsThree()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QString url = s("http://127.0.0.1:%1/").arg(closed.serverPort());
        closed.close();
        Program probe(
            {s("probe"), url, s("--transport=sse"), s("--max-attempts=2"), s("--backoff-base=10")});
        QTRY_VERIFY_WITH_TIMEOUT(probe.hasEnded(), kPatienceMs);
        QCOMPARE(probe.exitCode(), 3);
        QCOMPARE(probe.records().last()[s("attempts")].toInt(), 2);
    }

    void tokenIsSentAndNeverShown()
    {
        const Server server(kStream + "data: a\n\n");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(s("FEEDSCOPE_TEST_TOKEN"), s("T0P-S3CRET"));
        Program probe({s("probe"), server.url(), s("--bearer-env"), s("FEEDSCOPE_TEST_TOKEN")},
                      environment);
        QTRY_VERIFY_WITH_TIMEOUT(probe.kinds().contains(s("message")), kPatienceMs);
        QVERIFY(!fileOf(probe, "cmdline").contains("T0P-S3CRET"));
        probe.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(probe.hasEnded(), kPatienceMs);
        QVERIFY(server.requests.contains("Authorization: Bearer T0P-S3CRET\r\n"));
        QVERIFY(!probe.output.contains("T0P-S3CRET"));
        QVERIFY(!probe.errors.contains("T0P-S3CRET"));
    }

    void headlessCommandLoadsNoWindowSystem()
    {
#ifdef Q_OS_LINUX
        const Server server(kStream + "data: a\n\n");
        Program probe({s("probe"), server.url()});
        QTRY_VERIFY_WITH_TIMEOUT(probe.kinds().contains(s("message")), kPatienceMs);
        const QByteArray maps = fileOf(probe, "maps");
        QVERIFY(maps.contains("libQt6Core"));
        for (const char *library : {"libQt6Gui", "libQt6Widgets", "libX11", "libxcb", "libwayland"})
            QVERIFY2(!maps.contains(library), library);
#else
        QSKIP("reads /proc");
#endif
    }

    void readerThatLeavesEndsTheProbeQuietly()
    {
#ifdef Q_OS_UNIX
        const Server server(kStream, "data: a\n\n");
        QProcess pipeline;
        QObject::connect(&pipeline, &QProcess::readyReadStandardOutput, &pipeline, []{});
        pipeline.start(s("sh"), {s("-c"), s("\"$0\" probe \"$1\" | head -n 1"),
                                 qEnvironmentVariable("FEEDSCOPE_BIN"), server.url()});
        QTRY_VERIFY_WITH_TIMEOUT(pipeline.state() == QProcess::NotRunning, kPatienceMs);
        QCOMPARE(pipeline.readAllStandardOutput().count('\n'), 1);
        QCOMPARE(pipeline.readAllStandardError(), QByteArray());
#else
        QSKIP("needs a shell");
#endif
    }

    void fullDiskIsAnErrorThatIsTold()
    {
#ifdef Q_OS_LINUX
        const Server server(kStream + "data: a\n\n");
        QProcess probe;
        probe.setStandardOutputFile(s("/dev/full"));
        probe.start(qEnvironmentVariable("FEEDSCOPE_BIN"), {s("probe"), server.url()});
        QTRY_VERIFY_WITH_TIMEOUT(probe.state() == QProcess::NotRunning, kPatienceMs);
        QCOMPARE(probe.exitCode(), 4);
        QVERIFY(probe.readAllStandardError().contains("Standard output"));
#else
        QSKIP("needs /dev/full");
#endif
    }

    void dashboardWithoutDisplayNamesTheProbe()
    {
#ifdef Q_OS_LINUX
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QLatin1StringView(name));
        Program dashboard({}, environment);
        QTRY_VERIFY_WITH_TIMEOUT(dashboard.hasEnded(), kPatienceMs);
        QCOMPARE(dashboard.exitCode(), 2);
        QVERIFY2(dashboard.errors.contains("feedscope probe"), dashboard.errors.constData());
#else
        QSKIP("Linux only");
#endif
    }

    void labPrintsItsAddressAndEndsBySignal()
    {
#ifdef Q_OS_UNIX
        Program lab({s("lab")});
        QTRY_VERIFY_WITH_TIMEOUT(lab.output.contains("/sse"), kPatienceMs);
        QVERIFY(lab.output.startsWith("http://127.0.0.1:"));
        lab.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(lab.hasEnded(), kPatienceMs);
        QCOMPARE(lab.exitCode(), 143);
#else
        QSKIP("POSIX signals");
#endif
    }

    void checkPrintsEveryIssueAndExitsWithOne()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(s("feeds.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"version\":1,\"feeds\":[{\"id\":5},{\"url\":6}]}");
        file.close();
        Program check({s("check"), file.fileName()});
        QTRY_VERIFY_WITH_TIMEOUT(check.hasEnded(), kPatienceMs);
        QCOMPARE(check.exitCode(), 1);
        QVERIFY(check.output.startsWith(file.fileName().toLocal8Bit() + ": /feeds/"));
        QVERIFY(check.output.count('\n') > 1);
    }

    void versionAndHelpGoToStandardOutput_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("version") << QStringList{s("--version")} << QByteArray("feedscope ");
        QTest::newRow("help") << QStringList{s("--help")} << QByteArray("feedscope probe URL");
        QTest::newRow("probe help")
            << QStringList{s("probe"), s("--help")} << QByteArray("--bearer-env");
    }
    void versionAndHelpGoToStandardOutput()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, said);
        Program program(arguments);
        QTRY_VERIFY_WITH_TIMEOUT(program.hasEnded(), kPatienceMs);
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(program.output.contains(said));
        QVERIFY(program.errors.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ProbeProcessTest)
#include "tst_probeprocess.moc"
