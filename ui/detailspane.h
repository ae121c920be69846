// The pane on the right: what happens next, why it dropped, how it recovers, whether the books add
// up, the last outage, and what all outages and gaps came to.
// Thread: UI.
// Owner: the dashboard page.
// Units: see FeedSnapshot; times of the day in the system's zone.
// Errors: none; what is not known is said so.
// Source: ui-spec.md section 6 (Details).
#pragma once

#include "factsection.h"
#include "feedconfig.h"
#include "snapshotboard.h"
#include "theme.h"
#include "todaybook.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace feedscope {

class DetailsHeader;
class TabularLabel;

class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kWidth = 336;

    explicit DetailsPane(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    // How the selected feed is set up; null when that is not known.
    void setConfig(std::shared_ptr<const FeedConfig> config) { m_config = std::move(config); }
    // Counts are those of today from now on; it outlives the pane. Without it they are since the start.
    void setToday(const TodayBook *today) { m_today = today; }
    void offerEdit();     // the head gets its button
    QString text() const; // all of it, for Copy
    // Null: no feed is selected, the sums of all of them are shown.
    void refresh(const SnapshotBoard::Snapshot &selected, const QList<SnapshotBoard::Snapshot> &all,
                 Instant now);

protected:
    void paintEvent(QPaintEvent *event) override;

signals:
    void retryWanted(const feedscope::FeedId &feed);
    void stopWanted(const feedscope::FeedId &feed);
    void startWanted(const feedscope::FeedId &feed);
    void editWanted(const feedscope::FeedId &feed);
    void historyWanted(const feedscope::FeedId &feed);
    // A line of the books was asked about; `value` is where it stands, global.
    void bookExplanationWanted(const feedscope::Fact &line, const QRect &value);

private:
    QWidget *makeNext();
    void setBarRoom(int room); // what the scroll bar takes, as it were, of the padding
    void showFeed(const FeedSnapshot &feed, Instant now);
    void fitNext();
    void showNext(const FeedSnapshot &feed, Instant now);
    // `whole`: since the start, which has to add up.
    void showBooks(const TodayTotals &today, const Counters &whole, bool sequenced,
                   quint64 fallenOut);
    void showSpan(const TodayTotals &today);
    QList<FactSection *> sections() const;

    const Theme *m_theme = &Theme::light();
    const TodayBook *m_today = nullptr;
    FeedId m_feed;
    std::shared_ptr<const FeedConfig> m_config;
    DetailsHeader *m_head;
    QLabel *m_nextCaption;
    TabularLabel *m_nextValue;
    QProgressBar *m_progress;
    QPushButton *m_retry;
    QPushButton *m_stop;
    QPushButton *m_start;
    QWidget *m_next;
    FactSection *m_why;
    FactSection *m_recovery;
    FactSection *m_transport;
    FactSection *m_books;
    FactSection *m_outage;
    FactSection *m_times;
    FactSection *m_ledger;
};

} // namespace feedscope
