// What `feedscope run` was asked to do. Pure.
// Thread: any.
// Errors: `error` names the option, what was found and what is allowed: a usage error.
// Source: CONTRACT.md sections 1 and 6.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace feedscope {

struct RunOptions
{
    QStringList paths; // files and folders
    std::optional<quint64> seed;
    int repeat = 1;
    QString junit; // a path; empty: none
    QString json;  // likewise
};

struct ParsedRun
{
    RunOptions options;
    bool help = false;
    QString error; // not empty: a usage error, `options` mean nothing
};

// What follows `run` on the command line.
ParsedRun parseRunOptions(const QStringList &arguments);
// What `feedscope run --help` prints.
QString runHelp();

} // namespace feedscope
