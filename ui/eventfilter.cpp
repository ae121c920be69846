#include "eventfilter.h"

#include "eventlogmodel.h"

namespace feedscope {

void EventFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void EventFilter::setFeed(const FeedId &feed)
{
    if (feed == m_feed)
        return;
    m_feed = feed;
    invalidateFilter();
}

void EventFilter::setSimulatedShown(bool shown)
{
    m_simulatedShown = shown;
    invalidateFilter();
}

bool EventFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto cell = [&](int column) { return sourceModel()->index(row, column, parent); };
    const QModelIndex first = cell(EventLogModel::Time);
    if (!m_simulatedShown && first.data(EventLogModel::SimulatedRole).toBool())
        return false;
    if (!m_feed.value.isEmpty() && first.data(EventLogModel::IdRole).toString() != m_feed.value)
        return false;
    if (m_text.isEmpty())
        return true;
    for (int column = 0; column < EventLogModel::ColumnCount; ++column) {
        if (cell(column).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace feedscope
