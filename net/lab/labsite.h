// What all connections of one lab server share.
// Thread: the server's.
// Owner: LabServer.
#pragma once

#include "labfeeds.h"
#include "labtokens.h"
#include "scheduler.h"

#include <QUrl>

namespace feedscope {

struct LabSite
{
    LabSite(Scheduler &time, quint64 presetSeed)
        : scheduler(time)
        , tokens(presetSeed)
        , seed(presetSeed)
    {
    }

    Scheduler &scheduler;
    LabFeeds feeds;
    LabTokens tokens;
    quint64 seed; // of feeds whose query names none
    QUrl baseUrl; // for the page
};

} // namespace feedscope
