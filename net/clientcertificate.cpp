#include "clientcertificate.h"

#include <algorithm>

namespace feedscope {
namespace {

constexpr qsizetype kMaxRaw = 200;

bool containsAny(const QString &text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char *word) {
        return text.contains(QLatin1StringView(word), Qt::CaseInsensitive);
    });
}

FeedError errorOf(const QString &plain, const QString &raw)
{
    return {ErrorKind::ClientCertificate, 0,
            QStringLiteral("%1 (%2)").arg(plain, raw.simplified().left(kMaxRaw)), std::nullopt};
}

FeedError refused(bool given, const QString &raw)
{
    if (given)
        return errorOf(
            QStringLiteral("The server did not accept the client certificate it was shown. Name "
                           "one that its authority has signed and that is valid today "
                           "(tls.clientCert, --client-cert)."),
            raw);
    return errorOf(
        QStringLiteral("The server wants a client certificate, and none is named. Name a "
                       "PEM file with one that it accepts, and its key (tls.clientCert "
                       "and tls.clientKey, --client-cert and --client-key)."),
        raw);
}

} // namespace

std::optional<FeedError> clientCertificateError(const QString &tlsText, bool given, bool agreed)
{
    if (containsAny(tlsText, {"key values mismatch", "key type mismatch"}))
        return errorOf(QStringLiteral("The client certificate and the key do not belong together. "
                                      "Name the key that the certificate was made with "
                                      "(tls.clientKey, --client-key)."),
                       tlsText);
    const bool isAboutOurs = containsAny(
        tlsText,
        {"alert certificate required", "alert no certificate", "alert bad certificate",
         "alert unsupported certificate", "alert certificate revoked", "alert certificate expired",
         "alert certificate unknown", "alert unknown ca", "alert access denied"});
    if (isAboutOurs || (agreed && isHandshakeFailure(tlsText)))
        return refused(given, tlsText);
    return std::nullopt;
}

QString clientCertificateHint()
{
    return QStringLiteral(" (The secure connection stood, and no answer came: so a server may turn "
                          "away who shows no client certificate: tls.clientCert, --client-cert.)");
}

bool isHandshakeFailure(const QString &tlsText)
{
    return containsAny(tlsText, {"alert handshake failure"});
}

bool mayRefuseCertificate(int status)
{
    return status == 400 || status == 403;
}

std::optional<FeedError> clientCertificateRefusal(int status, QByteArrayView body, bool given)
{
    // nginx's own numbers, where it was told not to hide them.
    if (status == 495 || status == 496)
        return refused(given && status == 495, QStringLiteral("HTTP %1").arg(status));
    if (!mayRefuseCertificate(status))
        return std::nullopt;
    const QString text = QString::fromLatin1(body);
    for (const char *words :
         {"No required SSL certificate was sent", "The SSL certificate error"}) {
        if (containsAny(text, {words}))
            return refused(given,
                           QStringLiteral("HTTP %1: %2").arg(status).arg(QLatin1StringView(words)));
    }
    return std::nullopt;
}

} // namespace feedscope
