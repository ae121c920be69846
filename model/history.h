// What happened each second of the last 24 h and each 10 s of the 6 days before, and the exact edges
// of every state, for charts and skylines.
// Thread: one writer at a time; a HistoryView is immutable and may go anywhere.
// Memory: closed minutes and hours are shared between views, so a view costs two vectors of pointers
//   and one open minute. kMaxMinutes minutes of 1.7 kB, kMaxHours hours of 10 kB and kMaxSpans state
//   spans are kept; a minute that leaves is summed up in its hour; the oldest hours and spans leave
//   silently by design (7 days).
// Units: a bucket is one second of a minute, or 10 s of an hour; rttMs < 0 means not measured.
#pragma once

#include "feedstate.h"
#include "instant.h"

#include <QString>
#include <array>
#include <deque>
#include <memory>
#include <vector>

namespace feedscope {

struct HistoryBucket
{
    quint32 messages = 0; // delivered live, not replayed
    quint32 missing = 0;  // found missing in this second
    quint32 recovered = 0;
    quint32 attempts = 0;      // attempts begun
    quint32 failures = 0;      // attempts or connections that ended badly
    quint16 attemptNumber = 0; // highest failures-in-a-row count seen
    bool connected = false;    // connected at any time in this second
    float rttMs = -1;
};

struct HistoryMinute
{
    qint64 minute = 0; // Instant / 60 s
    std::array<HistoryBucket, 60> buckets{};
};

// A summed bucket counts everything in its 10 s; connected at any time in them, the highest attempt
// number, the latest round trip.
struct HistoryHour
{
    static constexpr std::chrono::seconds kBucket{10};
    qint64 hour = 0; // Instant / 1 h
    std::array<HistoryBucket, 360> buckets{};
};

// One stretch of one state; `to` is empty while it lasts.
struct StateSpan
{
    Instant from;
    std::optional<Instant> to;
    DisplayState state = DisplayState::Disconnected;
    bool simulated = false;
    QString cause; // plain words, may be empty
};

struct HistoryView
{
    std::vector<std::shared_ptr<const HistoryMinute>>
        minutes; // ascending, gaps allowed; the last one is open
    std::vector<std::shared_ptr<const HistoryHour>>
        hours;                    // of what is older than the minutes; ascending, gaps allowed
    std::vector<StateSpan> spans; // ascending

    // The second that holds `at`, or null when nothing was recorded there.
    const HistoryBucket *bucket(Instant at) const;
    // The 10 s that hold `at`, or null; only of what is older than the minutes.
    const HistoryBucket *olderBucket(Instant at) const;
};

class History
{
public:
    static constexpr size_t kMaxMinutes = 24 * 60;
    static constexpr size_t kMaxHours = 6 * 24 + 1; // the first is there in part
    static constexpr size_t kMaxSpans = 4'096;

    // The bucket of `now`, created on demand, to be changed at once. `now` never goes back by more
    // than the open minute; what does is booked in that minute's first second.
    HistoryBucket &at(Instant now);
    // Begins a new span unless state, simulated and cause are unchanged. A `from` inside an
    // earlier span ends that one there, and spans that began at or after it are dropped (silence
    // is back-dated).
    void enter(DisplayState state, bool simulated, const QString &cause, Instant from);
    // The same view as last time while nothing changed.
    std::shared_ptr<const HistoryView> view() const;

private:
    void closeMinute();
    void sumUp(const HistoryMinute &minute);

    std::deque<std::shared_ptr<const HistoryMinute>> m_closed;
    std::deque<std::shared_ptr<const HistoryHour>> m_hours;
    std::unique_ptr<HistoryMinute> m_open;
    HistoryBucket *m_bucket = nullptr; // used last, in m_open: the next message's, mostly
    Instant m_bucketFrom;
    std::deque<StateSpan> m_spans;
    mutable std::shared_ptr<const HistoryView> m_view; // null once anything changed
};

} // namespace feedscope
