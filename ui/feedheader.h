// The line above the charts: which feed, in which state, in one sentence; how much time is shown,
// where in the last 24 h that is, and whether it goes on.
// Thread: UI.
// Owner: ChartStack.
// Source: ui-spec.md section 4 (selected feed), screen 01.
#pragma once

#include "theme.h"
#include "timewindow.h"

#include <QWidget>
#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace feedscope {

class RangeNavigator;
class SegmentBar;

struct FeedHeaderText
{
    std::optional<DisplayState> state; // none: all feeds
    bool simulated = false;
    QString name;
    QString sentence;
    enum class Shape { WithWord, Alone } shape = Shape::WithWord; // of the state
    QString figure = {};                                          // stands out before the sentence
    friend bool operator==(const FeedHeaderText &, const FeedHeaderText &) = default;
};

class FeedHeader : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 36;

    explicit FeedHeader(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setText(const FeedHeaderText &text);
    // `history`: of the feed; null hides the navigator.
    void setWindow(const TimeWindow &window, std::shared_ptr<const HistoryView> history,
                   Instant now);
    void setRange(Millis length); // without a signal
    // Only zooming is left: elsewhere on the page a stretch is chosen.
    void hideRanges();

signals:
    void rangeWanted(feedscope::Millis length);
    void centreWanted(feedscope::Instant at);
    void zoomWanted(double factor);
    void liveToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *makeZoom(const char *name, const QString &spoken, double factor);
    void showLive(const TimeWindow &window, Instant now);
    void fitNavigator();
    int controlsLeft() const; // as if left to right
    QRect textRect() const;
    void paintTexts(QPainter &painter) const;

    const Theme *m_theme = &Theme::light();
    FeedHeaderText m_text;
    QLabel *m_dayLabel;
    RangeNavigator *m_navigator;
    SegmentBar *m_ranges;
    QPushButton *m_zoomOut;
    QPushButton *m_zoomIn;
    QPushButton *m_live;
    bool m_hasHistory = false;
    int m_navigatorWidth = 1000; // of the header, from which on there is room for it
};

} // namespace feedscope
