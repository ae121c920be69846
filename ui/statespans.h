// Questions about stretches of states: what was it then, how long was it connected.
// Thread: any; pure.
// Units: Instants; shares in 0 to 1.
// Errors: none; what was not recorded is said as nullopt, never as 0.
// Source: ui-spec.md sections 6 (simulation) and 8.
#pragma once

#include "history.h"

#include <QList>
#include <memory>
#include <optional>

namespace feedscope {

struct ConnectionShare
{
    Nanos watched{0};   // time recorded, without pauses and simulated faults
    Nanos connected{0}; // of it, Connected or Quiet
    int outages = 0;    // stretches of trouble in it

    std::optional<double> share() const
    {
        if (watched <= Nanos{0})
            return std::nullopt;
        return double(connected.count()) / double(watched.count());
    }
};

// Connected, Quiet and Silent: the socket is open.
bool isOpen(DisplayState state);
// Connected and Quiet: what is shown of the feed is as new as it can be.
bool isCurrent(DisplayState state);
// Silent, Disconnected, Reconnecting: what gets a tint and a banner.
bool isTrouble(DisplayState state);

ConnectionShare connectionShare(const std::vector<StateSpan> &spans, Instant from, Instant to);
// Times the feed came back by itself after a loss that was not simulated. Coming back from a pause
// and the first connection are none.
int reconnectsSince(const std::vector<StateSpan> &spans, Instant from);
// The stretch that holds `at`, or null when nothing was recorded there.
const StateSpan *spanAt(const std::vector<StateSpan> &spans, Instant at);
// When any of these feeds was simulated: stretches in order, without overlaps, of no trouble of
// their own; an open end means now.
std::vector<StateSpan> simulatedSpans(const QList<std::shared_ptr<const HistoryView>> &views);
// Did anything but current data touch [from, to]? Silence does; so does time without a record.
bool brokenBetween(const std::vector<StateSpan> &spans, Instant from, Instant to);

} // namespace feedscope
