// The connection of the selected feed as one strip above its charts, on the same time axis.
// Thread: UI.
// Owner: ChartStack.
// Source: ui-spec.md sections 2, 5 and 8 (accessible text).
#pragma once

#include "chartgrid.h"
#include "skylinegeometry.h"
#include "theme.h"

#include <QWidget>

namespace feedscope {

class SkylineStrip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 37;

    explicit SkylineStrip(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    // `spans` are copied only as far as they are in range.
    // `summary`: in place of the share of the time it was connected.
    void setSpans(const std::vector<StateSpan> &spans, TimeRange range, const ChartGrid &grid,
                  const QString &summary = {});
    QString summary() const { return m_summary; } // "87.2 % connected"

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<SkylineSegment> segments() const;
    QRectF area() const;
    void paintFocus(QPainter &painter) const;

    const Theme *m_theme = &Theme::light();
    std::vector<StateSpan> m_spans;
    TimeRange m_range;
    ChartGrid m_grid;
    QString m_summary;
};

} // namespace feedscope
