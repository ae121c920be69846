// What LinkedChartView paints itself, around and over the line of Qt Charts.
#include "format.h"
#include "hatch.h"
#include "linkedchartview.h"
#include "statespans.h"
#include "tabulartext.h"
#include "typography.h"

#include <QPainter>
#include <QPainterPath>

namespace feedscope {

namespace {

constexpr double kMinBar = 3;  // so that 1 missing is visible
constexpr double kCross = 3.5; // half the size of a failed attempt's mark
constexpr double kDisc = 4.5;  // the radius of one that succeeded, or is planned
constexpr double kFill = 0.12;
constexpr int kStep = 16; // the disc with a number
constexpr double kFarSteps = 4;
constexpr int kNamesFit = 96; // a narrower gutter has tick labels only

QString tickText(double value)
{
    const QLocale locale;
    return value >= 1 || value == 0 ? format::count(quint64(value + 0.5), locale)
                                    : locale.toString(value, 'g', 2);
}

} // namespace

void LinkedChartView::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->save();
    painter->resetTransform();
    painter->fillRect(QRectF(QPointF(), QSizeF(size())), m_theme->surface);
    paintBands(*painter);
    paintGrid(*painter);
    if (m_content.watermark)
        paintWatermark(*painter);
    if (m_filled)
        paintFill(*painter);
    painter->restore();
    Q_UNUSED(rect)
}

void LinkedChartView::drawForeground(QPainter *painter, const QRectF &rect)
{
    painter->save();
    painter->resetTransform();
    painter->setLayoutDirection(Qt::LeftToRight); // time does not turn round
    paintBars(*painter);
    paintMarks(*painter);
    paintSteps(*painter);
    paintGutter(*painter);
    painter->restore();
    Q_UNUSED(rect)
}

void LinkedChartView::paintBands(QPainter &painter) const
{
    for (const SkylineSegment &band : m_bands) {
        const QRectF area(band.block.left(), 0, band.block.width(), height());
        if (isTrouble(band.state))
            painter.fillRect(area, m_theme->state(band.state).tint);
        if (band.simulated) {
            paintHatch(painter, area, hatchColour(*m_theme));
            painter.fillRect(QRectF(area.topLeft(), QSizeF(1.5, area.height())), m_theme->sim);
        }
    }
}

void LinkedChartView::paintGrid(QPainter &painter) const
{
    const QRectF plot = plotArea();
    for (const ChartGrid::Line &line : m_grid.lines(plot.width()))
        painter.fillRect(QRectF(std::round(m_grid.x(line.x, plot)), 0, 1, height()),
                         m_theme->border);
    if (!isTall())
        return; // nothing could be read off a line in it
    painter.setPen(QPen(m_theme->border, 1, Qt::DotLine));
    for (const double share : {0.5, 1.0}) {
        const double y = std::round(plot.bottom() - share * plot.height()) + 0.5;
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
}

void LinkedChartView::paintWatermark(QPainter &painter) const
{
    const QRectF plot = plotArea();
    QColor ink = m_theme->sim;
    ink.setAlphaF(0.16f);
    painter.save();
    painter.setClipRect(plot);
    painter.setPen(ink);
    painter.setFont(uiFont(84, QFont::ExtraBold));
    painter.drawText(plot, Qt::AlignCenter, tr("SIMULATED"));
    painter.restore();
}

void LinkedChartView::paintFill(QPainter &painter) const
{
    QColor fill = m_theme->data;
    fill.setAlphaF(float(kFill));
    painter.save();
    painter.setClipRect(QRectF(plotArea().left(), 0, plotArea().width() + 1, height()));
    for (const auto &segment : m_drawn) {
        if (segment.isEmpty())
            continue;
        QPolygonF area;
        for (const QPointF &point : segment)
            area.append(place(point));
        area.append(place({segment.last().x(), 0}));
        area.append(place({segment.first().x(), 0}));
        QPainterPath path;
        path.addPolygon(area);
        painter.fillPath(path, fill);
    }
    painter.restore();
}

void LinkedChartView::paintBars(QPainter &painter) const
{
    const QRectF plot = plotArea();
    for (const MissingBar &bar : m_content.bars) {
        const double left = std::max(m_grid.x(bar.x, plot), plot.left());
        const double right = std::min(m_grid.x(bar.x + bar.width, plot), m_grid.x(0, plot));
        const double width = std::max(3.0, right - left - 1);
        const auto heightOf = [&](quint64 count) {
            return count == 0 ? 0.0 : std::max(kMinBar, double(count) / m_top * plot.height());
        };
        // What came back is an outline, what is still missing is solid with a mark above it.
        if (const double height = heightOf(bar.recovered); height > 0) {
            painter.setPen(m_theme->data);
            painter.setBrush(m_theme->surface);
            painter.drawRect(QRectF(left, plot.bottom() - height, width, height));
        }
        if (const double height = heightOf(bar.missing); height > 0) {
            const QRectF block(left, plot.bottom() - height, width, height);
            painter.fillRect(block, m_theme->down);
            const QPointF tip(block.center().x(), std::max(plot.top() + 4, block.top() - 3));
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme->down);
            painter.drawPolygon(QPolygonF{tip, tip + QPointF(-4, -5), tip + QPointF(4, -5)});
        }
    }
}

