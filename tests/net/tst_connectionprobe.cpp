// The connection test of the feed dialog, against the lab server over real sockets.
#include "connectionprobe.h"
#include "labcertificate.h"
#include "labserver.h"
#include "qtscheduler.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace feedscope;

class TestConnectionProbe : public QObject
{
    Q_OBJECT

private slots:
    void stepsLeadToTheFirstMessage_data();
    void stepsLeadToTheFirstMessage();
    void certificateIsAStepOfItsOwn_data();
    void certificateIsAStepOfItsOwn();
    void aTypedTokenIsUsedInPlaceOfTheKeychain();
    void aTransportThatCannotBeReadGivesWayToTheNext();
    void aRefusedConnectionIsAFailedStep();
    void aServerThatRefusesTheRequestIsAFailure();
    void stoppedTestSaysSoOnce();
    void destroyedTestIsSilent();
};

namespace {

struct Lab
{
    QtScheduler scheduler;
    LabServer server{scheduler, {}};
    QString error;
    bool listens() { return server.listen(QHostAddress::LocalHost, 0, &error); }
    QUrl at(const QString &path, bool webSocket = false)
    {
        QUrl url(server.baseUrl().resolved(QUrl(path)));
        if (webSocket)
            url.setScheme(QStringLiteral("ws"));
        return url;
    }
};

QStringList texts(const TestProgress &progress, TestStep::State state)
{
    QStringList all;
    for (const TestStep &step : progress.steps) {
        if (step.state == state)
            all.append(step.text);
    }
    return all;
}

struct Trial
{
    explicit Trial(SecretFetch secrets = {})
        : probe(networkTransportFactory(), std::move(secrets))
    {
        QObject::connect(&probe, &ConnectionTest::progressed, &probe,
                         [this](const TestProgress &told) { progress = told; });
    }
    ConnectionProbe probe;
    TestProgress progress;
};

} // namespace

void TestConnectionProbe::stepsLeadToTheFirstMessage_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("webSocket");
    QTest::addColumn<QString>("opened");
    QTest::newRow("sse") << QStringLiteral("/sse?rate=50") << false
                         << QStringLiteral("Event stream, HTTP 200");
    QTest::newRow("websocket") << QStringLiteral("/ws?rate=50") << true
                               << QStringLiteral("WebSocket upgrade, HTTP 101");
}

void TestConnectionProbe::stepsLeadToTheFirstMessage()
{
    QFETCH(QString, path);
    QFETCH(bool, webSocket);
    QFETCH(QString, opened);
    Lab lab;
    QVERIFY2(lab.listens(), qPrintable(lab.error));
    FeedConfig config;
    config.id.value = QStringLiteral("a");
    config.url = lab.at(path, webSocket);
    config.url.setHost(QStringLiteral("localhost"));
    config.transports = {webSocket ? TransportKind::WebSocket : TransportKind::Sse};
    config.fields.sequence = QStringLiteral("/seq");
    config.fields.id = QStringLiteral("/nowhere");
    Trial trial;
    trial.probe.start(config, {});
    QTRY_VERIFY_WITH_TIMEOUT(trial.progress.first.has_value(), 10'000);
    const QStringList passed = texts(trial.progress, TestStep::State::Passed);
    const QStringList expected{QStringLiteral("Server found"), QStringLiteral("TCP connected"),
                               opened, QStringLiteral("First message"),
                               QStringLiteral("Sequence found at /seq")};
    QCOMPARE(passed, expected);
    QCOMPARE(texts(trial.progress, TestStep::State::Failed),
             QStringList{QStringLiteral("Id not found at /nowhere")});
}

void TestConnectionProbe::certificateIsAStepOfItsOwn_data()
{
    QTest::addColumn<bool>("trusted");
    QTest::newRow("trusted") << true;
    QTest::newRow("unknown") << false;
}

void TestConnectionProbe::certificateIsAStepOfItsOwn()
{
    QFETCH(bool, trusted);
    QString error;
    const std::optional<LabCertificate> made = makeLabCertificate(&error);
    QVERIFY2(made, qPrintable(error));
    QTemporaryDir folder;
    QFile pem(folder.filePath(QStringLiteral("lab.pem")));
    QVERIFY(pem.open(QIODevice::WriteOnly));
    pem.write(made->certificatePem);
    pem.close();
    QtScheduler scheduler;
    LabServer server(scheduler, {1, 100, made->configuration});
    QVERIFY2(server.listen(QHostAddress::LocalHost, 0, &error), qPrintable(error));
    FeedConfig config;
    config.id.value = QStringLiteral("a");
    config.url = server.baseUrl().resolved(QUrl(QStringLiteral("/long-poll?rate=50")));
    config.url.setHost(QStringLiteral("localhost"));
    config.transports = {TransportKind::LongPoll};
    if (trusted)
        config.tls.ca = pem.fileName();
    Trial trial;
    trial.probe.start(config, {});
    QTRY_VERIFY_WITH_TIMEOUT(
        trial.progress.first || !texts(trial.progress, TestStep::State::Failed).isEmpty(), 10'000);
    QCOMPARE(trial.progress.first.has_value(), trusted);
    const QStringList passed = texts(trial.progress, TestStep::State::Passed);
    QCOMPARE(passed.contains(QStringLiteral("TLS 1.3, certificate valid")), trusted);
    QCOMPARE(passed.contains(QStringLiteral("By localhost")), trusted);
    QCOMPARE(texts(trial.progress, TestStep::State::Failed).value(0),
             trusted ? QString() : QStringLiteral("TLS"));
    trial.probe.stop();
}

void TestConnectionProbe::aTypedTokenIsUsedInPlaceOfTheKeychain()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray heard;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *peer = server.nextPendingConnection();
        connect(peer, &QTcpSocket::readyRead, peer, [&heard, peer] { heard += peer->readAll(); });
    });
    FeedConfig config;
    config.url = QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort()));
    config.transports = {TransportKind::Sse};
    config.auth.kind = AuthConfig::Kind::Bearer;
    config.auth.token = SecretSource{};
    Trial trial([](const SecretSource &, QObject &, const SecretReply &) {});
    trial.probe.start(config, "typed");
    QTRY_VERIFY(heard.contains("Bearer typed"));
    trial.probe.stop();
}

