// What each feed came to today: the counters and the ledger since local midnight, and what an earlier
// run of the same day had come to.
// Thread: UI.
// Owner: the main window.
// Units: days of the zone given; the time is that of the snapshots.
// Rules: at midnight every count begins anew, with what the beat before had as its zero. Counters that
//   begin anew, since the feed was set up anew, are added to what they were. Feeds that are gone are
//   no part of the sum.
// Caps: one entry for each feed there is.
// Errors: what was kept and means nothing, or is of another day, is as if nothing had been kept: then
//   `since` says since when the day is known.
// Source: ui-spec.md section 4 ("Details shows today's totals"), screen 02.
#pragma once

#include "countersums.h"
#include "snapshotboard.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QTimeZone>
#include <optional>

namespace feedscope {

struct TodayTotals
{
    Counters counters;
    LedgerCounts outages; // simulated ones left out
    LedgerCounts simulated;
    std::optional<WallTime> since; // none: since midnight
};

class TodayBook
{
public:
    explicit TodayBook(QTimeZone zone = QTimeZone::systemTimeZone());

    static constexpr Nanos kEvery = std::chrono::seconds(1);

    // Once a beat; looks at them every kEvery.
    void update(const QList<SnapshotBoard::Snapshot> &feeds, Instant now);
    TodayTotals of(const FeedSnapshot &feed) const;
    TodayTotals all(const QList<SnapshotBoard::Snapshot> &feeds) const;
    // Times it came back by itself in earlier runs of today.
    quint64 earlierReconnects(const FeedId &feed) const;

    // To go on with in the next run of the same day; JSON.
    QByteArray kept() const;
    void goOnWith(const QByteArray &kept); // before the first update()

private:
    struct Feed
    {
        SnapshotBoard::Snapshot last;
        Counters base; // of the counters, at midnight or when they began anew
        LedgerCounts outagesBase;
        LedgerCounts simulatedBase;
        TodayTotals earlier; // before `base`
        quint64 earlierReconnects = 0;
    };

    void begin(QDate day);
    void take(Feed &feed, const SnapshotBoard::Snapshot &snapshot);
    TodayTotals totals(const Feed &feed, const FeedSnapshot &snapshot) const;
    quint64 reconnects(const Feed &feed) const; // of this run

    const QTimeZone m_zone;
    std::optional<Instant> m_looked;
    QDate m_day;
    Instant m_midnight;
    WallTime m_wall;
    std::optional<WallTime> m_since;
    QHash<FeedId, Feed> m_feeds;
    QHash<FeedId, Feed> m_kept; // of feeds that were not seen yet
    QDate m_keptDay;
    std::optional<WallTime> m_keptSince;
};

} // namespace feedscope
