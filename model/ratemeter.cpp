#include "ratemeter.h"

#include <algorithm>

namespace feedscope {

void RateMeter::add(Instant now, quint64 count, quint64 bytes)
{
    if (now >= m_from && now < m_until) {
        m_slots[m_open].count += count;
        m_slots[m_open].bytes += bytes;
        return;
    }
    const qint64 index = slotIndex(now);
    if (m_first == kNone)
        m_first = index;
    Slot &slot = m_slots[position(index)];
    if (slot.index > index)
        return; // older than the window: no reading would ever see it
    if (slot.index != index)
        slot = {index, 0, 0};
    slot.count += count;
    slot.bytes += bytes;
    m_open = position(index);
    m_from = Instant(index * kSlot);
    m_until = m_from + kSlot;
}

double RateMeter::perSecond(Instant now) const
{
    return rate(now, &Slot::count);
}

double RateMeter::bytesPerSecond(Instant now) const
{
    return rate(now, &Slot::bytes);
}

qint64 RateMeter::slotIndex(Instant now)
{
    const qint64 ns = now.time_since_epoch().count();
    const qint64 index = ns / kSlot.count();
    return ns % kSlot.count() < 0 ? index - 1 : index;
}

size_t RateMeter::position(qint64 index)
{
    constexpr qint64 size = kSlots + 1;
    return size_t((index % size + size) % size);
}

double RateMeter::rate(Instant now, quint64 Slot::*what) const
{
    if (m_first == kNone)
        return 0;
    const qint64 current = slotIndex(now);
    const qint64 over = std::clamp<qint64>(current - m_first, 0, kSlots);
    const qint64 from = over == 0 ? current : current - over;
    const qint64 to = over == 0 ? current : current - 1;
    quint64 sum = 0;
    for (const Slot &slot : m_slots) {
        if (slot.index >= from && slot.index <= to)
            sum += slot.*what;
    }
    return double(sum) / (toSeconds(kSlot) * double(std::max<qint64>(over, 1)));
}

} // namespace feedscope
