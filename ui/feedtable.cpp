#include "feedtable.h"

#include "agedelegate.h"
#include "feedcelltext.h"
#include "ratesparkdelegate.h"
#include "skylinedelegate.h"
#include "statepilldelegate.h"
#include "tableheader.h"
#include "transportdelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

namespace feedscope {

namespace {

using Column = FeedTableModel::Column;

constexpr int kHeaderHeight = 28; // without its line
constexpr int kMinSkyline = 128;
constexpr int kTextPx = 13; // of the text that the widths are meant for

int widthOf(Column column)
{
    switch (column) {
    case FeedTableModel::State:
        return 144;
    case FeedTableModel::Feed:
        return 144;
    case FeedTableModel::Transport:
        return 216;
    case FeedTableModel::Rate:
        return 160;
    case FeedTableModel::LastMessage:
        return 104;
    case FeedTableModel::Missing:
    case FeedTableModel::Rtt:
        return 72;
    case FeedTableModel::Duplicates:
        return 88;
    case FeedTableModel::Reconnects:
        return 128;
    case FeedTableModel::Uptime:
        return 96;
    case FeedTableModel::Skyline:
    case FeedTableModel::ColumnCount:
        break;
    }
    return kMinSkyline;
}

} // namespace

QList<Column> columnsHiddenAt(int width)
{
    int needed = 0;
    for (int column = 0; column < FeedTableModel::ColumnCount; ++column)
        needed += widthOf(Column(column));
    QList<Column> hidden;
    for (const Column column :
         {FeedTableModel::Uptime, FeedTableModel::Duplicates, FeedTableModel::Reconnects,
          FeedTableModel::Rtt, FeedTableModel::Missing, FeedTableModel::Transport}) {
        if (needed <= width)
            break;
        needed -= widthOf(column);
        hidden << column;
    }
    return hidden;
}

FeedTable::FeedTable(FeedSortProxy &proxy, QWidget *parent)
    : QTableView(parent)
    , m_proxy(proxy)
    , m_header(new TableHeader(this))
{
    setObjectName(QStringLiteral("feedTable"));
    setAccessibleName(tr("Feeds"));
    setModel(&proxy);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setUpColumns();
    setUpHeader();
}

void FeedTable::setUpColumns()
{
    auto *plain = new FeedCellDelegate(this);
    m_delegates = {plain,
                   new StatePillDelegate(this),
                   new TransportDelegate(this),
                   new RateSparkDelegate(this),
                   new AgeDelegate(this),
                   new SkylineDelegate(this)};
    setItemDelegate(plain);
    setItemDelegateForColumn(FeedTableModel::State, m_delegates.at(1));
    setItemDelegateForColumn(FeedTableModel::Transport, m_delegates.at(2));
    setItemDelegateForColumn(FeedTableModel::Rate, m_delegates.at(3));
    setItemDelegateForColumn(FeedTableModel::LastMessage, m_delegates.at(4));
    setItemDelegateForColumn(FeedTableModel::Skyline, m_delegates.at(5));
    for (FeedCellDelegate *delegate : std::as_const(m_delegates))
        delegate->setPainted(&m_painted);
    // It is painted whole: what lies under it is not painted with each number.
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
}

const FeedCellDelegate *FeedTable::delegateOf(const QModelIndex &index) const
{
    return static_cast<const FeedCellDelegate *>(itemDelegateForIndex(index));
}

void FeedTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                            const QList<int> &roles)
{
    if (!isVisible() || !topLeft.isValid() || !bottomRight.isValid())
        return;
    const int first = std::max(topLeft.row(), rowAt(0));
    const int bottom = rowAt(viewport()->height() - 1);
    const int last = bottom < 0 ? bottomRight.row() : std::min(bottomRight.row(), bottom);
    for (int row = first; row <= last; ++row) {
        for (int column = topLeft.column(); column <= bottomRight.column(); ++column) {
            const QModelIndex cell = m_proxy.index(row, column);
            const QSize size(columnWidth(column), rowHeight(row));
            if (!isColumnHidden(column) &&
                !m_painted.isPainted(cell, delegateOf(cell)->faceOf(cell, size)))
                QTableView::dataChanged(cell, cell, roles);
        }
    }
}

