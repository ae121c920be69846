#include "detailspane.h"

#include "detailsfacts.h"
#include "detailsheader.h"
#include "format.h"
#include "ledgerfacts.h"
#include "tabularlabel.h"
#include "tabulartext.h"
#include "textcolour.h"
#include "transportfacts.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace feedscope {

namespace {

QString clock(WallTime at)
{
    return format::timeOfDay(at, QTimeZone::systemTimeZone(), format::TimePrecision::Minutes);
}

TodayTotals sinceStart(const Counters &counters, const LedgerView &ledger)
{
    return {counters, ledger.counts, ledger.simulated, std::nullopt};
}

} // namespace

DetailsPane::DetailsPane(QWidget *parent)
    : QWidget(parent)
    , m_head(new DetailsHeader(this))
    , m_why(new FactSection(tr("Why it dropped"), FactSection::Align::Left))
    , m_recovery(new FactSection(tr("Recovery"), FactSection::Align::Left))
    , m_transport(new FactSection(tr("Transport"), FactSection::Align::Left))
    , m_books(new FactSection(tr("Messages since start"), FactSection::Align::Right))
    , m_outage(new FactSection(tr("Last outage"), FactSection::Align::Left))
    , m_times(new FactSection(tr("Outages, how long it took"), FactSection::Align::Left))
    , m_ledger(new FactSection(tr("Outages and gaps since start"), FactSection::Align::Right))
{
    setObjectName(QStringLiteral("detailsPane"));
    setAttribute(Qt::WA_OpaquePaintEvent); // what lies under it is not painted with each number
    setAccessibleName(tr("Details"));
    m_books->makeExplainable();
    connect(m_books, &FactSection::explainWanted, this, &DetailsPane::bookExplanationWanted);
    connect(m_head, &DetailsHeader::editWanted, this, [this] { emit editWanted(m_feed); });
    connect(m_head, &DetailsHeader::historyWanted, this, [this] { emit historyWanted(m_feed); });
    connect(m_head, &DetailsHeader::copyWanted, this,
            [this] { QApplication::clipboard()->setText(text()); });

    m_books->setObjectName(QStringLiteral("detailsBooks"));
    m_outage->setObjectName(QStringLiteral("detailsOutage"));
    m_times->setObjectName(QStringLiteral("detailsTimes"));
    m_ledger->setObjectName(QStringLiteral("detailsLedger"));

    auto *content = new QWidget;
    auto *facts = new QVBoxLayout(content);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setSpacing(0);
    facts->addWidget(makeNext());
    for (FactSection *section : sections())
        facts->addWidget(section);
    facts->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    content->setBackgroundRole(QPalette::Base);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    // The bar takes its room from the padding, so that nothing moves when it comes.
    const QScrollBar *bar = scroll->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this,
            [this, bar](int, int last) { setBarRoom(last > 0 ? bar->sizeHint().width() : 0); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(scroll, 1);
}

void DetailsPane::setBarRoom(int room)
{
    const int end = FactSection::kPadding - room;
    for (FactSection *section : sections())
        section->setEndPadding(end);
    QMargins margins = m_next->layout()->contentsMargins();
    margins.setLeft(isRightToLeft() ? end : FactSection::kPadding);
    margins.setRight(isRightToLeft() ? FactSection::kPadding : end);
    m_next->layout()->setContentsMargins(margins);
}

void DetailsPane::offerEdit()
{
    m_head->offerEdit();
}

QString DetailsPane::text() const
{
    QStringList parts{m_nextCaption->text() + QLatin1Char(' ') + m_nextValue->text()};
    for (const FactSection *section : findChildren<FactSection *>()) {
        if (!section->isHidden())
            parts << section->text();
    }
    return parts.join(QStringLiteral("\n\n"));
}

QList<FactSection *> DetailsPane::sections() const
{
    return {m_why, m_recovery, m_transport, m_books, m_outage, m_times, m_ledger};
}

QWidget *DetailsPane::makeNext()
{
    m_next = new QWidget;
    m_nextCaption = new QLabel;
    m_nextCaption->setWordWrap(true);
    m_nextValue = new TabularLabel;
    m_nextValue->setObjectName(QStringLiteral("detailsNext"));
    m_retry = new QPushButton(tr("Retry now"));
    m_stop = new QPushButton(tr("Stop"));
    m_start = new QPushButton(tr("Resume"));
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    connect(m_retry, &QPushButton::clicked, this, [this] { emit retryWanted(m_feed); });
    connect(m_stop, &QPushButton::clicked, this, [this] { emit stopWanted(m_feed); });
    connect(m_start, &QPushButton::clicked, this, [this] { emit startWanted(m_feed); });

    auto *row = new QHBoxLayout;
    row->addWidget(m_nextValue);
    row->addStretch();
    for (QPushButton *button : {m_retry, m_stop, m_start})
        row->addWidget(button);
    auto *column = new QVBoxLayout(m_next);
    column->setContentsMargins(FactSection::kPadding, 4, FactSection::kPadding, 8);
    column->addWidget(m_nextCaption);
    column->addLayout(row);
    column->addWidget(m_progress);
    return m_next;
}

void DetailsPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    painter.fillRect(QRect(isRightToLeft() ? width() - 1 : 0, 0, 1, height()), m_theme->border);
}

