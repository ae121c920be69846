// Puts an issue of the config file's rules into the words of a form: which box, and what to do.
// Thread: any; pure.
// Errors: none; an issue without words of its own keeps the file's.
// Source: ui-spec.md section 6 (Feed dialog).
#pragma once

#include "configissue.h"
#include "feeddraft.h"

namespace feedscope {

DraftProblem draftProblem(const ConfigIssue &issue, const FeedDraft &draft);

} // namespace feedscope
