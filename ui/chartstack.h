// The selected feed over time: header, strip, message rate, missing, reconnect attempts and round
// trip on one time axis; without a selection the sum of all feeds.
// Thread: UI.
// Owner: the dashboard page.
// Units: a shared range of 5 min to 24 h that ends now.
// Errors: "No data in this range".
// Caps: redrawn at most every kRedraw; see LinkedChartView for points.
// Source: ui-spec.md 4 and 11.
#pragma once

#include "chartgrid.h"
#include "feedcharts.h"
#include "linkedchartview.h"
#include "yscale.h"

namespace feedscope {

class FeedHeader;
class SkylineStrip;
class TimeAxis;

class ChartStack : public FeedCharts
{
    Q_OBJECT

public:
    static constexpr Millis kRedraw{250};

    explicit ChartStack(QWidget *parent = nullptr);
    void setTheme(const Theme &theme) override;
    void refresh(const SnapshotBoard::Snapshot &selected, const QList<SnapshotBoard::Snapshot> &all,
                 Instant now) override;
    Millis range() const { return m_length; }
    void setRange(Millis length); // chosen from now on

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    // Until a person chooses: 5 min while there is no more to show than that, then 15 min.
    enum class RangeChoice { Automatic, Chosen };

    void fitRange(const QList<SnapshotBoard::Snapshot> &feeds, Instant now);
    void applyRange(Millis length);
    struct Frame; // what one redraw is made from
    void showFeed(const Frame &frame);
    void showRate(const Frame &frame);
    void showMissing(const Frame &frame);
    void showAttempts(const Frame &frame);
    void showRoundTrip(const Frame &frame);
    void showAll(const Frame &frame);
    void setHeader(const Frame &frame);
    void fitCharts(); // strip, missing, attempts and round trip: only with a feed and room

    FeedHeader *m_header;
    SkylineStrip *m_strip;
    LinkedChartView *m_rate;
    LinkedChartView *m_missing;
    LinkedChartView *m_attempts;
    LinkedChartView *m_rtt;
    TimeAxis *m_axis;
    const Theme *m_theme = &Theme::light();
    Millis m_length{300'000};
    RangeChoice m_choice = RangeChoice::Automatic;
    YScale m_rateScale;
    YScale m_missingScale;
    YScale m_attemptScale;
    YScale m_rttScale;
    FeedId m_shown;
    std::optional<Instant> m_drawnAt; // none: draw at the next chance
};

} // namespace feedscope
