// One chart of the stack: Qt Charts draws the line, this draws what Qt Charts cannot: bands of
// states, hatch, grid by the clock, bars, marks and the gutter with its labels.
// Thread: UI.
// Owner: ChartStack.
// Units: see ChartContent.
// Errors: none; nothing in range is said in words.
// Caps: at most 2 points per pixel and kMaxSegments stretches of line; beyond that the oldest are
//   not drawn (the strip above still shows every break). Why it paints its own labels: QValueAxis
//   elides them in plots of 92 px or less (ui-spec section 5).
#pragma once

#include "chartgrid.h"
#include "chartmarks.h"
#include "theme.h"

#include <QChartView>
#include <QList>

QT_BEGIN_NAMESPACE
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace feedscope {

class LinkedChartView : public QChartView
{
    Q_OBJECT

public:
    static constexpr int kMaxSegments = 120;

    explicit LinkedChartView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setFilled(bool filled) { m_filled = filled; }
    // `bands` are the stretches of the connection; `top` is the y axis' upper end.
    void setContent(ChartContent content, const ChartGrid &grid,
                    const std::vector<StateSpan> &bands, TimeRange range, double top);
    // Only the number beside the chart is another.
    void setFigure(const ChartFigure &figure);
    const QList<QLineSeries *> &lineSeries() const { return m_series; }
    QRectF plotArea() const;

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void replaceLines();
    void placePlot();
    bool isTall() const;
    void resizePool(qsizetype wanted);
    QPointF place(const QPointF &value) const;
    void paintBands(QPainter &painter) const;
    void paintGrid(QPainter &painter) const;
    void paintWatermark(QPainter &painter) const;
    void paintFill(QPainter &painter) const;
    void paintBars(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintSteps(QPainter &painter) const;
    void paintNames(QPainter &painter) const;
    void paintGutter(QPainter &painter) const;
    void describe();

    const Theme *m_theme = &Theme::light();
    ChartContent m_content;
    ChartGrid m_grid;
    QList<SkylineSegment> m_bands;
    LineSegments m_drawn; // decimated
    double m_top = 1;
    bool m_filled = false;
    QList<QLineSeries *> m_series;
    QValueAxis *m_xAxis;
    QValueAxis *m_yAxis;
};

} // namespace feedscope
