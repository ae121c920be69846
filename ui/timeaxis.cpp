#include "timeaxis.h"

#include "format.h"
#include "tabulartext.h"
#include "typography.h"

#include <QPainter>

namespace feedscope {

TimeAxis::TimeAxis(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(kHeight);
}

void TimeAxis::setTheme(const Theme &theme)
{
    m_theme = &theme;
    setFixedHeight(theme.px(kHeight));
    update();
}

void TimeAxis::setGrid(const ChartGrid &grid)
{
    m_grid = grid;
    update();
}

void TimeAxis::paintEvent(QPaintEvent *)
{
    const double labelWidth = m_theme->px(80);
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // time does not turn round
    painter.fillRect(rect(), m_theme->surface);
    if (m_grid.now.msSinceEpoch == 0)
        return;
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QRectF plot = m_grid.plot(size());
    const double end = m_grid.x(0, plot);
    const auto precision = m_grid.length <= Millis(300'000) ? format::TimePrecision::Seconds
                                                            : format::TimePrecision::Minutes;
    const auto label = [&](double x, const QString &text) {
        const double wide = TabularText::width(painter.font(), text);
        const double left = std::min(x - wide / 2, width() - wide);
        TabularText::draw(painter, QRectF(left, 0, wide, height() - 2), Qt::AlignCenter, text);
    };
    painter.setFont(m_theme->font(TextRole::Tick));
    painter.setPen(m_theme->ink3);
    for (const ChartGrid::Line &line : m_grid.lines(plot.width())) {
        const double x = m_grid.x(line.x, plot);
        if (line.labelled && x < end - labelWidth)
            label(x, format::timeOfDay(line.at, zone, precision));
    }
    painter.setFont(m_theme->uiFont(11, QFont::Bold));
    painter.setPen(m_theme->ink);
    if (m_grid.end == ChartGrid::End::Past) {
        const QRectF room(end - labelWidth, 0, labelWidth, height() - 2);
        TabularText::draw(painter, room, Qt::AlignRight | Qt::AlignVCenter,
                          format::timeOfDay(m_grid.now, zone, format::TimePrecision::Seconds));
        return;
    }
    label(end, format::timeOfDay(m_grid.now, zone, format::TimePrecision::Seconds));
}

} // namespace feedscope
