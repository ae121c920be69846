// Every outage and skip of one feed with what it cost, and how long detecting and recovering took.
// Thread: one at a time; a LedgerView is immutable and may go anywhere. Owner: FeedAccount.
// Caps: kMaxRows rows, the oldest leave and are counted; kMaxRanges ranges of missing numbers per
// row, what comes late for more is recovered in the counters but in no row.
// Rules: after a connection is back the row stays open (it settles) until kSettle after the first
// message or the last number recovered, at most kLongestSettle: what is found missing meanwhile was
// missed by the outage, as were numbers that come in one run from the start, four times faster
// than the feed's pace: a replay without a gap cannot be told otherwise. The first counts at once
// where the outage was longer than the feed's pace, else with the second. Without a message it
// settles after kAwaitFirst. Simulated rows have totals of their own.
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

struct LedgerTotals
{
    quint64 outages = 0;
    quint64 skips = 0;
    quint64 missing = 0;
    quint64 recovered = 0;
    quint64 superseded = 0;
    quint64 lost = 0;
    IntervalStats detect;
    IntervalStats recover;
};

struct LedgerView
{
    std::vector<LedgerRow> rows; // newest last
    quint64 fallenOut = 0;       // rows older than those
};

class GapLedger
{
public:
    static constexpr size_t kMaxRows = 1'000;
    static constexpr size_t kMaxRanges = 64;
    static constexpr Nanos kSettle = std::chrono::seconds(1);
    static constexpr Nanos kAwaitFirst = std::chrono::seconds(5);
    static constexpr Nanos kLongestSettle = std::chrono::seconds(10);
    static constexpr Nanos kRun = std::chrono::milliseconds(100); // of a feed without a pace

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
    quint64 message(Instant now, const QByteArray &id, bool sequenced, bool inOrder);

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
    quint64 replayed(bool first, Instant now, bool inOrder);

    std::deque<Entry> m_entries;
    Phase m_phase = Phase::Calm; // of the newest entry, an outage unless Calm
    RecoveryMeans m_means = RecoveryMeans::None;
    Nanos m_runStep = kRun;
    double m_pace = 0;
    bool m_firstIsOpen = false; // it came in a run and in order, and is not counted yet
    Instant m_connectedAt;
    Instant m_settleAt;
    std::optional<Instant> m_run; // the last message of the run, while it goes on
    bool m_hasFirst = false;
    bool m_awaitsSnapshot = false;
    bool m_skipsSimulated = false;
    quint64 m_rows = 0;
    LedgerTotals m_real;
    LedgerTotals m_simulated;
    mutable std::shared_ptr<const LedgerView> m_view;
};

} // namespace feedscope
