// A client certificate that is missing, refused or does not fit its key: one clear, permanent error
// over every transport and version of TLS, against a lab server that asks for one.
#include "clientcertificate.h"
#include "labcertificate.h"
#include "labserver.h"
#include "scriptedserver.h"
#include "transportattempt.h"

#include <QFile>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

const char *const kNginxPage = "<html>\r\n<head><title>400 No required SSL certificate was "
                               "sent</title></head>\r\n</html>\r\n";

struct Certificates
{
    std::optional<LabCertificate> server, client, stranger;
    QTemporaryDir folder;

    Certificates()
    {
        QString error;
        server = makeLabCertificate(&error);
        client = makeLabCertificate(&error);
        stranger = makeLabCertificate(&error);
        write("server.pem", server->certificatePem);
        for (const auto &[name, made] :
             {std::pair("client", client), std::pair("stranger", stranger)}) {
            write(name + QByteArray(".pem"), made->certificatePem);
            write(name + QByteArray(".key"), made->configuration.privateKey().toPem());
        }
    }
    void write(const QByteArray &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
    QString path(const QByteArray &name) const
    {
        return folder.filePath(QString::fromLatin1(name));
    }
    // Of a server that lets in whoever shows `client`.
    QSslConfiguration demanding(QSsl::SslProtocol protocol) const
    {
        QSslConfiguration tls = server->configuration;
        tls.setCaCertificates(QSslCertificate::fromData(client->certificatePem));
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        tls.setMissingCertificateIsFatal(true);
        tls.setHandshakeMustInterruptOnError(true);
        tls.setProtocol(protocol);
        return tls;
    }
};

// Making them takes a while.
const Certificates &certificates()
{
    static const Certificates made;
    return made;
}

struct Attempt : TransportAttempt<QtScheduler>
{
    Attempt(TransportKind which, const QUrl &url, const QByteArray &cert, const QByteArray &key)
        : TransportAttempt(which, url)
    {
        config.pollInterval = Millis(50);
        config.tls.ca = certificates().path("server.pem");
        if (!cert.isEmpty())
            config.tls.clientCert = certificates().path(cert + ".pem");
        if (!key.isEmpty())
            config.tls.clientKey = certificates().path(key + ".key");
    }
};

QUrl feedUrl(QUrl url, TransportKind kind)
{
    const bool webSocket = kind == TransportKind::WebSocket;
    if (webSocket)
        url.setScheme(QStringLiteral("wss"));
    url.setPath(webSocket                     ? QStringLiteral("/ws")
                : kind == TransportKind::Sse  ? QStringLiteral("/sse")
                : kind == TransportKind::Poll ? QStringLiteral("/poll")
                                              : QStringLiteral("/long-poll"));
    url.setQuery(QStringLiteral("rate=100"));
    return url;
}

} // namespace

