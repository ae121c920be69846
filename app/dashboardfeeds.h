// Which feeds the dashboard starts with, from the command line: the demo's, a named file's, or the
// saved ones; and whether changes may be saved.
// Thread: UI; blocks on the disk.
// Errors: `problem` and `issues` are for the config problem page; the file is left alone then.
// Source: CONTRACT.md sections 1 and 5.
#pragma once

#include "configstore.h"

#include <QUrl>
#include <optional>

namespace feedscope {

struct DashboardFeeds
{
    QList<FeedConfig> feeds;
    std::optional<ConfigStore> store; // where changes are saved; none for the demo and after a
                                      // problem
    QString path;                     // of the file that was read; empty for the demo
    QString problem;                  // the file is missing or cannot be read
    QList<ConfigIssue> issues;        // what is wrong in it
    bool ok() const { return problem.isEmpty() && issues.isEmpty(); }
};

// `demoServer` is the base URL of the lab server. Nothing is saved.
DashboardFeeds demoDashboardFeeds(const QUrl &demoServer);
// A named file has to exist; the saved feeds need not yet: then there are none.
DashboardFeeds savedDashboardFeeds(const QString &configFile);

// What the dashboard shows once its feeds are kept in `folder`: those of the feeds.json there; where
// there is none, `feeds`, which are written there first. A problem: nothing was written.
DashboardFeeds feedsKeptIn(const QString &folder, const QList<FeedConfig> &feeds);

} // namespace feedscope
