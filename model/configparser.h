// Config files: JSON bytes in, feeds or every issue out. Strict: nothing unknown is ignored,
// nothing is clamped.
// Thread: any; pure (no file is touched here).
// Source: CONTRACT.md section 5.
// Errors: issues, all of them at once, each with a JSON pointer, what was found and what is
//   allowed.
#pragma once

#include "configissue.h"
#include "duration.h"
#include "feedconfig.h"

#include <QByteArray>
#include <QList>

namespace feedscope {

struct ParsedConfig
{
    QList<FeedConfig> feeds; // empty when there are issues
    QList<ConfigIssue> issues;
    bool ok() const { return issues.isEmpty(); }
};

ParsedConfig parseConfig(const QByteArray &json);
// What parseConfig reads back to equal feeds; keys in the order of CONTRACT.md, defaults left out.
QByteArray writeConfig(const QList<FeedConfig> &feeds);

} // namespace feedscope