// Rows went, came or moved.
void FeedTable::paintAll()
{
    m_painted.clear();
    viewport()->update();
}

void FeedTable::setUpHeader()
{
    setHorizontalHeader(m_header);
    m_header->setSectionsClickable(true);
    m_header->setSortIndicator(FeedTableModel::State, Qt::AscendingOrder);
    setSortingEnabled(true);
    sortByColumn(FeedTableModel::State, Qt::AscendingOrder);
    resetColumns(); // last: sorting an empty model resets the widths
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_proxy, changed, this, &FeedTable::fitRows);
        connect(&m_proxy, changed, this, &FeedTable::paintAll);
    }
    connect(&m_proxy, &QAbstractItemModel::layoutChanged, this, &FeedTable::fitRows);
    connect(&m_proxy, &QAbstractItemModel::layoutChanged, this, &FeedTable::paintAll);
    applyLook();
}

void FeedTable::resetColumns()
{
    for (int column = 0; column < FeedTableModel::ColumnCount; ++column)
        horizontalHeader()->resizeSection(column, grown(widthOf(Column(column))));
}

int FeedTable::grown(int length) const
{
    return length * m_theme->px(rowMetrics(m_density).text) / kTextPx;
}

// The text became larger or smaller, and the columns with it.
void FeedTable::growColumns()
{
    const int before = m_textPx;
    m_textPx = m_theme->px(rowMetrics(m_density).text);
    if (m_textPx == before)
        return;
    for (int column = 0; column < FeedTableModel::ColumnCount; ++column) {
        setColumnHidden(column, false); // a hidden one has no width
        horizontalHeader()->resizeSection(column,
                                          qRound(double(columnWidth(column)) * m_textPx / before));
    }
    hideWhatDoesNotFit();
}

void FeedTable::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(event->rect(), m_theme->surface);
    QTableView::paintEvent(event);
    if (const int below = viewport()->height(); verticalHeader()->length() > below)
        QPainter(viewport()).fillRect(0, below - 1, viewport()->width(), 1, m_theme->border);
    if (m_proxy.rowCount() > 0 || !m_proxy.isFiltering())
        return;
    QPainter painter(viewport());
    painter.setPen(m_theme->ink2);
    painter.setFont(m_theme->font(TextRole::Body));
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, emptyText());
}

QString FeedTable::emptyText() const
{
    const QString text = m_proxy.textFilter();
    return text.isEmpty() ? tr("No feed is %1. Click here to show all.")
                                .arg(stateWord(*m_proxy.stateFilter()).toLower())
                          : tr("No feed matches \"%1\". Click here to clear the filter.").arg(text);
}

void FeedTable::setGrouped(bool grouped)
{
    m_proxy.setGrouped(grouped);
}

void FeedTable::fitRows()
{
    QHeaderView &rows = *verticalHeader();
    const int plain = rows.defaultSectionSize();
    const int first = plain + m_theme->px(FeedCellDelegate::kCaptionHeight);
    for (int row = 0; row < m_proxy.rowCount(); ++row) {
        const bool hasCaption =
            !m_proxy.index(row, 0).data(FeedTableModel::CaptionRole).toString().isEmpty();
        if (const int wanted = hasCaption ? first : plain; rows.sectionSize(row) != wanted)
            rows.resizeSection(row, wanted);
    }
}

void FeedTable::setTheme(const Theme &theme)
{
    m_theme = &theme;
    applyLook();
}

void FeedTable::setDensity(Density density)
{
    m_density = density;
    applyLook();
}

void FeedTable::applyLook()
{
    for (FeedCellDelegate *delegate : std::as_const(m_delegates))
        delegate->setLook(*m_theme, m_density);
    m_header->setTheme(*m_theme);
    m_header->setLeadingRoom(FeedTableModel::Rate, grown(RateSparkDelegate::kLead));
    m_header->setFixedHeight(m_theme->px(kHeaderHeight) + 1);
    verticalHeader()->setDefaultSectionSize(m_theme->px(rowMetrics(m_density).height));
    fitRows();
    growColumns();
    viewport()->update();
}

FeedId FeedTable::selectedFeed() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? FeedId() : FeedId{rows.first().data(FeedTableModel::IdRole).toString()};
}

