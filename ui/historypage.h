// The History page: every outage and gap since start, of all feeds or one; from each a way back to
// the charts at that moment. The banner stays above it.
// Thread: UI.
// Owner: the main window.
// Errors: none; nothing to show is said in words.
// Source: ui-spec.md sections 6 (History) and 9.
#pragma once

#include "outagemodel.h"
#include "skylinegeometry.h"
#include "theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QTableView;
QT_END_NAMESPACE

namespace feedscope {

class LogCellDelegate;

class HistoryPage : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPage(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    // Once a beat; costs nothing while the page does not show.
    void refresh(const QList<SnapshotBoard::Snapshot> &feeds, Instant now);
    void showFeed(const FeedId &feed); // empty: all
    const OutageModel &model() const { return m_model; }

signals:
    // Show this stretch of this feed in the charts.
    void momentWanted(const feedscope::FeedId &feed, feedscope::TimeRange range);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildTable();
    void fillFeeds();
    void say();

    OutageModel m_model;
    QList<SnapshotBoard::Snapshot> m_latest;
    Instant m_now;
    const Theme *m_theme = &Theme::light();
    QLabel *m_title;
    QLabel *m_count;
    QComboBox *m_feeds;
    QTableView *m_table;
    QLabel *m_empty;
    LogCellDelegate *m_delegate;
};

} // namespace feedscope
