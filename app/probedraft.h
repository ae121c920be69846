// The table of probe's options and what they gather while the command line is read, before the
// parts are put together.
// Thread: any; pure.
// Owner: probeoptions.cpp.
// Errors: apply() returns what is wrong with the value, empty for nothing.
#pragma once

#include "probeoptions.h"

namespace feedscope {

struct ProbeDraft
{
    ProbeOptions options;
    FeedConfig common; // what every feed gets
    std::optional<TransportKind> transport;
    bool pollMaxGiven = false;
    std::optional<ReconnectPreset> behaveLike;
};

struct ProbeOption
{
    const char *name;  // without the dashes
    const char *value; // its placeholder; empty: a switch
    const char *help;
    bool repeatable;
    QString (*apply)(ProbeDraft &draft, const QString &value);
};

const QList<ProbeOption> &probeOptionTable();

} // namespace feedscope
