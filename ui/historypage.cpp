#include "historypage.h"

#include "format.h"
#include "logcelldelegate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QTableView>

namespace feedscope {

namespace {

constexpr int kSide = 16;
constexpr Nanos kAround = std::chrono::seconds(30); // shown before and after an outage

} // namespace

HistoryPage::HistoryPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Outages and gaps since start"), this))
    , m_count(new QLabel(this))
    , m_feeds(new QComboBox(this))
    , m_table(new QTableView(this))
    , m_empty(new QLabel(tr("No outages since Feedscope was started."), this))
    , m_delegate(new LogCellDelegate(OutageModel::Simulated, OutageModel::TroubleRole, this))
{
    setObjectName(QStringLiteral("historyPage"));
    m_feeds->setObjectName(QStringLiteral("historyFeed"));
    m_feeds->setAccessibleName(tr("Feed"));
    m_feeds->addItem(tr("All feeds"), QString());
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    buildTable();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kSide, 4, kSide, 4);
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_feeds);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    connect(m_feeds, &QComboBox::activated, this,
            [this](int at) { showFeed(FeedId{m_feeds->itemData(at).toString()}); });
}

void HistoryPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("outageTable"));
    m_table->setAccessibleName(tr("Outages and gaps"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(m_delegate);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setToolTip(tr("Double-click or Enter shows that moment in the charts"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const OutageModel::Row &row = m_model.row(index.row());
        emit momentWanted(row.feed,
                          {row.row.start - kAround, row.row.end.value_or(m_model.now()) + kAround});
    });
}

void HistoryPage::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_delegate->setTheme(theme);
    m_title->setFont(theme.font(TextRole::PaneTitle));
    m_count->setFont(theme.font(TextRole::Body));
    m_empty->setFont(theme.font(TextRole::Body));
    m_table->verticalHeader()->setDefaultSectionSize(theme.px(28));
    m_table->horizontalHeader()->setFixedHeight(theme.px(28));
    const std::pair<int, int> widths[] = {
        {OutageModel::Time, 120},   {OutageModel::Simulated, 56}, {OutageModel::Feed, 176},
        {OutageModel::Lasted, 144}, {OutageModel::Missing, 104},  {OutageModel::Recovered, 104}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, theme.px(width));
    update();
}

void HistoryPage::fillFeeds()
{
    if (m_feeds->count() == m_latest.size() + 1)
        return;
    const QString chosen = m_model.feed().value;
    while (m_feeds->count() > 1)
        m_feeds->removeItem(1);
    for (const auto &feed : std::as_const(m_latest))
        m_feeds->addItem(feed->name, feed->id.value);
    m_feeds->setCurrentIndex(std::max(0, m_feeds->findData(chosen)));
}

void HistoryPage::say()
{
    const int rows = m_model.rowCount();
    m_count->setText(rows == 0 ? QString() : format::count(quint64(rows), QLocale()));
    m_table->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
}

void HistoryPage::refresh(const QList<SnapshotBoard::Snapshot> &feeds, Instant now)
{
    m_latest = feeds;
    m_now = now;
    if (!isVisible())
        return;
    fillFeeds();
    m_model.update(feeds, now);
    say();
}

void HistoryPage::showFeed(const FeedId &feed)
{
    m_model.setFeed(feed);
    fillFeeds();
    m_feeds->setCurrentIndex(std::max(0, m_feeds->findData(feed.value)));
    say();
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh(m_latest, m_now);
}

void HistoryPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme->surface);
}

} // namespace feedscope
