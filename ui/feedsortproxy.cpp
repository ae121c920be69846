#include "feedsortproxy.h"

#include "feedtablemodel.h"

namespace feedscope {

namespace {

FeedId idAt(const QModelIndex &index)
{
    return FeedId{index.data(FeedTableModel::IdRole).toString()};
}

QString groupOf(const QModelIndex &index)
{
    return index.data(FeedTableModel::GroupRole).toString();
}

// Quiet is as good as connected: a poll that goes back and forth between them does not move.
int severity(const QModelIndex &index)
{
    return std::min(index.data(FeedTableModel::StateRole).toInt(), int(DisplayState::Quiet));
}

} // namespace

FeedSortProxy::FeedSortProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    // The order follows advance(), not every change of a number.
    setDynamicSortFilter(false);
    sort(FeedTableModel::State);
    connect(this, &QAbstractProxyModel::sourceModelChanged, this, &FeedSortProxy::watchSource);
}

void FeedSortProxy::watchSource()
{
    m_isNoted = false;
    if (!sourceModel())
        return;
    const auto outdated = [this] { m_isNoted = false; };
    connect(sourceModel(), &QAbstractItemModel::rowsInserted, this, outdated);
    connect(sourceModel(), &QAbstractItemModel::rowsRemoved, this, outdated);
    connect(sourceModel(), &QAbstractItemModel::modelReset, this, outdated);
    connect(sourceModel(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &topLeft) {
                if (topLeft.column() <= FeedTableModel::State)
                    m_isNoted = false;
            });
}

bool FeedSortProxy::noteSeverities(Instant now)
{
    if (m_isNoted)
        return false; // only rates and ages are others than they were
    m_isNoted = true;
    bool added = false;
    QHash<FeedId, Rank> ranks;
    ranks.reserve(sourceModel()->rowCount());
    for (int row = 0; row < sourceModel()->rowCount(); ++row) {
        const QModelIndex index = sourceModel()->index(row, 0);
        const FeedId id = idAt(index);
        const int current = severity(index);
        const auto known = m_ranks.constFind(id);
        const QString group = groupOf(index);
        Rank rank = known != m_ranks.cend() ? *known : Rank{current, current, now, group};
        added = added || known == m_ranks.cend() || rank.group != group;
        if (rank.actual != current)
            rank = {rank.shown, current, now, group};
        rank.group = group;
        ranks.insert(id, rank);
    }
    m_ranks = std::move(ranks);
    return added;
}

bool FeedSortProxy::settle(Instant now)
{
    bool moved = false;
    for (Rank &rank : m_ranks) {
        if (rank.shown != rank.actual && now - rank.since >= kStable) {
            rank.shown = rank.actual;
            moved = true;
        }
    }
    return moved;
}

void FeedSortProxy::advance(Instant now, bool held)
{
    if (!sourceModel())
        return;
    const bool added = noteSeverities(now);
    // A feed that is new is put in its place at once: adding it was a person's own act.
    const bool moved = !held && settle(now);
    if (!held && m_state)
        invalidateFilter();
    if ((moved || added) && rowCount() > 0)
        sortAgain();
}

void FeedSortProxy::sortAgain()
{
    sort(sortColumn() < 0 ? int(FeedTableModel::State) : sortColumn(), sortOrder());
}

void FeedSortProxy::setGrouped(bool grouped)
{
    if (m_isGrouped == grouped)
        return;
    m_isGrouped = grouped;
    sortAgain();
}

QString FeedSortProxy::captionAt(int row) const
{
    const QString group = groupOf(index(row, 0));
    const bool isFirst = row == 0 || groupOf(index(row - 1, 0)) != group;
    if (!m_isGrouped || !isFirst)
        return {};
    // Those without a group are last: when they are first, there are no groups.
    return group.isEmpty() && row > 0 ? tr("In no group") : group;
}

QVariant FeedSortProxy::data(const QModelIndex &index, int role) const
{
    return role == FeedTableModel::CaptionRole ? captionAt(index.row())
                                               : QSortFilterProxyModel::data(index, role);
}

void FeedSortProxy::setTextFilter(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void FeedSortProxy::setStateFilter(std::optional<DisplayState> state)
{
    m_state = state;
    invalidateFilter();
}

QModelIndex FeedSortProxy::indexOf(const FeedId &feed) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (idAt(index(row, 0)) == feed)
            return index(row, 0);
    }
    return {};
}

int FeedSortProxy::rankOf(const QModelIndex &index) const
{
    const auto rank = m_ranks.constFind(idAt(index));
    return rank != m_ranks.cend() ? rank->shown : severity(index);
}

bool FeedSortProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QString leftGroup = m_isGrouped ? groupOf(left) : QString();
    const QString rightGroup = m_isGrouped ? groupOf(right) : QString();
    if (leftGroup != rightGroup) {
        const bool isBefore = leftGroup.isEmpty() != rightGroup.isEmpty()
                                  ? rightGroup.isEmpty()
                                  : leftGroup.localeAwareCompare(rightGroup) < 0;
        return isBefore == (sortOrder() == Qt::AscendingOrder); // groups stay in their order
    }
    if (left.column() == FeedTableModel::State) {
        const int leftRank = rankOf(left);
        const int rightRank = rankOf(right);
        if (leftRank != rightRank)
            return leftRank < rightRank;
    } else {
        const QVariant leftKey = left.data(FeedTableModel::SortRole);
        const QVariant rightKey = right.data(FeedTableModel::SortRole);
        if (leftKey != rightKey)
            return QVariant::compare(leftKey, rightKey) == QPartialOrdering::Less;
    }
    return left.data(FeedTableModel::NameRole)
               .toString()
               .localeAwareCompare(right.data(FeedTableModel::NameRole).toString()) < 0;
}

bool FeedSortProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_state && index.data(FeedTableModel::StateRole).toInt() != int(*m_state))
        return false;
    return m_text.isEmpty() ||
           index.data(FeedTableModel::NameRole).toString().contains(m_text, Qt::CaseInsensitive) ||
           index.data(FeedTableModel::IdRole).toString().contains(m_text, Qt::CaseInsensitive) ||
           groupOf(index).contains(m_text, Qt::CaseInsensitive);
}

} // namespace feedscope
