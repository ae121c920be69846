// The last 24 h of the feed in one small strip, with the stretch the charts show marked in it.
// Click or drag to go there.
// Thread: UI.
// Owner: the feed header.
// Units: logical pixels; Instants given.
// Source: screen 01, ui-spec.md section 5.
#pragma once

#include "skylinegeometry.h"
#include "theme.h"

#include <QWidget>

namespace feedscope {

class RangeNavigator : public QWidget
{
    Q_OBJECT

public:
    static constexpr Millis kLength{86'400'000};

    explicit RangeNavigator(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setContent(std::shared_ptr<const HistoryView> history, TimeRange shown, Instant now);
    QRectF handleRect() const; // at least 4 px wide

signals:
    void centreWanted(feedscope::Instant at);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    double x(Instant at) const;
    QRectF area() const;
    void ask(double x);

    const Theme *m_theme = &Theme::light();
    QList<SkylineSegment> m_segments;
    TimeRange m_shown;
    Instant m_now;
};

} // namespace feedscope