void DetailsPane::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_head->setTheme(theme);
    m_nextCaption->setFont(theme.uiFont(12, QFont::DemiBold));
    setTextColour(*m_nextCaption, theme.ink2);
    const QFont countdown = theme.font(TextRole::Countdown);
    m_nextValue->setFont(countdown);
    m_nextValue->setMinimumHeight(QFontMetrics(countdown).height());
    for (FactSection *section : sections())
        section->setTheme(theme);
    update();
}

void DetailsPane::refresh(const SnapshotBoard::Snapshot &selected,
                          const QList<SnapshotBoard::Snapshot> &all, Instant now)
{
    m_feed = selected ? selected->id : FeedId();
    m_next->setVisible(selected != nullptr);
    if (selected) {
        showFeed(*selected, now);
        return;
    }
    const TodayTotals today =
        m_today ? m_today->all(all) : sinceStart(sumOf(all), ledgerSumOf(all));
    m_head->setTitle(!m_today       ? tr("Since start, all feeds")
                     : !today.since ? tr("Today, all feeds")
                                    : tr("Today since %1, all feeds").arg(clock(*today.since)),
                     std::nullopt);
    m_why->setFacts({});
    m_recovery->setFacts({});
    m_transport->setFacts({});
    m_outage->setFacts({});
    m_times->setFacts({});
    showBooks(today, sumOf(all), true, m_today ? 0 : ledgerSumOf(all).fallenOut);
}

void DetailsPane::showFeed(const FeedSnapshot &feed, Instant now)
{
    m_head->setTitle(feed.name, feed.display());
    showNext(feed, now);
    m_why->setTitle(feed.state() == FeedState::Connected ? tr("Why it last dropped")
                                                         : tr("Why it dropped"));
    m_why->setFacts(whyItDropped(feed, now));
    QList<Fact> recovery = recoveryFacts(feed, m_config.get(), now);
    if (const auto token = tokenFact(feed, now))
        recovery.append(*token);
    m_recovery->setFacts(recovery);
    m_transport->setFacts(feed.transport == feed.wanted ? QList<Fact>()
                                                        : transportFacts(feed, now));
    m_outage->setFacts(lastOutageFacts(feed, now));
    m_times->setFacts(timesFacts(feed));
    const LedgerView ledger = feed.ledger ? *feed.ledger : LedgerView();
    showBooks(m_today ? m_today->of(feed) : sinceStart(feed.counters, ledger), feed.counters,
              feed.sequenced, m_today ? 0 : ledger.fallenOut);
}

void DetailsPane::showNext(const FeedSnapshot &feed, Instant now)
{
    const NextStep next = nextStep(feed, now);
    m_nextCaption->setText(next.caption);
    m_nextValue->setText(next.value);
    m_progress->setVisible(next.progress >= 0);
    m_progress->setValue(int(std::max(0.0, next.progress) * 1000));
    const bool stopped = feed.connection.phase == ConnectionPhase::Stopped;
    const bool failed = feed.connection.phase == ConnectionPhase::Failed;
    m_retry->setText(feed.connection.phase == ConnectionPhase::Live ? tr("Reconnect")
                                                                    : tr("Retry now"));
    m_retry->setVisible(!stopped);
    m_stop->setVisible(!stopped && !failed);
    m_start->setVisible(stopped);
    fitNext();
}

// Words where the countdown stands are longer than it.
void DetailsPane::fitNext()
{
    int room = width() - 2 * FactSection::kPadding - m_next->layout()->spacing();
    for (const QPushButton *button : {m_retry, m_stop, m_start}) {
        if (!button->isHidden())
            room -= button->sizeHint().width() + m_next->layout()->spacing();
    }
    const QFont large = m_theme->font(TextRole::Countdown);
    const bool fits = TabularText::width(large, m_nextValue->text()) <= room;
    const QFont wanted = fits ? large : m_theme->font(TextRole::ReportTitle);
    if (m_nextValue->font() != wanted)
        m_nextValue->setFont(wanted);
}

void DetailsPane::showSpan(const TodayTotals &today)
{
    if (!m_today) {
        m_books->setTitle(tr("Messages since start"));
        m_ledger->setTitle(tr("Outages and gaps since start"));
    } else if (!today.since) {
        m_books->setTitle(tr("Messages today"));
        m_ledger->setTitle(tr("Outages and gaps today"));
    } else {
        m_books->setTitle(tr("Messages today since %1").arg(clock(*today.since)));
        m_ledger->setTitle(tr("Outages and gaps today since %1").arg(clock(*today.since)));
    }
}

void DetailsPane::showBooks(const TodayTotals &today, const Counters &whole, bool sequenced,
                            quint64 fallenOut)
{
    showSpan(today);
    m_books->setVerdict(bookVerdict(whole), whole.addsUp());
    m_books->setFacts(bookFacts(today.counters, sequenced));
    m_ledger->setFacts(
        ledgerFacts({{}, fallenOut, today.outages, today.simulated}, today.counters));
}

} // namespace feedscope
