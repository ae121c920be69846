// What happened to the feeds, newest first.
// Thread: UI.
// Owner: the event log view's parent.
// Cap: kMaxRows rows; beyond it the oldest leave, and leftBehind() counts them. A batch is one
//   insertion and at most one removal, never a reset.
// Errors: none.
#pragma once

#include "feedevent.h"

#include <QAbstractTableModel>
#include <deque>
#include <vector>

namespace feedscope {

class EventLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kMaxRows = 10'000;

    enum Column { Time, Simulated, Feed, What, ColumnCount };
    enum Role { IdRole = Qt::UserRole + 1, SimulatedRole, TroubleRole };

    using QAbstractTableModel::QAbstractTableModel;

    // `dropped`: events the journal had no room for, which become a line of their own.
    void append(const std::vector<FeedEvent> &events, quint64 dropped);
    quint64 leftBehind() const { return m_leftBehind; }
    // What is shown for an id; the id itself until a name is known.
    void setName(const FeedId &feed, const QString &name) { m_names.insert(feed, name); }
    QString nameOf(const FeedId &feed) const { return m_names.value(feed, feed.value); }
    std::vector<FeedEvent> eventsOf(const FeedId &feed) const; // oldest first
    const FeedEvent &event(int row) const { return m_events[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString text(const FeedEvent &event, int column) const;

    std::deque<FeedEvent> m_events; // newest at the front
    QHash<FeedId, QString> m_names;
    quint64 m_leftBehind = 0;
};

} // namespace feedscope
