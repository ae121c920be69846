#include "checkcommand.h"

#include "configfile.h"
#include "configparser.h"
#include "issuetext.h"
#include "scenariofile.h"

namespace feedscope {

static QString usage()
{
    return QStringLiteral(
        "Usage: feedscope check FILE\n"
        "Checks a config or scenario file and prints every issue as FILE: POINTER: "
        "message.\n"
        "Exit codes: 0 no issue, 1 issues, 2 usage error or unreadable file.\n");
}

int runCheckCommand(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"))) {
        out << usage() << Qt::flush;
        return 0;
    }
    QStringList files = arguments;
    const bool hasSeparator = files.value(0) == QStringLiteral("--");
    if (hasSeparator)
        files.removeFirst();
    if (files.size() == 1 && !hasSeparator && files.first().startsWith(QLatin1Char('-'))) {
        err << "feedscope check: unknown option " << quoted(files.first())
            << ", allowed: --help, or FILE\n"
            << Qt::flush;
        return 2;
    }
    if (files.size() != 1) {
        err << "feedscope check: found " << files.size() << " files, allowed: exactly one\n"
            << usage() << Qt::flush;
        return 2;
    }
    const ConfigFile file = readConfigFile(files.first());
    if (!file.error.isEmpty()) {
        err << file.error << '\n' << Qt::flush;
        return 2;
    }
    const QList<ConfigIssue> issues =
        isScenario(file.bytes) ? readScenario(file.bytes).issues : parseConfig(file.bytes).issues;
    for (const ConfigIssue &issue : issues)
        out << files.first() << ": " << escaped(issue.pointer) << ": " << escaped(issue.message)
            << '\n';
    out.flush();
    return issues.isEmpty() ? 0 : 1;
}

} // namespace feedscope
