#include "feedsdialog.h"

#include "feedlistedit.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace feedscope {

namespace {

enum Column { Name, Group, Address, ColumnCount };

} // namespace

FeedsDialog::FeedsDialog(const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_tree(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("feedsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Arrange feeds"));
    resize(theme.px(760), theme.px(460));
    m_tree->setObjectName(QStringLiteral("feedsList"));
    m_tree->setAccessibleName(tr("Feeds in the order of their file"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setHeaderLabels({tr("Feed, checked: watched"), tr("Group"), tr("Address")});
    m_tree->setRootIsDecorated(false);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    m_tree->header()->resizeSection(Name, theme.px(220));
    m_tree->header()->resizeSection(Group, theme.px(140));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->addWidget(m_tree, 1);
    auto *row = new QHBoxLayout;
    const auto button = [&](const QString &text, const char *name, auto what) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(QLatin1StringView(name));
        made->setAutoDefault(false);
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, what);
    };
    button(tr("Move up"), "moveUp", [this] { move(-1); });
    button(tr("Move down"), "moveDown", [this] { move(1); });
    button(tr("Edit"), "editFeed", [this] { emit editWanted(current()); });
    button(tr("Duplicate"), "duplicateFeed", [this] { emit duplicateWanted(current()); });
    button(tr("Delete"), "deleteFeed", [this] { emit deleteWanted(current()); });
    button(tr("Undo"), "undoDelete", [this] { emit undoWanted(); });
    row->addStretch();
    button(tr("Close"), "close", [this] { close(); });
    column->addLayout(row);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this] {
        if (!m_isFilling)
            ask();
    });
    // The rows have their new places only after the drop.
    connect(m_tree->model(), &QAbstractItemModel::rowsInserted, this, [this] {
        if (!m_isFilling)
            QTimer::singleShot(0, this, &FeedsDialog::ask);
    });
}

void FeedsDialog::setFeeds(const QList<FeedConfig> &feeds)
{
    const FeedId selected = current();
    m_isFilling = true;
    m_feeds = feeds;
    m_tree->clear();
    for (const FeedConfig &feed : feeds) {
        auto *item = new QTreeWidgetItem(m_tree);
        item->setData(Name, Qt::UserRole, feed.id.value);
        item->setText(Name, feed.displayName());
        item->setText(Group, feed.group);
        item->setText(Address, feed.url.toString(QUrl::RemoveQuery));
        item->setCheckState(Name, feed.enabled ? Qt::Checked : Qt::Unchecked);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                       Qt::ItemIsDragEnabled | Qt::ItemIsEditable);
        if (feed.id == selected)
            m_tree->setCurrentItem(item);
    }
    m_isFilling = false;
}

FeedId FeedsDialog::current() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return {item ? item->data(Name, Qt::UserRole).toString() : QString()};
}

QList<FeedConfig> FeedsDialog::shownFeeds() const
{
    QList<FeedConfig> feeds;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_tree->topLevelItem(i);
        const qsizetype at = indexOf(m_feeds, FeedId{item->data(Name, Qt::UserRole).toString()});
        if (at < 0)
            continue;
        FeedConfig feed = m_feeds.at(at);
        feed.enabled = item->checkState(Name) == Qt::Checked;
        feed.group = item->text(Group).trimmed();
        const QString name = item->text(Name).trimmed();
        if (name != feed.displayName() && !name.isEmpty())
            feed.name = name;
        feeds.append(feed);
    }
    return feeds;
}

void FeedsDialog::move(int step)
{
    QList<FeedConfig> feeds = shownFeeds();
    const qsizetype from = indexOf(feeds, current());
    const qsizetype to = from + step;
    if (from < 0 || to < 0 || to >= feeds.size())
        return;
    feeds.move(from, to);
    emit listWanted(feeds);
}

void FeedsDialog::ask()
{
    const QList<FeedConfig> feeds = shownFeeds();
    if (feeds.size() == m_feeds.size() && feeds != m_feeds)
        emit listWanted(feeds);
}

} // namespace feedscope
