// Every outage and gap of every feed, newest first: those that the ledgers still hold, and those the
// archive has kept of earlier runs.
// Thread: UI.
// Owner: the history page.
// Caps: those of the ledgers and of the archive. update() resets only when rows changed place; a look at unchanged
//   ledgers costs one comparison of pointers per feed.
// Errors: none.
// Source: ui-spec.md section 6 (History), screen 06 (outages).
#pragma once

#include "outagearchive.h"
#include "snapshotboard.h"

#include <QAbstractTableModel>

namespace feedscope {

class OutageModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    // The texts that a line of the list has from it as they are.
    enum Column { Lasted, Missing, What, ColumnCount };

    struct Row
    {
        FeedId feed;
        QString name;
        LedgerRow row;
        WallTime at;
        bool goesOn = true; // where it has no end: else the feed was stopped in it, or Feedscope
        std::shared_ptr<const OutageRecord> record = nullptr; // null: not kept (yet)
        bool isPast = false;                                  // no ledger has it any more
    };

    using QAbstractTableModel::QAbstractTableModel;
    // Null: what the ledgers hold is all there is. It outlives the model.
    void setArchive(const OutageArchive *archive) { m_archive = archive; }
    void update(const QList<SnapshotBoard::Snapshot> &feeds, Instant now);
    void setFeed(const FeedId &feed); // empty: all
    const FeedId &feed() const { return m_feed; }
    // Simulated ones are left out unless a person wants to see them.
    void setSimulatedShown(bool shown);
    // Those that began longer ago are left out; none: all are shown.
    void setPeriod(std::optional<Millis> period);
    int hiddenSimulated() const { return m_hidden; }
    const Row &row(int at) const { return m_rows[size_t(at)]; }
    Instant now() const { return m_now; }
    WallTime wallNow() const { return m_wallNow; }
    // -1: it is not (any more).
    int find(const FeedId &feed, Instant start, quint64 number) const;
    // What the feed went through then, the worst of it.
    DisplayState stateOf(int at) const;
    quint64 stillMissing(int at) const;
    QString costText(int at) const;   // "10 missing", "not known yet", "fell back to SSE"
    bool wasEverywhere(int at) const; // every other feed was lost at the same time

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<Row> collect();
    bool isWanted(const FeedId &feed, bool simulated, WallTime at);
    void recollect(); // with a reset
    bool isOld(WallTime at) const;
    QString text(const Row &row, int column) const;

    QList<SnapshotBoard::Snapshot> m_feeds;
    FeedId m_feed;
    bool m_simulatedShown = true;
    int m_hidden = 0;
    std::vector<Row> m_rows;
    const OutageArchive *m_archive = nullptr;
    quint64 m_revision = 0; // of the archive
    std::optional<Millis> m_period;
    Instant m_now;
    WallTime m_wallNow;
};

} // namespace feedscope
