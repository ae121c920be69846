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

} // namespace

const HistoryBucket *HistoryView::bucket(Instant at) const
{
    const qint64 minute = minuteOf(at);
    const auto it = std::lower_bound(
        minutes.begin(), minutes.end(), minute,
        [](const auto &candidate, qint64 wanted) { return candidate->minute < wanted; });
    if (it == minutes.end() || (*it)->minute != minute)
        return nullptr;
    return &(*it)->buckets[size_t(secondOf(at) - minute * 60)];
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
    if (m_closed.size() >= kMaxMinutes)
        m_closed.pop_front();
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
    view->spans.assign(m_spans.begin(), m_spans.end());
    m_view = std::move(view);
    return m_view;
}

} // namespace feedscope
