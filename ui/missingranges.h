// Which numbers did not arrive, from the events of one feed.
// Thread: any; pure.
// Errors: none.
// Source: ui-spec.md section 6 (History: one row per missing range).
#pragma once

#include "feedevent.h"

#include <vector>

namespace feedscope {

struct MissingRange
{
    QByteArray stream;
    quint64 from = 0;
    quint64 to = 0; // included
    friend bool operator==(const MissingRange &, const MissingRange &) = default;
};

// Found missing in `events` and not recovered in them, in order of stream and number.
std::vector<MissingRange> stillMissing(const std::vector<FeedEvent> &events);

} // namespace feedscope
