// `feedscope fault-proxy`: its options, its control, and the program itself between a client and a
// lab server.
#include "faultcontrol.h"
#include "faultproxyoptions.h"
#include "labserver.h"
#include "qtscheduler.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QtTest>

using namespace feedscope;

namespace {

constexpr int kPatienceMs = 20'000;

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

struct Rig
{
    Rig()
        : relay({{QUrl(s("http://127.0.0.1:1"))}}, scheduler)
        , control(relay, scheduler)
    {
        QString error;
        relay.listen(QHostAddress::LocalHost, 0, &error);
    }
    HttpAnswer ask(const char *method, const char *path, const QByteArray &body = {})
    {
        LabRequest request;
        request.method = method;
        request.path = s(path);
        request.headers = headers;
        return control.handle(request, body);
    }
    static QJsonArray faults(const HttpAnswer &answer)
    {
        return QJsonDocument::fromJson(answer.body).object().value(s("faults")).toArray();
    }

    QtScheduler scheduler;
    FaultRelay relay;
    FaultControl control;
    QList<std::pair<QByteArray, QByteArray>> headers;
};

QByteArray fetch(const QUrl &url, const QByteArray &method, const QByteArray &path,
                 const QByteArray &body, const char *until)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    socket.write(method + ' ' + path + " HTTP/1.1\r\nHost: " + url.authority().toLatin1() +
                 "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray received;
    const bool isThere = QTest::qWaitFor(
        [&] {
            received += socket.readAll();
            return received.contains(until);
        },
        kPatienceMs);
    return isThere ? received : QByteArray("nothing; got: ") + received;
}

} // namespace

