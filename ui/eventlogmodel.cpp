#include "eventlogmodel.h"

#include "eventtext.h"
#include "format.h"

namespace feedscope {

void EventLogModel::append(const std::vector<FeedEvent> &events, quint64 dropped)
{
    std::vector<FeedEvent> batch = events;
    if (dropped > 0) {
        const WallTime at = batch.empty() ? WallTime{} : batch.back().wallTime;
        batch.push_back(
            {FeedId(), Instant(), at,
             Notice{tr("%1 events came faster than they could be kept.").arg(dropped)}});
    }
    if (batch.empty())
        return;
    const size_t kept = std::min(batch.size(), size_t(kMaxRows));
    const auto room = size_t(kMaxRows) - kept;
    m_leftBehind += batch.size() - kept;
    if (m_events.size() > room) {
        const auto last = int(m_events.size()) - 1;
        beginRemoveRows({}, int(room), last);
        m_leftBehind += m_events.size() - room;
        m_events.resize(room);
        endRemoveRows();
    }
    beginInsertRows({}, 0, int(kept) - 1);
    for (size_t i = batch.size() - kept; i < batch.size(); ++i)
        m_events.push_front(std::move(batch[i]));
    endInsertRows();
}

std::vector<FeedEvent> EventLogModel::eventsOf(const FeedId &feed) const
{
    std::vector<FeedEvent> own;
    std::copy_if(m_events.rbegin(), m_events.rend(), std::back_inserter(own),
                 [&feed](const FeedEvent &event) { return event.feed == feed; });
    return own;
}

int EventLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int EventLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString EventLogModel::text(const FeedEvent &event, int column) const
{
    switch (column) {
    case Time:
        return event.wallTime.msSinceEpoch == 0
                   ? QString()
                   : format::timeOfDay(event.wallTime, QTimeZone::systemTimeZone(),
                                       format::TimePrecision::Tenths);
    case Simulated:
        return isSimulatedEvent(event) ? tr("SIM") : QString();
    case Feed:
        return nameOf(event.feed);
    case What:
        return eventText(event);
    default:
        return {};
    }
}

QVariant EventLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FeedEvent &event = m_events[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(event, index.column());
    case Qt::ToolTipRole:
        return index.column() == What ? text(event, What) : QString();
    case IdRole:
        return event.feed.value;
    case SimulatedRole:
        return isSimulatedEvent(event);
    case TroubleRole:
        return isTroubleEvent(event);
    default:
        return {};
    }
}

QVariant EventLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Feed:
        return tr("Feed");
    case What:
        return tr("What happened");
    default:
        return {};
    }
}

} // namespace feedscope
