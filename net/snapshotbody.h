// What a snapshot says about how far its state goes: the highest number of every stream in it.
// Thread: any; pure. Owner: the caller.
// Rules: with a sequence pointer, every object down to kMaxDepth levels in which it finds a number is
// the state of the stream that the stream pointer names in it; nothing inside such an object counts
// again. Without one, `lastId` of the outermost object is the id up to which the state of the whole
// feed goes, if it is a plain number. An array, an object of lists and an object of objects will do.
// Caps: the caller caps the body; kMaxStates states, what is beyond is counted in `left`.
// Numbers above 2^63 are not exact. Errors: `error` says what was found and what is allowed.
// Source: CONTRACT.md section 3 (snapshot).
#pragma once

#include "feedconfig.h"

#include <optional>
#include <vector>

namespace feedscope {

struct SnapshotState
{
    std::optional<QByteArray> stream; // nothing: the feed, by its ids
    quint64 number = 0;
    friend bool operator==(const SnapshotState &, const SnapshotState &) = default;
};

struct SnapshotBody
{
    static constexpr int kMaxDepth = 4;
    static constexpr size_t kMaxStates = 10'000;

    std::vector<SnapshotState> states;
    quint64 left = 0;
    QString error; // empty: all is well
};

SnapshotBody readSnapshotBody(const QByteArray &body, const FieldPointers &fields);

} // namespace feedscope
