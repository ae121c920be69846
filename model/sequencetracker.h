// Gap accounting for one feed: what was expected, what came, what is missing, per stream.
// Thread: one at a time. Owner: FeedAccount.
// Caps: kMaxStreams streams (the messages of more are delivered unchecked and counted in
// untrackedMessages()); per stream kMaxRanges missing ranges, none further than kRestartWindow
// behind the highest number (what leaves counts as lost, once); a stream name longer than
// BoundedKey::kMaxBytes is kept as its digest.
// Rules, for a number in no missing range:
//   further than kRestartWindow from the highest, either way: the sequence restarted. So neither a
//     server that begins again nor one corrupt number counts 2^63 missing.
//   0 or 1, more than kNearby below the highest: the sequence restarted (a server began again).
//   below the first number of the sequence by no more than kNearby from the highest: delivered out
//     of order; the books begin earlier.
//   below everything the books still know: Stale, because nobody can say whether it came before.
//   at or below the highest otherwise: a duplicate. So a server that begins again at 0 or 1 before
//     it got past kNearby is taken for one that repeats itself.
//   A restart gives up the ranges missing before it: they count as lost.
// Invariant: expected == delivered + missing, per stream and in total, after every call.
#pragma once

#include "boundedkey.h"

#include <QByteArray>
#include <QHash>
#include <QtGlobal>
#include <optional>
#include <vector>

namespace feedscope {

enum class SequenceKind {
    First,     // the first number of a stream
    InOrder,   // the number that was expected
    Gap,       // [from, to] was skipped
    Late,      // was missing
    Earlier,   // before the first number, close by
    Duplicate, // came before
    Stale,     // older than the books: came before or was lost, nobody can say
    Restart,   // the sequence began again here
};

struct SequenceObservation
{
    SequenceKind kind = SequenceKind::First;
    quint64 expected = 0; // the number that should have come; 0 after the last quint64
    quint64 from = 0;     // first and last number found missing, when missing > 0
    quint64 to = 0;
    quint64 missing = 0; // of Gap, and of Earlier when it is not next to the first number
    quint64 lost = 0;    // numbers that left the window with this call and now count as lost
};

// Closed range [from, to] of numbers not seen.
struct SequenceRange
{
    quint64 from = 0;
    quint64 to = 0;
    quint64 count() const { return to - from + 1; }
    friend bool operator==(const SequenceRange &, const SequenceRange &) = default;
};

struct SequenceTotals
{
    quint64 expected = 0;  // delivered + missing
    quint64 delivered = 0; // First, InOrder, Gap, Late, Earlier, Restart
    quint64 missing = 0;   // open or lost, not (yet) recovered
    quint64 recovered = 0; // came Late
    quint64 lost = 0;      // part of missing: left the window
    quint64 duplicates = 0;
    quint64 stale = 0;
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
    static constexpr quint64 kNearby = 100;

    SequenceObservation observe(const QByteArray &stream, quint64 sequence);

    const SequenceTotals &totals() const { return m_totals; }
    SequenceTotals totals(const QByteArray &stream) const;
    // Ascending and disjoint.
    std::vector<SequenceRange> missing(const QByteArray &stream) const;
    std::optional<quint64> highest(const QByteArray &stream) const;
    quint64 untrackedMessages() const { return m_untracked; }

private:
    struct Stream
    {
        BoundedKey key;
        quint64 highest = 0;
        quint64 first = 0;                  // of this sequence
        quint64 floor = 0;                  // nothing is known of the numbers below it
        std::vector<SequenceRange> missing; // ascending, disjoint, all below highest
        SequenceTotals totals;
    };

    // Position in m_streams, or nothing beyond the cap; begins a stream not seen before.
    std::optional<size_t> find(const BoundedKey &key);
    const Stream *look(const QByteArray &stream) const;
    SequenceKind classify(const Stream &stream, quint64 sequence) const;
    void account(Stream &stream, quint64 sequence, SequenceObservation &seen);
    void addMissing(Stream &stream, SequenceRange range, SequenceObservation &seen);
    void fill(Stream &stream, quint64 sequence);
    void enforceWindow(Stream &stream, SequenceObservation &seen);
    void beginSequence(Stream &stream, quint64 sequence, SequenceObservation &seen);

    std::vector<Stream> m_streams;
    QHash<BoundedKey, size_t> m_index;
    size_t m_last = 0; // position of the stream used last: most feeds have runs of one
    SequenceTotals m_totals;
    quint64 m_untracked = 0;
};

} // namespace feedscope
