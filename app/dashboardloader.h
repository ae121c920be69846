// Finds and enters the dashboard module, so that nothing of the window system is loaded before a
// window is wanted.
// Thread: main, before any application object exists.
// Errors: text for standard error that says what to do; the caller exits with 2.
// Source: CONTRACT.md section 1.
#pragma once

#include <QString>
#include <QStringList>

namespace feedscope {

// Where the module may be, best first, for a program in `programFolder`.
QStringList dashboardFolders(const QString &programFolder);
// Empty when a window can be shown, else why not (Linux without any display).
QString missingDisplay();

struct DashboardModule
{
    using Main = int (*)(int, char **);
    Main main = nullptr;
    QString error;
};
DashboardModule loadDashboard(const QStringList &folders);

} // namespace feedscope