void LinkedChartView::paintMarks(QPainter &painter) const
{
    const QRectF plot = plotArea();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const AttemptMark &mark : m_content.marks) {
        const QPointF at = place({mark.x, std::min(double(mark.number), m_top)});
        const QColor colour = mark.connected ? m_theme->live : m_theme->down;
        const double stem = std::min(at.y() + kDisc + (mark.connected ? 0 : 1), plot.bottom());
        painter.setPen(QPen(colour, 1.5));
        painter.drawLine(QPointF(at.x(), stem), QPointF(at.x(), plot.bottom()));
        if (mark.connected) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawEllipse(at, kDisc, kDisc);
        } else {
            painter.setPen(QPen(colour, 2.25));
            painter.drawLine(at + QPointF(-kCross, -kCross), at + QPointF(kCross, kCross));
            painter.drawLine(at + QPointF(-kCross, kCross), at + QPointF(kCross, -kCross));
        }
    }
    if (m_content.plannedX) {
        const double x = std::min(*m_content.plannedX, m_grid.to());
        const QPointF at = place({x, std::min(double(m_content.plannedNumber), m_top)});
        painter.setPen(QPen(m_theme->rec, 1.5, Qt::DotLine, Qt::FlatCap));
        painter.drawLine(at, QPointF(at.x(), plot.bottom()));
        painter.setPen(QPen(m_theme->rec, 2));
        painter.setBrush(m_theme->surface);
        painter.drawEllipse(at, kDisc - 0.5, kDisc - 0.5);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (m_grid.end == ChartGrid::End::Now) {
        const QRectF nowLine(std::round(m_grid.x(0, plot)), 0, 1.5, height());
        painter.fillRect(nowLine, m_theme->ink);
    }
    if (m_content.lines.isEmpty() && !m_content.emptyText.isEmpty()) {
        painter.setPen(m_theme->ink3);
        painter.setFont(m_theme->font(TextRole::Label));
        painter.drawText(plot, Qt::AlignCenter, m_content.emptyText);
    }
}

// Beside each other where they are close; one that would stand far from its time is left out.
void LinkedChartView::paintSteps(QPainter &painter) const
{
    const QRectF plot = plotArea();
    const double size = m_theme->px(kStep);
    const double y = plot.top() + size / 2;
    double free = plot.left() - size;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme->uiFont(10, QFont::Bold));
    for (const StepMark &step : m_content.steps) {
        const double wanted = m_grid.x(step.x, plot);
        const double x = std::max(wanted, free);
        if (x - wanted > kFarSteps * size || x > plot.right() + size)
            continue;
        const QRectF disc(x - size / 2, y - size / 2, size, size);
        painter.setPen(QPen(m_theme->surface, 1.5));
        painter.setBrush(m_theme->ink);
        painter.drawEllipse(disc);
        painter.setPen(m_theme->surface);
        painter.drawText(disc, Qt::AlignCenter, QString::number(step.number));
        free = x + size + 1;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void LinkedChartView::paintNames(QPainter &painter) const
{
    const double middle = height() / 2.0;
    const auto px = [this](int length) { return m_theme->px(length); };
    const QRectF upper(16, middle - px(18), m_grid.gutter - 16, px(17));
    painter.setFont(m_theme->font(TextRole::Label));
    painter.setPen(m_theme->ink2);
    painter.drawText(
        upper, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_content.title, Qt::ElideRight, int(upper.width())));

    const QRectF lower(16, middle - 1, m_grid.gutter - 16, px(20));
    painter.setFont(m_theme->uiFont(16, QFont::Bold));
    painter.setPen(m_content.valueColour.isValid() ? m_content.valueColour : m_theme->ink);
    const double width =
        TabularText::draw(painter, lower, Qt::AlignLeft | Qt::AlignVCenter, m_content.value);
    painter.setFont(m_theme->font(TextRole::Label));
    painter.setPen(m_theme->ink3);
    const QRectF rest = lower.adjusted(width + (m_content.value.isEmpty() ? 0 : 5), 0, 0, 0);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_content.unit, Qt::ElideRight,
                                                      int(std::max(0.0, rest.width()))));
}

void LinkedChartView::paintGutter(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const bool tall = isTall();
    const auto px = [this](int length) { return m_theme->px(length); };
    if (m_grid.gutter >= px(kNamesFit))
        paintNames(painter);
    const QRectF plot = plotArea();
    painter.setPen(m_theme->ink3);
    painter.setFont(m_theme->font(TextRole::Tick));
    for (const double share : {0.0, 0.5, 1.0}) {
        if (share == 0.5 && !tall)
            continue;
        const double y = plot.bottom() - share * plot.height();
        const QRectF label(m_grid.gutter - 8,
                           std::clamp(y - px(7), 0.0, double(height() - px(14) - 1)),
                           m_grid.tickLabels, px(14));
        TabularText::draw(painter, label, Qt::AlignRight | Qt::AlignVCenter,
                          tickText(share * m_top));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(0, height() - 1, QWidget::width(), 1), m_theme->border);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme->accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(1, 1, QWidget::width() - 2, height() - 2));
    }
}

} // namespace feedscope
