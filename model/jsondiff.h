// What changed from one JSON value to another, place by place.
// Thread: any; pure.
// Rules: members are matched by name whatever their order, items of arrays by their place; a value
//   of another kind is one change, not one per member. Numbers are compared as they are written, so
//   that digits beyond a double count.
// Caps: kMaxJsonChanges changes; the first ones are kept and `cut` says that there are more.
// Source: RFC 6901 (pointers).
#pragma once

#include "jsonnode.h"

namespace feedscope {

inline constexpr size_t kMaxJsonChanges = 1'000;

struct JsonChange
{
    enum class Kind { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    QString pointer;
    QString before; // compact JSON; empty when added
    QString after;  // empty when removed
    friend bool operator==(const JsonChange &, const JsonChange &) = default;
};

struct JsonDiff
{
    std::vector<JsonChange> changes; // in the order of the newer value, then what is gone
    bool cut = false;
};

JsonDiff jsonDiff(const JsonNode &before, const JsonNode &after);

// A value on one line: {"a":1,"b":[2]}. Beyond `most` characters it ends in "…".
QString compactJson(const JsonNode &node, qsizetype most = 400);

} // namespace feedscope
