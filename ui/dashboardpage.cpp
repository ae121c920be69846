#include "dashboardpage.h"

#include "bottomtabs.h"
#include "chartstack.h"
#include "detailspane.h"
#include "eventlogview.h"
#include "feedtable.h"
#include "format.h"
#include "messagecomposer.h"
#include "messageview.h"

#include <QHBoxLayout>
#include <QSplitter>

namespace feedscope {

namespace {

constexpr int kTabsHeight = 192;
constexpr int kFeedHeight = 300 + kTabsHeight; // header, strip, charts, axis and tabs
constexpr int kAllFeedsHeight = 190;
constexpr int kMinTable = 84;

} // namespace

DashboardPage::DashboardPage(FeedTableModel &model, FeedSortProxy &proxy, EventLogModel &log,
                             MessagesOf messagesOf, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_messagesOf(std::move(messagesOf))
    , m_table(new FeedTable(proxy))
    , m_charts(new ChartStack)
    , m_tabs(new BottomTabs)
    , m_messages(new MessageView)
    , m_log(new EventLogView(log))
    , m_details(new DetailsPane)
    , m_split(new QSplitter(Qt::Vertical, this))
{
    m_split->addWidget(m_table);
    m_split->addWidget(makeLower());
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_split);
    connect(m_split, &QSplitter::splitterMoved, this,
            [this] { m_tableHeight = TableHeight::Chosen; });
    connect(m_log, &EventLogView::feedActivated, m_table, &FeedTable::select);
    connect(m_table, &FeedTable::feedSelected, this, [this](const FeedId &feed) {
        const bool any = !feed.value.isEmpty();
        m_tabs->setVisible(any);
        m_log->setSelectedFeed(feed);
        showMessages(m_model.snapshot(feed));
        fitTable();
    });
}

QWidget *DashboardPage::makeLower()
{
    m_tabs->addPage(m_messages, m_messages->tools(), tr("Messages"));
    m_tabs->addPage(m_log, m_log->tools(), tr("Event log"));
    m_tabs->hide();

    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_charts, 1);
    left->addWidget(m_tabs);
    auto *lower = new QWidget;
    auto *row = new QHBoxLayout(lower);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(m_details);
    return lower;
}

void DashboardPage::setTheme(const Theme &theme)
{
    m_table->setTheme(theme);
    m_charts->setTheme(theme);
    m_messages->setTheme(theme);
    m_log->setTheme(theme);
    m_details->setTheme(theme);
    m_theme = &theme;
    m_table->setMinimumHeight(theme.px(kMinTable));
    m_details->setFixedWidth(theme.px(DetailsPane::kWidth));
    m_tabs->setTheme(theme);
    m_tabs->setFixedHeight(theme.px(kTabsHeight));
    fitTable();
}

void DashboardPage::refresh(const QList<SnapshotBoard::Snapshot> &feeds, Instant now)
{
    const SnapshotBoard::Snapshot selected = m_model.snapshot(m_table->selectedFeed());
    m_charts->refresh(selected, feeds, now);
    m_details->refresh(selected, feeds, now);
    if (m_messages->isVisible()) {
        if (selected)
            showMessages(selected);
        m_messages->composer().setFeed(selected);
        m_messages->refresh();
    }
    const int events = m_log->model().rowCount();
    m_tabs->setTitle(
        m_log, events == 0 ? tr("Event log")
                           : tr("Event log %1").arg(format::count(quint64(events), QLocale())));
    fitTable();
}

void DashboardPage::showMessages(const SnapshotBoard::Snapshot &selected)
{
    MessageFeed feed;
    if (selected) {
        feed.name = selected->name;
        feed.log = m_messagesOf(selected->id);
        feed.history = selected->history;
        feed.events = m_lines.of(selected->id);
        feed.connected = selected->state() == FeedState::Connected;
        if (const auto config = m_configOf ? m_configOf(selected->id) : nullptr)
            feed.fields = config->fields;
    }
    m_messages->setFeed(std::move(feed));
}

void DashboardPage::focusMessageFilter()
{
    if (m_tabs->isHidden())
        return;
    m_tabs->setCurrentPage(m_messages);
    m_messages->focusFilter();
}

void DashboardPage::fitTable()
{
    if (m_tableHeight == TableHeight::Chosen || height() <= 0)
        return;
    const int below =
        m_theme->px(m_table->selectedFeed().value.isEmpty() ? kAllFeedsHeight : kFeedHeight);
    const int least = m_theme->px(kMinTable);
    const int wanted = std::clamp(m_table->fullHeight(), least, std::max(least, height() - below));
    if (m_split->sizes().value(0) != wanted)
        m_split->setSizes({wanted, height() - wanted});
}

void DashboardPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTable();
}

QByteArray DashboardPage::saveLayout() const
{
    return m_tableHeight == TableHeight::Chosen ? m_split->saveState() : QByteArray();
}

bool DashboardPage::restoreLayout(const QByteArray &state)
{
    if (state.isEmpty() || !m_split->restoreState(state))
        return false;
    m_tableHeight = TableHeight::Chosen;
    return true;
}

void DashboardPage::resetLayout()
{
    m_tableHeight = TableHeight::Automatic;
    m_table->resetColumns();
    fitTable();
}

} // namespace feedscope
