#include "builtinscenarios.h"

#include <QDir>

// A static library's resources are only there once somebody asks for them; outside of any
// namespace, as Q_INIT_RESOURCE demands.
static void initScenarios()
{
    Q_INIT_RESOURCE(scenarios);
}

namespace feedscope {

QString builtinScenarioFolder()
{
    initScenarios();
    return QStringLiteral(":/scenarios");
}

QStringList builtinScenarios()
{
    const QDir folder(builtinScenarioFolder());
    QStringList paths;
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        paths << folder.filePath(name);
    return paths;
}

} // namespace feedscope
