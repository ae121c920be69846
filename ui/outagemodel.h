// Every outage and gap of every feed that the ledgers still hold, newest first.
// Thread: UI.
// Owner: the history page.
// Caps: those of the ledgers. update() resets only when rows changed place; a look at unchanged
//   ledgers costs one comparison of pointers per feed.
// Errors: none.
// Source: ui-spec.md section 6 (History), screen 06 (outages).
#pragma once

#include "feedstate.h"
#include "ledgerrow.h"
#include "snapshotboard.h"

#include <QAbstractTableModel>

namespace feedscope {

class OutageModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Simulated, Feed, Lasted, Missing, Recovered, What, ColumnCount };
    enum Role { TroubleRole = Qt::UserRole + 1 };

    struct Row
    {
        FeedId feed;
        QString name;
        LedgerRow row;
        WallTime at;
        bool goesOn = true; // where it has no end: else a person stopped the feed in it
    };

    using QAbstractTableModel::QAbstractTableModel;
    void update(const QList<SnapshotBoard::Snapshot> &feeds, Instant now);
    void setFeed(const FeedId &feed); // empty: all
    const FeedId &feed() const { return m_feed; }
    // Simulated ones are left out unless a person wants to see them.
    void setSimulatedShown(bool shown);
    int hiddenSimulated() const { return m_hidden; }
    const Row &row(int at) const { return m_rows[size_t(at)]; }
    Instant now() const { return m_now; }
    // -1: it is not (any more).
    int find(const FeedId &feed, quint64 number) const;
    // What the feed went through then, the worst of it.
    DisplayState stateOf(int at) const;
    quint64 stillMissing(int at) const;
    QString costText(int at) const; // "10 missing", "not known yet"

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::vector<Row> collect();
    QString dayOf(const Row &row) const;
    QString text(const Row &row, int column) const;

    QList<SnapshotBoard::Snapshot> m_feeds;
    FeedId m_feed;
    bool m_simulatedShown = true;
    int m_hidden = 0;
    std::vector<Row> m_rows;
    Instant m_now;
};

} // namespace feedscope
