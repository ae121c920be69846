#include "dashboardloader.h"

#include <QDir>
#include <QLibrary>

namespace feedscope {

namespace {

constexpr QLatin1StringView kModule("feedscope-dashboard");

bool isSetAndNotEmpty(const char *variable)
{
    return !qEnvironmentVariableIsEmpty(variable);
}

} // namespace

QStringList dashboardFolders(const QString &programFolder)
{
    const QDir folder(programFolder);
    QStringList folders{folder.path(),
                        QDir::cleanPath(folder.filePath(QStringLiteral("../lib/feedscope")))};
#ifdef Q_OS_MACOS
    folders << QDir::cleanPath(folder.filePath(QStringLiteral("../PlugIns")));
#endif
    return folders;
}

QString missingDisplay()
{
#ifdef Q_OS_LINUX
    if (!isSetAndNotEmpty("DISPLAY") && !isSetAndNotEmpty("WAYLAND_DISPLAY") &&
        !isSetAndNotEmpty("QT_QPA_PLATFORM"))
        return QStringLiteral("There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. To "
                              "watch feeds without a window: feedscope probe URL");
#endif
    return {};
}

DashboardModule loadDashboard(const QStringList &folders)
{
    for (const QString &path : folders) {
        const QDir folder(path);
        if (folder.entryList({kModule + QStringLiteral(".*")}, QDir::Files).isEmpty())
            continue;
        QLibrary library(folder.filePath(kModule));
        const QFunctionPointer entry = library.resolve("feedscopeDashboardMain");
        if (!entry)
            return {nullptr, QStringLiteral("The dashboard cannot be loaded: %1. To watch feeds "
                                            "without a window: feedscope probe URL")
                                 .arg(library.errorString())};
        return {reinterpret_cast<DashboardModule::Main>(entry), {}};
    }
    return {nullptr, QStringLiteral("The dashboard module %1 is not installed; looked in %2. "
                                    "To watch feeds without a window: feedscope probe URL")
                         .arg(kModule, folders.join(QStringLiteral(", ")))};
}

} // namespace feedscope
