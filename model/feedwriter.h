// One feed as it stands in a config or scenario file: what readFeed() reads back to an equal feed.
// Thread: any; pure. Defined beside writeConfig().
// Errors: none. Defaults are left out.
// Source: CONTRACT.md section 5.
#pragma once

#include "feedconfig.h"
#include "jsonnode.h"

namespace feedscope {

JsonNode feedNode(const FeedConfig &feed);

} // namespace feedscope
