#include "tlssettings.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace feedscope {
namespace {

// A certificate or key larger than this is something else.
constexpr qint64 kMaxFile = 4 << 20;

std::optional<QByteArray> contentOf(const QString &setting, const QString &path, QString *error)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly) && file.size() <= kMaxFile)
        return file.readAll();
    *error =
        QStringLiteral("%1: cannot read \"%2\": %3. Name a readable PEM file.")
            .arg(setting, path,
                 file.isOpen() ? QStringLiteral("it is larger than 4 MiB") : file.errorString());
    return {};
}

std::optional<QList<QSslCertificate>> certificatesOf(const QString &setting, const QString &path,
                                                     QString *error)
{
    const auto content = contentOf(setting, path, error);
    if (!content)
        return {};
    const auto certificates = QSslCertificate::fromData(*content, QSsl::Pem);
    if (!certificates.isEmpty())
        return certificates;
    *error = QStringLiteral("%1: \"%2\" holds no certificate. Name a file with PEM certificates.")
                 .arg(setting, path);
    return {};
}

std::optional<QSslKey> keyOf(const QString &path, QString *error)
{
    const auto content = contentOf(QStringLiteral("tls.clientKey"), path, error);
    if (!content)
        return {};
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(*content, algorithm, QSsl::Pem);
        if (!key.isNull())
            return key;
    }
    *error = QStringLiteral("tls.clientKey: \"%1\" holds no private key that can be read without a "
                            "password. Name a PEM file with an RSA, EC or DSA key.")
                 .arg(path);
    return {};
}

} // namespace

std::optional<QSslConfiguration> tlsConfiguration(const TlsConfig &config, QString *error)
{
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!config.ca.isEmpty()) {
        const auto authorities = certificatesOf(QStringLiteral("tls.ca"), config.ca, error);
        if (!authorities)
            return {};
        tls.setCaCertificates(*authorities);
    }
    if (!config.clientCert.isEmpty()) {
        const auto chain =
            certificatesOf(QStringLiteral("tls.clientCert"), config.clientCert, error);
        const auto key = chain ? keyOf(config.clientKey, error) : std::nullopt;
        if (!key)
            return {};
        tls.setLocalCertificateChain(*chain);
        tls.setPrivateKey(*key);
    }
    return tls;
}

} // namespace feedscope
