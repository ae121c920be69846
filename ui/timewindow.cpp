#include "timewindow.h"

#include <algorithm>

namespace feedscope {

void TimeWindow::setLength(Millis length)
{
    m_length = std::clamp(length, kShortest, kLongest);
}

void TimeWindow::moveEnd(Instant end, Instant now)
{
    m_end = std::min(end, now);
}

void TimeWindow::zoom(double factor, Instant anchor, Instant now)
{
    const TimeRange before = range(now);
    const double share = std::clamp(
        double((anchor - before.from).count()) / double(before.length().count()), 0.0, 1.0);
    setLength(Millis(qint64(double(m_length.count()) * factor)));
    moveEnd(anchor + Nanos(qint64(double(Nanos(m_length).count()) * (1 - share))), now);
}

void TimeWindow::pan(Nanos by, Instant now)
{
    moveEnd(range(now).to + by, now);
}

void TimeWindow::show(TimeRange wanted, Instant now)
{
    const Instant middle = wanted.from + wanted.length() / 2;
    setLength(toMillis(wanted.length()));
    moveEnd(wanted.length() < kShortest ? middle + Nanos(m_length) / 2 : wanted.to, now);
}

} // namespace feedscope
