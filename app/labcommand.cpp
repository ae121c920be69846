#include "labcommand.h"

#include "labcertificate.h"
#include "labserver.h"
#include "listenaddress.h"
#include "qtscheduler.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

namespace feedscope {
namespace {

constexpr int usageError = 2;

constexpr char help[] =
    "feedscope lab [options]: a server with test feeds of every transport\n"
    "  --listen ADDR:PORT   default 127.0.0.1:0; port 0 picks a free one; [::1]:0 for IPv6\n"
    "  --tls                https and wss, with a self-made certificate for localhost\n"
    "  --cert FILE --key FILE   TLS with this certificate and key (PEM)\n"
    "  --cert-out FILE      writes the certificate there, for clients to trust (--ca)\n"
    "  --seed N             of feeds whose URL names none; default 1\n"
    "It prints its URLs, the base URL first; open that one for the list of knobs.\n";

struct LabArguments
{
    ListenAddress listen;
    quint64 seed = 1;
    bool tls = false;
    QString cert;
    QString key;
    QString certOut;
};

// Empty when `value` is fine for `option`.
QString readOption(const QString &option, const QString &value, LabArguments &wanted)
{
    if (option == QLatin1StringView("--listen")) {
        const auto listen = parseListenAddress(value);
        wanted.listen = listen.value_or(wanted.listen);
        return listen ? QString() : wrongListenAddress(option, value);
    }
    if (option == QLatin1StringView("--seed")) {
        bool ok = false;
        wanted.seed = value.toULongLong(&ok);
        return ok ? QString()
                  : QStringLiteral("--seed cannot be \"%1\". Allowed: 0 to 18446744073709551615.")
                        .arg(value);
    }
    if (option == QLatin1StringView("--cert"))
        wanted.cert = value;
    else if (option == QLatin1StringView("--key"))
        wanted.key = value;
    else if (option == QLatin1StringView("--cert-out"))
        wanted.certOut = value;
    else
        return QStringLiteral("There is no option %1. See feedscope lab --help.").arg(option);
    return {};
}

QString readArguments(const QStringList &arguments, LabArguments &wanted)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == QLatin1StringView("--tls")) {
            wanted.tls = true;
            continue;
        }
        QString option = arguments[i];
        QString value;
        if (const qsizetype equals = option.indexOf(QLatin1Char('=')); equals > 0) {
            value = option.mid(equals + 1);
            option.truncate(equals);
        } else if (i + 1 < arguments.size()) {
            value = arguments[++i];
        }
        QString error = readOption(option, value, wanted);
        if (error.isEmpty() && value.isEmpty())
            error = QStringLiteral("%1 needs a value. See feedscope lab --help.").arg(option);
        if (!error.isEmpty())
            return error;
    }
    if (wanted.cert.isEmpty() != wanted.key.isEmpty())
        return QStringLiteral("--cert and --key go together: give both.");
    wanted.tls = wanted.tls || !wanted.cert.isEmpty();
    if (!wanted.certOut.isEmpty() && !wanted.tls)
        return QStringLiteral("--cert-out needs --tls.");
    return {};
}

std::optional<QSslConfiguration> tlsFor(const LabArguments &wanted, QString *error)
{
    const auto certificate = wanted.cert.isEmpty()
                                 ? makeLabCertificate(error)
                                 : loadLabCertificate(wanted.cert, wanted.key, error);
    if (!certificate)
        return std::nullopt;
    if (!wanted.certOut.isEmpty()) {
        QFile file(wanted.certOut);
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(certificate->certificatePem) != certificate->certificatePem.size()) {
            *error = QStringLiteral("Cannot write %1: %2.").arg(wanted.certOut, file.errorString());
            return std::nullopt;
        }
    }
    return certificate->configuration;
}

void printUrls(const QUrl &base, QTextStream &out)
{
    const QString http = base.toString();
    const QString ws = QStringLiteral("ws") + http.mid(4);
    out << http << "\n" << ws << "/ws\n";
    for (const char *path : {"/sse", "/long-poll", "/poll", "/snapshot", "/token"})
        out << http << path << "\n";
    out.flush();
}

} // namespace

int runLabCommand(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    if (arguments.contains(QStringLiteral("--help"))) {
        out << help;
        out.flush();
        return 0;
    }
    LabArguments wanted;
    QString error = readArguments(arguments, wanted);
    LabServer::Options options;
    options.seed = wanted.seed;
    if (error.isEmpty() && wanted.tls)
        options.tls = tlsFor(wanted, &error);
    QtScheduler scheduler;
    LabServer server(scheduler, std::move(options));
    if (!error.isEmpty() || !server.listen(wanted.listen.address, wanted.listen.port, &error)) {
        err << "feedscope lab: " << error << "\n";
        err.flush();
        return usageError;
    }
    printUrls(server.baseUrl(), out);
    return QCoreApplication::exec();
}

} // namespace feedscope
