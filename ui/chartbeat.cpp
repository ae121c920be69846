#include "chartbeat.h"

#include <algorithm>
#include <cmath>

namespace feedscope {

namespace {

// A second is a whole number of steps, so that its end is the end of one.
qint64 stepAt(const TimeWindow &window, double plotWidth, Instant now)
{
    if (!window.isLive())
        return 0;
    const double pixelsPerSecond = plotWidth / toSeconds(window.length());
    const qint64 perSecond = std::clamp(std::lround(pixelsPerSecond), 1L, long(ChartBeat::kAtMost));
    return now.time_since_epoch() / (Nanos(std::chrono::seconds(1)) / perSecond);
}

} // namespace

bool ChartBeat::isDue(const TimeWindow &window, double plotWidth, const Snapshot &feed,
                      const QList<Snapshot> &all, Instant now)
{
    Look look;
    look.step = stepAt(window, plotWidth, now);
    look.feeds = all.size();
    look.simulated = int(std::count_if(all.begin(), all.end(),
                                       [](const Snapshot &each) { return each->hasFault(); }));
    if (feed) {
        look.feed = feed->id;
        look.state = feed->display();
        look.phase = feed->connection.phase;
        look.failures = feed->connection.failures;
        if (look.phase == ConnectionPhase::Waiting)
            look.retryAt = feed->connection.deadline;
        look.missing = feed->counters.missing;
        look.recovered = feed->counters.recovered;
        look.spans = feed->history ? feed->history->spans.size() : 0;
    }
    if (m_drawn == look)
        return false;
    m_drawn = look;
    return true;
}

} // namespace feedscope