class TestFaultProxy : public QObject
{
    Q_OBJECT

private slots:
    void badOptionsNameWhatIsAllowed_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *arguments, const char *named) {
            QTest::newRow(arguments) << s(arguments) << s(named);
        };
        row("--listen 127.0.0.1:0", "--upstream");
        row("--upstream ftp://h", "http, https, ws or wss");
        row("--upstream http://u:p@h", "--upstream");
        row("--upstream", "needs a value");
        row("--upstream http://h --listen h:1", "127.0.0.1:8080");
        row("--upstream http://h --control 0.0.0.0:1", "of this machine only");
        row("--upstream http://h --fault explode", "black-hole");
        row("--upstream http://h --fault latency,ms=x", "ms");
        row("--upstream http://h --colour red", "--colour");
        row("--upstream http://h --ca /nowhere.pem extra", "extra");
    }
    void badOptionsNameWhatIsAllowed()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, named);
        const auto options = parseFaultProxyOptions(arguments.split(u' '));
        QVERIFY2(options.error.contains(named), qPrintable(options.error));
    }

    void optionsAreRead()
    {
        const auto options = parseFaultProxyOptions(
            s("--upstream wss://api.example/x --listen [::1]:9000 --control 127.0.0.1:0 --fault "
              "reset,at=3s --fault=latency,ms=20")
                .split(u' '));
        QCOMPARE(options.error, QString());
        QCOMPARE(options.upstream, QUrl(s("wss://api.example/x")));
        QCOMPARE(options.listen.port, quint16(9000));
        QVERIFY(options.control);
        QCOMPARE(options.faults.size(), 2);
        QCOMPARE(options.faults[0].at, Millis(3'000));
        QCOMPARE(options.faults[1].spec.delay, Millis(20));
    }

    void helpNamesEveryOptionAndKind()
    {
        const QString help = faultProxyHelp();
        for (const char *option : {"--listen", "--upstream", "--fault", "--control", "--ca"})
            QVERIFY2(help.contains(s(option)), option);
        for (const FaultKind kind : allFaultKinds())
            QVERIFY2(help.contains(faultName(kind)), qPrintable(faultName(kind)));
    }

    void controlAddsListsAndEndsFaults()
    {
        Rig rig;
        const HttpAnswer added =
            rig.ask("POST", "/faults", "{\"kind\": \"latency\", \"ms\": 200, \"for\": \"10s\"}");
        QCOMPARE(added.status, 200);
        const QJsonObject fault = Rig::faults(added).at(0).toObject();
        QCOMPARE(fault.value(s("kind")).toString(), s("latency"));
        QCOMPARE(fault.value(s("for")).toString(), s("10s"));
        QVERIFY(fault.value(s("endsInMs")).toInt() > 8'000);
        rig.ask("POST", "/faults", "{\"kind\": \"drop\", \"every\": 3}");
        QCOMPARE(Rig::faults(rig.ask("GET", "/faults")).size(), 2);
        QCOMPARE(Rig::faults(rig.ask("DELETE", "/faults/1")).size(), 1);
        QCOMPARE(rig.ask("DELETE", "/faults/1").status, 404);
        QCOMPARE(Rig::faults(rig.ask("DELETE", "/faults")).size(), 0);
    }

    void controlSetsTheWholeListOrNothing()
    {
        Rig rig;
        QCOMPARE(Rig::faults(rig.ask("PUT", "/faults",
                                     "[{\"kind\": \"throttle\"}, {\"kind\": \"heartbeat-loss\"}]"))
                     .size(),
                 2);
        QCOMPARE(rig.ask("PUT", "/faults", "[{\"kind\": \"latency\"}, {\"kind\": \"x\"}]").status,
                 400);
        QCOMPARE(Rig::faults(rig.ask("GET", "/faults")).size(), 2);
        QCOMPARE(Rig::faults(rig.ask("PUT", "/faults", "[]")).size(), 0);
    }

    void oneShotIsDoneAndNotListed()
    {
        Rig rig;
        QCOMPARE(Rig::faults(rig.ask("POST", "/faults", "{\"kind\": \"reset\"}")).size(), 0);
    }

    void wrongRequestsSayWhatIsAllowed_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *method, const char *path, const char *body, int status,
                            const char *says) {
            QTest::addRow("%s %s %s", method, path, body)
                << QByteArray(method) << s(path) << QByteArray(body) << status << QByteArray(says);
        };
        row("POST", "/faults", "{", 400, "line 1");
        row("POST", "/faults", "[]", 400, "object");
        row("POST", "/faults", "{\"kind\": \"explode\"}", 400, "black-hole");
        row("POST", "/faults", "{\"kind\": \"latency\", \"ms\": -1}", 400, "/ms");
        row("POST", "/faults", "{\"kind\": \"latency\", \"bytes\": 1}", 400, "does not take");
        row("PUT", "/faults", "{}", 400, "array");
        row("GET", "/nothing", "", 404, "/faults");
        row("PATCH", "/faults", "", 405, "POST");
    }
    void wrongRequestsSayWhatIsAllowed()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QByteArray, says);
        Rig rig;
        const HttpAnswer answer = rig.ask(method.constData(), path.toLatin1().constData(), body);
        QCOMPARE(answer.status, status);
        QVERIFY2(answer.body.contains(says), answer.body.constData());
        QVERIFY(rig.relay.inForce().empty());
    }

    void webPagesMayNotSwitchFaults()
    {
        Rig rig;
        rig.headers = {{"origin", "https://evil.example"}, {"host", "127.0.0.1:1"}};
        QCOMPARE(rig.ask("DELETE", "/faults").status, 403);
        rig.headers = {{"host", "rebound.example:1"}};
        QCOMPARE(rig.ask("DELETE", "/faults").status, 403);
        for (const char *host : {"localhost:1", "127.0.0.1", "[::1]:1"}) {
            rig.headers = {{"host", host}};
            QCOMPARE(rig.ask("GET", "/faults").status, 200);
        }
    }

    void programRelaysAndIsControlled()
    {
        QtScheduler scheduler;
        LabServer lab(scheduler, {});
        QString error;
        QVERIFY2(lab.listen(QHostAddress::LocalHost, 0, &error), qPrintable(error));
        QProcess process;
        process.start(qEnvironmentVariable("FEEDSCOPE_BIN"),
                      {s("fault-proxy"), s("--upstream"), lab.baseUrl().toString(), s("--control"),
                       s("127.0.0.1:0")});
        QByteArray printed;
        QTRY_VERIFY_WITH_TIMEOUT((printed += process.readAllStandardOutput()).count('\n') >= 3,
                                 kPatienceMs);
        const QList<QByteArray> lines = printed.split('\n');
        const QUrl relay(QString::fromUtf8(lines[0]));
        QVERIFY2(lines[1].startsWith("ws://127.0.0.1:"), printed.constData());
        QVERIFY2(lines[2].startsWith("control http://127.0.0.1:"), printed.constData());
        const QUrl control(QString::fromUtf8(lines[2].mid(8)));
        QVERIFY(fetch(relay, "GET", "/sse?rate=50", {}, "data:").contains("200"));
        fetch(control, "POST", "/faults", "{\"kind\": \"http\", \"status\": 418}", "418");
        const QByteArray refused = fetch(relay, "GET", "/sse", {}, "Simulated");
        QVERIFY2(refused.startsWith("HTTP/1.1 418"), refused.constData());
        fetch(control, "DELETE", "/faults", {}, "[]");
        QVERIFY(fetch(relay, "GET", "/sse?rate=50", {}, "data:").contains("200"));
        printed += process.readAllStandardOutput();
        QTRY_VERIFY_WITH_TIMEOUT((printed += process.readAllStandardOutput()).count("\"off\"") == 1,
                                 kPatienceMs);
        process.kill();
        process.waitForFinished(kPatienceMs);
    }
};

QTEST_GUILESS_MAIN(TestFaultProxy)
#include "tst_faultproxy.moc"
