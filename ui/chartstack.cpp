#include "chartstack.h"

#include "chartcontents.h"
#include "chartgestures.h"
#include "crosshairoverlay.h"
#include "detailsfacts.h"
#include "feedheader.h"
#include "format.h"
#include "numberexplanation.h"
#include "skylinestrip.h"
#include "statespans.h"
#include "statussentence.h"
#include "timeaxis.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace feedscope {

namespace {

constexpr int kMissingHeight = 48;
constexpr int kAttemptsHeight = 44;
constexpr int kRttHeight = 40;
// On the page on the past, where there is room for it.
constexpr int kTallMissing = 88;
constexpr int kTallAttempts = 74;
constexpr int kTallRtt = 64;
constexpr int kMinRateHeight = 72;
constexpr double kWheelStep = 1.25;
constexpr int kSumGutter = 24;

} // namespace

ChartStack::ChartStack(QWidget *parent)
    : FeedCharts(parent)
    , m_header(new FeedHeader(this))
    , m_strip(new SkylineStrip(this))
    , m_rate(new LinkedChartView(this))
    , m_missing(new LinkedChartView(this))
    , m_attempts(new LinkedChartView(this))
    , m_rtt(new LinkedChartView(this))
    , m_axis(new TimeAxis(this))
    , m_overlay(new CrosshairOverlay(this))
    , m_gestures(new ChartGestures(this))
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
    m_strip->setFocusPolicy(Qt::StrongFocus);
    m_rate->setFocusPolicy(Qt::StrongFocus);
    for (QWidget *part : std::initializer_list<QWidget *>{m_strip, m_rate})
        part->installEventFilter(this);
    wireGestures();
    fitCharts();
}

void ChartStack::wireGestures()
{
    m_gestures->watch(m_strip);
    for (LinkedChartView *chart : {m_rate, m_missing, m_attempts, m_rtt})
        m_gestures->watch(chart->viewport());
    connect(m_gestures, &ChartGestures::hovered, this, [this](int x) {
        if (m_cross == Cross::Placed)
            return;
        m_crossX = x;
        if (plot().left() <= x && x <= plot().right())
            placeCrosshair(instantAt(x), Cross::Hovering);
        else
            clearCrosshair();
    });
    connect(m_gestures, &ChartGestures::left, this, [this] {
        if (m_cross == Cross::Hovering)
            clearCrosshair();
    });
    connect(m_gestures, &ChartGestures::clicked, this, [this](int x, QWidget *part) {
        if (x < plot().left()) {
            explain(part);
            return;
        }
        const bool pinned = m_cross == Cross::Placed;
        m_crossX = x;
        placeCrosshair(instantAt(x), pinned ? Cross::Hovering : Cross::Placed);
    });
    connect(m_gestures, &ChartGestures::selecting, m_overlay, &CrosshairOverlay::showSelection);
    connect(m_gestures, &ChartGestures::selected, this, [this](int from, int to) {
        m_overlay->hideSelection();
        showRange({instantAt(from), instantAt(to)});
    });
    connect(m_gestures, &ChartGestures::panned, this, [this](int by) {
        m_window.pan(instantAt(0) - instantAt(by), m_now);
        changed();
    });
    connect(m_gestures, &ChartGestures::wheeled, this, [this](double steps, int x) {
        m_window.zoom(std::pow(kWheelStep, -steps), instantAt(x), m_now);
        changed();
    });
    connect(m_gestures, &ChartGestures::reset, this, &ChartStack::resetZoom);
    connect(m_header, &FeedHeader::rangeWanted, this, &ChartStack::setRange);
    connect(m_header, &FeedHeader::zoomWanted, this, &ChartStack::zoom);
    connect(m_header, &FeedHeader::centreWanted, this, [this](Instant at) {
        const Nanos half = Nanos(m_window.length()) / 2;
        showRange({at - half, at + half});
    });
    connect(m_header, &FeedHeader::liveToggled, this, [this] {
        if (!m_window.isLive()) {
            goLive();
            return;
        }
        m_window.hold(m_now);
        changed();
    });
}

