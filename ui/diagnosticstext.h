// What to send along with a report that something is wrong with Feedscope: version, system, its own
// health, and the books of every feed. Pure.
// Thread: UI.
// Secrets: none; a feed is named by its id, its address is left out.
// Units: raw digits, times in UTC, so that it reads the same everywhere.
#pragma once

#include "health.h"
#include "snapshotboard.h"

#include <QString>
#include <vector>

namespace feedscope {

struct Diagnostics
{
    QString version;
    QString system; // as the operating system names itself
    Health health;
    QList<SnapshotBoard::Snapshot> feeds;
};

QString diagnosticsText(const Diagnostics &diagnostics);

} // namespace feedscope
