// The banner: all feeds in one sentence, never hidden, never covered. Shows a BannerContent and
// sends out what a person asks for; it decides nothing and reads no clock.
// Thread: UI.
// Owner: the window; `theme` outlives it.
// Units: logical pixels.
// Errors: none. Focus never moves by itself: a button that leaves while it has the focus gives it
//   up.
// Source: ui-spec.md sections 4, 6, 7 and 8.
#pragma once

#include "bannercontent.h"
#include "bannerlayout.h"
#include "theme.h"

#include <QWidget>
#include <vector>

namespace feedscope {

class BannerPushButton;
class TabularLabel;
class TallyButton;

class StatusBanner : public QWidget
{
    Q_OBJECT
public:
    explicit StatusBanner(const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    // As often as ten times a second: only the running number and the note at the side are
    // repainted while nothing else changes.
    void setContent(const BannerContent &content);
    const BannerContent &content() const { return m_content; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void retryRequested(const QList<feedscope::FeedId> &feeds);
    void stopRequested(const QList<feedscope::FeedId> &feeds);
    void undoStopRequested(const QList<feedscope::FeedId> &feeds);
    void acknowledged(const QList<feedscope::FeedId> &feeds); // Wait and Dismiss
    void endSimulationRequested(const QList<feedscope::FeedId> &feeds);
    void tokenUpdateRequested(const feedscope::FeedId &feed);
    void networkSettingsRequested();
    void filterRequested(feedscope::DisplayState state);
    void feedSelected(const feedscope::FeedId &feed);
    // The running number was clicked; `number` is where it is on the screen.
    void explainRequested(const feedscope::FeedId &feed, const QRect &number);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void applyLook();
    void fillButtons();
    void fillTallies();
    void place();
    bool placeAside();
    void placeTallies();
    void placeStripButton();
    void act(const BannerButton &button);
    QRect textRect() const;

    const Theme *m_theme; // never null
    BannerContent m_content;
    BannerLayout m_layout;
    TabularLabel *m_running;
    std::vector<BannerPushButton *> m_buttons; // a pool: the first n are in use
    std::vector<TallyButton *> m_tallies;      // a pool as well
    BannerPushButton *m_stripButton;
};

} // namespace feedscope
