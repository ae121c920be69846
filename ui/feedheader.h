// The line above the charts: which feed, in which state, in one sentence; and how much time is
// shown.
// Thread: UI.
// Owner: ChartStack.
// Source: ui-spec.md section 4 (selected feed), screen 01.
#pragma once

#include "instant.h"
#include "theme.h"

#include <QWidget>
#include <optional>

namespace feedscope {

class SegmentBar;

struct FeedHeaderText
{
    std::optional<DisplayState> state; // none: all feeds
    bool simulated = false;
    QString name;
    QString sentence;
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
    void setRange(Millis length); // without a signal

signals:
    void rangeWanted(feedscope::Millis length);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme = &Theme::light();
    FeedHeaderText m_text;
    SegmentBar *m_ranges;
};

} // namespace feedscope
