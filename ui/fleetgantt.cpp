#include "fleetgantt.h"

#include "errorsentence.h"
#include "feedcelltext.h"
#include "format.h"
#include "skylinepainter.h"
#include "statespans.h"
#include "tabulartext.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace feedscope {

namespace {

constexpr int kNames = 136;
constexpr int kSide = 16;
constexpr double kLeastMark = 6;
constexpr Nanos kDay = std::chrono::hours(24);

} // namespace

FleetGantt::FleetGantt(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("fleetGantt"));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus); // the list beside it says the same to the keyboard
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void FleetGantt::setTheme(const Theme &theme)
{
    m_theme = &theme;
    fitScrollBar();
    updateGeometry();
    viewport()->update();
}

void FleetGantt::setContent(const QList<SnapshotBoard::Snapshot> &feeds, TimeRange range,
                            WallTime end)
{
    const bool otherRows = feeds.size() != m_feeds.size();
    m_feeds = feeds;
    m_range = range;
    m_end = end;
    if (otherRows) {
        fitScrollBar();
        updateGeometry();
    }
    describe();
    viewport()->update();
}

void FleetGantt::mark(const FeedId &feed, std::optional<TimeRange> range)
{
    const bool another = feed != m_marked;
    m_marked = feed;
    m_markedRange = range;
    for (qsizetype row = 0; another && row < m_feeds.size(); ++row) {
        if (m_feeds.at(row)->id != feed)
            continue;
        const int top = int(row) * m_theme->px(kRow);
        const int page = verticalScrollBar()->pageStep();
        if (top < verticalScrollBar()->value() ||
            top + m_theme->px(kRow) > verticalScrollBar()->value() + page)
            verticalScrollBar()->setValue(top - page / 2);
    }
    viewport()->update();
}

void FleetGantt::describe()
{
    int outages = 0;
    for (const auto &feed : std::as_const(m_feeds)) {
        if (feed->history)
            outages += connectionShare(feed->history->spans, m_range.from, m_range.to).outages;
    }
    const QString length = format::wholeDuration(toMillis(m_range.length()), QLocale());
    setAccessibleName(tr("Connections of all feeds, %1").arg(m_feeds.size()));
    setAccessibleDescription(tr("%1, outages: %2").arg(length).arg(outages));
}

QSize FleetGantt::sizeHint() const
{
    const int rows = int(std::clamp<qsizetype>(m_feeds.size(), 1, kMostRows));
    return {m_theme->px(400), rows * m_theme->px(kRow) + m_theme->px(kAxis)};
}

void FleetGantt::fitScrollBar()
{
    const int room = viewport()->height() - m_theme->px(kAxis);
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(m_theme->px(kRow));
    verticalScrollBar()->setRange(0, std::max(0, int(m_feeds.size()) * m_theme->px(kRow) - room));
}

void FleetGantt::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fitScrollBar();
}

ChartGrid FleetGantt::grid() const
{
    const QDateTime end =
        QDateTime::fromMSecsSinceEpoch(m_end.msSinceEpoch, QTimeZone::systemTimeZone());
    return {toMillis(m_range.length()), m_end,
            m_theme->px(kNames),        0,
            ChartGrid::End::Past,       std::chrono::seconds(end.offsetFromUtc())};
}

QRectF FleetGantt::plot() const
{
    return grid().plot(viewport()->size(), 0, m_theme->px(kAxis));
}

double FleetGantt::xOf(Instant at) const
{
    return grid().x(toSeconds(at - m_range.to), plot());
}

Instant FleetGantt::instantAt(double x) const
{
    return m_range.to + Nanos(qint64(grid().secondsAt(x, plot()) * 1e9));
}

QRect FleetGantt::rowRect(qsizetype row) const
{
    const int height = m_theme->px(kRow);
    return {0, int(row) * height - verticalScrollBar()->value(), viewport()->width(), height};
}

qsizetype FleetGantt::rowAt(int y) const
{
    if (y >= viewport()->height() - m_theme->px(kAxis))
        return -1;
    const qsizetype row = (y + verticalScrollBar()->value()) / m_theme->px(kRow);
    return row < m_feeds.size() ? row : -1;
}

void FleetGantt::mousePressEvent(QMouseEvent *event)
{
    const qsizetype row = rowAt(int(event->position().y()));
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    emit momentWanted(m_feeds.at(row)->id,
                      std::clamp(instantAt(event->position().x()), m_range.from, m_range.to));
}

