#include "dashboardmain.h"

#include "application.h"
#include "commandline.h"
#include "console.h"
#include "framewatch.h"
#include "leaveprogram.h"
#include "signalwatcher.h"
#include "version.h"

int feedscopeDashboardMain(int argc, char **argv)
{
    using namespace feedscope;
    QCoreApplication::setApplicationName(QStringLiteral("feedscope"));
    QCoreApplication::setApplicationVersion(programVersion());
    FrameWatch application(argc, argv);
    const SignalWatcher signalWatcher([](int exitCode) { QCoreApplication::exit(exitCode); });
    int exitCode = 0;
    {
        Application dashboard(parseCommandLine(QCoreApplication::arguments().mid(1)).dashboard,
                              [&application] { return application.takeLongest(); });
        if (const QString error = dashboard.start(); !error.isEmpty()) {
            printError(QStringLiteral("feedscope: ") + error);
            exitCode = 2;
        } else {
            exitCode = QApplication::exec();
        }
    }
    leaveProgram(exitCode);
}
