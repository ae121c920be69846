// "lab:/sse" and the like in a scenario file, and the URLs they stand for.
// Thread: any; pure.
// Rules: "lab:/ws" and "lab:/feed" are WebSocket URLs where a feed begins, every other lab address
//   is http. They are held as URLs of kLabHost until the lab's port is known.
// Errors: none; what is no lab address is left as it is.
// Source: CONTRACT.md section 6.
#pragma once

#include "feedconfig.h"
#include "jsonnode.h"

namespace feedscope {

inline constexpr char kLabHost[] = "lab.invalid";

// A feed of a scenario file with every lab address in it as a URL that readFeed() takes.
JsonNode withLabUrls(JsonNode feed);
// The other way round, for writing.
JsonNode withLabAddresses(JsonNode feed);
bool usesLab(const FeedConfig &feed);

// The feed with every lab address at the server of `base`, and those knobs in each query that does
// not name them itself.
FeedConfig atLab(FeedConfig feed, const QUrl &base,
                 const QList<std::pair<QString, QString>> &knobs);

} // namespace feedscope