bool FleetGantt::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qsizetype row = rowAt(help->pos().y());
    if (row < 0)
        return true;
    const FeedSnapshot &feed = *m_feeds.at(row);
    QString text = feed.name;
    const StateSpan *span = feed.history && plot().contains(help->pos())
                                ? spanAt(feed.history->spans, instantAt(double(help->pos().x())))
                                : nullptr;
    if (span)
        text =
            tr("%1: %2 for %3")
                .arg(feed.name, stateWord(span->state),
                     format::exactDuration(span->to.value_or(m_range.to) - span->from, QLocale()));
    if (span && !span->cause.isEmpty())
        text += QLatin1Char('\n') + recordedSentence(span->cause);
    QToolTip::showText(help->globalPos(), text, viewport());
    return true;
}

void FleetGantt::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme->surface);
    const QRectF area = plot();
    for (const ChartGrid::Line &line : grid().lines(area.width()))
        painter.fillRect(QRectF(std::round(grid().x(line.x, area)), 0, 1, area.bottom()),
                         m_theme->border);
    painter.save();
    painter.setClipRect(QRectF(0, 0, viewport()->width(), area.bottom()));
    for (qsizetype row = 0; row < m_feeds.size(); ++row) {
        if (rowRect(row).bottom() >= 0 && rowRect(row).top() < area.bottom())
            paintRow(painter, row);
    }
    if (m_markedRange) {
        const double left = std::max(xOf(m_markedRange->from), area.left());
        const double right = std::min(xOf(m_markedRange->to), area.right());
        QRectF mark(left, 0, std::max(kLeastMark, right - left), area.bottom());
        if (right >= area.left() && left <= area.right()) {
            QColor fill = m_theme->accent;
            fill.setAlphaF(0.14f);
            painter.fillRect(mark, fill);
            painter.setPen(QPen(m_theme->accent, 1.5));
            painter.drawRect(mark.adjusted(0.75, 0.75, -0.75, -0.75));
        }
    }
    painter.restore();
    paintAxis(painter);
}

void FleetGantt::paintRow(QPainter &painter, qsizetype row) const
{
    const FeedSnapshot &feed = *m_feeds.at(row);
    const QRect rect = rowRect(row);
    const bool marked = feed.id == m_marked;
    if (marked) {
        QColor ground = m_theme->select;
        painter.fillRect(rect.adjusted(0, 0, 0, -1), ground);
    }
    painter.setPen(m_theme->ink);
    painter.setFont(m_theme->font(marked ? TextRole::Strong : TextRole::Body));
    const QRect name = rect.adjusted(kSide, 0, int(plot().left()) - rect.width() - 8, -1);
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(feed.name, Qt::ElideMiddle, name.width()));
    const QRectF area(plot().left(), rect.top() + 4, plot().width(), rect.height() - 5);
    if (feed.history)
        paintSkyline(painter, skylineSegments(feed.history->spans, m_range, area), area, *m_theme);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme->border);
}

void FleetGantt::paintAxis(QPainter &painter) const
{
    const QRectF area = plot();
    const double labelWidth = m_theme->px(80);
    painter.fillRect(QRectF(0, area.bottom(), viewport()->width(), m_theme->px(kAxis)),
                     m_theme->surface);
    painter.fillRect(QRectF(0, area.bottom(), viewport()->width(), 1), m_theme->border);
    painter.setFont(m_theme->font(TextRole::Tick));
    painter.setPen(m_theme->ink3);
    const QTimeZone zone = QTimeZone::systemTimeZone();
    for (const ChartGrid::Line &line : grid().lines(area.width())) {
        const double x = grid().x(line.x, area);
        if (!line.labelled || x + labelWidth / 2 > viewport()->width())
            continue;
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(line.at.msSinceEpoch, zone);
        const QString text =
            m_range.length() > kDay
                ? QLocale().toString(at, m_range.length() > 8 * kDay ? QStringLiteral("d MMM")
                                                                     : QStringLiteral("ddd d"))
                : format::timeOfDay(line.at, zone, format::TimePrecision::Minutes);
        TabularText::draw(painter,
                          QRectF(x - labelWidth / 2, area.bottom(), labelWidth, m_theme->px(kAxis)),
                          Qt::AlignCenter, text);
    }
}

} // namespace feedscope