void ChartStack::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_header->setTheme(theme);
    m_strip->setTheme(theme);
    m_axis->setTheme(theme);
    m_overlay->setTheme(theme);
    for (LinkedChartView *chart : {m_rate, m_missing, m_attempts, m_rtt})
        chart->setTheme(theme);
    fitCharts();
    drawSoon();
}

void ChartStack::setRange(Millis length)
{
    m_choice = RangeChoice::Chosen;
    m_window.setLength(length);
    changed();
}

void ChartStack::showRange(TimeRange range)
{
    m_choice = RangeChoice::Chosen;
    m_window.show(range, m_now);
    changed();
}

void ChartStack::goLive()
{
    m_window.goLive();
    changed();
}

void ChartStack::zoom(double factor)
{
    m_choice = RangeChoice::Chosen;
    m_window.zoom(factor, m_crossAt.value_or(m_window.range(m_now).to), m_now);
    changed();
}

void ChartStack::resetZoom()
{
    m_choice = RangeChoice::Automatic;
    m_cross = Cross::Hovering;
    clearCrosshair();
    m_window.goLive();
    fitRange(m_all);
    changed();
}

void ChartStack::showOutage(int direction)
{
    if (!m_feed || !m_feed->history)
        return;
    const TimeRange shown = m_window.range(m_now);
    const Instant from = m_crossAt.value_or(direction < 0 ? shown.to : shown.from);
    const auto at = outageBeside(m_feed->history->spans, from, direction);
    if (!at)
        return;
    placeCrosshair(*at, Cross::Placed);
    if (*at < shown.from || *at > shown.to) {
        const Nanos half = Nanos(m_window.length()) / 2;
        showRange({*at - half, *at + half});
    }
}

void ChartStack::changed()
{
    for (YScale *scale : {&m_rateScale, &m_missingScale, &m_attemptScale, &m_rttScale})
        scale->reset();
    drawSoon();
    if (isVisible())
        draw();
}

void ChartStack::fitRange(const QList<SnapshotBoard::Snapshot> &feeds)
{
    if (m_choice == RangeChoice::Chosen)
        return;
    Instant first = m_now;
    for (const auto &feed : feeds) {
        if (feed->history && !feed->history->spans.empty())
            first = std::min(first, feed->history->spans.front().from);
    }
    const Millis wanted = m_now - first < kYoung ? kYoung : kUsual;
    if (wanted == m_window.length())
        return;
    m_window.setLength(wanted);
    drawSoon();
}

void ChartStack::fitCharts()
{
    const bool feed = m_feed != nullptr;
    m_strip->setVisible(feed);
    // In a low window a few readable charts are better than all of them squeezed.
    m_rate->setMinimumHeight(m_theme->px(kMinRateHeight));
    int room = height() - m_theme->px(FeedHeader::kHeight + SkylineStrip::kHeight +
                                      TimeAxis::kHeight + kMinRateHeight);
    const bool tall = m_headerShows == Header::Past &&
                      room >= m_theme->px(kTallMissing + kTallAttempts + kTallRtt);
    const std::pair<LinkedChartView *, int> byImportance[] = {
        {m_attempts, tall ? kTallAttempts : kAttemptsHeight},
        {m_missing, tall ? kTallMissing : kMissingHeight},
        {m_rtt, tall ? kTallRtt : kRttHeight}};
    // Lower still, the strip alone.
    m_rate->setVisible(!feed || room >= -m_theme->px(kMinRateHeight) / 2);
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
    const int head = m_theme->px(FeedHeader::kHeight);
    m_overlay->setGeometry(0, head, width(), height() - head);
    m_overlay->raise();
    drawCrosshair();
}

void ChartStack::refresh(const SnapshotBoard::Snapshot &selected,
                         const QList<SnapshotBoard::Snapshot> &all, Instant now)
{
    const FeedId wanted = selected ? selected->id : FeedId();
    const FeedId shown = m_feed ? m_feed->id : FeedId();
    m_feed = selected && selected->history ? selected : nullptr;
    m_all = all;
    m_now = now;
    if (wanted != shown) {
        m_cross = Cross::Hovering;
        clearCrosshair();
        for (YScale *scale : {&m_rateScale, &m_missingScale, &m_attemptScale, &m_rttScale})
            scale->reset();
        drawSoon();
        fitCharts();
    }
    fitRange(all);
    if (!isVisible() || (m_lookedAt && now - *m_lookedAt < kRedraw))
        return;
    m_lookedAt = now;
    if (m_beat.isDue(m_window, plot().width(), m_feed, m_all, now))
        draw();
    else
        drawFigures();
}

