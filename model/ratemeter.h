// Messages and bytes per second over the last few seconds, without keeping one entry per message.
// Thread: one at a time.
// Owner: FeedAccount.
// Units: events per second.
// Memory: fixed.
// Rule: slots that are over are counted, so that a steady feed reads exact whatever the moment; the
//   slot under way counts only while it is the first one.
#pragma once

#include "instant.h"

#include <array>
#include <limits>

namespace feedscope {

class RateMeter
{
public:
    static constexpr Nanos kSlot = std::chrono::milliseconds(100);
    static constexpr int kSlots = 20; // a window of 2 s

    void add(Instant now, quint64 count = 1, quint64 bytes = 0);
    // Over the window, or over the time since the first event when that is shorter (at least one
    // slot).
    double perSecond(Instant now) const;
    double bytesPerSecond(Instant now) const;

private:
    static constexpr qint64 kNone = std::numeric_limits<qint64>::min();

    struct Slot
    {
        qint64 index = kNone;
        quint64 count = 0;
        quint64 bytes = 0;
    };
    static qint64 slotIndex(Instant now);
    static size_t position(qint64 index);
    double rate(Instant now, quint64 Slot::*what) const;

    std::array<Slot, kSlots + 1> m_slots; // those of the window and the one under way
    qint64 m_first = kNone;
    // The slot used last, so that most messages need no division.
    size_t m_open = 0;
    Instant m_from;
    Instant m_until;
};

} // namespace feedscope
