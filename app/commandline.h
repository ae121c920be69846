// The command table: which command the arguments name and what is left for it. Pure.
// Thread: any.
// Errors: `error` says what was found and what is allowed; a usage error, exit 2.
// Source: CONTRACT.md section 1.
#pragma once

#include "dashboardoptions.h"

#include <QString>
#include <QStringList>

namespace feedscope {

enum class Command {
    Dashboard,
    Probe,
    Run,
    Lab,
    FaultProxy,
    Check,
    Secret,
    SelfTest,
    Version,
    Help
};

struct CommandLine
{
    Command command = Command::Dashboard;
    QStringList rest; // what follows the name of a command with options, its --help included
    DashboardOptions dashboard; // of Dashboard
    QString error;              // not empty: a usage error, everything else is meaningless
};

// Without the program's name.
CommandLine parseCommandLine(const QStringList &arguments);
// What `feedscope --help` prints.
QString programHelp();

} // namespace feedscope
