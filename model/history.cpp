#include "history.h"

#include <algorithm>

namespace feedscope {

namespace {

qint64 secondOf(Instant at)
{
    return std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count();
}

qint64 minuteOf(Instant at)
{
    return std::chrono::floor<std::chrono::minutes>(at.time_since_epoch()).count();
}

qint64 hourOf(Instant at)
{
    return std::chrono::floor<std::chrono::hours>(at.time_since_epoch()).count();
}

// The stretch of that number among those in ascending order; null: it is not there.
template <typename Stretch>
const Stretch *find(const std::vector<std::shared_ptr<const Stretch>> &stretches,
                    qint64 Stretch::*number, qint64 wanted)
{
    const auto it = std::lower_bound(
        stretches.begin(), stretches.end(), wanted,
        [number](const auto &candidate, qint64 value) { return (*candidate).*number < value; });
    return it == stretches.end() || (**it).*number != wanted ? nullptr : it->get();
}

void add(HistoryBucket &sum, const HistoryBucket &second)
{
    sum.messages += second.messages;
    sum.missing += second.missing;
    sum.recovered += second.recovered;
    sum.attempts += second.attempts;
    sum.failures += second.failures;
    sum.attemptNumber = std::max(sum.attemptNumber, second.attemptNumber);
    sum.connected |= second.connected;
    if (second.rttMs >= 0)
        sum.rttMs = second.rttMs;
}

} // namespace

const HistoryBucket *HistoryView::bucket(Instant at) const
{
    const qint64 minute = minuteOf(at);
    const HistoryMinute *found = find(minutes, &HistoryMinute::minute, minute);
    return found ? &found->buckets[size_t(secondOf(at) - minute * 60)] : nullptr;
}

const HistoryBucket *HistoryView::olderBucket(Instant at) const
{
    const qint64 hour = hourOf(at);
    const HistoryHour *found = find(hours, &HistoryHour::hour, hour);
    return found ? &found->buckets[size_t((secondOf(at) - hour * 3'600) /
                                          HistoryHour::kBucket.count())]
                 : nullptr;
}

HistoryBucket &History::at(Instant now)
{
    if (m_view)
        m_view.reset();
    if (m_bucket && now >= m_bucketFrom && now < m_bucketFrom + std::chrono::seconds(1))
        return *m_bucket;
    const qint64 minute = minuteOf(now);
    if (!m_open || minute > m_open->minute) {
        closeMinute();
        m_open = std::make_unique<HistoryMinute>();
        m_open->minute = minute;
    }
    if (minute < m_open->minute)
        return m_open->buckets.front();
    m_bucket = &m_open->buckets[size_t(secondOf(now) - minute * 60)];
    m_bucketFrom = std::chrono::floor<std::chrono::seconds>(now);
    return *m_bucket;
}

void History::closeMinute()
{
    if (!m_open)
        return;
    m_bucket = nullptr;
    m_closed.push_back(std::move(m_open));
    if (m_closed.size() >= kMaxMinutes) {
        sumUp(*m_closed.front());
        m_closed.pop_front();
    }
}

void History::sumUp(const HistoryMinute &minute)
{
    const Instant begin{std::chrono::minutes(minute.minute)};
    const qint64 hour = hourOf(begin);
    // Views may hold the one that is there: it is replaced, once a minute, not changed.
    const bool isOpen = !m_hours.empty() && m_hours.back()->hour == hour;
    auto sum =
        isOpen ? std::make_shared<HistoryHour>(*m_hours.back()) : std::make_shared<HistoryHour>();
    sum->hour = hour;
    const auto first = size_t(secondOf(begin) - hour * 3'600);
    for (size_t second = 0; second < minute.buckets.size(); ++second)
        add(sum->buckets[(first + second) / size_t(HistoryHour::kBucket.count())],
            minute.buckets[second]);
    if (isOpen)
        m_hours.back() = std::move(sum);
    else
        m_hours.push_back(std::move(sum));
    if (m_hours.size() > kMaxHours)
        m_hours.pop_front();
}

void History::enter(DisplayState state, bool simulated, const QString &cause, Instant from)
{
    const auto same = [&](const StateSpan &span) {
        return span.state == state && span.simulated == simulated && span.cause == cause;
    };
    if (!m_spans.empty() && same(m_spans.back()) && m_spans.back().from <= from)
        return;
    m_view.reset();
    while (!m_spans.empty() && m_spans.back().from >= from)
        m_spans.pop_back();
    if (!m_spans.empty() && same(m_spans.back())) {
        m_spans.back().to.reset();
        return;
    }
    if (!m_spans.empty())
        m_spans.back().to = from;
    m_spans.push_back({from, std::nullopt, state, simulated, cause});
    if (m_spans.size() > kMaxSpans)
        m_spans.pop_front();
}

std::shared_ptr<const HistoryView> History::view() const
{
    if (m_view)
        return m_view;
    auto view = std::make_shared<HistoryView>();
    view->minutes.reserve(m_closed.size() + 1);
    view->minutes.assign(m_closed.begin(), m_closed.end());
    if (m_open)
        view->minutes.push_back(std::make_shared<const HistoryMinute>(*m_open));
    view->hours.assign(m_hours.begin(), m_hours.end());
    view->spans.assign(m_spans.begin(), m_spans.end());
    m_view = std::move(view);
    return m_view;
}

} // namespace feedscope
