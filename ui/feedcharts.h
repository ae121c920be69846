// What the dashboard asks of the charts, whichever library draws them: Qt Charts today.
// Thread: UI.
// Source: ui-spec.md section 5 (risk to decide early).
#pragma once

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
};

} // namespace feedscope
