#include "historypage.h"

#include "chartstack.h"
#include "fleetgantt.h"
#include "format.h"
#include "historyrange.h"
#include "incidentpane.h"
#include "outagelist.h"

#include <QJsonDocument>
#include <QPainter>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace feedscope {

namespace {

constexpr int kSide = 16;
constexpr int kListWidth = 280;
constexpr int kNarrowList = 224;
constexpr int kNarrow = 1280; // a page below it
constexpr Millis kReportEvery{1'000};

TimeRange around(const LedgerRow &row, Instant now)
{
    const auto [from, to] = aroundOutage(row, now);
    return {from, to};
}

SnapshotBoard::Snapshot snapshotIn(const QList<SnapshotBoard::Snapshot> &feeds, const FeedId &feed)
{
    const auto at = std::find_if(feeds.begin(), feeds.end(),
                                 [&feed](const auto &one) { return one->id == feed; });
    return at == feeds.end() ? nullptr : *at;
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
    , m_list(new OutageList(m_model, this))
    , m_range(new HistoryRange(this))
    , m_gantt(new FleetGantt(this))
    , m_charts(new ChartStack(this))
    , m_report(new IncidentPane(this))
    , m_split(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(QStringLiteral("historyPage"));
    m_charts->showOnlyThePast();
    QWidget *middle = makeMiddle();
    m_split->setObjectName(QStringLiteral("historyColumns"));
    m_split->addWidget(m_list);
    m_split->addWidget(middle);
    m_split->addWidget(m_report);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(1, 1);
    m_report->setPictureOf(middle);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_split);
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_widths = Widths::Chosen; });
    connect(m_list, &OutageList::selected, this, &HistoryPage::selected);
    connect(m_list, &OutageList::activated, this, [this](int at) {
        const OutageModel::Row &row = m_model.row(at);
        emit momentWanted(row.feed, around(row.row, m_model.now()));
    });
    connect(m_range, &HistoryRange::changed, this, &HistoryPage::refreshParts);
    connect(m_gantt, &FleetGantt::momentWanted, this, &HistoryPage::showMoment);
    connect(&m_model, &OutageModel::modelReset, this, &HistoryPage::keepSelection);
    connect(m_report, &IncidentPane::noteWritten, this, &HistoryPage::keepNote);
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

void HistoryPage::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_list->setTheme(theme);
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
    m_list->setMinimumWidth(m_theme->px(kNarrowList) / 2);
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

void HistoryPage::setArchive(OutageArchive *archive)
{
    m_archive = archive;
    m_model.setArchive(archive);
    m_list->setArchive(archive);
    m_past.setArchive(archive);
}

int HistoryPage::chosenRow() const
{
    return m_chosen ? m_model.find(m_feed, m_chosen->start, m_chosen->number) : -1;
}

void HistoryPage::keepSelection()
{
    const int row = chosenRow();
    if (row >= 0) {
        m_list->select(row);
        return;
    }
    m_chosen.reset();
    m_list->clearSelection();
    if (m_model.rowCount() > 0)
        m_list->selectFirst();
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
        m_list->select(best);
        return;
    }
    m_feed = feed;
    m_chosen.reset();
    m_reportedAt.reset();
    m_list->clearSelection();
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
    m_list->setFeeds(m_latest);
    m_model.update(m_latest, now);
    m_list->say();
    refreshParts();
}

void HistoryPage::refreshParts()
{
    if (m_latest.isEmpty())
        return;
    const bool reportNow = !m_reportedAt || m_now - *m_reportedAt >= kReportEvery;
    if (reportNow)
        m_shown = m_past.added(m_latest);
    m_charts->refresh(charted(), m_latest, m_now);
    if (!reportNow)
        return;
    m_reportedAt = m_now;
    Instant first = m_now;
    for (const auto &feed : std::as_const(m_shown)) {
        if (feed->history && !feed->history->spans.empty())
            first = std::min(first, feed->history->spans.front().from);
    }
    const TimeAnchor clock = m_latest.first()->anchor();
    const TimeRange range = m_range->show(first, {m_now, clock.wallOf(m_now)});
    m_gantt->setContent(m_shown, range, clock.wallOf(range.to));
    refreshReport();
}

// With the seconds around the outage that were kept, where the feed's own history has none of them.
SnapshotBoard::Snapshot HistoryPage::charted()
{
    const SnapshotBoard::Snapshot feed = snapshotIn(m_shown, m_feed);
    const int at = chosenRow();
    if (at < 0 || !m_model.row(at).isPast)
        return feed;
    const OutageModel::Row &row = m_model.row(at);
    if (m_traced.of != row.record)
        m_traced = {
            row.record,
            traceFrom(QJsonDocument::fromJson(row.record->trace).object(), {row.row.start, row.at}),
            nullptr, nullptr};
    if (m_traced.made && m_traced.feed == feed)
        return m_traced.made;
    const auto made = std::make_shared<FeedSnapshot>(feed ? *feed : *incidentOf(row).feed);
    made->history = withTrace(*made->history, m_traced.trace);
    if (!feed) {
        made->takenAt = m_latest.first()->takenAt;
        made->takenAtWall = m_latest.first()->takenAtWall;
        made->sequenced = row.row.missing.has_value();
    }
    m_traced.feed = feed;
    m_traced.made = made;
    return made;
}

void HistoryPage::refreshReport()
{
    const int row = chosenRow();
    if (row < 0) {
        m_gantt->mark(m_feed, std::nullopt);
        m_report->setIncident(std::nullopt);
        m_charts->setIncident(std::nullopt);
        return;
    }
    const Incident incident = incidentOf(m_model.row(row));
    const LedgerRow &ledger = incident.row;
    const TimeRange range{ledger.start, ledger.end.value_or(incident.now)};
    m_gantt->mark(m_feed, range);
    m_report->setIncident(incident);
    m_charts->setIncident(
        ChartIncident{ledger, range, m_model.stateOf(row), m_report->report().moments});
}

Incident HistoryPage::incidentOf(const OutageModel::Row &row) const
{
    Incident incident{snapshotIn(m_latest, row.feed), row.row, {}, m_latest, m_now};
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
    m_list->setFeeds(m_latest);
    m_list->showFeed(feed);
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
    return {&m_list->table(), m_range, m_charts, m_report};
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
