#include "historyseries.h"

#include "statespans.h"

#include <algorithm>
#include <cmath>

namespace feedscope {

namespace {

constexpr Nanos kSecond = std::chrono::seconds(1);

qint64 secondOf(Instant at)
{
    return std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count();
}
Instant startOf(qint64 second)
{
    return Instant{} + std::chrono::seconds(second);
}

// Reads buckets in ascending order without searching each time.
class BucketReader
{
public:
    explicit BucketReader(const HistoryView &view)
        : m_view(view)
    {
    }
    const HistoryBucket *at(qint64 second)
    {
        const qint64 minute = second / 60 - (second % 60 < 0 ? 1 : 0);
        while (m_next < m_view.minutes.size() && m_view.minutes[m_next]->minute < minute)
            ++m_next;
        if (m_next == m_view.minutes.size() || m_view.minutes[m_next]->minute != minute)
            return nullptr;
        return &m_view.minutes[m_next]->buckets[size_t(second - minute * 60)];
    }

private:
    const HistoryView &m_view;
    size_t m_next = 0;
};

// Which seconds had current data, and before which the line is broken; one pass over the stretches.
class LineBreaks
{
public:
    explicit LineBreaks(const HistoryView &view)
        : m_spans(view.spans)
    {
    }
    bool currentAt(qint64 second)
    {
        const StateSpan *span = find(startOf(second) + kSecond / 2);
        return span && isCurrent(span->state);
    }
    bool brokenBefore(qint64 second)
    {
        const Instant middle = startOf(second) + kSecond / 2;
        const StateSpan *span = find(middle);
        return !span ||
               (span->from > middle - kSecond && brokenBetween(m_spans, middle - kSecond, middle));
    }

private:
    const StateSpan *find(Instant at)
    {
        while (m_next < m_spans.size() && m_spans[m_next].to && *m_spans[m_next].to <= at)
            ++m_next;
        return m_next < m_spans.size() && m_spans[m_next].from <= at ? &m_spans[m_next] : nullptr;
    }

