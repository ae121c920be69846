#include "probecommand.h"

#include "console.h"
#include "networkwatch.h"
#include "outputstream.h"
#include "probeoptions.h"
#include "proberunner.h"
#include "qtscheduler.h"
#include "secretreader.h"
#include "secretstore.h"
#include "signalwatcher.h"
#include "vaultfactory.h"

#include <QEventLoop>
#include <QFile>
#include <QRandomGenerator>

namespace feedscope {

namespace {

constexpr int kUsageError = 2;
constexpr int kFailed = 4;

// Everything that must be readable before anything is started; empty when it is.
QString unreadable(const ProbeOptions &options)
{
    const FeedConfig &feed = options.feeds.first(); // the options are the same for all
    const std::pair<const char *, QString> files[] = {{"--ca", feed.tls.ca},
                                                      {"--client-cert", feed.tls.clientCert},
                                                      {"--client-key", feed.tls.clientKey}};
    for (const auto &[option, path] : files) {
        QFile file(path);
        if (!path.isEmpty() && !file.open(QIODevice::ReadOnly))
            return QStringLiteral("%1: %2 cannot be read (%3)")
                .arg(QLatin1StringView(option), path, file.errorString());
    }
    // A command is left alone: it would run twice.
    const auto &token = feed.auth.token;
    if (!token ||
        (token->kind != SecretSource::Kind::Env && token->kind != SecretSource::Kind::File))
        return {};
    const Secret secret = fetchSecret(*token);
    if (secret.ok())
        return {};
    const bool fromFile = token->kind == SecretSource::Kind::File;
    return QStringLiteral("%1: %2").arg(
        fromFile ? QStringLiteral("--bearer-file") : QStringLiteral("--bearer-env"), secret.error);
}

int watch(const ProbeOptions &options)
{
    QtScheduler scheduler;
    OutputStream output(1, &SignalWatcher::signalled);
    RecordWriter writer([&](QByteArrayView line) { return output.write(line); },
                        {options.format, options.quiet, scheduler.now()});
    const auto vault = makeSecretVault();
    SecretReader secrets(vault.get());
    QEventLoop loop;
    ProbeRunner runner(options,
                       {scheduler, writer, networkTransportFactory(), secrets.fetch(),
                        [&](int exitCode) { loop.exit(exitCode); },
                        QRandomGenerator::system()->generate64(), &QtScheduler::threadCpuTime});
    int signalExit = 0;
    const SignalWatcher signalWatcher([&](int exitCode) {
        signalExit = exitCode;
        runner.stop(exitCode);
    });
    NetworkWatch network;
    QObject::connect(&network, &NetworkWatch::cameBack, &network, [&] { runner.retryWaiting(); });
    runner.start();
    // Later: finding a backend takes its time, and the first attempts do not wait for it.
    QMetaObject::invokeMethod(
        &network, [&] { network.start(); }, Qt::QueuedConnection);
    const int exitCode = loop.exec();
    if (output.error().isEmpty())
        return exitCode;
    printError(QStringLiteral("feedscope probe: ") + output.error());
    return signalExit != 0 ? signalExit : kFailed;
}

} // namespace

int runProbeCommand(const QStringList &arguments)
{
    const ParsedProbe parsed = parseProbeOptions(arguments);
    if (parsed.help) {
        printOut(probeHelp());
        return 0;
    }
    const QString error = parsed.error.isEmpty() ? unreadable(parsed.options) : parsed.error;
    if (!error.isEmpty()) {
        printError(QStringLiteral("feedscope probe: ") + error);
        return kUsageError;
    }
    return watch(parsed.options);
}

} // namespace feedscope