void TestConnectionProbe::aTransportThatCannotBeReadGivesWayToTheNext()
{
    // Its answers are neither an event stream nor a list of messages.
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *peer = server.nextPendingConnection();
        connect(peer, &QTcpSocket::readyRead, peer, [peer] {
            if (!peer->readAll().endsWith("\r\n\r\n"))
                return;
            peer->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                        "Content-Length: 9\r\nConnection: close\r\n\r\n{\"seq\":1}");
            peer->disconnectFromHost();
        });
    });
    FeedConfig config;
    config.url = QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort()));
    config.transports = {TransportKind::Sse, TransportKind::LongPoll, TransportKind::Poll};
    config.backoff.base = Millis(20);
    Trial trial;
    trial.probe.start(config, {});
    QTRY_VERIFY_WITH_TIMEOUT(trial.progress.first.has_value(), 10'000);
    QCOMPARE(trial.progress.phase, TestProgress::Phase::Running);
    const QStringList next = texts(trial.progress, TestStep::State::Skipped);
    QCOMPARE(next, (QStringList{QStringLiteral("Next: long-poll"), QStringLiteral("Next: poll")}));
    trial.probe.stop();
}

void TestConnectionProbe::aRefusedConnectionIsAFailedStep()
{
    quint16 port = 0;
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        port = server.serverPort();
    }
    FeedConfig config;
    config.url = QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(port));
    Trial trial;
    trial.probe.start(config, {});
    QTRY_COMPARE(trial.progress.phase, TestProgress::Phase::Failed);
    QCOMPARE(texts(trial.progress, TestStep::State::Failed),
             QStringList{QStringLiteral("TCP connected")});
    QCOMPARE(trial.progress.headline, QStringLiteral("The server cannot be reached"));
}

void TestConnectionProbe::aServerThatRefusesTheRequestIsAFailure()
{
    Lab lab;
    QVERIFY2(lab.listens(), qPrintable(lab.error));
    FeedConfig config;
    config.url = lab.at(QStringLiteral("/sse?status=403"));
    config.transports = {TransportKind::Sse};
    Trial trial;
    trial.probe.start(config, {});
    QTRY_COMPARE(trial.progress.phase, TestProgress::Phase::Failed);
    QVERIFY(trial.progress.detail.contains(QLatin1StringView("403")));
}

void TestConnectionProbe::stoppedTestSaysSoOnce()
{
    Lab lab;
    QVERIFY2(lab.listens(), qPrintable(lab.error));
    FeedConfig config;
    config.url = lab.at(QStringLiteral("/sse?rate=100"));
    Trial trial;
    trial.probe.start(config, {});
    QTRY_VERIFY(trial.progress.first.has_value());
    QSignalSpy told(&trial.probe, &ConnectionTest::progressed);
    trial.probe.stop();
    trial.probe.stop();
    QCOMPARE(told.size(), 1);
    QCOMPARE(trial.progress.phase, TestProgress::Phase::Stopped);
}

void TestConnectionProbe::destroyedTestIsSilent()
{
    Lab lab;
    QVERIFY2(lab.listens(), qPrintable(lab.error));
    FeedConfig config;
    config.url = lab.at(QStringLiteral("/sse?rate=100"));
    auto probe = std::make_unique<ConnectionProbe>(networkTransportFactory(), SecretFetch());
    probe->start(config, {});
    probe.reset();
}

QTEST_GUILESS_MAIN(TestConnectionProbe)
#include "tst_connectionprobe.moc"
