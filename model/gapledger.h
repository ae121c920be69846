// Every outage and skip of one feed with what it cost, and how long detecting and recovering took.
// Thread: one at a time; a LedgerView is immutable and may go anywhere. Owner: FeedAccount.
// Caps: kMaxRows rows, the oldest leave and are counted; kMaxRanges ranges of missing numbers per
// row, what comes late for more is recovered in the counters but in no row.
// Rules: after a connection is back the row stays open (it settles) until kSettle after the first
// message or the last number recovered, at most kLongestSettle: what is found missing meanwhile was
// missed by the outage. So were numbers that came in order and are a replay. A replay is known by
//   its haste: one run from the first message on, whenever that comes, four times faster than the
//     feed's pace, with one pause of at most kRun. The first counts at once where the outage was
//     longer than the feed's pace, else with the second. A gap ends the run of its stream, but for
//     one before its first message: the server had kept the later ones only. Those count from the
//     kSurely'th on, since the first may as well be live.
//   a gap after it: the server gave what it had kept, and went on with what is live. Only where one
//     stream came in order, and no more of it than twice what the outage can have held.
// Without a message the row settles after kAwaitFirst. Simulated rows have totals of their own.
// Source: DESIGN.md section 3.
#pragma once

#include "boundedkey.h"
#include "intervalstats.h"
#include "ledgerrow.h"
#include "sequencetracker.h"

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace feedscope {

// What all rows since the start came to, those that left among them.
struct LedgerCounts
{
    quint64 outages = 0;
    quint64 skips = 0;
    quint64 missing = 0;
    quint64 recovered = 0;
    quint64 superseded = 0; // part of recovered
    quint64 lost = 0;
};

struct LedgerTotals : LedgerCounts
{
    IntervalStats detect;
    IntervalStats recover;
};

struct LedgerView
{
    std::vector<LedgerRow> rows; // newest last
    quint64 fallenOut = 0;       // rows older than those
    LedgerCounts counts;         // simulated outages left out
    LedgerCounts simulated;
};

class GapLedger
{
public:
    static constexpr size_t kMaxRows = 1'000;
    static constexpr size_t kMaxRanges = 64;
    static constexpr Nanos kSettle = std::chrono::seconds(1);
    static constexpr Nanos kAwaitFirst = std::chrono::seconds(5);
    static constexpr Nanos kLongestSettle = std::chrono::seconds(10);
    static constexpr quint64 kSurely = 3;
    static constexpr Nanos kRun =
        std::chrono::milliseconds(100); // a step, of a feed without a pace

    struct Start
    {
        Instant at;
        Instant noticedAt;
        FeedError cause;
        bool simulated = false;
        QByteArray lastId;
        double pace = 0; // messages per second before it
    };

    // The call of an outage; ends the one before, whose row is then the result.
    std::optional<LedgerRow> begin(const Start &start);
    void attempt();
    void connected(Instant now, RecoveryMeans means);
    // A message of any kind was judged; `inOrder` when it is the next number of its stream. How many
    // numbers that showed to be replayed.
    quint64 message(Instant now, const QByteArray &id, const QByteArray &stream, bool sequenced,
                    bool inOrder);

    // `shown` names the stream to people, `id` the message that told.
    struct Told
    {
        QByteArray shown;
        QByteArray id;
        Instant at;
    };
    void missed(const QByteArray &stream, SequenceRange range, const Told &told);
    // Whether what goes missing without an outage from now on is a simulated fault's doing.
    void simulateSkips(bool simulated) { m_skipsSimulated = simulated; }
    void recovered(const QByteArray &stream, quint64 number, Instant now);
    // A sequence began again: what comes is no replay.
    void restarted() { m_run.isOver = m_run.gapHeeded = true; }
    // Numbers of the stream left the window; `open` are those that may still come.
    void gaveUp(const QByteArray &stream, const std::vector<SequenceRange> &open);
    // A snapshot covers numbers of the stream; `open` are those it does not.
    void superseded(const QByteArray &stream, const std::vector<SequenceRange> &open, Instant now);

    bool isDown() const { return m_phase == Phase::Down; }
    bool isSettling() const { return m_phase == Phase::Settling; }
    // The outage under way, or the one that settles, is a simulated fault's doing.
    bool isSimulated() const { return m_phase != Phase::Calm && m_entries.back().row.simulated; }
    // A snapshot is on its way, or no more: it does not settle before that, as far as
    // kLongestSettle goes.
    void awaitSnapshot(bool awaited, Instant now);
    // When the outage that is over is to be settled.
    std::optional<Instant> settlesAt() const;
    // The row of the outage under way, which is then closed: it settled, or the run ends.
    std::optional<LedgerRow> close();

    std::shared_ptr<const LedgerView> view() const;
    const LedgerTotals &totals() const { return m_real; }
    const LedgerTotals &simulatedTotals() const { return m_simulated; }

private:
    enum class Phase { Calm, Down, Settling };
    struct Hole
    {
        BoundedKey stream;
        SequenceRange range;
        quint64 recovered = 0;
        quint64 lost = 0;
        quint64 open() const { return range.count() - recovered - lost; }
    };
    struct Entry
    {
        LedgerRow row;
        std::vector<Hole> holes;
    };

    LedgerTotals &book(const LedgerRow &row) { return row.simulated ? m_simulated : m_real; }
    Entry &append(LedgerRow row);
    void addHole(Entry &entry, const QByteArray &stream, SequenceRange range);
    void settleLater(Instant now);
    // Closes what is in no open range of the stream: told with each row and how many of it.
    void closeHoles(const QByteArray &stream, const std::vector<SequenceRange> &open,
                    const std::function<void(Entry &, Hole &, quint64)> &told);
    // What came in order since the connection is back.
    struct Run
    {
        quint64 messages = 0;
        quint64 counted = 0; // of them, as replayed
        quint64 open = 0;    // of the haste, not counted yet
        Instant first;
        Instant last;
        std::optional<BoundedKey> stream;
        bool isMixed = false; // of several streams
        bool hasPaused = false;
        bool isOver = false;    // no haste any more
        bool keptLater = false; // it began with a gap
        bool gapFound = false;
        bool gapHeeded = false;
    };
    bool hasHole(const QByteArray &stream) const;
    quint64 hasty(const QByteArray &stream, Instant now);
    quint64 beforeGap();
    double couldHold() const; // numbers, by the pace before the outage

    std::deque<Entry> m_entries;
    Phase m_phase = Phase::Calm; // of the newest entry, an outage unless Calm
    RecoveryMeans m_means = RecoveryMeans::None;
    Nanos m_runStep = kRun;
    double m_pace = 0;
    Instant m_connectedAt;
    Instant m_settleAt;
    Run m_run;
    bool m_hasFirst = false;
    bool m_awaitsSnapshot = false;
    bool m_skipsSimulated = false;
    quint64 m_rows = 0;
    LedgerTotals m_real;
    LedgerTotals m_simulated;
    mutable std::shared_ptr<const LedgerView> m_view;
};

} // namespace feedscope