void FeedTable::select(const FeedId &feed)
{
    const QModelIndex index = m_proxy.indexOf(feed);
    if (!index.isValid()) {
        clearSelection();
        return;
    }
    // selectRow() looks for a column at the edge where rows begin; right to left there may be none.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                 QItemSelectionModel::Rows);
    scrollTo(index);
}

bool FeedTable::isHeld() const
{
    return hasFocus() || viewport()->underMouse();
}

int FeedTable::fullHeight() const
{
    return m_header->height() + verticalHeader()->length();
}

void FeedTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit feedSelected(selectedFeed());
}

void FeedTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    hideWhatDoesNotFit();
}

void FeedTable::hideWhatDoesNotFit()
{
    const QList<Column> hidden = columnsHiddenAt(viewport()->width() * kTextPx / m_textPx);
    for (int column = 0; column < FeedTableModel::ColumnCount; ++column) {
        const bool hide = hidden.contains(Column(column));
        if (isColumnHidden(column) != hide)
            setColumnHidden(column, hide);
    }
    for (FeedCellDelegate *delegate : std::as_const(m_delegates))
        delegate->setMissingBadge(hidden.contains(FeedTableModel::Missing));
}

void FeedTable::togglePause(const FeedMoment &feed)
{
    if (feed.snapshot->display() == DisplayState::Paused)
        emit resumeWanted(feed.snapshot->id);
    else
        emit pauseWanted(feed.snapshot->id);
}

void FeedTable::copyRow() const
{
    const QModelIndex current = currentIndex();
    QStringList cells;
    for (int column = 0; column < FeedTableModel::Skyline; ++column)
        cells << current.siblingAtColumn(column).data().toString();
    QApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
}

void FeedTable::explain(const QModelIndex &index)
{
    const FeedMoment feed = feedAt(index);
    if (!feed.snapshot)
        return;
    const QRect cell = visualRect(index);
    emit explainWanted(feed.snapshot->id, Column(index.column()),
                       {viewport()->mapToGlobal(cell.topLeft()), cell.size()});
}

void FeedTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    if (m_proxy.rowCount() == 0 && m_proxy.isFiltering())
        emit clearFilterWanted();
    else if (const QModelIndex index = indexAt(event->position().toPoint());
             index.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight))
        explain(index);
}

void FeedTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const FeedMoment feed = feedAt(indexAt(event->position().toPoint()));
    if (feed.snapshot && m_canEdit)
        emit editWanted(feed.snapshot->id);
}

void FeedTable::keyPressEvent(QKeyEvent *event)
{
    const FeedMoment feed = feedAt(currentIndex());
    if (!feed.snapshot) {
        QTableView::keyPressEvent(event);
    } else if (event->matches(QKeySequence::Copy)) {
        copyRow();
    } else if (event->key() == Qt::Key_F5 && event->modifiers() == Qt::NoModifier) {
        emit retryWanted(feed.snapshot->id);
    } else if (event->key() == Qt::Key_Space) {
        togglePause(feed);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        explain(currentIndex());
    } else if (event->key() == Qt::Key_Escape) {
        clearSelection();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void FeedTable::contextMenuEvent(QContextMenuEvent *event)
{
    const FeedMoment feed = feedAt(indexAt(event->pos()));
    if (!feed.snapshot)
        return;
    const FeedId id = feed.snapshot->id;
    const bool paused = feed.snapshot->display() == DisplayState::Paused;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Retry now"), this, [this, id] { emit retryWanted(id); });
    menu->addAction(paused ? tr("Resume") : tr("Pause"), this, [this, feed] { togglePause(feed); });
    if (m_canEdit)
        menu->addAction(tr("Edit"), this, [this, id] { emit editWanted(id); });
    QAction *drop = menu->addAction(tr("Simulate drop"));
    drop->setCheckable(true);
    drop->setChecked(feed.snapshot->hasFault());
    connect(drop, &QAction::toggled, this, [this, id](bool on) { emit dropWanted(id, on); });
    menu->addAction(tr("Show in History"), this, [this, id] { emit historyWanted(id); });
    menu->addSeparator();
    menu->addAction(tr("Copy row"), this, &FeedTable::copyRow);
    menu->popup(event->globalPos());
}

} // namespace feedscope
