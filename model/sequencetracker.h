// Gap accounting for one feed: what was expected, what came, what is missing, per stream.
// Thread: one at a time. Owner: FeedAccount.
// Caps: kMaxStreams streams (more share one overflow stream that is not checked, counted in
// untrackedStreams());
//   kMaxRanges missing ranges per stream (the oldest leaves and counts as lost, once).
// Rules: a step back further than kRestartWindow behind the highest number, or to 0 or 1 below it
// when
//   nothing there is missing, is a restart of the sequence, not a gap; see classify() in the .cpp.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QtGlobal>
#include <deque>
#include <optional>

namespace feedscope {

enum class SequenceKind { First, InOrder, Gap, Late, Duplicate, Restart };

struct SequenceObservation
{
    SequenceKind kind = SequenceKind::First;
    quint64 expected = 0; // the number that should have come
    quint64 from = 0;     // of Gap: first and last missing number
    quint64 to = 0;
    quint64 lost = 0; // numbers that left the window with this call and now count as lost
};

// Closed range [from, to] of numbers not seen.
struct SequenceRange
{
    quint64 from = 0;
    quint64 to = 0;
    friend bool operator==(const SequenceRange &, const SequenceRange &) = default;
};

struct SequenceTotals
{
    quint64 expected = 0;  // delivered + missing
    quint64 delivered = 0; // First, InOrder, Gap, Late, Restart
    quint64 missing = 0;   // open or lost, not (yet) recovered
    quint64 recovered = 0; // came Late
    quint64 lost = 0;      // part of missing: left the window
    quint64 duplicates = 0;
    quint64 gaps = 0;
    quint64 restarts = 0;
    friend bool operator==(const SequenceTotals &, const SequenceTotals &) = default;
};

class SequenceTracker
{
public:
    static constexpr int kMaxStreams = 10'000;
    static constexpr int kMaxRanges = 1'024;
    static constexpr quint64 kRestartWindow = 1'000'000;

    SequenceObservation observe(const QByteArray &stream, quint64 sequence);

    SequenceTotals totals() const { return m_totals; }
    SequenceTotals totals(const QByteArray &stream) const;
    std::deque<SequenceRange> missing(const QByteArray &stream) const;
    std::optional<quint64> highest(const QByteArray &stream) const;
    quint64 untrackedStreams() const { return m_untracked; }

private:
    struct Stream
    {
        quint64 highest = 0;
        std::deque<SequenceRange> missing; // ascending, disjoint, all below highest
        SequenceTotals totals;
    };
    QHash<QByteArray, Stream> m_streams;
    SequenceTotals m_totals;
    quint64 m_untracked = 0;
};

} // namespace feedscope
