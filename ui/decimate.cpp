#include "decimate.h"

#include <algorithm>

namespace feedscope {

namespace {

struct Column
{
    qsizetype lowest = 0;
    qsizetype highest = 0;
};

void flush(const Column &column, const QList<QPointF> &points, QList<QPointF> &out)
{
    const auto [first, second] = std::minmax(column.lowest, column.highest);
    out.append(points.at(first));
    if (second != first)
        out.append(points.at(second));
}

} // namespace

QList<QPointF> decimate(const QList<QPointF> &points, double from, double to, int columns)
{
    if (columns < 1 || to <= from || points.size() <= 2)
        return points;
    const double width = (to - from) / columns;
    const auto columnOf = [&](qsizetype i) {
        return qint64(std::clamp((points.at(i).x() - from) / width, 0.0, double(columns - 1)));
    };
    const qint64 used = columnOf(points.size() - 1) - columnOf(0) + 1;
    if (points.size() <= 2 * used)
        return points;

    QList<QPointF> out;
    out.reserve(2 * used);
    Column current;
    for (qsizetype i = 1; i < points.size(); ++i) {
        if (columnOf(i) != columnOf(i - 1)) {
            flush(current, points, out);
            current = {i, i};
            continue;
        }
        if (points.at(i).y() < points.at(current.lowest).y())
            current.lowest = i;
        if (points.at(i).y() > points.at(current.highest).y())
            current.highest = i;
    }
    flush(current, points, out);
    return out;
}

} // namespace feedscope
