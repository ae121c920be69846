#include "websocketend.h"

#include <QTest>

using namespace feedscope;

namespace {

WebSocketEnd refused(const QByteArray &answer)
{
    WebSocketEnd end;
    end.error = QAbstractSocket::ConnectionRefusedError;
    end.errorText = QStringLiteral("QWebSocketPrivate::processHandshake: whatever");
    end.answer = parseAnswerHead(answer);
    return end;
}

WebSocketEnd closedWith(std::optional<CloseFrame> frame, int qtCode, const QString &qtReason)
{
    WebSocketEnd end;
    end.opened = end.closing = true;
    end.closeFrame = std::move(frame);
    end.closeCode = qtCode;
    end.closeReason = qtReason;
    return end;
}

WebSocketEnd failedWith(QAbstractSocket::SocketError error)
{
    WebSocketEnd end;
    end.error = error;
    return end;
}

FeedError explained(const WebSocketEnd &end)
{
    return explainEnd(end, WallTime{1'763'640'000'000});
}

} // namespace

class TestWebSocketEnd : public QObject
{
    Q_OBJECT

private slots:
    void refusedUpgradeKeepsItsStatus_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        const auto row = [](const char *line, ErrorKind kind, int code) {
            QTest::newRow(line) << QByteArray(line) << int(kind) << code;
        };
        for (const char *status :
             {"200 OK", "400 Bad Request", "404 Not Found", "405 Method Not Allowed",
              "426 Upgrade Required", "501 Not Implemented"})
            row(status, ErrorKind::UpgradeRefused, QByteArray(status).left(3).toInt());
        for (const char *status : {"401 Unauthorized", "403 Forbidden", "410 Gone",
                                   "429 Too Many Requests", "500 Internal Server Error",
                                   "502 Bad Gateway", "503 Unavailable", "504 Gateway Timeout"})
            row(status, ErrorKind::HttpStatus, QByteArray(status).left(3).toInt());
        row("302 Found", ErrorKind::Redirect, 302);
        row("101 Switching Protocols", ErrorKind::UpgradeRefused, 0);
    }
    void refusedUpgradeKeepsItsStatus()
    {
        QFETCH(QByteArray, line);
        const FeedError error = explained(refused("HTTP/1.1 " + line + "\r\nX: y\r\n\r\n"));
        QTEST(int(error.kind), "kind");
        QTEST(error.code, "code");
    }

    void redirectNamesItsTarget()
    {
        const auto error =
            explained(refused("HTTP/1.1 307 Moved\r\nLocation: wss://other/feed\r\n\r\n"));
        QCOMPARE(error.detail, QStringLiteral("wss://other/feed"));
    }

    void retryAfterOfARefusedUpgradeIsKept()
    {
        const auto error = explained(refused("HTTP/1.1 503 Busy\r\nretry-after: 7\r\n\r\n"));
        QVERIFY(error.retryAfter == std::chrono::seconds(7));
    }

    void statusFromQtsWordsWhereTheAnswerCouldNotBeRead()
    {
        WebSocketEnd end = refused({});
        end.errorText = QStringLiteral(
            "QWebSocketPrivate::processHandshake: Unhandled http status code: 426 (X).");
        QCOMPARE(explained(end).code, 426);
        end.errorText = QStringLiteral(
            "QWebSocketPrivate::processHandshake: Unknown error condition encountered");
        QCOMPARE(explained(end).code, 400);
    }

    void closeFramesAreBelievedBeforeQt_data()
    {
        QTest::addColumn<int>("sent");
        QTest::addColumn<int>("kind");
        QTest::newRow("none") << 1005 << int(ErrorKind::CloseFrame);
        QTest::newRow("normal") << 1000 << int(ErrorKind::CloseFrame);
        QTest::newRow("restart") << 1012 << int(ErrorKind::CloseFrame);
        QTest::newRow("try again later") << 1013 << int(ErrorKind::CloseFrame);
        QTest::newRow("application") << 4001 << int(ErrorKind::CloseFrame);
    }
    void closeFramesAreBelievedBeforeQt()
    {
        QFETCH(int, sent);
        const auto error =
            explained(closedWith(CloseFrame{sent, {}}, 1002, QStringLiteral("Invalid close code")));
        QTEST(int(error.kind), "kind");
        QCOMPARE(error.code, sent);
    }

    void whatQtBrokeOffIsNoCloseOfTheServer()
    {
        QCOMPARE(explained(
                     closedWith({}, 1001, QStringLiteral("Timeout when reading data from socket.")))
                     .kind,
                 ErrorKind::Dropped);
        QCOMPARE(
            explained(closedWith({}, 1009, QStringLiteral("Received message is too big."))).kind,
            ErrorKind::TooLarge);
        QCOMPARE(explained(closedWith({}, 1002, QStringLiteral("Rsv field is non-zero"))).kind,
                 ErrorKind::Protocol);
        QCOMPARE(
            explained(closedWith({}, 1007, QStringLiteral("Invalid UTF-8 code encountered."))).kind,
            ErrorKind::Protocol);
        const FeedError forbidden =
            explained(closedWith(CloseFrame{1006, {}}, 1002, QStringLiteral("Invalid close code")));
        QCOMPARE(forbidden.kind, ErrorKind::Protocol);
        QVERIFY(forbidden.detail.contains(QStringLiteral("code 1006")));
    }

    void resetUnderOurOwnWriteIsNoGoodbye()
    {
        const FeedError error = explained(closedWith({}, 1000, {}));
        QCOMPARE(error.kind, ErrorKind::Dropped);
        QCOMPARE(error.code, 1006);
    }

    void cutWithoutCloseFrameIs1006()
    {
        WebSocketEnd end = failedWith(QAbstractSocket::RemoteHostClosedError);
        end.opened = true;
        QCOMPARE(explained(end).kind, ErrorKind::Dropped);
        QCOMPARE(explained(end).code, 1006);
    }

    void hangingUpAfterTheHandshakeHintsAtACertificate_data()
    {
        QTest::addColumn<bool>("given");
        QTest::newRow("none given") << false;
        QTest::newRow("given") << true;
    }
    void hangingUpAfterTheHandshakeHintsAtACertificate()
    {
        QFETCH(bool, given);
        WebSocketEnd end;
        end.overTls = true;
        end.cipherAgreed = true;
        end.hasClientCertificate = given;
        end.error = QAbstractSocket::RemoteHostClosedError;
        const FeedError error = explained(end);
        QCOMPARE(error.kind, ErrorKind::Dropped);
        QCOMPARE(error.detail.contains(QStringLiteral("--client-cert")), !given);
    }

    void socketErrorsKeepTheirMeaning()
    {
        QCOMPARE(explained(failedWith(QAbstractSocket::ConnectionRefusedError)).kind,
                 ErrorKind::Refused);
        QCOMPARE(explained(failedWith(QAbstractSocket::HostNotFoundError)).kind,
                 ErrorKind::HostNotFound);
        QCOMPARE(explained(failedWith(QAbstractSocket::SocketTimeoutError)).kind,
                 ErrorKind::ConnectTimeout);
        QCOMPARE(explained(failedWith(QAbstractSocket::SslHandshakeFailedError)).kind,
                 ErrorKind::Tls);
        QCOMPARE(explained(failedWith(QAbstractSocket::ProxyProtocolError)).kind, ErrorKind::Proxy);
        QCOMPARE(explained(failedWith(QAbstractSocket::RemoteHostClosedError)).kind,
                 ErrorKind::Dropped);
        QCOMPARE(explained({}).kind, ErrorKind::Dropped);
    }

    void certificateErrorsArePermanentOnes()
    {
        WebSocketEnd end = failedWith(QAbstractSocket::SslHandshakeFailedError);
        end.tlsErrors = {QSslError(QSslError::SelfSignedCertificate)};
        QCOMPARE(explained(end).kind, ErrorKind::Certificate);
    }
};

QTEST_GUILESS_MAIN(TestWebSocketEnd)
#include "tst_websocketend.moc"