    const std::vector<StateSpan> &m_spans;
    size_t m_next = 0;
};

double xOf(qint64 second, Instant now)
{
    return toSeconds(startOf(second) + kSecond / 2 - now);
}

// The first whole second in range, and one past the last.
std::pair<qint64, qint64> seconds(TimeRange range)
{
    return {secondOf(range.from), secondOf(range.to)};
}

template <typename ValueOf>
LineSegments segmentsOf(const HistoryView &view, TimeRange range, ValueOf valueOf)
{
    LineSegments segments;
    BucketReader buckets(view);
    LineBreaks breaks(view);
    bool open = false;
    const auto [first, end] = seconds(range);
    for (qint64 second = first; second < end; ++second) {
        const bool current = breaks.currentAt(second);
        const std::optional<double> y = valueOf(buckets.at(second), current);
        if (y && (!open || breaks.brokenBefore(second)))
            segments.append(QList<QPointF>());
        if (y)
            segments.last().append(QPointF(xOf(second, range.to), *y));
        open = y.has_value();
    }
    return segments;
}

double messagesIn(const HistoryBucket *bucket)
{
    return bucket ? double(bucket->messages) : 0.0;
}

} // namespace

LineSegments rateSegments(const HistoryView &view, TimeRange range)
{
    return segmentsOf(view, range, [](const HistoryBucket *bucket, bool current) {
        return current ? std::optional(messagesIn(bucket)) : std::nullopt;
    });
}

LineSegments rttSegments(const HistoryView &view, TimeRange range)
{
    // A round trip is measured every ping, not every second: the last value holds for 30 s, and a
    // longer pause is a break. What was measured before a silence or a loss says nothing after it.
    float last = -1;
    int age = 0;
    const auto hold = [&](const HistoryBucket *bucket, bool current) -> std::optional<double> {
        constexpr int kHoldSeconds = 30;
        if (!current) {
            last = -1;
        } else if (bucket && bucket->rttMs >= 0) {
            last = bucket->rttMs;
            age = 0;
        } else if (++age > kHoldSeconds) {
            last = -1;
        }
        return last >= 0 ? std::optional<double>(last) : std::nullopt;
    };
    return segmentsOf(view, range, hold);
}

LineSegments rateSumSegments(const QList<std::shared_ptr<const HistoryView>> &views,
                             TimeRange range)
{
    const auto [first, end] = seconds(range);
    std::vector<std::optional<double>> sums(size_t(std::max<qint64>(0, end - first)));
    for (const auto &view : views) {
        BucketReader buckets(*view);
        LineBreaks breaks(*view);
        for (qint64 second = first; second < end; ++second) {
            if (!breaks.currentAt(second))
                continue;
            auto &sum = sums[size_t(second - first)];
            sum = sum.value_or(0) + messagesIn(buckets.at(second));
        }
    }
    LineSegments segments;
    for (qint64 second = first; second < end; ++second) {
        const auto i = size_t(second - first);
        if (!sums[i])
            continue;
        if (i == 0 || !sums[i - 1])
            segments.append(QList<QPointF>());
        segments.last().append(QPointF(xOf(second, range.to), *sums[i]));
    }
    return segments;
}

QList<AttemptMark> attemptMarks(const HistoryView &view, TimeRange range)
{
    QList<AttemptMark> marks;
    BucketReader buckets(view);
    const auto [first, end] = seconds(range);
    for (qint64 second = first; second <= end; ++second) {
        const HistoryBucket *bucket = buckets.at(second);
        if (bucket && bucket->failures > 0)
            marks.append({xOf(second, range.to), std::max<int>(1, bucket->attemptNumber), false});
    }
    bool wasOpen = true; // what came before the record is not known, so it is no recovery
    for (const StateSpan &span : view.spans) {
        const bool opened = isOpen(span.state) && !wasOpen;
        wasOpen = isOpen(span.state);
        if (!opened || span.from < range.from || span.from > range.to)
            continue;
        const HistoryBucket *bucket = view.bucket(span.from);
        const int number = bucket ? std::max<int>(1, bucket->attemptNumber) : 1;
        marks.append({toSeconds(span.from - range.to), number, true});
    }
    return marks;
}

QList<MissingBar> missingBars(const HistoryView &view, TimeRange range, Millis barWidth)
{
    QList<MissingBar> bars;
    BucketReader buckets(view);
    const qint64 width = std::max<qint64>(1, barWidth.count() / 1000);
    const auto [first, end] = seconds(range);
    for (qint64 second = first; second <= end; ++second) {
        const HistoryBucket *bucket = buckets.at(second);
        if (!bucket || (bucket->missing == 0 && bucket->recovered == 0))
            continue;
        // Bars stand on whole multiples of their width, so that they do not flicker as time passes.
        const double left = toSeconds(startOf(second / width * width) - range.to);
        if (bars.isEmpty() || bars.last().x != left)
            bars.append({left, double(width), 0, 0});
        bars.last().missing += bucket->missing;
        bars.last().recovered += bucket->recovered;
    }
    return bars;
}

double highest(const LineSegments &segments)
{
    double maximum = 0;
    for (const auto &segment : segments) {
        for (const QPointF &point : segment)
            maximum = std::max(maximum, point.y());
    }
    return maximum;
}

LineSegments sparkline(const HistoryView &view, Instant now, Millis length, int points)
{
    LineSegments lines;
    const double step = toSeconds(length) / std::max(1, points);
    const double clock = toSeconds(now.time_since_epoch()); // whose steps are those of the means
    for (const auto &segment : rateSegments(view, {now - length, now})) {
        QList<QPointF> line;
        double bucketEnd = 0;
        int count = 0;
        const auto close = [&] {
            if (count > 0)
                line.last() /= count;
        };
        for (const QPointF &point : segment) {
            if (count == 0 || point.x() >= bucketEnd) {
                close();
                line.append(QPointF());
                bucketEnd = (std::floor((clock + point.x()) / step) + 1) * step - clock;
                count = 0;
            }
            line.last() += point;
            ++count;
        }
        close();
        line.first().setX(segment.first().x()); // as long as what it stands for
        line.last().setX(segment.last().x());
        lines.append(line);
    }
    return lines;
}

} // namespace feedscope
