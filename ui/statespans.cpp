#include "statespans.h"

#include <algorithm>

namespace feedscope {

namespace {

bool endsBefore(const StateSpan &span, Instant at)
{
    return span.to && *span.to <= at;
}

auto firstReaching(const std::vector<StateSpan> &spans, Instant at)
{
    return std::partition_point(spans.begin(), spans.end(),
                                [at](const StateSpan &span) { return endsBefore(span, at); });
}

} // namespace

bool isOpen(DisplayState state)
{
    return state == DisplayState::Connected || state == DisplayState::Quiet ||
           state == DisplayState::Silent;
}

bool isCurrent(DisplayState state)
{
    return state == DisplayState::Connected || state == DisplayState::Quiet;
}

bool isTrouble(DisplayState state)
{
    return state == DisplayState::Silent || state == DisplayState::Disconnected ||
           state == DisplayState::Reconnecting;
}

ConnectionShare connectionShare(const std::vector<StateSpan> &spans, Instant from, Instant to)
{
    ConnectionShare share;
    bool inTrouble = false;
    for (auto span = firstReaching(spans, from); span != spans.end() && span->from < to; ++span) {
        if (span->state == DisplayState::Paused || span->simulated)
            continue;
        const Nanos length = std::min(span->to.value_or(to), to) - std::max(span->from, from);
        share.watched += length;
        const bool good = isCurrent(span->state);
        if (good)
            share.connected += length;
        if (isTrouble(span->state) && !inTrouble)
            ++share.outages;
        inTrouble = !good && (inTrouble || isTrouble(span->state));
    }
    return share;
}

int reconnectsSince(const std::vector<StateSpan> &spans, Instant from)
{
    enum class Before { NeverOpen, Open, Lost };
    Before before = Before::NeverOpen;
    int count = 0;
    for (const StateSpan &span : spans) {
        if (isOpen(span.state)) {
            if (before == Before::Lost && span.from >= from)
                ++count;
            before = Before::Open;
        } else if (span.state == DisplayState::Paused || span.simulated) {
            before = Before::NeverOpen;
        } else if (isTrouble(span.state) && before == Before::Open) {
            before = Before::Lost;
        }
    }
    return count;
}

const StateSpan *spanAt(const std::vector<StateSpan> &spans, Instant at)
{
    const auto span = firstReaching(spans, at);
    return span != spans.end() && span->from <= at ? &*span : nullptr;
}

bool brokenBetween(const std::vector<StateSpan> &spans, Instant from, Instant to)
{
    auto span = firstReaching(spans, from);
    Instant covered = from;
    for (; span != spans.end() && span->from <= to; ++span) {
        if (!isCurrent(span->state) || span->from > covered)
            return true;
        if (!span->to || *span->to >= to)
            return false;
        covered = *span->to;
    }
    return true;
}

std::vector<StateSpan> simulatedSpans(const QList<std::shared_ptr<const HistoryView>> &views)
{
    std::vector<StateSpan> all;
    for (const auto &view : views) {
        for (const StateSpan &span : view->spans) {
            if (span.simulated)
                all.push_back({span.from, span.to, DisplayState::Connected, true, {}});
        }
    }
    std::sort(all.begin(), all.end(),
              [](const StateSpan &a, const StateSpan &b) { return a.from < b.from; });
    std::vector<StateSpan> joined;
    for (const StateSpan &span : all) {
        if (joined.empty() || (joined.back().to && *joined.back().to < span.from))
            joined.push_back(span);
        else if (joined.back().to)
            joined.back().to = span.to ? std::max(*joined.back().to, *span.to) : span.to;
    }
    return joined;
}

} // namespace feedscope
