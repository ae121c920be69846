#include "websocketend.h"

#include "clientcertificate.h"
#include "httpresponse.h"

#include <QRegularExpression>

namespace feedscope {

namespace {

// Only where the answer itself could not be read: Qt's own words for a refused upgrade.
int statusFromQtText(const QString &text)
{
    static const QRegularExpression status(QStringLiteral("status code: (\\d{3})"));
    if (const auto match = status.match(text); match.hasMatch())
        return match.captured(1).toInt();
    return text.contains(QLatin1String("Unknown error condition")) ? 400 : 0;
}

FeedError refusedUpgrade(const WebSocketEnd &end, WallTime now)
{
    const int status = end.answer ? end.answer->status : statusFromQtText(end.errorText);
    if (const auto error =
            clientCertificateRefusal(status, end.answerBody, end.hasClientCertificate);
        error && end.overTls)
        return *error;
    if (status >= 300 && status < 400 && status != 304) {
        const QByteArray target = end.answer ? end.answer->header("location") : QByteArray();
        return {ErrorKind::Redirect, status, QString::fromUtf8(target), {}};
    }
    if (refusedUpgradeKind(status) == ErrorKind::HttpStatus) {
        FeedError error{ErrorKind::HttpStatus, status, {}, {}};
        if (end.answer) {
            error.detail = QString::fromLatin1(end.answer->reason);
            error.retryAfter = retryAfter(end.answer->header("retry-after"), now);
        }
        return error;
    }
    return {ErrorKind::UpgradeRefused, status == 101 ? 0 : status, end.errorText, {}};
}

FeedError closedByFrame(const WebSocketEnd &end)
{
    if (end.closeFrame && isSendableCloseCode(end.closeFrame->code))
        return {ErrorKind::CloseFrame, end.closeFrame->code, end.closeFrame->reason, {}};
    if (end.closeFrame && end.closeFrame->code == 1005)
        return {ErrorKind::CloseFrame, 1005, {}, {}};
    if (end.closeFrame && end.closeCode == 1002)
        return {ErrorKind::Protocol,
                1002,
                QStringLiteral("The server closed with code %1, which must not be sent.")
                    .arg(end.closeFrame->code),
                {}};
    // What follows was broken off by Qt, which words it as if the peer had.
    if (end.closeReason.startsWith(QLatin1String("Timeout when reading")))
        return {ErrorKind::Dropped, 1006, QStringLiteral("a frame stopped half way for 5 s"), {}};
    if (end.closeCode == 1007 && end.cutCharacter)
        return {
            ErrorKind::Unsupported,
            1007,
            QStringLiteral(
                "A text came in fragments, one of which ends within a character. WebSocket "
                "allows that, but Qt, which reads it here, cannot put such text together. Let "
                "the server cut between characters, or choose another transport for this feed."),
            {}};
    // A write into a connection that was just reset makes Qt close its side by itself, which looks
    // like a goodbye with its default code; nobody said one.
    if (!end.closeFrame && !end.closeBegan && end.closeCode == 1000)
        return {ErrorKind::Dropped, 1006, end.errorText, {}};
    if (end.closeCode == 1009)
        return {ErrorKind::TooLarge, 1009, end.closeReason, {}};
    if (end.closeCode == 1002 || end.closeCode == 1007)
        return {ErrorKind::Protocol, end.closeCode, end.closeReason, {}};
    return {ErrorKind::CloseFrame, end.closeCode, end.closeReason, {}};
}

ErrorKind kindOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return ErrorKind::Refused;
    case QAbstractSocket::HostNotFoundError:
        return ErrorKind::HostNotFound;
    case QAbstractSocket::SocketTimeoutError:
        return ErrorKind::ConnectTimeout;
    case QAbstractSocket::SslHandshakeFailedError:
        return ErrorKind::Tls;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return ErrorKind::Proxy;
    default:
        return ErrorKind::Dropped;
    }
}

} // namespace

ErrorKind refusedUpgradeKind(int status)
{
    // Sign-in, overload and server errors mean the same as on any HTTP answer; the rest refuse the
    // upgrade.
    const bool isPlainHttp = status == 401 || status == 403 || status == 410 || status == 429 ||
                             status == 500 || (status >= 502 && status <= 504);
    return isPlainHttp ? ErrorKind::HttpStatus : ErrorKind::UpgradeRefused;
}

FeedError explainEnd(const WebSocketEnd &end, WallTime now)
{
    if (!end.tlsErrors.isEmpty())
        return networkError(QNetworkReply::SslHandshakeFailedError, end.errorText, end.tlsErrors);
    if (end.overTls) {
        if (const auto error = clientCertificateError(end.errorText, end.hasClientCertificate,
                                                      end.cipherAgreed && !end.opened))
            return *error;
    }
    if (!end.fault.isEmpty())
        return {ErrorKind::Protocol, 1002, end.fault, {}};
    if (end.opened && end.closing)
        return closedByFrame(end);
    if (end.opened)
        return {ErrorKind::Dropped, 1006, end.errorText, {}};
    if (end.endlessAnswer > 0)
        return {ErrorKind::TooLarge,
                0,
                QStringLiteral("Found %1 bytes without the end of the answer's headers. Is this "
                               "the address of a feed?")
                    .arg(end.endlessAnswer),
                {}};
    if (end.answer)
        return refusedUpgrade(end, now);
    if (!end.noAnswer.isEmpty())
        return {ErrorKind::UpgradeRefused,
                0,
                QStringLiteral("not HTTP: %1").arg(QString::fromLatin1(end.noAnswer)),
                {}};
    // Qt reports a refused upgrade as a refused connection; only the text tells them apart.
    const bool fromHandshake = end.errorText.contains(QLatin1String("processHandshake")) ||
                               end.errorText.contains(QLatin1String("Unknown error condition"));
    if (end.error == QAbstractSocket::ConnectionRefusedError && fromHandshake)
        return refusedUpgrade(end, now);
    FeedError error{end.error ? kindOf(*end.error) : ErrorKind::Dropped, 0, end.errorText, {}};
    if (error.kind == ErrorKind::Dropped && end.overTls && end.cipherAgreed &&
        !end.hasClientCertificate)
        error.detail += clientCertificateHint();
    return error;
}

} // namespace feedscope
