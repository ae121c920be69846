// Scenario files as the lab understands them: parseScenario(), and that the lab has the knobs they
// name. Also: which files a list of files and folders means.
// Thread: any; listScenarios() blocks on the disk.
// Errors: issues as parseScenario() gives them; a sentence for a path that is no scenario.
#pragma once

#include "scenarioparser.h"

#include <QStringList>

namespace feedscope {

ParsedScenario readScenario(const QByteArray &json);

struct ScenarioPaths
{
    QStringList files; // in the order given, those of a folder by name
    QString error;     // not empty: `files` means nothing
};
// A folder stands for every *.json in it, not in folders below.
ScenarioPaths listScenarios(const QStringList &filesAndFolders);

} // namespace feedscope
