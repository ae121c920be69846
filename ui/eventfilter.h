// Which events the event log shows: those with a text in them, of one feed or all, with or without
// what was simulated.
// Thread: UI.
// Owner: EventLogView.
// Errors: none.
// Source: ui-spec.md section 6 (Simulation), screen 03.
#pragma once

#include "feedid.h"

#include <QSortFilterProxyModel>

namespace feedscope {

class EventFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString &text);
    void setFeed(const FeedId &feed); // empty: all
    void setSimulatedShown(bool shown);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
    FeedId m_feed;
    bool m_simulatedShown = true;
};

} // namespace feedscope
