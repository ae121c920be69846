#include "chartgrid.h"

#include <algorithm>

namespace feedscope {

namespace {

constexpr double kLabelDistance = 96;
constexpr qint64 kSteps[] = {1,      2,      5,      10,     15,      30,     60,
                             120,    300,    600,    900,    1800,    3600,   7200,
                             10'800, 21'600, 43'200, 86'400, 172'800, 604'800};

} // namespace

QRectF ChartGrid::plot(const QSizeF &widget, double top, double bottom) const
{
    const double left = gutter + tickLabels;
    return {left, top, std::max(1.0, widget.width() - left - kRight),
            std::max(1.0, widget.height() - top - bottom)};
}

double ChartGrid::x(double secondsFromNow, const QRectF &plot) const
{
    return plot.left() + (secondsFromNow - from()) / (to() - from()) * plot.width();
}

double ChartGrid::secondsAt(double x, const QRectF &plot) const
{
    return from() + (x - plot.left()) / plot.width() * (to() - from());
}

QList<ChartGrid::Line> ChartGrid::lines(double plotWidth) const
{
    const double pixelsPerSecond = plotWidth / (to() - from());
    const qint64 label = *std::find_if(std::begin(kSteps), std::end(kSteps) - 1, [&](qint64 step) {
        return double(step) * pixelsPerSecond >= kLabelDistance;
    });
    const auto *place = std::find(std::begin(kSteps), std::end(kSteps), label);
    const qint64 step =
        place != std::begin(kSteps) && label % *(place - 1) == 0 ? *(place - 1) : label;
    QList<Line> lines;
    // By the clock on the wall: 2 h steps are at even hours there.
    const qint64 offset = utcOffset.count();
    const qint64 last = now.msSinceEpoch + offset;
    const qint64 stepMs = step * 1000;
    for (qint64 at = ((last - length.count()) / stepMs + 1) * stepMs; at <= last; at += stepMs)
        lines.append({double(at - last) / 1000, WallTime{at - offset}, at % (label * 1000) == 0});
    return lines;
}

} // namespace feedscope
