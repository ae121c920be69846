// Retry-After, content types and network errors, read as values.
#include "httpresponse.h"
#include "proxysettings.h"

#include <QTest>

using namespace feedscope;

class TstHttpResponse : public QObject
{
    Q_OBJECT

private slots:
    void retryAfterIsRead_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("ms"); // -1: none
        const auto row = [](const char *value, qint64 ms) {
            QTest::newRow(*value ? value : "empty") << QByteArray(value) << ms;
        };
        row("0", 0);
        row("7", 7000);
        row(" 7 ", 7000);
        row("3600", 3'600'000);
        row("3601", 3'600'000);
        row("99999999999", 3'600'000);
        row("99999999999999999999999999", 3'600'000);
        row("-1", -1);
        row("+1", -1);
        row("1.5", -1);
        row("7s", -1);
        row("", -1);
        row("soon", -1);
        // The clock stands at 2023-11-14T22:13:20Z, a Tuesday.
        row("Tue, 14 Nov 2023 22:13:30 GMT", 10'000);
        row("Tuesday, 14-Nov-23 22:13:30 GMT", 10'000);
        row("Tue Nov 14 22:13:30 2023", 10'000);
        row("Wed, 15 Nov 2023 22:13:30 GMT", 3'600'000);
        row("Tue, 14 Nov 2023 22:13:20 GMT", -1);
        row("Tue, 14 Nov 2023 22:13:10 GMT", -1);
        row("Fri, 14 Nov 1980 22:13:10 GMT", -1);
        row("Tue, 32 Nov 2023 22:13:30 GMT", -1);
        row("Tue, 14 Nov 2023 22:13:30", -1);
    }
    void retryAfterIsRead()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, ms);
        const auto found = retryAfter(value, WallTime{1'700'000'000'000});
        QCOMPARE(found ? qint64(found->count()) : -1, ms);
    }

    void statusErrorSaysStatusAndPhrase()
    {
        const auto error = statusError(503, QStringLiteral("Service Unavailable"), "5", {});
        QCOMPARE(error.kind, ErrorKind::HttpStatus);
        QCOMPARE(error.code, 503);
        QCOMPARE(error.detail, QStringLiteral("HTTP 503 Service Unavailable"));
        QCOMPARE(error.retryAfter, std::optional(Millis(5000)));
    }

    void longTextsFromThePeerAreCut()
    {
        QVERIFY(statusError(503, QString(100'000, u'x'), {}, {}).detail.size() <= 300);
        QVERIFY(networkError(QNetworkReply::TimeoutError, QString(100'000, u'x')).detail.size() <=
                300);
    }

    void networkErrorsHaveTheirKind_data()
    {
        QTest::addColumn<QNetworkReply::NetworkError>("error");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << ErrorKind::Refused;
        QTest::newRow("dns") << QNetworkReply::HostNotFoundError << ErrorKind::HostNotFound;
        QTest::newRow("timeout") << QNetworkReply::TimeoutError << ErrorKind::ConnectTimeout;
        QTest::newRow("tls") << QNetworkReply::SslHandshakeFailedError << ErrorKind::Tls;
        QTest::newRow("closed") << QNetworkReply::RemoteHostClosedError << ErrorKind::Dropped;
        QTest::newRow("proxy") << QNetworkReply::ProxyConnectionRefusedError << ErrorKind::Proxy;
        QTest::newRow("protocol") << QNetworkReply::ProtocolFailure << ErrorKind::Protocol;
        QTest::newRow("none") << QNetworkReply::NoError << ErrorKind::StreamEnded;
        QTest::newRow("other") << QNetworkReply::UnknownNetworkError << ErrorKind::Other;
    }
    void networkErrorsHaveTheirKind()
    {
        QFETCH(QNetworkReply::NetworkError, error);
        QFETCH(ErrorKind, kind);
        QCOMPARE(networkError(error, QStringLiteral("text")).kind, kind);
    }

    void endWithoutAnErrorIsNotCalledUnknown()
    {
        const QString detail =
            networkError(QNetworkReply::NoError, QStringLiteral("Unknown error")).detail;
        QCOMPARE(detail, QStringLiteral("The answer came to its end."));
    }

    void certificateErrorsAreTold()
    {
        const auto error = networkError(QNetworkReply::SslHandshakeFailedError, QStringLiteral("x"),
                                        {QSslError(QSslError::CertificateExpired)});
        QCOMPARE(error.kind, ErrorKind::Certificate);
        QVERIFY(!error.detail.isEmpty());
    }

    void proxyUrlIsRead()
    {
        QCOMPARE(proxyFor({}).type(), QNetworkProxy::NoProxy);
        QCOMPARE(proxyFor(QUrl(QStringLiteral("ftp://p/"))).type(), QNetworkProxy::NoProxy);
        const auto http = proxyFor(QUrl(QStringLiteral("http://me:p%40@p:3128")));
        QCOMPARE(http.type(), QNetworkProxy::HttpProxy);
        QCOMPARE(http.port(), 3128);
        QCOMPARE(http.user(), QStringLiteral("me"));
        QCOMPARE(http.password(), QStringLiteral("p@"));
        const auto socks = proxyFor(QUrl(QStringLiteral("socks5://p")));
        QCOMPARE(socks.type(), QNetworkProxy::Socks5Proxy);
        QCOMPARE(socks.port(), 1080);
    }
};

QTEST_APPLESS_MAIN(TstHttpResponse)
#include "tst_httpresponse.moc"
