// The feeds of `feedscope --demo`: eight characters, so that every state can be seen within a
// minute.
// Thread: any; pure.
// Units: see each feed's address.
// Errors: none; the one that is refused and the one that ends are meant to.
#pragma once

#include "feedconfig.h"

namespace feedscope {

// `labBase` is LabServer::baseUrl().
QList<FeedConfig> demoFeeds(const QUrl &labBase);
// Those of `feeds` that are at the lab server `base` as a scenario has them: at the lab's host, without
// a port. An empty base changes nothing.
QList<FeedConfig> withLabHost(QList<FeedConfig> feeds, const QUrl &base);

} // namespace feedscope