class TstClientCertificate : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(certificates().server && certificates().client && certificates().stranger);
    }

    void serverThatAsksForOneIsReadWithItAndElseNamesTheFault_data()
    {
        QTest::addColumn<TransportKind>("transport");
        QTest::addColumn<bool>("tls13");
        QTest::addColumn<QByteArray>("cert");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("says"); // empty: it is let in
        for (const TransportKind kind : {TransportKind::WebSocket, TransportKind::Sse,
                                         TransportKind::LongPoll, TransportKind::Poll}) {
            for (const bool tls13 : {false, true}) {
                const auto row = [&](const char *name, const char *cert, const char *key,
                                     const char *says) {
                    QTest::addRow("%s TLS 1.%d %s", qPrintable(transportName(kind)), tls13 ? 3 : 2,
                                  name)
                        << kind << tls13 << QByteArray(cert) << QByteArray(key)
                        << QString::fromLatin1(says);
                };
                row("right", "client", "client", "");
                row("none", "", "", "wants a client certificate, and none is named");
                row("of a stranger", "stranger", "stranger", "did not accept");
                row("with another's key", "client", "stranger", "do not belong together");
            }
        }
    }
    void serverThatAsksForOneIsReadWithItAndElseNamesTheFault()
    {
        QFETCH(TransportKind, transport);
        QFETCH(bool, tls13);
        QFETCH(QByteArray, cert);
        QFETCH(QByteArray, key);
        QFETCH(QString, says);
        QtScheduler scheduler;
        LabServer lab(scheduler,
                      {1, 100, certificates().demanding(tls13 ? QSsl::TlsV1_3 : QSsl::TlsV1_2)});
        QString error;
        QVERIFY2(lab.listen(QHostAddress::LocalHost, 0, &error), qPrintable(error));
        Attempt attempt(transport, feedUrl(lab.baseUrl(), transport), cert, key);
        attempt.open();
        if (says.isEmpty()) {
            QTRY_VERIFY(attempt.trace().contains(QStringLiteral("opened")));
            QTRY_VERIFY(!attempt.recorder->messages.isEmpty());
            return;
        }
        QTRY_VERIFY(attempt.isClosed());
        QVERIFY2(attempt.error().kind == ErrorKind::ClientCertificate,
                 qPrintable(errorKindName(attempt.error().kind) + u' ' + attempt.error().detail));
        QVERIFY2(attempt.error().detail.contains(says), qPrintable(attempt.error().detail));
        QVERIFY(!attempt.trace().contains(QStringLiteral("opened")));
    }

    void pageThatSaysSoIsBelieved_data()
    {
        QTest::addColumn<TransportKind>("transport");
        QTest::newRow("SSE") << TransportKind::Sse;
        QTest::newRow("poll") << TransportKind::Poll;
        QTest::newRow("WebSocket") << TransportKind::WebSocket;
    }
    void pageThatSaysSoIsBelieved()
    {
        QFETCH(TransportKind, transport);
        ScriptedServer server(certificates().server->configuration);
        server.answer(Script::status(400, "Content-Type: text/html\r\n", kNginxPage));
        Attempt attempt(transport, feedUrl(server.url(), transport), {}, {});
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.error().kind, ErrorKind::ClientCertificate);
        QVERIFY(attempt.error().detail.contains(
            QStringLiteral("HTTP 400: No required SSL certificate was sent")));
    }

    void anotherRefusalOverTlsKeepsItsStatus_data()
    {
        QTest::addColumn<Script>("script");
        const QByteArray head = "HTTP/1.1 400 Bad Request\r\nContent-Length: 100\r\n\r\n";
        QTest::newRow("another page") << Script::status(400, {}, "<title>400 no</title>");
        QTest::newRow("no page") << Script::status(400);
        QTest::newRow("page that never ends") << Script(head + "<title>");
        QTest::newRow("long page") << Script::status(400, {}, QByteArray(10'000, 'x'));
        QTest::newRow("cut page") << Script(head + "<ti").fin();
    }
    void anotherRefusalOverTlsKeepsItsStatus()
    {
        QFETCH(Script, script);
        ScriptedServer server(certificates().server->configuration);
        server.answer(script);
        Attempt attempt(TransportKind::Sse, server.url(), {}, {});
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.error().kind, ErrorKind::HttpStatus);
        QCOMPARE(attempt.error().code, 400);
        QCOMPARE(attempt.recorder->closedTimes, 1);
    }

    void pageOverPlainHttpIsNoWordOnCertificates()
    {
        ScriptedServer server;
        server.answer(Script::status(400, "Content-Type: text/html\r\n", kNginxPage));
        Attempt attempt(TransportKind::Sse, server.url(), {}, {});
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.error().kind, ErrorKind::HttpStatus);
    }

    void handshakeWithoutACommonCipherIsTriedAgain_data()
    {
        QTest::addColumn<TransportKind>("transport");
        QTest::newRow("SSE") << TransportKind::Sse;
        QTest::newRow("WebSocket") << TransportKind::WebSocket;
    }
    void handshakeWithoutACommonCipherIsTriedAgain()
    {
        QFETCH(TransportKind, transport);
        QSslConfiguration tls = certificates().server->configuration;
        tls.setProtocol(QSsl::TlsV1_2);
        tls.setCiphers(QStringLiteral("ECDHE-RSA-AES128-SHA256")); // our key is no RSA key
        QCOMPARE(tls.privateKey().algorithm(), QSsl::Ec);
        ScriptedServer server(tls);
        Attempt attempt(transport, feedUrl(server.url(), transport), {}, {});
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.error().kind, ErrorKind::Tls);
    }

    void alertsAreReadFromTheLibrarysWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("agreed");
        QTest::addColumn<bool>("isOurs");
        const auto row = [](const char *text, bool agreed, bool isOurs) {
            QTest::addRow("%s %d", text, agreed) << QString::fromLatin1(text) << agreed << isOurs;
        };
        row("tlsv13 alert certificate required", true, true);
        row("sslv3 alert bad certificate", false, true);
        row("tlsv1 alert unknown ca", true, true);
        row("sslv3 alert certificate expired", true, true);
        row("key values mismatch", false, true);
        row("sslv3 alert handshake failure", true, true);
        row("sslv3 alert handshake failure", false, false);
        row("wrong version number", true, false);
        row("tlsv1 alert internal error", true, false);
        row("The certificate has expired", true, false); // the server's
    }
    void alertsAreReadFromTheLibrarysWords()
    {
        QFETCH(QString, text);
        QFETCH(bool, agreed);
        QFETCH(bool, isOurs);
        const auto error = clientCertificateError(text, false, agreed);
        QCOMPARE(error.has_value(), isOurs);
        QVERIFY(!error || error->detail.contains(text));
    }

    void statusesOfNginxAreRead()
    {
        QVERIFY(clientCertificateRefusal(496, {}, false));
        QVERIFY(clientCertificateRefusal(495, {}, true));
        QVERIFY(!clientCertificateRefusal(401, kNginxPage, false));
        QVERIFY(!clientCertificateRefusal(400, {}, false));
    }
};

QTEST_GUILESS_MAIN(TstClientCertificate)
#include "tst_clientcertificate.moc"
