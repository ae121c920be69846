// Reads one feed of a config file.
// Thread: any; pure.
// Errors: issues; the result then holds defaults where the file has nothing good.
// Ranges: configlimits.h.
// Source: CONTRACT.md section 5.
#pragma once

#include "feedconfig.h"
#include "issuelist.h"
#include "jsonnode.h"

namespace feedscope {

FeedConfig readFeed(const JsonNode &node, const QString &pointer, IssueList &issues);

} // namespace feedscope
