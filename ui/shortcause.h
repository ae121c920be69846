// Why a feed is disconnected, in a few words for the banner and the table: "token refused (401)".
// Thread: any; pure.
// Errors: none.
// Source: ui-spec.md section 13; the full sentence is describe().
#pragma once

#include "feedsnapshot.h"

#include <QString>

namespace feedscope {

QString shortCause(const FeedSnapshot &feed);
// It stopped for want of a token that is accepted: trying again alone does not help.
bool needsToken(const FeedSnapshot &feed);

} // namespace feedscope
