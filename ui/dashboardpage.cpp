#include "dashboardpage.h"

#include "bottomtabs.h"
#include "chartstack.h"
#include "detailspane.h"
#include "eventlogview.h"
#include "feedtable.h"
#include "format.h"
#include "messagecomposer.h"
#include "messageview.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QSplitter>

namespace feedscope {

namespace {

constexpr int kTabsHeight = 190;
constexpr int kFeedHeight = 313 + kTabsHeight; // header, strip, charts, axis, a line and tabs
constexpr int kAllFeedsHeight = 190;
constexpr int kMinTable = 84;
constexpr int kLowTable = 140; // of a low window, where it has so many rows
constexpr int kMinTabs = 96;
constexpr int kReadable = 162 + kTabsHeight; // header, strip, rate, axis; tabs
constexpr int kDetailsFit = 1280;            // of the page; below it they are a tab

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
    , m_detailsTab(new QWidget)
    , m_below(new QWidget)
    , m_split(new QSplitter(Qt::Vertical, this))
    , m_lower(new QSplitter(Qt::Vertical))
{
    m_split->addWidget(m_table);
    m_split->addWidget(makeLower());
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(0); // the last line of the table is its own; Qt lets it be grabbed
    m_split->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_split);
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_tableHeight = Height::Chosen; });
    connect(m_lower, &QSplitter::splitterMoved, this, [this] { m_tabsHeight = Height::Chosen; });
    connect(m_log, &EventLogView::feedActivated, m_table, &FeedTable::select);
    connect(m_table, &FeedTable::feedSelected, this, [this](const FeedId &feed) {
        const bool any = !feed.value.isEmpty();
        m_tabs->setVisible(any);
        m_log->setSelectedFeed(feed);
        const auto selected = m_model.snapshot(feed);
        showMessages(selected, selected ? selected->takenAt : Instant());
        fitTable();
    });
}

QWidget *DashboardPage::makeLower()
{
    m_tabs->addPage(m_messages, m_messages->tools(), tr("Messages"));
    m_tabs->addPage(m_log, m_log->tools(), tr("Event log"));
    m_tabs->hide();

    m_lower->setObjectName(QStringLiteral("chartsAndTabs"));
    m_lower->addWidget(m_charts);
    m_lower->addWidget(m_tabs);
    m_lower->setChildrenCollapsible(false);
    m_lower->setStretchFactor(0, 1);
    auto *tab = new QVBoxLayout(m_detailsTab);
    tab->setContentsMargins(0, 0, 0, 0);
    m_tabs->addPage(m_detailsTab, nullptr, tr("Details"));
    m_tabs->setPageVisible(m_detailsTab, false);
    auto *row = new QHBoxLayout(m_below);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_lower, 1);
    row->addWidget(m_details);
    return m_below;
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
    m_tabs->setTheme(theme);
    m_tabs->setMinimumHeight(theme.px(kMinTabs));
    placeDetails();
    fitTable();
    fitTabs();
}

void DashboardPage::refresh(const QList<SnapshotBoard::Snapshot> &feeds, Instant now)
{
    const SnapshotBoard::Snapshot selected = m_model.snapshot(m_table->selectedFeed());
    m_charts->refresh(selected, feeds, now);
    m_details->refresh(selected, feeds, now);
    if (m_messages->isVisible()) {
        if (selected)
            showMessages(selected, now);
        m_messages->composer().setFeed(selected);
        m_messages->refresh();
    }
    const int events = m_log->model().rowCount();
    m_tabs->setTitle(
        m_log, events == 0 ? tr("Event log")
                           : tr("Event log %1").arg(format::count(quint64(events), QLocale())));
    fitTable();
}

void DashboardPage::showMessages(const SnapshotBoard::Snapshot &selected, Instant now)
{
    MessageFeed feed;
    if (selected) {
        feed.name = selected->name;
        feed.log = m_messagesOf(selected->id);
        feed.history = selected->history;
        feed.events = m_lines.of(selected->id);
        feed.connected = selected->state() == FeedState::Connected;
        feed.old = oldness(*selected, now);
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
    if (m_tableHeight == Height::Chosen || height() <= 0)
        return;
    const int below =
        m_theme->px(m_table->selectedFeed().value.isEmpty() ? kAllFeedsHeight : kFeedHeight);
    const int least = m_theme->px(kMinTable);
    // A low window has rows enough to see trouble in, unless the charts would not be readable.
    const bool roomy = height() - m_theme->px(kLowTable) >= m_theme->px(kReadable);
    const int low =
        std::clamp(m_table->fullHeight(), least, roomy ? m_theme->px(kLowTable) : least);
    const int wanted = std::clamp(m_table->fullHeight(), low, std::max(low, height() - below));
    if (m_split->sizes().value(0) != wanted)
        m_split->setSizes({wanted, height() - wanted});
    fitTabs();
}

void DashboardPage::placeDetails()
{
    const bool narrow = width() < m_theme->px(kDetailsFit);
    if (narrow)
        m_details->setMinimumWidth(0);
    m_details->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : m_theme->px(DetailsPane::kWidth));
    if (!narrow)
        m_details->setMinimumWidth(m_theme->px(DetailsPane::kWidth));
    QWidget *home = narrow ? m_detailsTab : m_below;
    if (m_details->parentWidget() == home)
        return;
    home->layout()->addWidget(m_details);
    m_tabs->setPageVisible(m_detailsTab, narrow);
}

void DashboardPage::fitTabs()
{
    if (m_tabsHeight == Height::Chosen || m_lower->height() <= 0 || m_tabs->isHidden())
        return;
    const int wanted = std::clamp(m_lower->height() - m_theme->px(kReadable - kTabsHeight),
                                  m_theme->px(kMinTabs), m_theme->px(kTabsHeight));
    if (m_lower->sizes().value(1) != wanted)
        m_lower->setSizes({m_lower->height() - wanted - m_lower->handleWidth(), wanted});
}

QList<QWidget *> DashboardPage::panes() const
{
    return {m_table, m_charts, m_tabs, m_details};
}

void DashboardPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeDetails();
    fitTable();
}

QByteArray DashboardPage::saveLayout() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << (m_tableHeight == Height::Chosen ? m_split->saveState() : QByteArray())
           << (m_tabsHeight == Height::Chosen ? m_lower->saveState() : QByteArray());
    return state;
}

bool DashboardPage::restoreLayout(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    QByteArray table;
    QByteArray tabs;
    stream >> table >> tabs;
    if (stream.status() != QDataStream::Ok)
        return false;
    if (!table.isEmpty() && m_split->restoreState(table))
        m_tableHeight = Height::Chosen;
    if (!tabs.isEmpty() && m_lower->restoreState(tabs))
        m_tabsHeight = Height::Chosen;
    return true;
}

void DashboardPage::resetLayout()
{
    m_tableHeight = Height::Automatic;
    m_tabsHeight = Height::Automatic;
    m_table->resetColumns();
    fitTable();
}

} // namespace feedscope