void ChartStack::drawSoon()
{
    m_beat.reset();
    m_lookedAt.reset();
}

ChartGrid ChartStack::grid() const
{
    const auto &clock = m_feed ? m_feed : m_all.value(0);
    const TimeRange range = m_window.range(m_now);
    WallTime wall;
    if (clock)
        wall = clock->wallAt(range.to);
    // The sum of all feeds stands alone and has the header to name it.
    return {m_window.length(), wall, m_theme->px(m_feed ? ChartGrid().gutter : kSumGutter),
            m_theme->px(ChartGrid().tickLabels),
            m_window.isLive() && m_feed ? ChartGrid::End::Now : ChartGrid::End::Past};
}

QRectF ChartStack::plot() const
{
    return grid().plot(size());
}

Instant ChartStack::instantAt(int x) const
{
    const double seconds = grid().secondsAt(x, plot());
    return m_window.range(m_now).to + Nanos(qint64(seconds * 1e9));
}

void ChartStack::draw()
{
    const ChartGrid shownGrid = grid();
    const TimeRange range = m_window.range(m_now);
    setHeader();
    m_axis->setGrid(shownGrid);
    if (m_feed) {
        drawFeed(shownGrid, range);
    } else {
        const ChartContent sum = allFeedsContent(m_all, range);
        m_rate->setContent(sum, shownGrid, simulatedSpans(historiesOf(m_all)), range,
                           m_rateScale.update(sum.highest, m_now));
    }
    if (m_crossAt && m_cross == Cross::Hovering)
        m_crossAt = instantAt(m_crossX);
    drawCrosshair();
}

void ChartStack::drawFeed(const ChartGrid &shownGrid, TimeRange range)
{
    const auto &spans = m_feed->history->spans;
    const PastView past{*m_feed, range, m_incident ? &*m_incident : nullptr};
    const bool isPast = m_headerShows == Header::Past;
    m_strip->setSpans(spans, range, shownGrid, isPast ? pastConnection(past) : QString());
    ChartContent rate = rateContent(*m_feed, range, *m_theme);
    ChartContent missing = missingContent(*m_feed, range);
    ChartContent attempts = attemptsContent(*m_feed, range, m_now, *m_theme);
    ChartContent rtt = roundTripContent(*m_feed, range);
    if (isPast) {
        tellPastRate(rate, past);
        tellPastMissing(missing, past);
        tellPastAttempts(attempts, past);
        tellPastRoundTrip(rtt, past);
    }
    m_rate->setContent(rate, shownGrid, spans, range, m_rateScale.update(rate.highest, m_now));
    m_missing->setContent(missing, shownGrid, spans, range,
                          m_missingScale.update(missing.highest, m_now));
    m_attempts->setContent(attempts, shownGrid, spans, range,
                           m_attemptScale.update(attempts.highest, m_now));
    m_rtt->setContent(rtt, shownGrid, spans, range, m_rttScale.update(rtt.highest, m_now));
}

// What runs while the charts stand still; those of the past stand still themselves.
void ChartStack::drawFigures()
{
    setHeader();
    if (m_feed && m_headerShows == Header::Now) {
        m_rate->setFigure(rateFigure(*m_feed, *m_theme));
        m_attempts->setFigure(attemptsFigure(*m_feed, m_now, *m_theme));
        m_rtt->setFigure(roundTripFigure(*m_feed));
    } else if (!m_feed) {
        m_rate->setFigure(allFeedsFigure(m_all));
    }
    drawCrosshair();
}

void ChartStack::showOnlyThePast()
{
    m_headerShows = Header::Past;
    m_header->hideRanges();
}

void ChartStack::setIncident(std::optional<ChartIncident> incident)
{
    m_incident = std::move(incident);
    drawSoon();
}

