// Reads "auth" and the places secrets come from.
// Thread: any; pure.
// Errors: issues; no message repeats anything that stands where a secret may stand.
// Source: CONTRACT.md section 5 (a literal token is an error).
#pragma once

#include "feedconfig.h"
#include "jsonreader.h"

namespace feedscope {

AuthConfig readAuth(JsonReader &reader, IssueList &issues);
QString authKindName(AuthConfig::Kind kind); // "bearer"

} // namespace feedscope
