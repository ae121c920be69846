#include "missingranges.h"

#include <map>

namespace feedscope {

namespace {

using Ranges = std::map<quint64, quint64>; // first -> last, apart from each other

void take(Ranges &ranges, quint64 from, quint64 to)
{
    for (auto it = ranges.begin(); it != ranges.end();) {
        const auto [first, last] = *it;
        if (last < from || first > to) {
            ++it;
            continue;
        }
        it = ranges.erase(it);
        if (first < from)
            ranges[first] = from - 1;
        if (last > to)
            it = std::next(ranges.insert_or_assign(to + 1, last).first);
    }
}

} // namespace

std::vector<MissingRange> stillMissing(const std::vector<FeedEvent> &events)
{
    std::map<QByteArray, Ranges> streams;
    for (const FeedEvent &event : events) {
        if (const auto *gap = std::get_if<GapFound>(&event.body); gap && gap->got > gap->expected)
            streams[gap->stream][gap->expected] = gap->got - 1;
        else if (const auto *back = std::get_if<Recovered>(&event.body))
            take(streams[back->stream], back->from, back->to);
    }
    std::vector<MissingRange> missing;
    for (const auto &[stream, ranges] : streams) {
        for (const auto &[from, to] : ranges)
            missing.push_back({stream, from, to});
    }
    return missing;
}

} // namespace feedscope