QString ChartStack::headerSentence() const
{
    if (m_headerShows == Header::Now)
        return statusSentence(*m_feed, m_now);
    const TimeRange range = m_window.range(m_now);
    return tr("%1 to %2, drag in any chart to zoom")
        .arg(clockText(*m_feed, range.from), clockText(*m_feed, range.to));
}

void ChartStack::explain(const QWidget *part)
{
    const auto explainWith = [this, part](const Explanation &what) {
        const QRect gutter(0, 0, int(plot().left()), part->height());
        emit explainWanted(what, {part->mapToGlobal(gutter.topLeft()), gutter.size()});
    };
    if (!m_feed) {
        explainWith(explainSum(m_all));
        return;
    }
    const TimeRange range = m_window.range(m_now);
    if (part == m_strip) {
        explainWith(explainConnected(*m_feed, range));
        return;
    }
    const std::pair<LinkedChartView *, ChartNumber> charts[] = {{m_rate, ChartNumber::Rate},
                                                                {m_missing, ChartNumber::Missing},
                                                                {m_attempts, ChartNumber::Attempts},
                                                                {m_rtt, ChartNumber::RoundTrip}};
    for (const auto &[chart, number] : charts) {
        if (part == chart->viewport() || part == chart)
            explainWith(explainChart(*m_feed, number, range, m_now));
    }
}

void ChartStack::setHeader()
{
    m_header->setWindow(m_window, m_feed ? m_feed->history : nullptr, m_now);
    if (m_feed && m_headerShows == Header::Past) {
        m_header->setText({m_incident ? std::optional(m_incident->worst) : std::nullopt,
                           m_incident && m_incident->row.simulated, m_feed->name, headerSentence(),
                           FeedHeaderText::Shape::Alone});
        return;
    }
    if (m_feed) {
        m_header->setText({m_feed->display(), m_feed->hasFault(), m_feed->name, headerSentence()});
        return;
    }
    m_header->setText({std::nullopt, false, tr("All feeds"),
                       tr("now. Select a feed to see its connection history, charts and "
                          "messages."),
                       FeedHeaderText::Shape::WithWord,
                       tr("%1 msg/s").arg(allFeedsFigure(m_all).value)});
}

void ChartStack::placeCrosshair(Instant at, Cross how)
{
    m_cross = how;
    m_crossAt = std::clamp(at, m_now - TimeWindow::kLongest, m_now);
    drawCrosshair();
}

void ChartStack::clearCrosshair()
{
    m_crossAt.reset();
    drawCrosshair();
}

void ChartStack::drawCrosshair()
{
    const TimeRange range = m_window.range(m_now);
    if (!m_crossAt || !m_feed || *m_crossAt < range.from || *m_crossAt > range.to) {
        m_overlay->hideCrosshair();
        return;
    }
    const Millis bar = missingBarWidth(m_window.length());
    const ChartMoment moment = chartMomentAt(*m_feed, *m_crossAt, bar, m_now);
    const double x = grid().x(toSeconds(*m_crossAt - range.to), plot());
    m_overlay->showAt(int(std::lround(x)), chartTip(*m_feed, moment, bar),
                      m_cross == Cross::Placed ? CrosshairOverlay::Hold::Pinned
                                               : CrosshairOverlay::Hold::Free,
                      m_theme->px(SkylineStrip::kHeight));
}

void ChartStack::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    event->accept();
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        const int direction = event->key() == Qt::Key_Right ? 1 : -1;
        const Instant from = m_crossAt.value_or(m_window.range(m_now).to);
        placeCrosshair(from + direction * std::chrono::seconds(shift ? 10 : 1), Cross::Placed);
    } else if (event->key() == Qt::Key_Escape && m_crossAt) {
        m_cross = Cross::Hovering;
        clearCrosshair();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        explain(m_strip->hasFocus() ? static_cast<QWidget *>(m_strip) : m_rate);
    } else {
        FeedCharts::keyPressEvent(event);
    }
}

// A chart would eat the arrow keys for scrolling.
bool ChartStack::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return FeedCharts::eventFilter(watched, event);
    event->ignore();
    keyPressEvent(static_cast<QKeyEvent *>(event));
    return event->isAccepted();
}

} // namespace feedscope
