// The History page: every outage and gap, those of earlier runs among them, all feeds on one time
// axis, the charts of the one that is selected, and the report on it. One selection for all four. The banner stays above it.
// Thread: UI.
// Owner: the main window.
// Units: logical pixels; the axis is 1 h to 7 days long.
// Errors: none; nothing to show is said in words.
// Source: ui-spec.md sections 6 (History) and 9, screen 06.
#pragma once

#include "feedcharts.h"
#include "feedevent.h"
#include "outagemodel.h"
#include "outagetrace.h"
#include "pastspans.h"

#include <QWidget>
#include <functional>

QT_BEGIN_NAMESPACE
class QSplitter;
QT_END_NAMESPACE

namespace feedscope {

class ChartStack;
class FleetGantt;
class HistoryRange;
struct Incident;
class IncidentPane;
class OutageList;

class HistoryPage : public QWidget
{
    Q_OBJECT

public:
    // Of one feed, oldest first.
    using EventsOf = std::function<std::vector<FeedEvent>(const FeedId &)>;

    explicit HistoryPage(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    // Null: outages are known since the start only. It outlives the page.
    void setArchive(OutageArchive *archive);
    void setEventsOf(EventsOf eventsOf) { m_eventsOf = std::move(eventsOf); }
    // Once a beat; costs nothing while the page does not show.
    void refresh(const QList<SnapshotBoard::Snapshot> &feeds, Instant now);
    void showFeed(const FeedId &feed); // empty: all
    const OutageModel &model() const { return m_model; }
    FeedCharts &charts();
    IncidentPane &report() { return *m_report; }
    OutageList &list() { return *m_list; }
    // The panes in the order of F6.
    QList<QWidget *> panes() const;

signals:
    // Show this stretch of this feed in the charts.
    void momentWanted(const feedscope::FeedId &feed, feedscope::TimeRange range);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Widths { Automatic, Chosen }; // of the three columns

    struct Chosen
    {
        Instant start;
        quint64 number = 0;
        friend bool operator==(const Chosen &, const Chosen &) = default;
    };

    struct Traced
    {
        std::shared_ptr<const OutageRecord> of;
        OutageTrace trace;            // its, decoded
        SnapshotBoard::Snapshot feed; // that `made` is of; null: it is not there any more
        SnapshotBoard::Snapshot made;
    };

    int chosenRow() const; // -1: none
    SnapshotBoard::Snapshot charted();
    QWidget *makeMiddle();
    void keepSelection(); // over a reset of the model
    void selected(int row);
    void showMoment(const FeedId &feed, Instant at);
    void refreshParts();
    void refreshReport();
    void keepNote(const OutageKey &outage, const QString &note);
    Incident incidentOf(const OutageModel::Row &row) const;
    void fitColumns();

    OutageModel m_model;
    OutageArchive *m_archive = nullptr;
    std::map<OutageKey, QString> m_notes; // on what is in no archive
    EventsOf m_eventsOf;
    QList<SnapshotBoard::Snapshot> m_latest;
    PastSpans m_past;
    Traced m_traced;                        // of the outage that was charted last
    QList<SnapshotBoard::Snapshot> m_shown; // with what was before; of the last report
    Instant m_now;
    std::optional<Instant> m_reportedAt;
    FeedId m_feed;                  // in the charts
    std::optional<Chosen> m_chosen; // among its outages
    const Theme *m_theme = &Theme::light();
    Widths m_widths = Widths::Automatic;
    OutageList *m_list;
    HistoryRange *m_range;
    FleetGantt *m_gantt;
    ChartStack *m_charts;
    IncidentPane *m_report;
    QSplitter *m_split;
};

} // namespace feedscope
