// The feed table: one row per feed, made from the latest snapshots. Cells are worked out when they
// are asked for, so a hidden row costs nothing.
// Thread: UI.
// Owner: the main window.
// Rules: update() never resets; rows that go or come are removed and inserted, and everything else
//   is one dataChanged range with its roles: rates and ages at every update, the rest once in
//   kWhole or when what it shows changed.
// Units: see FeedSnapshot.
// Errors: none.
// Source: ui-spec.md section 4 (columns), section 8 (accessible text).
#pragma once

#include "feedcellface.h"
#include "snapshotboard.h"

#include <QAbstractTableModel>
#include <QHash>
#include <optional>

namespace feedscope {

class TodayBook;

// A feed and the moment it is drawn for.
struct FeedMoment
{
    SnapshotBoard::Snapshot snapshot;
    Instant now;
};

class FeedTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Snapshot = SnapshotBoard::Snapshot;
    static constexpr Millis kWhole{1'000};

    enum Column {
        State,
        Feed,
        Transport,
        Rate,
        LastMessage,
        Missing,
        Duplicates,
        Reconnects,
        Rtt,
        Uptime,
        Skyline,
        ColumnCount
    };
    Q_ENUM(Column)

    enum Role {
        IdRole = Qt::UserRole + 1, // QString
        NameRole,                  // QString
        StateRole,                 // int of DisplayState, which is also the severity
        GroupRole,                 // QString; empty: in none
        CaptionRole,               // of the proxy: QString above the first row of a group
        SortRole,                  // by the column's value, not its text
        MomentRole,                // FeedMoment, for what is painted
        FaceRole,                  // FeedCellFace, without its picture
    };

    explicit FeedTableModel(QObject *parent = nullptr);

    void update(const QList<Snapshot> &feeds, Instant now);
    // Reconnects of earlier runs of today; it outlives the model. None: those of this run only.
    void setToday(const TodayBook *today) { m_today = today; }
    // Null for an index of another model or none.
    Snapshot snapshot(const QModelIndex &index) const;
    Snapshot snapshot(const FeedId &feed) const;
    Instant now() const { return m_now; }
    static bool isNumeric(int column); // aligned at the right

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    quint64 earlierReconnects(const FeedSnapshot &feed, Column column) const;
    FeedCellFace face(const FeedSnapshot &feed, Column column) const;
    bool hasTheRowsOf(const QList<Snapshot> &feeds) const;
    void removeAbsent(const QHash<FeedId, Snapshot> &present);
    void insertNew(const QList<Snapshot> &feeds);
    void rebuildPlaces();

    QList<Snapshot> m_feeds;
    QHash<FeedId, int> m_places;
    const TodayBook *m_today = nullptr;
    Instant m_now;
    std::optional<Instant> m_wholeAt; // when every column was last said to have changed
};

// Through any proxy; a null snapshot and an empty face for an index of something else.
FeedMoment feedAt(const QModelIndex &index);
FeedCellFace faceAt(const QModelIndex &index); // without its picture

} // namespace feedscope

Q_DECLARE_METATYPE(feedscope::FeedMoment)
