// The certificate and key of a TLS lab server: from files, or self-made for localhost.
// Thread: any; blocks up to 10 s while the certificate is made.
// Errors: nullopt and a sentence with the file or program at fault and what to do. Qt cannot make
//   certificates, so the `openssl` program does; the key never leaves a private temporary folder,
//   which is removed.
#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>
#include <optional>

namespace feedscope {

struct LabCertificate
{
    QSslConfiguration configuration;
    QByteArray certificatePem; // for clients to trust
};

// PEM files.
std::optional<LabCertificate> loadLabCertificate(const QString &certFile, const QString &keyFile,
                                                 QString *error);
// For localhost, 127.0.0.1 and ::1; 30 days.
std::optional<LabCertificate>
makeLabCertificate(QString *error, const QString &program = QStringLiteral("openssl"));

} // namespace feedscope
