#include "feedtablemodel.h"

#include "feedcelltext.h"
#include "todaybook.h"

namespace feedscope {

namespace {

// What a beat can change. The alignment, the id and the header cannot.
const QList<int> kMovingRoles{Qt::DisplayRole,
                              Qt::ToolTipRole,
                              Qt::AccessibleTextRole,
                              Qt::AccessibleDescriptionRole,
                              FeedTableModel::NameRole,
                              FeedTableModel::GroupRole,
                              FeedTableModel::StateRole,
                              FeedTableModel::SortRole,
                              FeedTableModel::MomentRole,
                              FeedTableModel::FaceRole};

// What a person must see at once; the rest may wait for its second.
bool looksTheSame(const FeedSnapshot &a, const FeedSnapshot &b)
{
    return a.display() == b.display() && a.hasFault() == b.hasFault() &&
           a.transport == b.transport && a.wanted == b.wanted && a.name == b.name &&
           a.group == b.group && a.sequenced == b.sequenced &&
           a.counters.missing == b.counters.missing &&
           a.counters.duplicates == b.counters.duplicates;
}

QString badgeOf(const FeedSnapshot &feed, int column)
{
    if (column == FeedTableModel::Feed)
        return missingBadge(feed);
    return column == FeedTableModel::Transport ? fallbackBadge(feed) : QString();
}

} // namespace

bool FeedTableModel::isNumeric(int column)
{
    return column == Rate || (column >= LastMessage && column <= Uptime);
}

FeedMoment feedAt(const QModelIndex &index)
{
    return index.data(FeedTableModel::MomentRole).value<FeedMoment>();
}

FeedCellFace faceAt(const QModelIndex &index)
{
    return index.data(FeedTableModel::FaceRole).value<FeedCellFace>();
}

FeedTableModel::FeedTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FeedTableModel::rebuildPlaces()
{
    m_places.clear();
    m_places.reserve(m_feeds.size());
    for (int row = 0; row < m_feeds.size(); ++row)
        m_places.insert(m_feeds.at(row)->id, row);
}

void FeedTableModel::removeAbsent(const QHash<FeedId, Snapshot> &present)
{
    for (int row = int(m_feeds.size()) - 1; row >= 0; --row) {
        if (present.contains(m_feeds.at(row)->id))
            continue;
        beginRemoveRows({}, row, row);
        m_feeds.removeAt(row);
        endRemoveRows();
    }
}

void FeedTableModel::insertNew(const QList<Snapshot> &feeds)
{
    QList<Snapshot> added;
    for (const Snapshot &feed : feeds) {
        if (!m_places.contains(feed->id))
            added.append(feed);
    }
    if (added.isEmpty())
        return;
    const int first = int(m_feeds.size());
    beginInsertRows({}, first, first + int(added.size()) - 1);
    m_feeds += added;
    rebuildPlaces();
    endInsertRows();
}

void FeedTableModel::update(const QList<Snapshot> &feeds, Instant now)
{
    m_now = now;
    const bool same = hasTheRowsOf(feeds);
    QHash<FeedId, Snapshot> present;
    if (!same) {
        present.reserve(feeds.size());
        for (const Snapshot &feed : feeds)
            present.insert(feed->id, feed);
        removeAbsent(present);
        rebuildPlaces();
    }
    const int kept = int(m_feeds.size());
    bool whole = !m_wholeAt || now - *m_wholeAt >= kWhole || now < *m_wholeAt;
    for (int row = 0; row < kept; ++row) {
        Snapshot &feed = m_feeds[row];
        const Snapshot &latest = same ? feeds.at(row) : *present.constFind(feed->id);
        if (feed == latest)
            continue;
        whole = whole || !looksTheSame(*feed, *latest);
        feed = latest;
    }
    if (whole)
        m_wholeAt = now;
    if (kept > 0)
        emit dataChanged(index(0, whole ? 0 : int(Rate)),
                         index(kept - 1, whole ? ColumnCount - 1 : int(LastMessage)), kMovingRoles);
    if (!same)
        insertNew(feeds);
}

// The same feeds in the same order: nearly always, and then nobody has to be looked up.
bool FeedTableModel::hasTheRowsOf(const QList<Snapshot> &feeds) const
{
    return std::equal(
        feeds.begin(), feeds.end(), m_feeds.begin(), m_feeds.end(),
        [](const Snapshot &a, const Snapshot &b) { return a == b || a->id == b->id; });
}

FeedTableModel::Snapshot FeedTableModel::snapshot(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_feeds.at(index.row()) : nullptr;
}

FeedTableModel::Snapshot FeedTableModel::snapshot(const FeedId &feed) const
{
    const auto place = m_places.constFind(feed);
    return place != m_places.cend() ? m_feeds.at(*place) : nullptr;
}

int FeedTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_feeds.size());
}

int FeedTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

quint64 FeedTableModel::earlierReconnects(const FeedSnapshot &feed, Column column) const
{
    return m_today && column == Reconnects ? m_today->earlierReconnects(feed.id) : 0;
}

FeedCellFace FeedTableModel::face(const FeedSnapshot &feed, Column column) const
{
    const quint64 earlier = earlierReconnects(feed, column);
    return {.feed = feed.id,
            .text = cellText(feed, column, m_now, earlier),
            .badge = badgeOf(feed, column),
            .state = feed.display(),
            .simulated = feed.hasFault(),
            .weak = earlier == 0 && cellIsWeak(feed, column, m_now),
            .strong = cellIsStrong(feed, column),
            .picture = 0};
}

QVariant FeedTableModel::data(const QModelIndex &index, int role) const
{
    const Snapshot feed = snapshot(index);
    if (!feed)
        return {};
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*feed, column, m_now, earlierReconnects(*feed, column));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return cellToolTip(*feed, column, m_now);
    case Qt::AccessibleTextRole:
        return cellAccessibleText(*feed, column, m_now, earlierReconnects(*feed, column));
    case IdRole:
        return feed->id.value;
    case NameRole:
        return feed->name;
    case GroupRole:
        return feed->group;
    case StateRole:
        return int(feed->display());
    case SortRole:
        return cellSortKey(*feed, column, m_now, earlierReconnects(*feed, column));
    case FaceRole:
        return QVariant::fromValue(face(*feed, column));
    case MomentRole:
        return QVariant::fromValue(FeedMoment{feed, m_now});
    default:
        return {};
    }
}

QVariant FeedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isNumeric(section) && section != Rate ? Qt::AlignRight : Qt::AlignLeft) |
                          Qt::AlignVCenter)); // the rate's title stands over number and sparkline
    if (role == Qt::DisplayRole)
        return columnTitle(Column(section));
    return {};
}

} // namespace feedscope
