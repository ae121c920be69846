#include "scenariofile.h"

#include "jsonposition.h"
#include "labaddress.h"
#include "labknobs.h"

#include <QDir>
#include <QFileInfo>
#include <QUrlQuery>

namespace feedscope {

namespace {

// Empty: the lab takes these knobs.
QString knobProblem(const QUrlQuery &query)
{
    return QString::fromUtf8(parseLabKnobs(query, 1).error);
}

QList<ConfigIssue> labIssues(const Scenario &scenario)
{
    QList<ConfigIssue> issues;
    for (const auto &[name, value] : scenario.lab) {
        QUrlQuery query;
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        if (const QString problem = knobProblem(query); !problem.isEmpty())
            issues.append({QStringLiteral("/lab/") + name, problem});
    }
    for (qsizetype i = 0; i < scenario.feeds.size(); ++i) {
        const QUrl &url = scenario.feeds.at(i).config.url;
        if (url.host() != QLatin1StringView(kLabHost))
            continue;
        if (const QString problem = knobProblem(QUrlQuery(url)); !problem.isEmpty())
            issues.append({QStringLiteral("/feeds/%1/url").arg(i), problem});
    }
    return issues;
}

} // namespace

ParsedScenario readScenario(const QByteArray &json)
{
    ParsedScenario parsed = parseScenario(json);
    if (parsed.root.kind == JsonNode::Kind::Object)
        parsed.issues += withPositions(labIssues(parsed.scenario), parsed.root, json);
    return parsed;
}

ScenarioPaths listScenarios(const QStringList &filesAndFolders)
{
    ScenarioPaths paths;
    for (const QString &path : filesAndFolders) {
        const QFileInfo info(path);
        if (!info.isDir()) {
            paths.files << path;
            continue;
        }
        const QStringList names =
            QDir(path).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QString &name : names)
            paths.files << QDir(path).filePath(name);
        if (names.isEmpty())
            paths.error = QStringLiteral("%1: found no *.json in this folder, allowed: a folder "
                                         "with scenario files")
                              .arg(QDir::toNativeSeparators(path));
    }
    return paths;
}

} // namespace feedscope
