#include "labcertificate.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

namespace feedscope {
namespace {

constexpr int makeTimeoutMs = 10'000;
constexpr qint64 fileCap = 1024 * 1024;

// A configuration file in place of -addext, which older openssl programs do not know.
constexpr char requestConfig[] = "[req]\nprompt=no\ndistinguished_name=name\nx509_extensions=ext\n"
                                 "[name]\nCN=localhost\n"
                                 "[ext]\nsubjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1\n"
                                 "basicConstraints=critical,CA:true\n"
                                 "extendedKeyUsage=serverAuth,clientAuth\n";

std::optional<QByteArray> contents(const QString &path, QString *error)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *error = QStringLiteral("Cannot read %1: %2.").arg(path, file.errorString());
        return std::nullopt;
    }
    return file.read(fileCap);
}

std::optional<QSslKey> readKey(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec})
        if (const QSslKey key(pem, algorithm); !key.isNull())
            return key;
    return std::nullopt;
}

bool runOpenssl(const QString &program, const QTemporaryDir &folder, QString *error)
{
    QProcess openssl;
    openssl.start(program,
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("ec"), // made in an instant
                   QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
                   QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("30"),
                   QStringLiteral("-config"), folder.filePath(QStringLiteral("req.cnf")),
                   QStringLiteral("-keyout"), folder.filePath(QStringLiteral("key.pem")),
                   QStringLiteral("-out"), folder.filePath(QStringLiteral("cert.pem"))});
    if (!openssl.waitForStarted(makeTimeoutMs)) {
        *error = QStringLiteral("Cannot make a certificate: the program \"%1\" did not start. "
                                "Install OpenSSL, or give --cert FILE and --key FILE.")
                     .arg(program);
        return false;
    }
    if (!openssl.waitForFinished(makeTimeoutMs)) {
        openssl.kill();
        openssl.waitForFinished(makeTimeoutMs);
        *error =
            QStringLiteral("Cannot make a certificate: \"%1\" took longer than %2 s. Try again, "
                           "or give --cert FILE and --key FILE.")
                .arg(program)
                .arg(makeTimeoutMs / 1000);
        return false;
    }
    if (openssl.exitCode() != 0) {
        *error =
            QStringLiteral("Cannot make a certificate: \"%1\" failed: %2. Give --cert FILE "
                           "and --key FILE.")
                .arg(program,
                     QString::fromLocal8Bit(openssl.readAllStandardError()).right(200).trimmed());
        return false;
    }
    return true;
}

} // namespace

std::optional<LabCertificate> loadLabCertificate(const QString &certFile, const QString &keyFile,
                                                 QString *error)
{
    const auto certPem = contents(certFile, error);
    const auto keyPem = certPem ? contents(keyFile, error) : std::nullopt;
    if (!keyPem)
        return std::nullopt;
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certPem, QSsl::Pem);
    const auto key = readKey(*keyPem);
    if (chain.isEmpty() || !key) {
        *error = QStringLiteral("%1 holds no %2 in PEM form.")
                     .arg(chain.isEmpty() ? certFile : keyFile,
                          chain.isEmpty() ? QStringLiteral("certificate")
                                          : QStringLiteral("RSA or EC private key"));
        return std::nullopt;
    }
    LabCertificate made{QSslConfiguration::defaultConfiguration(), *certPem};
    made.configuration.setLocalCertificateChain(chain);
    made.configuration.setPrivateKey(*key);
    made.configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients need no certificate
    return made;
}

std::optional<LabCertificate> makeLabCertificate(QString *error, const QString &program)
{
    const QTemporaryDir folder; // readable by its owner alone
    QFile config(folder.filePath(QStringLiteral("req.cnf")));
    if (!folder.isValid() || !config.open(QIODevice::WriteOnly) ||
        config.write(requestConfig) != qint64(qstrlen(requestConfig))) {
        *error =
            QStringLiteral("Cannot write to a temporary folder: %1.").arg(folder.errorString());
        return std::nullopt;
    }
    config.close();
    if (!runOpenssl(program, folder, error))
        return std::nullopt;
    return loadLabCertificate(folder.filePath(QStringLiteral("cert.pem")),
                              folder.filePath(QStringLiteral("key.pem")), error);
}

} // namespace feedscope
