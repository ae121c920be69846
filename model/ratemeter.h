// Messages and bytes per second over the last few seconds, without keeping one entry per message.
// Thread: one at a time. Owner: FeedAccount. Units: events per second. Memory: fixed.
#pragma once

#include "instant.h"

#include <array>

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
    struct Slot
    {
        qint64 index = -1;
        quint64 count = 0;
        quint64 bytes = 0;
    };
    std::array<Slot, kSlots> m_slots;
    qint64 m_first = -1;
};

} // namespace feedscope
