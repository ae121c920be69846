// Gap accounting for one feed: what was expected, what came, what is missing, per stream.
// Thread: one at a time. Owner: FeedAccount.
// Caps: kMaxStreams streams (the messages of more are delivered unchecked and counted in
// untrackedMessages()); per stream kMaxRanges missing ranges, none further than kRestartWindow
// behind the highest number, and kMaxRangesOfAll of all streams, where the stream at hand gives up
// its oldest (what leaves counts as lost, once); a stream name longer than BoundedKey::kMaxBytes is
// kept as its digest.
// Rules, for a number in no missing range:
//   further than kRestartWindow from the highest, either way: the sequence restarted. So neither a
//     server that begins again nor one corrupt number counts 2^63 missing.
//   0 or 1, more than kNearby below the highest, or below the first of a sequence that has counted
//     up: the sequence restarted (a server began again).
//   below the first number of the sequence by no more than kNearby from the highest: delivered out
//     of order; the books begin earlier.
//   below everything the books still know: Stale. It came before, or was lost or superseded.
//   at or below the highest otherwise: a duplicate, unless it shows that the sequence began again:
//     the first of a connection, with the number the sequence began with (or 0 or 1) and other
//     bytes than then; the second number in a row with other bytes than before; or the third in a
//     row from the beginning, in the middle of a connection. Bytes are known of the first kStart
//     numbers of a sequence. Right after a reconnect the same bytes again are a server that
//     repeats what it has: duplicates. The one or two numbers before the one that showed it have
//     then been counted as duplicates.
//   A restart gives up the ranges missing before it: they count as lost.
//   A snapshot supersedes the numbers up to its own: none of them is missing any more, nor
//     expected, and one that still comes is Stale.
// Invariant: expected == delivered + missing, per stream and in total, after every call.
#pragma once

#include "boundedkey.h"

#include <QByteArray>
#include <QByteArrayView>
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
    quint64 expected = 0;   // delivered + missing
    quint64 delivered = 0;  // First, InOrder, Gap, Late, Earlier, Restart
    quint64 missing = 0;    // open or lost, not (yet) recovered
    quint64 recovered = 0;  // came Late
    quint64 lost = 0;       // part of missing: left the window
    quint64 superseded = 0; // were missing, or never found so, when a snapshot covered them
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
    static constexpr size_t kMaxRangesOfAll = 65'536;
    static constexpr quint64 kRestartWindow = 1'000'000;
    static constexpr quint64 kNearby = 100;
    static constexpr quint64 kStart = 128;

    // `payload`, where given, is the message; a digest of it is kept for the first kStart numbers.
    SequenceObservation observe(const QByteArray &stream, quint64 sequence,
                                QByteArrayView payload = {});
    // What comes from now on belongs to another connection.
    void connected() { ++m_connection; }
    // A snapshot holds the state of `stream` up to `number`. How many numbers that superseded.
    quint64 supersede(const QByteArray &stream, quint64 number);

    const SequenceTotals &totals() const { return m_totals; }
    SequenceTotals totals(const QByteArray &stream) const;
    // Ascending and disjoint.
    std::vector<SequenceRange> missing(const QByteArray &stream) const;
    std::optional<quint64> highest(const QByteArray &stream) const;
    quint64 untrackedMessages() const { return m_untracked; }

private:
    // Numbers that came before, counting up.
    struct Run
    {
        quint64 next = 0;
        int length = 0;
        int others = 0; // the last so many had other bytes than before
        bool fromStart = false;
        bool inMidConnection = false;
    };
    struct Stream
    {
        BoundedKey key;
        quint64 highest = 0;
        quint64 first = 0;                  // of this sequence
        quint64 floor = 0;                  // nothing is known of the numbers below it
        std::vector<SequenceRange> missing; // ascending, disjoint, all below highest
        SequenceTotals totals;
        quint64 base = 0;             // the first kept in `digests`
        std::vector<quint32> digests; // of numbers from `base` on; 0: not known
        Run run;
        quint64 raisedIn = 0; // the connection that raised `highest` last
    };

    // The stream used last, when this is the number after its highest and none is missing: there is
    // nothing to judge, as with most numbers of most feeds. Else null.
    Stream *expecting(const QByteArray &stream, quint64 sequence);
    SequenceObservation countUp(Stream &stream, QByteArrayView payload);
    // Position in m_streams, or nothing beyond the cap; begins a stream not seen before.
    std::optional<size_t> find(const BoundedKey &key);
    const Stream *look(const QByteArray &stream) const;
    SequenceKind classify(const Stream &stream, quint64 sequence) const;
    bool beginsAgain(Stream &stream, quint64 sequence, QByteArrayView payload) const;
    static void keepDigest(Stream &stream, quint64 sequence, QByteArrayView payload);
    void account(Stream &stream, quint64 sequence, SequenceObservation &seen);
    void addMissing(Stream &stream, SequenceRange range, SequenceObservation &seen);
    void fill(Stream &stream, quint64 sequence);
    // `others`: ranges that the other streams hold.
    void enforceWindow(Stream &stream, size_t others, SequenceObservation &seen);
    void countRanges(Stream &stream, size_t others);
    void beginSequence(Stream &stream, quint64 sequence, SequenceObservation &seen);

    std::vector<Stream> m_streams;
    QHash<BoundedKey, size_t> m_index;
    size_t m_last = 0; // position of the stream used last: most feeds have runs of one
    SequenceTotals m_totals;
    quint64 m_connection = 0;
    quint64 m_untracked = 0;
    size_t m_ranges = 0; // of all streams
};

} // namespace feedscope
