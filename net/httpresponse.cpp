#include "httpresponse.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace feedscope {
namespace {

// Longer texts are cut: they come from the peer.
constexpr qsizetype kMaxDetail = 300;

// IMF-fixdate, RFC 850 and asctime, in this order of likelihood.
std::optional<WallTime> httpDate(const QString &text)
{
    const QLocale english = QLocale::c();
    // Without the weekday: Qt reads the two digits of a year as 19xx and then misses the day.
    const QString rest = text.section(QLatin1StringView(", "), -1).simplified();
    for (const auto &format :
         {QStringLiteral("dd MMM yyyy HH:mm:ss 'GMT'"), QStringLiteral("dd-MMM-yy HH:mm:ss 'GMT'"),
          QStringLiteral("ddd MMM d HH:mm:ss yyyy")}) {
        QDateTime date = english.toDateTime(rest, format);
        if (!date.isValid())
            continue;
        if (date.date().year() < 1970) // two digits, read as 19xx
            date = date.addYears(100);
        date.setTimeSpec(Qt::UTC);
        return WallTime{date.toMSecsSinceEpoch()};
    }
    return {};
}

ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
        return ErrorKind::StreamEnded;
    case QNetworkReply::ConnectionRefusedError:
        return ErrorKind::Refused;
    case QNetworkReply::HostNotFoundError:
        return ErrorKind::HostNotFound;
    case QNetworkReply::TimeoutError:
        return ErrorKind::ConnectTimeout;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Tls;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return ErrorKind::Dropped;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ErrorKind::Proxy;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return ErrorKind::Protocol;
    default:
        return ErrorKind::Other;
    }
}

} // namespace

std::optional<Millis> retryAfter(const QByteArray &value, WallTime now)
{
    const QByteArray text = value.trimmed();
    if (text.isEmpty() || text.size() > 64)
        return {};
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (std::all_of(text.begin(), text.end(), isDigit)) {
        bool ok = false;
        const qint64 seconds = text.toLongLong(&ok);
        return ok && seconds < kMaxRetryAfter.count() / 1000 ? Millis(seconds * 1000)
                                                             : kMaxRetryAfter;
    }
    const auto date = httpDate(QString::fromLatin1(text));
    if (!date || *date <= now)
        return {};
    return std::min(Millis(date->msSinceEpoch - now.msSinceEpoch), kMaxRetryAfter);
}

FeedError statusError(int status, const QString &phrase, const QByteArray &retryAfterValue,
                      WallTime now)
{
    return {ErrorKind::HttpStatus, status,
            QStringLiteral("HTTP %1 %2").arg(status).arg(phrase).trimmed().left(kMaxDetail),
            retryAfter(retryAfterValue, now)};
}

bool isContentType(const QByteArray &value, const QByteArray &type)
{
    const auto parameters = value.indexOf(';');
    const QByteArray found = parameters < 0 ? value : value.first(parameters);
    return found.trimmed().compare(type, Qt::CaseInsensitive) == 0;
}

FeedError networkError(QNetworkReply::NetworkError error, const QString &text,
                       const QList<QSslError> &tlsErrors)
{
    // Qt has no words for an end without an error but "Unknown error".
    if (error == QNetworkReply::NoError)
        return {ErrorKind::StreamEnded, 0, QStringLiteral("The answer came to its end."), {}};
    if (tlsErrors.isEmpty())
        return {kindOf(error), 0, text.left(kMaxDetail), std::nullopt};
    QStringList reasons;
    for (const QSslError &reason : tlsErrors)
        reasons << reason.errorString();
    reasons.removeDuplicates();
    return {ErrorKind::Certificate, 0, reasons.join(QStringLiteral("; ")).left(kMaxDetail),
            std::nullopt};
}

} // namespace feedscope
