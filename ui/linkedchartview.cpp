#include "linkedchartview.h"

#include "decimate.h"
#include "format.h"

#include <QChart>
#include <QLineSeries>
#include <QResizeEvent>
#include <QValueAxis>

namespace feedscope {

namespace {

constexpr double kTopMargin = 8;
constexpr double kBottomMargin = 4;
constexpr double kGroundLine = 1; // bars and stems stand on it
constexpr double kLineWidth = 1.5;
constexpr int kTall = 64; // at text of 100 %

} // namespace

LinkedChartView::LinkedChartView(QWidget *parent)
    : QChartView(new QChart, parent)
    , m_xAxis(new QValueAxis(this))
    , m_yAxis(new QValueAxis(this))
{
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setRubberBand(NoRubberBand);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setCacheMode(CacheNone);
    setViewportUpdateMode(FullViewportUpdate);
    QChart *c = chart();
    c->legend()->hide();
    c->setBackgroundVisible(false);
    c->setPlotAreaBackgroundVisible(false);
    c->setMargins(QMargins());
    c->setAnimationOptions(QChart::NoAnimation);
    for (QValueAxis *axis : {m_xAxis, m_yAxis}) {
        axis->setLabelsVisible(false);
        axis->setGridLineVisible(false);
        axis->setLineVisible(false);
    }
    c->addAxis(m_xAxis, Qt::AlignBottom);
    c->addAxis(m_yAxis, Qt::AlignLeft);
}

void LinkedChartView::setTheme(const Theme &theme)
{
    m_theme = &theme;
    setBackgroundBrush(theme.surface);
    for (QLineSeries *series : std::as_const(m_series))
        series->setPen(QPen(theme.data, kLineWidth));
    viewport()->update();
}

QRectF LinkedChartView::plotArea() const
{
    const bool stands = !m_content.bars.isEmpty() || !m_content.marks.isEmpty();
    return m_grid.plot(size(), kTopMargin, stands ? kGroundLine : kBottomMargin);
}

bool LinkedChartView::isTall() const
{
    return height() >= m_theme->px(kTall);
}

void LinkedChartView::placePlot()
{
    if (const QRectF plot = plotArea(); chart()->plotArea() != plot)
        chart()->setPlotArea(plot);
}

void LinkedChartView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    placePlot();
    replaceLines();
}

void LinkedChartView::setContent(ChartContent content, const ChartGrid &grid,
                                 const std::vector<StateSpan> &bands, TimeRange range, double top)
{
    const bool sameRange = grid.length == m_grid.length && grid.end == m_grid.end;
    m_content = std::move(content);
    m_grid = grid;
    m_top = top;
    placePlot(); // the grid has the gutters, which grow with the text
    if (!sameRange || m_xAxis->max() <= 0 || m_xAxis->min() != m_grid.from())
        m_xAxis->setRange(m_grid.from(), m_grid.to());
    if (m_yAxis->max() != top)
        m_yAxis->setRange(0, top);
    const QRectF plot = plotArea();
    const QRectF past(plot.left(), 0, m_grid.x(0, plot) - plot.left(), height());
    m_bands = skylineSegments(bands, range, past);
    replaceLines();
    describe();
    viewport()->update();
}

void LinkedChartView::setFigure(const ChartFigure &figure)
{
    if (figure == static_cast<const ChartFigure &>(m_content))
        return;
    m_content.tell(figure);
    describe();
    viewport()->update(QRect(0, 0, m_grid.gutter, height()));
}

void LinkedChartView::resizePool(qsizetype wanted)
{
    while (m_series.size() < wanted) {
        auto *series = new QLineSeries(this);
        series->setPen(QPen(m_theme->data, kLineWidth));
        chart()->addSeries(series);
        series->attachAxis(m_xAxis);
        series->attachAxis(m_yAxis);
        m_series.append(series);
    }
}

void LinkedChartView::replaceLines()
{
    const int columns = std::max(1, int(plotArea().width()));
    m_drawn.clear();
    const qsizetype first = std::max<qsizetype>(0, m_content.lines.size() - kMaxSegments);
    for (qsizetype i = first; i < m_content.lines.size(); ++i)
        m_drawn.append(decimate(m_content.lines.at(i), m_grid.from(), m_grid.to(), columns));
    resizePool(m_drawn.size());
    for (qsizetype i = 0; i < m_series.size(); ++i) {
        QLineSeries *series = m_series.at(i);
        if (i < m_drawn.size())
            series->replace(m_drawn.at(i));
        else if (series->count() > 0)
            series->clear();
    }
}

QPointF LinkedChartView::place(const QPointF &value) const
{
    const QRectF plot = plotArea();
    return {m_grid.x(value.x(), plot), plot.bottom() - value.y() / m_top * plot.height()};
}

void LinkedChartView::describe()
{
    setAccessibleName(m_content.title);
    const QLocale locale;
    QString description = QStringLiteral("%1 %2").arg(m_content.value, m_content.unit).trimmed();
    std::optional<double> lowest;
    double last = 0;
    for (const auto &segment : std::as_const(m_content.lines)) {
        for (const QPointF &point : segment) {
            lowest = std::min(lowest.value_or(point.y()), point.y());
            last = point.y();
        }
    }
    if (lowest)
        description +=
            tr(", in view: lowest %1, highest %2, last %3")
                .arg(format::rate(*lowest, locale), format::rate(m_content.highest, locale),
                     format::rate(last, locale));
    else
        description += tr(", highest in view %1").arg(format::rate(m_content.highest, locale));
    setAccessibleDescription(description);
}

} // namespace feedscope
