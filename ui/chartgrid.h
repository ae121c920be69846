// The x axis that all charts share: seconds before now on the left, room for the next attempt on
// the right, grid lines on whole units of the clock.
// Thread: any; pure.
// Units: seconds, logical pixels.
// Errors: none.
// Source: ui-spec.md sections 4 (selected feed) and 11.
#pragma once

#include "instant.h"

#include <QList>
#include <QRectF>

namespace feedscope {

struct ChartGrid
{
    static constexpr int kRight = 16;

    // Live leaves room ahead of now for the next attempt; a stretch of the past needs none.
    enum class End { Now, Past };

    Millis length{900'000};
    WallTime now;        // of the right end of the data
    int gutter = 152;    // for names and values, at text of 100 %
    int tickLabels = 40; // between it and the plot
    End end = End::Now;
    Millis utcOffset{0}; // of the clock whose whole hours have lines

    double headroom() const
    {
        return end == End::Now ? toSeconds(length) / 60 : 0;
    } // seconds ahead of now
    double from() const { return -toSeconds(length); }
    double to() const { return headroom(); }
    // The plot's part of a widget `width` wide, without the gutter.
    QRectF plot(const QSizeF &widget, double top = 0, double bottom = 0) const;
    double x(double secondsFromNow, const QRectF &plot) const;

    double secondsAt(double x, const QRectF &plot) const; // the other way round

    struct Line
    {
        double x = 0; // seconds from now
        WallTime at;
        bool labelled = false;
    };
    // Steps of 1-2-5-10-15-30 of seconds or minutes, labels at least 96 px apart.
    QList<Line> lines(double plotWidth) const;
};

} // namespace feedscope
