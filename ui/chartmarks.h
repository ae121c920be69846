// What a chart shows: plain values, so that the widget that draws them can be replaced.
// Thread: UI.
// Units: x in seconds before now (negative), y in the chart's own unit.
// Errors: none.
// Source: ui-spec.md section 11.
#pragma once

#include "historyseries.h"
#include "skylinegeometry.h"

#include <QColor>
#include <QString>
#include <optional>

namespace feedscope {

// A step of the story of an incident, under the number it has in the report.
struct StepMark
{
    double x = 0;
    int number = 0;
};

// The number beside a chart.
struct ChartFigure
{
    QString value;      // "16.4"
    QString unit;       // "msg/s"
    QColor valueColour; // invalid: that of text
    friend bool operator==(const ChartFigure &, const ChartFigure &) = default;
};

struct ChartContent : ChartFigure
{
    QString title; // "Message rate"
    LineSegments lines;
    QList<MissingBar> bars;
    QList<AttemptMark> marks;
    QList<StepMark> steps;
    std::optional<double> plannedX; // the planned attempt, ahead of now
    int plannedNumber = 0;
    bool watermark = false; // a fault is in force: SIMULATED behind the line
    double highest = 0;
    QString emptyText; // shown when there is nothing at all in range

    void tell(const ChartFigure &figure) { ChartFigure::operator=(figure); }
};

} // namespace feedscope
