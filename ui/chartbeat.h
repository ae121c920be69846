// When the charts have to be drawn anew: something happened, a second ended and is a point of the
// lines now, or time went on by a pixel. Between that only their numbers run.
// Thread: any; a value, told the time.
// Owner: ChartStack.
// Units: Instants; logical pixels.
// Errors: none.
// Source: ui-spec.md sections 11 (at most kAtMost times a second) and 12 (steps of one pixel).
#pragma once

#include "feedsnapshot.h"
#include "timewindow.h"

#include <QList>
#include <memory>
#include <optional>

namespace feedscope {

class ChartBeat
{
public:
    using Snapshot = std::shared_ptr<const FeedSnapshot>;
    static constexpr int kAtMost = 4;

    // Whatever comes next has to be drawn.
    void reset() { m_drawn.reset(); }
    // True when what would be drawn now looks another than at the last time it said so. `feed`: the
    // selected one, null for all of them together.
    bool isDue(const TimeWindow &window, double plotWidth, const Snapshot &feed,
               const QList<Snapshot> &all, Instant now);

private:
    // All that the picture depends on besides the lines of seconds that are over.
    struct Look
    {
        FeedId feed;
        qint64 step = 0;
        qsizetype feeds = 0;
        int simulated = 0;
        DisplayState state = DisplayState::Connected;
        ConnectionPhase phase = ConnectionPhase::Stopped;
        int failures = 0;
        std::optional<Instant> retryAt;
        quint64 missing = 0;
        quint64 recovered = 0;
        size_t spans = 0;
        friend bool operator==(const Look &, const Look &) = default;
    };

    std::optional<Look> m_drawn;
};

} // namespace feedscope
