// The selected feed over time: header, strip, message rate, missing, reconnect attempts and round
// trip on one time axis with one crosshair; without a selection the sum of all feeds.
// Thread: UI.
// Owner: the dashboard page.
// Units: a shared range of 10 s to 24 h, live or standing still.
// Errors: "No data in this range".
// Caps: looked at at most every kRedraw, and drawn when ChartBeat says so; see LinkedChartView for
//   points.
// Source: ui-spec.md 4, 6, 7 and 11.
#pragma once

#include "chartbeat.h"
#include "chartgrid.h"
#include "feedcharts.h"
#include "linkedchartview.h"
#include "pastcontents.h"
#include "timewindow.h"
#include "yscale.h"

namespace feedscope {

class ChartGestures;
class CrosshairOverlay;
class FeedHeader;
class SkylineStrip;
class TimeAxis;

class ChartStack : public FeedCharts
{
    Q_OBJECT

public:
    static constexpr Millis kRedraw{1'000 / ChartBeat::kAtMost};
    static constexpr Millis kYoung{300'000};
    static constexpr Millis kUsual{900'000};

    explicit ChartStack(QWidget *parent = nullptr);
    void setTheme(const Theme &theme) override;
    void refresh(const SnapshotBoard::Snapshot &selected, const QList<SnapshotBoard::Snapshot> &all,
                 Instant now) override;
    Millis range() const { return m_window.length(); }
    const TimeWindow &window() const { return m_window; }
    void setRange(Millis length); // chosen from now on
    void showRange(TimeRange range) override;

    void goLive() override;
    void zoom(double factor) override;
    void resetZoom() override;
    void showOutage(int direction) override;
    std::optional<Instant> crosshair() const { return m_crossAt; }
    // For a page on the past: the header names the stretch and has no way to live.
    void showOnlyThePast();
    // Of the page on the past: what the numbers beside the charts are about; none: what is in view.
    void setIncident(std::optional<ChartIncident> incident);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // Until a person chooses: 5 min while there is no more to show than that, then 15 min.
    enum class RangeChoice { Automatic, Chosen };
    // Hovering, the crosshair stays under the pointer; placed by click or key, it stays on its time.
    enum class Cross { Hovering, Placed };

    void wireGestures();
    void fitRange(const QList<SnapshotBoard::Snapshot> &feeds);
    void changed(); // the window: draw it at once
    void draw();
    void drawFigures();
    void drawSoon();
    void drawFeed(const ChartGrid &grid, TimeRange range);
    void drawCrosshair();
    void placeCrosshair(Instant at, Cross how);
    void clearCrosshair();
    void setHeader();
    QString headerSentence() const;
    void explain(const QWidget *part); // the number in its gutter
    void fitCharts(); // strip, missing, attempts and round trip: only with a feed and room
    ChartGrid grid() const;
    QRectF plot() const;
    Instant instantAt(int x) const;

    FeedHeader *m_header;
    SkylineStrip *m_strip;
    LinkedChartView *m_rate;
    LinkedChartView *m_missing;
    LinkedChartView *m_attempts;
    LinkedChartView *m_rtt;
    TimeAxis *m_axis;
    CrosshairOverlay *m_overlay;
    ChartGestures *m_gestures;
    const Theme *m_theme = &Theme::light();
    TimeWindow m_window{kYoung};
    RangeChoice m_choice = RangeChoice::Automatic;
    YScale m_rateScale;
    YScale m_missingScale;
    YScale m_attemptScale;
    YScale m_rttScale;
    SnapshotBoard::Snapshot m_feed; // null: all of them
    QList<SnapshotBoard::Snapshot> m_all;
    Instant m_now;
    std::optional<ChartIncident> m_incident;
    ChartBeat m_beat;
    std::optional<Instant> m_lookedAt; // none: look at the next chance
    std::optional<Instant> m_crossAt;
    int m_crossX = 0;
    Cross m_cross = Cross::Hovering;
    enum class Header { Now, Past } m_headerShows = Header::Now;
};

} // namespace feedscope
