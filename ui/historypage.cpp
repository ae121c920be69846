#include "historypage.h"

#include "archivetext.h"
#include "chartstack.h"
#include "fleetgantt.h"
#include "format.h"
#include "historyrange.h"
#include "incidentpane.h"
#include "outagedelegate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QSplitter>
#include <QTableView>
#include <QUrl>

namespace feedscope {

namespace {

constexpr int kSide = 16;
constexpr int kListWidth = 280;
constexpr int kNarrowList = 224;
constexpr int kNarrow = 1280; // a page below it
constexpr Millis kReportEvery{1'000};

// What is shown around an outage: as much again as it was long, 10 s to 5 min.
TimeRange around(const LedgerRow &row, Instant now)
{
    const Instant end = row.end.value_or(now);
    const Nanos beside =
        std::clamp<Nanos>((end - row.start) / 2, std::chrono::seconds(10), std::chrono::minutes(5));
    return {row.start - beside, end + beside};
}

QString titleOf(TimeRange range, Instant now, WallTime wall)
{
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(wall.msSinceEpoch);
    const QLocale locale;
    const QString length = format::wholeDuration(toMillis(range.length()), locale);
    if (range.to >= now)
        return HistoryPage::tr("Last %1, all feeds").arg(length);
    return HistoryPage::tr("%1 until %2, all feeds")
        .arg(length, locale.toString(end, QStringLiteral("ddd d MMM HH:mm")));
}

OutageKey keyOf(const OutageModel::Row &row)
{
    if (row.record)
        return row.record->key();
    return {{toMillis(row.row.start.time_since_epoch()).count()}, row.feed, row.row.number};
}

} // namespace

HistoryPage::HistoryPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Outages"), this))
    , m_count(new QLabel(this))
    , m_feeds(new QComboBox(this))
    , m_simulated(new QCheckBox(tr("Simulated"), this))
    , m_table(new QTableView(this))
    , m_empty(new QLabel(this))
    , m_condition(new QLabel(this))
    , m_delegate(new OutageDelegate(m_model, this))
    , m_range(new HistoryRange(this))
    , m_gantt(new FleetGantt(this))
    , m_charts(new ChartStack(this))
    , m_report(new IncidentPane(this))
    , m_split(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(QStringLiteral("historyPage"));
    m_model.setSimulatedShown(false);
    buildTable();
    m_charts->showOnlyThePast();
    QWidget *middle = makeMiddle();
    m_split->setObjectName(QStringLiteral("historyColumns"));
    m_split->addWidget(makeList());
    m_split->addWidget(middle);
    m_split->addWidget(m_report);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(1, 1);
    m_report->setPictureOf(middle);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_split);
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_widths = Widths::Chosen; });
    connect(m_feeds, &QComboBox::activated, this,
            [this](int at) { showFeed(FeedId{m_feeds->itemData(at).toString()}); });
    connect(m_simulated, &QCheckBox::toggled, this, [this](bool on) {
        m_model.setSimulatedShown(on);
        say();
    });
    connect(m_range, &HistoryRange::changed, this, &HistoryPage::refreshParts);
    connect(m_gantt, &FleetGantt::momentWanted, this, &HistoryPage::showMoment);
    connect(&m_model, &OutageModel::modelReset, this, &HistoryPage::keepSelection);
    connect(m_report, &IncidentPane::noteWritten, this, &HistoryPage::keepNote);
    connect(m_condition, &QLabel::linkActivated, this, [this] {
        const QFileInfo file(m_archive->condition().file);
        QDesktopServices::openUrl(QUrl::fromLocalFile(file.absolutePath()));
    });
}

QWidget *HistoryPage::makeList()
{
    m_feeds->setObjectName(QStringLiteral("historyFeed"));
    m_feeds->setAccessibleName(tr("Feed"));
    m_feeds->addItem(tr("All feeds"), QString());
    m_feeds->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_feeds->setMinimumContentsLength(6);
    m_simulated->setObjectName(QStringLiteral("historySimulated"));
    m_simulated->setToolTip(tr("Show simulated outages too"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(kSide);
    m_condition->setObjectName(QStringLiteral("historyCondition"));
    m_condition->setWordWrap(true);
    m_condition->setContentsMargins(kSide, 0, kSide, 4);
    m_condition->setTextInteractionFlags(Qt::LinksAccessibleByMouse |
                                         Qt::LinksAccessibleByKeyboard);
    m_condition->hide();
    auto *list = new QWidget(this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kSide, 4, kSide, 0);
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_simulated);
    auto *choice = new QHBoxLayout;
    choice->setContentsMargins(kSide, 0, kSide, 4);
    choice->addWidget(m_feeds);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addLayout(choice);
    column->addWidget(m_condition);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    return list;
}

QWidget *HistoryPage::makeMiddle()
{
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_gantt->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(m_range);
    column->addWidget(m_gantt);
    column->addWidget(m_charts, 1);
    return middle;
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
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setToolTip(tr("Double-click or Enter shows that moment on the Live page"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->hide();
    // One line of the list is all of a row; its cells are what screen readers say.
    for (int column = 1; column < OutageModel::ColumnCount; ++column)
        m_table->hideColumn(column);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    selected(current.row());
            });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const OutageModel::Row &row = m_model.row(index.row());
        emit momentWanted(row.feed, around(row.row, m_model.now()));
    });
}

