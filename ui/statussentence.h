// One sentence on what a feed is doing, for the header of the selected feed.
// Thread: UI (translations). Pure otherwise.
// Source: screens 01 and 03.
#pragma once

#include "feedsnapshot.h"

#include <QString>

namespace feedscope {

QString statusSentence(const FeedSnapshot &feed, Instant now);

} // namespace feedscope
