// Changes of a list of feeds as values: duplicate, move, enable, remove; and what changed between two
// lists, in words.
// Thread: any; pure.
// Errors: an id that is not there changes nothing.
#pragma once

#include "feedconfig.h"

#include <QList>
#include <QString>

namespace feedscope {

qsizetype indexOf(const QList<FeedConfig> &feeds, const FeedId &id); // -1: not there
QStringList idsOf(const QList<FeedConfig> &feeds);
// Beside the original, with an id and name of its own. A keychain entry is shared.
FeedConfig duplicateOf(const QList<FeedConfig> &feeds, const FeedId &id);
// "2 feeds added (a, b), 1 changed (c), 1 removed (d)"; empty: nothing.
QString changeSummary(const QList<FeedConfig> &before, const QList<FeedConfig> &after);

} // namespace feedscope
