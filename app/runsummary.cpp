#include "runsummary.h"

#include <algorithm>

namespace feedscope {

namespace {

void add(Counters &sum, const Counters &more)
{
    static constexpr quint64 Counters::*kMembers[] = {
        &Counters::received,   &Counters::delivered, &Counters::duplicates, &Counters::stale,
        &Counters::dropped,    &Counters::bytes,     &Counters::expected,   &Counters::sequenced,
        &Counters::missing,    &Counters::recovered, &Counters::lost,       &Counters::gaps,
        &Counters::outOfOrder, &Counters::restarts,  &Counters::attempts,   &Counters::reconnects,
        &Counters::superseded, &Counters::untracked, &Counters::forgotten,
    };
    for (const auto member : kMembers)
        sum.*member += more.*member;
    sum.connected += more.connected;
}

void add(TransportTotals &sum, const TransportTotals &more)
{
    sum.received += more.received;
    sum.delivered += more.delivered;
    sum.bytes += more.bytes;
    sum.connected += more.connected;
}

} // namespace

int exitCodeOf(StopCause cause, bool everConnected)
{
    switch (cause) {
    case StopCause::Permanent:
    case StopCause::SignIn:
        return 4;
    case StopCause::GaveUp:
        return everConnected ? 4 : 3;
    case StopCause::NotStarted:
    case StopCause::Person:
    case StopCause::Ended:
        break;
    }
    return 0;
}

int worseExit(int a, int b)
{
    return std::max(a, b);
}

RunSummary summarize(const std::vector<FeedSummary> &feeds, int signalExit)
{
    RunSummary run;
    if (feeds.size() == 1) {
        run.totals = feeds.front();
    } else {
        run.totals.feed.value = QStringLiteral("*");
        run.feeds = feeds;
        for (const FeedSummary &feed : feeds) {
            run.totals.exit = worseExit(run.totals.exit, feed.exit);
            add(run.totals.counters, feed.counters);
            run.totals.detect.add(feed.detect);
            run.totals.recover.add(feed.recover);
            for (const auto &[kind, totals] : feed.byTransport)
                add(run.totals.byTransport[kind], totals);
        }
    }
    if (signalExit != 0)
        run.totals.exit = signalExit;
    return run;
}

} // namespace feedscope
