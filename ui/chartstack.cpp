#include "chartstack.h"

#include "feedheader.h"
#include "format.h"
#include "skylinestrip.h"
#include "statespans.h"
#include "statussentence.h"
#include "timeaxis.h"

#include <QVBoxLayout>

namespace feedscope {

namespace {

constexpr int kMissingHeight = 48;
constexpr int kAttemptsHeight = 44;
constexpr int kRttHeight = 40;
constexpr int kMinRateHeight = 72;
constexpr Millis kYoung{300'000};
constexpr Millis kUsual{900'000};

// Bars of 5 s at 15 min and in proportion elsewhere, whole seconds.
Millis barWidth(Millis length)
{
    return std::chrono::seconds(std::max<qint64>(1, length.count() / 180'000));
}

double highestBar(const QList<MissingBar> &bars)
{
    quint64 maximum = 0;
    for (const MissingBar &bar : bars)
        maximum = std::max({maximum, bar.missing, bar.recovered});
    return double(maximum);
}

} // namespace

struct ChartStack::Frame
{
    SnapshotBoard::Snapshot feed; // null: all
    const QList<SnapshotBoard::Snapshot> &all;
    Instant now;
    TimeRange range;
    ChartGrid grid;
};

ChartStack::ChartStack(QWidget *parent)
    : FeedCharts(parent)
    , m_header(new FeedHeader(this))
    , m_strip(new SkylineStrip(this))
    , m_rate(new LinkedChartView(this))
    , m_missing(new LinkedChartView(this))
    , m_attempts(new LinkedChartView(this))
    , m_rtt(new LinkedChartView(this))
    , m_axis(new TimeAxis(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->setSizeConstraint(QLayout::SetNoConstraint); // fitCharts() sees to it
    column->addWidget(m_header);
    column->addWidget(m_strip);
    column->addWidget(m_rate, 1);
    column->addWidget(m_missing);
    column->addWidget(m_attempts);
    column->addWidget(m_rtt);
    column->addWidget(m_axis);
    m_rate->setFilled(true);
    m_header->setRange(m_length);
    connect(m_header, &FeedHeader::rangeWanted, this, &ChartStack::setRange);
    fitCharts();
}

void ChartStack::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_header->setTheme(theme);
    m_strip->setTheme(theme);
    m_axis->setTheme(theme);
    for (LinkedChartView *chart : {m_rate, m_missing, m_attempts, m_rtt})
        chart->setTheme(theme);
    fitCharts();
    m_drawnAt.reset();
}

void ChartStack::setRange(Millis length)
{
    m_choice = RangeChoice::Chosen;
    applyRange(length);
}

void ChartStack::fitRange(const QList<SnapshotBoard::Snapshot> &feeds, Instant now)
{
    if (m_choice == RangeChoice::Chosen)
        return;
    Instant first = now;
    for (const auto &feed : feeds) {
        if (feed->history && !feed->history->spans.empty())
            first = std::min(first, feed->history->spans.front().from);
    }
    const Millis wanted = now - first < kYoung ? kYoung : kUsual;
    if (wanted != m_length)
        applyRange(wanted);
}

void ChartStack::applyRange(Millis length)
{
    m_length = length;
    m_header->setRange(length);
    m_drawnAt.reset();
    for (YScale *scale : {&m_rateScale, &m_missingScale, &m_attemptScale, &m_rttScale})
        scale->reset();
}

void ChartStack::fitCharts()
{
    const bool feed = !m_shown.value.isEmpty();
    m_strip->setVisible(feed);
    // In a low window a few readable charts are better than all of them squeezed.
    m_rate->setMinimumHeight(m_theme->px(kMinRateHeight));
    int room = height() - m_theme->px(FeedHeader::kHeight + SkylineStrip::kHeight +
                                      TimeAxis::kHeight + kMinRateHeight);
    const std::pair<LinkedChartView *, int> byImportance[] = {
        {m_attempts, kAttemptsHeight}, {m_missing, kMissingHeight}, {m_rtt, kRttHeight}};
    for (const auto &[chart, atFullSize] : byImportance) {
        const int needed = m_theme->px(atFullSize);
        chart->setFixedHeight(needed);
        room -= needed;
        chart->setVisible(feed && room >= 0);
    }
}

void ChartStack::resizeEvent(QResizeEvent *event)
{
    FeedCharts::resizeEvent(event);
    fitCharts();
}

void ChartStack::refresh(const SnapshotBoard::Snapshot &selected,
                         const QList<SnapshotBoard::Snapshot> &all, Instant now)
{
    const FeedId wanted = selected ? selected->id : FeedId();
    if (wanted != m_shown) {
        m_shown = wanted;
        applyRange(m_length);
        fitCharts();
    }
    fitRange(all, now);
    if (!isVisible() || (m_drawnAt && now - *m_drawnAt < kRedraw))
        return;
    m_drawnAt = now;
    const auto &clock = selected ? selected : all.value(0);
    WallTime wall;
    if (clock)
        wall = {clock->takenAtWall.msSinceEpoch + toMillis(now - clock->takenAt).count()};
    const Frame frame{
        selected,
        all,
        now,
        {now - m_length, now},
        {m_length, wall, m_theme->px(ChartGrid().gutter), m_theme->px(ChartGrid().tickLabels)}};
    setHeader(frame);
    m_axis->setGrid(frame.grid);
    if (selected && selected->history)
        showFeed(frame);
    else
        showAll(frame);
}

void ChartStack::setHeader(const Frame &frame)
{
    if (frame.feed) {
        m_header->setText({frame.feed->display(), frame.feed->fault.has_value(), frame.feed->name,
                           statusSentence(*frame.feed, frame.now)});
        return;
    }
    double sum = 0;
    for (const auto &feed : frame.all)
        sum += feed->messagesPerSecond;
    m_header->setText({std::nullopt, false, tr("All feeds"),
                       tr("%1 msg/s now. Select a feed to see its connection history, charts and "
                          "messages.")
                           .arg(format::rate(sum, QLocale()))});
}

void ChartStack::showFeed(const Frame &frame)
{
    m_strip->setSpans(frame.feed->history->spans, frame.range, frame.grid);
    showRate(frame);
    showMissing(frame);
    showAttempts(frame);
    showRoundTrip(frame);
}

void ChartStack::showRate(const Frame &frame)
{
    const FeedSnapshot &feed = *frame.feed;
    const HistoryView &history = *feed.history;
    const QColor alarm = isTrouble(feed.display()) ? m_theme->state(feed.display()).text : QColor();
    ChartContent rate{.title = tr("Message rate"),
                      .value = format::rate(feed.messagesPerSecond, {}),
                      .unit = tr("msg/s"),
                      .valueColour = alarm,
                      .lines = rateSegments(history, frame.range),
                      .bars = {},
                      .marks = {},
                      .plannedX = {},
                      .emptyText = tr("No data in this range")};
    rate.highest = highest(rate.lines);
    m_rate->setContent(rate, frame.grid, history.spans, frame.range,
                       m_rateScale.update(rate.highest, frame.now));
}

void ChartStack::showMissing(const Frame &frame)
{
    const FeedSnapshot &feed = *frame.feed;
    const HistoryView &history = *feed.history;
    ChartContent missing{.title = tr("Missing, per %1 s").arg(barWidth(m_length).count() / 1000),
                         .value = format::notMeasured(),
                         .unit = tr("no sequence field"),
                         .valueColour = {},
                         .lines = {},
                         .bars = missingBars(history, frame.range, barWidth(m_length)),
                         .marks = {},
                         .plannedX = {},
                         .emptyText = {}};
    if (feed.sequenced) {
        quint64 inView = 0;
        for (const MissingBar &bar : std::as_const(missing.bars))
            inView += bar.missing;
        missing.value = format::count(inView, {});
        missing.unit = tr("missing in view");
    }
    missing.highest = highestBar(missing.bars);
    m_missing->setContent(missing, frame.grid, history.spans, frame.range,
                          m_missingScale.update(missing.highest, frame.now));
}

void ChartStack::showAttempts(const Frame &frame)
{
    const FeedSnapshot &feed = *frame.feed;
    const HistoryView &history = *feed.history;
    const QColor alarm = isTrouble(feed.display()) ? m_theme->state(feed.display()).text : QColor();
    ChartContent attempts{.title = tr("Reconnect attempts"),
                          .value = format::count(quint64(feed.connection.failures), {}),
                          .unit = tr("failures in a row"),
                          .valueColour = alarm,
                          .lines = {},
                          .bars = {},
                          .marks = attemptMarks(history, frame.range),
                          .plannedX = {},
                          .emptyText = {}};
    for (const AttemptMark &mark : std::as_const(attempts.marks))
        attempts.highest = std::max(attempts.highest, double(mark.number));
    if (feed.connection.phase == ConnectionPhase::Waiting && feed.connection.deadline) {
        attempts.plannedX = toSeconds(*feed.connection.deadline - frame.now);
        attempts.plannedNumber = std::max(1, feed.connection.failures);
    }
    m_attempts->setContent(attempts, frame.grid, history.spans, frame.range,
                           m_attemptScale.update(attempts.highest, frame.now));
}

void ChartStack::showRoundTrip(const Frame &frame)
{
    const FeedSnapshot &feed = *frame.feed;
    const HistoryView &history = *feed.history;
    ChartContent rtt{.title = tr("RTT"),
                     .value = feed.rttMs >= 0 ? format::roundTrip(feed.rttMs, {}) : QString(),
                     .unit = feed.rttMs >= 0 ? QString() : tr("not measured"),
                     .valueColour = {},
                     .lines = rttSegments(history, frame.range),
                     .bars = {},
                     .marks = {},
                     .plannedX = {},
                     .emptyText = {}};
    rtt.highest = highest(rtt.lines);
    m_rtt->setContent(rtt, frame.grid, history.spans, frame.range,
                      m_rttScale.update(rtt.highest, frame.now));
}

void ChartStack::showAll(const Frame &frame)
{
    QList<std::shared_ptr<const HistoryView>> histories;
    double sum = 0;
    for (const auto &feed : frame.all) {
        sum += feed->messagesPerSecond;
        if (feed->history)
            histories.append(feed->history);
    }
    ChartContent rate{.title = tr("All feeds"),
                      .value = format::rate(sum, {}),
                      .unit = tr("msg/s"),
                      .valueColour = {},
                      .lines = rateSumSegments(histories, frame.range),
                      .bars = {},
                      .marks = {},
                      .plannedX = {},
                      .emptyText = tr("No data in this range")};
    rate.highest = highest(rate.lines);
    m_rate->setContent(rate, frame.grid, {}, frame.range,
                       m_rateScale.update(rate.highest, frame.now));
}

} // namespace feedscope
