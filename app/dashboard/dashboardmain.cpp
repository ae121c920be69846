#include "dashboardmain.h"

#include "application.h"
#include "commandline.h"
#include "configstore.h"
#include "console.h"
#include "framewatch.h"
#include "language.h"
#include "leaveprogram.h"
#include "signalwatcher.h"
#include "singleinstance.h"
#include "version.h"

#include <QFileInfo>

int feedscopeDashboardMain(int argc, char **argv)
{
    using namespace feedscope;
    QCoreApplication::setApplicationName(QStringLiteral("feedscope"));
    QCoreApplication::setApplicationVersion(programVersion());
    FrameWatch application(argc, argv);
    const SignalWatcher signalWatcher([](int exitCode) { QCoreApplication::exit(exitCode); });
    const DashboardOptions options =
        withOpenedFile(parseCommandLine(QCoreApplication::arguments().mid(1)).dashboard);
    SingleInstance instance(options.configFile.isEmpty()
                                ? ConfigStore::defaultPath()
                                : QFileInfo(options.configFile).absoluteFilePath());
    // The demo and pictures change no file, so any number of them may run.
    const bool isOnly = !options.demo && !options.screenshot;
    if (isOnly &&
        instance.handOver(options.scenario.isEmpty() ? options.address : options.scenario))
        leaveProgram(0);
    int exitCode = 0;
    {
        installLanguage(application, options.language);
        Application dashboard(options, [&application] { return application.takeLongest(); });
        QObject::connect(&instance, &SingleInstance::asked, &application,
                         [&dashboard](const QString &text) { dashboard.take(text); });
        if (isOnly)
            instance.listen();
        if (const QString error = dashboard.start(); !error.isEmpty()) {
            printError(QStringLiteral("feedscope: ") + error);
            exitCode = 2;
        } else {
            exitCode = QApplication::exec();
        }
    }
    leaveProgram(exitCode);
}
