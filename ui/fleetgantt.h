// Every feed's connection over hours or days, one row each on one time axis, with the stretch that
// the report is about marked.
// Thread: UI.
// Owner: the history page.
// Units: a range of 1 h to 7 days that ends at setRange()'s end; rows of kRow logical pixels.
// Errors: a stretch without a record is left empty.
// Source: screen 06, ui-spec.md section 6 (History).
#pragma once

#include "chartgrid.h"
#include "skylinegeometry.h"
#include "snapshotboard.h"
#include "theme.h"

#include <QAbstractScrollArea>
#include <optional>

namespace feedscope {

class FleetGantt : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr int kRow = 24;
    static constexpr int kAxis = 24;
    static constexpr int kMostRows = 8; // that it asks room for

    explicit FleetGantt(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setContent(const QList<SnapshotBoard::Snapshot> &feeds, TimeRange range, WallTime end);
    // What is marked; no range marks the row alone.
    void mark(const FeedId &feed, std::optional<TimeRange> range);
    QSize sizeHint() const override;
    QRect rowRect(qsizetype row) const; // in the viewport

signals:
    // A person points at this moment of this feed.
    void momentWanted(const feedscope::FeedId &feed, feedscope::Instant at);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    ChartGrid grid() const;
    QRectF plot() const;
    double xOf(Instant at) const;
    Instant instantAt(double x) const;
    qsizetype rowAt(int y) const; // -1: none
    void fitScrollBar();
    void paintRow(QPainter &painter, qsizetype row) const;
    void paintAxis(QPainter &painter) const;
    void describe();

    const Theme *m_theme = &Theme::light();
    QList<SnapshotBoard::Snapshot> m_feeds;
    TimeRange m_range;
    WallTime m_end;
    FeedId m_marked;
    std::optional<TimeRange> m_markedRange;
};

} // namespace feedscope
