// Reads one simulated fault from a JSON object: "kind" and the parameters it takes.
// Thread: any; pure.
// Errors: issues of the reader; false then, and the fault means nothing.
// Source: CONTRACT.md section 6.
#pragma once

#include "faultspec.h"
#include "jsonreader.h"

namespace feedscope {

// `node` is the reader's. Every member but "kind" and `others` is a parameter of the kind.
bool readFault(const JsonNode &node, JsonReader &reader, const QStringList &others,
               IssueList &issues, FaultSpec &fault);

} // namespace feedscope
