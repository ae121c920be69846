// What the dashboard asks of the charts, whichever library draws them: Qt Charts today.
// Thread: UI.
// Source: ui-spec.md section 5 (risk to decide early), section 7 (keys).
#pragma once

#include "explanation.h"
#include "skylinegeometry.h"
#include "snapshotboard.h"
#include "theme.h"

#include <QWidget>

namespace feedscope {

class FeedCharts : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual void setTheme(const Theme &theme) = 0;
    // `selected` is null when no feed is; then the charts show all of them together. May be called
    // ten times a second; it draws at most four times a second unless the selection changed.
    virtual void refresh(const SnapshotBoard::Snapshot &selected,
                         const QList<SnapshotBoard::Snapshot> &all, Instant now) = 0;

    virtual void showRange(TimeRange range) = 0;
    virtual void goLive() = 0;
    virtual void zoom(double factor) = 0; // around the crosshair, else around the end
    virtual void resetZoom() = 0;
    virtual void showOutage(int direction) = 0; // +1 the next one, -1 the one before

signals:
    // A number beside a chart was clicked, or Enter pressed; `number` is where it is on the screen.
    void explainWanted(const feedscope::Explanation &what, const QRect &number);
};

} // namespace feedscope