void HistoryPage::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_delegate->setTheme(theme);
    m_title->setFont(theme.font(TextRole::PaneTitle));
    m_count->setFont(theme.font(TextRole::Body));
    m_empty->setFont(theme.font(TextRole::Body));
    m_table->verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight());
    m_range->setTheme(theme);
    m_gantt->setTheme(theme);
    m_charts->setTheme(theme);
    m_report->setTheme(theme);
    fitColumns();
    update();
}

void HistoryPage::fitColumns()
{
    const bool narrow = width() < m_theme->px(kNarrow);
    m_report->setMinimumWidth(m_theme->px(IncidentPane::kNarrow));
    m_table->setMinimumWidth(m_theme->px(kNarrowList) / 2);
    if (m_widths == Widths::Chosen)
        return;
    const int list = m_theme->px(narrow ? kNarrowList : kListWidth);
    const int report = m_theme->px(narrow ? IncidentPane::kNarrow : IncidentPane::kWidth);
    m_split->setSizes({list, std::max(0, width() - list - report), report});
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

SnapshotBoard::Snapshot HistoryPage::snapshot(const FeedId &feed) const
{
    const auto at = std::find_if(m_latest.begin(), m_latest.end(),
                                 [&feed](const auto &one) { return one->id == feed; });
    return at == m_latest.end() ? nullptr : *at;
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
    sayCondition();
    const int rows = m_model.rowCount();
    m_count->setText(rows == 0 ? QString() : format::count(quint64(rows), QLocale()));
    m_empty->setText(
        m_model.hiddenSimulated() > 0
            ? tr("No real outages since Feedscope was started. Simulated and not shown: %1.")
                  .arg(m_model.hiddenSimulated())
            : tr("No outages since Feedscope was started."));
    m_table->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
}

void HistoryPage::setArchive(OutageArchive *archive)
{
    m_archive = archive;
    m_model.setArchive(archive);
}

void HistoryPage::sayCondition()
{
    const ArchiveText text = m_archive ? archiveText(*m_archive) : ArchiveText();
    m_condition->setVisible(!text.sentence.isEmpty());
    QString shown = text.sentence.toHtmlEscaped();
    if (text.namesFile)
        shown += QStringLiteral(" <a href=\"file\" style=\"color: %1\">%2</a>")
                     .arg(m_theme->accent.name(), tr("Show file").toHtmlEscaped());
    const QString ink = (text.isProblem ? m_theme->down : m_theme->ink2).name();
    shown = QStringLiteral("<span style=\"color: %1\">%2</span>").arg(ink, shown);
    if (shown != m_condition->text())
        m_condition->setText(shown);
    m_condition->setToolTip(text.detail);
}

int HistoryPage::chosenRow() const
{
    return m_chosen ? m_model.find(m_feed, m_chosen->start, m_chosen->number) : -1;
}

void HistoryPage::selectRow(int row)
{
    m_table->selectionModel()->setCurrentIndex(
        m_model.index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void HistoryPage::keepSelection()
{
    const int row = m_chosen ? chosenRow() : 0;
    if (row >= 0 && row < m_model.rowCount()) {
        selectRow(row);
        return;
    }
    m_chosen.reset();
    refreshReport();
}

void HistoryPage::selected(int row)
{
    const OutageModel::Row &chosen = m_model.row(row);
    const Chosen which{chosen.row.start, chosen.row.number};
    if (chosen.feed == m_feed && m_chosen == which)
        return;
    m_feed = chosen.feed;
    m_chosen = which;
    m_reportedAt.reset();
    refreshParts();
    m_charts->showRange(around(chosen.row, m_now));
}

// The outage that was then, or that moment without one.
void HistoryPage::showMoment(const FeedId &feed, Instant at)
{
    constexpr Nanos kNear = std::chrono::seconds(30);
    int best = -1;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const OutageModel::Row &one = m_model.row(row);
        if (one.feed == feed && one.row.start <= at + kNear &&
            one.row.end.value_or(m_now) >= at - kNear)
            best = row;
    }
    if (best >= 0) {
        selectRow(best);
        return;
    }
    m_feed = feed;
    m_chosen.reset();
    m_reportedAt.reset();
    m_table->clearSelection();
    refreshParts();
    m_charts->showRange({at - std::chrono::minutes(2), at + std::chrono::minutes(2)});
}

void HistoryPage::refresh(const QList<SnapshotBoard::Snapshot> &feeds, Instant now)
{
    m_latest = feeds;
    m_now = now;
    if (!isVisible())
        return;
    std::sort(m_latest.begin(), m_latest.end(),
              [](const auto &a, const auto &b) { return a->name.localeAwareCompare(b->name) < 0; });
    fillFeeds();
    m_model.update(feeds, now);
    say();
    refreshParts();
}

void HistoryPage::refreshParts()
{
    if (m_latest.isEmpty())
        return;
    Instant first = m_now;
    for (const auto &feed : std::as_const(m_latest)) {
        if (feed->history && !feed->history->spans.empty())
            first = std::min(first, feed->history->spans.front().from);
    }
    m_charts->refresh(snapshot(m_feed), m_latest, m_now);
    if (m_reportedAt && m_now - *m_reportedAt < kReportEvery)
        return;
    m_reportedAt = m_now;
    const FeedSnapshot &clock = *m_latest.first();
    const TimeRange range = m_range->range(first, m_now);
    const WallTime end{clock.takenAtWall.msSinceEpoch + toMillis(range.to - clock.takenAt).count()};
    m_range->show(titleOf(range, m_now, end));
    m_gantt->setContent(m_latest, range, end);
    refreshReport();
}

void HistoryPage::refreshReport()
{
    const int row = chosenRow();
    if (row < 0) {
        m_gantt->mark(m_feed, std::nullopt);
        m_report->setIncident(std::nullopt);
        return;
    }
    const LedgerRow &ledger = m_model.row(row).row;
    m_gantt->mark(m_feed, TimeRange{ledger.start, ledger.end.value_or(m_now)});
    m_report->setIncident(incidentOf(m_model.row(row)));
}

Incident HistoryPage::incidentOf(const OutageModel::Row &row) const
{
    Incident incident{snapshot(row.feed), row.row, {}, m_latest, m_now};
    incident.at = row.at;
    incident.key = keyOf(row);
    const auto noted = m_notes.find(incident.key);
    incident.note = row.record               ? row.record->note
                    : noted != m_notes.end() ? noted->second
                                             : QString();
    if (!row.isPast && incident.feed) {
        if (m_eventsOf)
            incident.events = m_eventsOf(row.feed);
        return incident;
    }
    // Of a feed that may not be there any more, as it was then.
    const auto past = std::make_shared<FeedSnapshot>();
    past->id = row.feed;
    past->name = row.name;
    past->takenAt = row.row.start;
    past->takenAtWall = row.at;
    const auto history = std::make_shared<HistoryView>();
    if (row.record) {
        past->transport = row.record->transport;
        history->spans = {{row.row.start, row.row.end, row.record->worst, row.row.simulated, {}}};
        incident.events = row.record->story;
        incident.peers = {row.record->others, row.record->othersLost};
        if (!row.row.end)
            incident.now =
                row.row.start + Millis(row.record->seen.msSinceEpoch - row.at.msSinceEpoch);
    }
    past->history = history;
    incident.feed = past;
    incident.isPast = row.isPast;
    return incident;
}

void HistoryPage::keepNote(const OutageKey &outage, const QString &note)
{
    if (m_archive && m_archive->records().count(outage) > 0)
        m_archive->setNote(outage, note);
    else
        m_notes[outage] = note;
}

void HistoryPage::showFeed(const FeedId &feed)
{
    m_model.setFeed(feed);
    fillFeeds();
    m_feeds->setCurrentIndex(std::max(0, m_feeds->findData(feed.value)));
    say();
    if (!feed.value.isEmpty() && !m_chosen) {
        m_feed = feed;
        m_reportedAt.reset();
        refreshParts();
    }
}

FeedCharts &HistoryPage::charts()
{
    return *m_charts;
}

QList<QWidget *> HistoryPage::panes() const
{
    return {m_table, m_range, m_charts, m_report};
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_reportedAt.reset();
    refresh(m_latest, m_now);
}

void HistoryPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme->surface);
}

} // namespace feedscope
