// Puts every outage and skip of the feeds into the journal, as the ledgers tell of them, and shows
// the journal to the window.
// Thread: UI.
// Owner: the application. The journal's file is read bit by bit from the event loop, or by read().
// Units: Instants and wall times of the clock given.
// Rules: an outage is written when it begins, so that a crash does not lose it, and again kCalm after
//   it ended and no more changed; one that lasts, every kLasting. Rows of the ledger that ended and
//   began more than kStillChanges ago are not looked at any more.
//   The seconds around it are written when the last of them is over.
// Caps: kMostEvents events of each feed are remembered for the stories; kMostAMinute outages and skips
//   of a feed are kept a minute, those beyond it stay in its ledger only and are counted.
// Errors: OutageArchive's; a write that failed is tried again every kRetry.
#pragma once

#include "feedsnapshot.h"
#include "outagejournal.h"
#include "scheduler.h"

#include <QHash>
#include <QSet>
#include <QTimer>
#include <deque>

namespace feedscope {

class OutageRecorder : public OutageArchive
{
public:
    static constexpr Nanos kCalm = std::chrono::seconds(2);
    static constexpr Nanos kLasting = std::chrono::minutes(10);
    static constexpr Nanos kRetry = std::chrono::seconds(30);
    static constexpr Nanos kEvery = std::chrono::milliseconds(500);
    static constexpr Nanos kStillChanges = std::chrono::minutes(15);
    static constexpr size_t kMostEvents = 300;
    static constexpr int kMostAMinute = 60;

    using Snapshot = std::shared_ptr<const FeedSnapshot>;

    OutageRecorder(const QString &file, const Scheduler &clock);

    // outages.ndjson in the folder the platform has for this program's data; another file for the
    // feeds of --config, by their path.
    static QString pathFor(const QString &configFile);

    const Condition &condition() const override { return m_journal.condition(); }
    quint64 notKept() const override { return m_notKept; }
    const OutageRecords &records() const override { return m_journal.records(); }
    quint64 revision() const override { return m_journal.revision(); }
    void setNote(const OutageKey &outage, const QString &note) override;

    void start(); // reads from the event loop
    void read();  // all of it now
    // Whose outages are kept from now on; not the demo's.
    void follow(const QSet<FeedId> &feeds) { m_followed = feeds; }
    void note(const std::vector<FeedEvent> &events);
    // Once a beat.
    void watch(const QList<Snapshot> &feeds, Instant now);
    // The program ends: writes what is known of every outage.
    void finish(const QList<Snapshot> &feeds, Instant now);

private:
    using RowKey = std::pair<Instant, quint64>; // start, number
    struct Row
    {
        LedgerRow row; // as seen last
        WallTime at;
        Instant changed;
        std::optional<Instant> written;
        bool isTraced = false; // all that is to be kept around it was
        bool isNew = true;     // nothing is written of what changed last
        bool kept = true;      // no: too many came at once
    };
    struct Feed
    {
        Snapshot last;
        std::map<RowKey, Row> rows;   // those that may still change
        std::deque<FeedEvent> events; // oldest first
        Instant minute;               // when the one under way began
        int inMinute = 0;
    };

    void look(Feed &feed, Instant now);
    void add(Feed &feed, const LedgerRow &row, Instant now);
    static bool isDue(const Row &row, Instant now);
    static bool awaitsTrace(const Row &row);
    static bool isOver(const Row &row, Instant now);
    void write(const Feed &feed, Row &row, const QList<Snapshot> &all, Instant now);
    TimeAnchor anchor() const { return {m_clock.now(), m_clock.wallNow()}; }

    const Scheduler &m_clock;
    OutageJournal m_journal;
    QTimer m_reading;
    QHash<FeedId, Feed> m_feeds;
    QSet<FeedId> m_followed;
    quint64 m_notKept = 0;
    std::optional<Instant> m_looked;
    std::optional<Instant> m_tried;
};

} // namespace feedscope
