// What `feedscope probe` was asked to do: the feeds and how long to watch them. Pure.
// Thread: any.
// Units: as the options say (CONTRACT.md section 2), held as Millis and bytes.
// Errors: `error` names the option, what was found and what is allowed; never a secret. Files and
//   environment variables are not looked at here (see secretstore.h).
#pragma once

#include "faulttext.h"
#include "feedconfig.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace feedscope {

enum class RecordFormat { Ndjson, Text };

struct ProbeOptions
{
    QList<FeedConfig> feeds;
    std::optional<Millis> duration;
    std::optional<quint64> count; // messages, of all feeds together
    QList<PlannedFault> faults;
    bool quiet = false;
    RecordFormat format = RecordFormat::Ndjson;
};

struct ParsedProbe
{
    ProbeOptions options;
    bool help = false;
    QString error; // not empty: a usage error, `options` mean nothing
};

// What follows `probe` on the command line.
ParsedProbe parseProbeOptions(const QStringList &arguments);
// What `feedscope probe --help` prints.
QString probeHelp();

} // namespace feedscope
