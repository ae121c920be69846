// The event log with its filter.
// Thread: UI.
// Owner: the dashboard page; the model outlives it.
// Source: screen 03 (event log).
#pragma once

#include "eventlogmodel.h"
#include "theme.h"

#include <QSortFilterProxyModel>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace feedscope {

class LogCellDelegate;

class EventLogView : public QWidget
{
    Q_OBJECT

public:
    explicit EventLogView(EventLogModel &model, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setFilter(const QString &text);
    int shownRows() const { return m_filter.rowCount(); }

signals:
    void feedActivated(const feedscope::FeedId &feed);

private:
    QSortFilterProxyModel m_filter;
    QTableView *m_table;
    LogCellDelegate *m_delegate;
};

} // namespace feedscope
