#include "dashboardfeeds.h"

#include "demofeeds.h"

#include <QDir>
#include <QFileInfo>

namespace feedscope {

DashboardFeeds demoDashboardFeeds(const QUrl &demoServer)
{
    DashboardFeeds result;
    result.feeds = demoFeeds(demoServer);
    return result;
}

DashboardFeeds savedDashboardFeeds(const QString &configFile)
{
    const bool named = !configFile.isEmpty();
    const ConfigStore store(named ? configFile : ConfigStore::defaultPath());
    const LoadedConfig loaded = store.load();
    DashboardFeeds result;
    result.path = store.path();
    const bool firstRun = !loaded.exists && !named;
    if (!firstRun) {
        result.feeds = loaded.feeds;
        result.problem = loaded.error;
        result.issues = loaded.issues;
    }
    if (result.ok())
        result.store = store;
    return result;
}

DashboardFeeds feedsKeptIn(const QString &folder, const QList<FeedConfig> &feeds)
{
    const QString path = QDir(folder).filePath(QFileInfo(ConfigStore::defaultPath()).fileName());
    if (!QFileInfo::exists(path)) {
        if (const QString problem = ConfigStore(path).save(feeds); !problem.isEmpty()) {
            DashboardFeeds result;
            result.problem = problem;
            return result;
        }
    }
    return savedDashboardFeeds(path);
}

} // namespace feedscope
