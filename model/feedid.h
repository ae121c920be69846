// The name a feed has in config files, records and on screen; unique among the feeds of one
// program.
// Thread: any.
#pragma once

#include <QHashFunctions>
#include <QString>

namespace feedscope {

struct FeedId
{
    QString value;
    friend bool operator==(const FeedId &, const FeedId &) = default;
    friend bool operator<(const FeedId &a, const FeedId &b) { return a.value < b.value; }
};

inline size_t qHash(const FeedId &id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

} // namespace feedscope
