// The only main(): headless commands run here, the dashboard is loaded when a window is wanted.
#include "checkcommand.h"
#include "commandline.h"
#include "console.h"
#include "dashboardloader.h"
#include "faultproxycommand.h"
#include "freedmemory.h"
#include "labcommand.h"
#include "leaveprogram.h"
#include "probecommand.h"
#include "proxysettings.h"
#include "runcommand.h"
#include "secretcommand.h"
#include "selftestcommand.h"
#include "signalwatcher.h"
#include "vaultfactory.h"
#include "version.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>
#include <cstdio>

using namespace feedscope;

namespace {

constexpr int kUsageError = 2;

int fail(const QString &text)
{
    printError(QStringLiteral("feedscope: ") + text);
    return kUsageError;
}

// Until a signal ends it.
template <typename Run>
int serve(Run run, const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    const SignalWatcher signalWatcher([](int exitCode) { QCoreApplication::exit(exitCode); });
    return run(arguments, out, err);
}

int runSecret(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return fail(QStringLiteral("standard input cannot be read"));
    const auto vault = makeSecretVault();
    return runSecretCommand(arguments, *vault, {in, out, err});
}

int runHeadless(const CommandLine &line)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    switch (line.command) {
    case Command::Probe:
        return runProbeCommand(line.rest);
    case Command::Run:
        return runRunCommand(line.rest);
    case Command::Lab:
        return serve(runLabCommand, line.rest, out, err);
    case Command::FaultProxy:
        return serve(runFaultProxyCommand, line.rest, out, err);
    case Command::Check:
        return runCheckCommand(line.rest, out, err);
    case Command::Secret:
        return runSecret(line.rest, out, err);
    case Command::SelfTest:
        return runSelfTestCommand();
    case Command::Version:
        printOut(QStringLiteral("feedscope %1\n").arg(programVersion()));
        return 0;
    default:
        printOut(programHelp());
        return 0;
    }
}

} // namespace

int main(int argc, char **argv)
{
    keepFreedMemory();
    useNoSystemProxy();
    QStringList folders;
    {
        const QCoreApplication application(argc, argv);
        const CommandLine line = parseCommandLine(QCoreApplication::arguments().mid(1));
        if (!line.error.isEmpty())
            return fail(line.error);
        if (line.command != Command::Dashboard)
            leaveProgram(runHeadless(line));
        folders = dashboardFolders(QCoreApplication::applicationDirPath());
    }
    // From here on there is no application object: the dashboard makes one of another kind.
    if (const QString reason = missingDisplay(); !reason.isEmpty())
        return fail(reason);
    const DashboardModule dashboard = loadDashboard(folders);
    if (!dashboard.main)
        return fail(dashboard.error);
    leaveProgram(dashboard.main(argc, argv));
}
