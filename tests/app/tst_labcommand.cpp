#include "labcertificate.h"
#include "labcommand.h"
#include "labserver.h"
#include "manualscheduler.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QWebSocket>

using namespace feedscope;

class TestLabCommand : public QObject
{
    Q_OBJECT

private slots:
    void helpNamesEveryOption()
    {
        QString out;
        QString err;
        QCOMPARE(run({QStringLiteral("--help")}, out, err), 0);
        for (const char *option : {"--listen", "--tls", "--cert", "--key", "--cert-out", "--seed"})
            QVERIFY(out.contains(QLatin1StringView(option)));
        QCOMPARE(err, QString());
    }

    void badOptionsAreUsageErrorsThatNameThem_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *arguments, const char *named) {
            QTest::newRow(arguments)
                << QString::fromLatin1(arguments) << QString::fromLatin1(named);
        };
        row("--colour red", "--colour");
        row("--seed x", "--seed");
        row("--seed", "--seed");
        row("--listen 127.0.0.1", "--listen");
        row("--listen lab.example:80", "--listen");
        row("--listen ::1:80", "--listen");
        row("--listen 127.0.0.1:70000", "--listen");
        row("--cert a.pem", "--key");
        row("--cert-out a.pem", "--tls");
        row("--cert=nowhere.pem --key=nowhere.pem", "nowhere.pem");
        row("--listen 192.0.2.1:1", "192.0.2.1"); // a documentation address: never ours
    }
    void badOptionsAreUsageErrorsThatNameThem()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, named);
        QString out;
        QString err;
        QCOMPARE(run(arguments.split(QLatin1Char(' ')), out, err), 2);
        QVERIFY2(err.contains(named), qPrintable(err));
        QCOMPARE(out, QString());
    }

    void printsItsUrlsBaseFirst()
    {
        QString out;
        QString err;
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        QCOMPARE(run({}, out, err), 0);
        const QStringList lines = out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 7);
        QVERIFY(lines[0].startsWith(QStringLiteral("http://127.0.0.1:")));
        QVERIFY(lines[1].startsWith(QStringLiteral("ws://127.0.0.1:")));
        QVERIFY(lines.contains(lines[0] + QStringLiteral("/sse")));
    }

    void missingOpensslSaysWhatToDo()
    {
        QString error;
        QVERIFY(!makeLabCertificate(&error, QStringLiteral("no-such-openssl-program")));
        QVERIFY2(error.contains(QStringLiteral("--cert FILE")), qPrintable(error));
    }

    void selfMadeCertificateServesTls()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
            QSKIP("there is no openssl program here");
        QString error;
        const auto certificate = makeLabCertificate(&error);
        QVERIFY2(certificate, qPrintable(error));
        test::ManualScheduler scheduler;
        LabServer::Options options;
        options.tls = certificate->configuration;
        LabServer server(scheduler, options);
        QVERIFY2(server.listen(QHostAddress(QHostAddress::LocalHost), 0, &error),
                 qPrintable(error));
        QCOMPARE(server.baseUrl().scheme(), QStringLiteral("https"));
        QSslSocket client;
        QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
        trust.setCaCertificates(QSslCertificate::fromData(certificate->certificatePem));
        client.setSslConfiguration(trust);
        QByteArray heard;
        connect(&client, &QSslSocket::readyRead, this, [&] { heard += client.readAll(); });
        client.connectToHostEncrypted(QStringLiteral("127.0.0.1"),
                                      quint16(server.baseUrl().port()));
        client.write("GET /sse?rate=10 HTTP/1.1\r\nHost: lab\r\n\r\n");
        QTRY_VERIFY2(heard.startsWith("HTTP/1.1 200 OK\r\n"), qPrintable(client.errorString()));
        scheduler.advance(Millis(100));
        QTRY_VERIFY(heard.contains("id: 1\n"));
        QWebSocket webSocket;
        QStringList texts;
        connect(&webSocket, &QWebSocket::textMessageReceived, this,
                [&](const QString &text) { texts << text; });
        webSocket.setSslConfiguration(trust);
        webSocket.open(QUrl(
            QStringLiteral("wss://127.0.0.1:%1/ws?rate=10&lastId=0").arg(server.baseUrl().port())));
        QTRY_COMPARE(texts.size(), 1);
        QVERIFY(texts.first().startsWith(QStringLiteral("{\"seq\":1,")));
    }

private:
    static int run(const QStringList &arguments, QString &out, QString &err)
    {
        QTextStream outStream(&out);
        QTextStream errStream(&err);
        return runLabCommand(arguments, outStream, errStream);
    }
};

QTEST_GUILESS_MAIN(TestLabCommand)
#include "tst_labcommand.moc"
