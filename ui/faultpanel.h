// The Simulate faults panel: what is simulated, on which feeds, for how long, and the scenarios. It
// shows what the snapshots say is in force and asks for changes; it simulates nothing itself.
// Thread: UI.
// Owner: the dock.
// Rules: the switch acts at once. While a fault is on, another kind, duration or parameter replaces
//   it at once, with its time from the beginning; another target only shows that target. Every
//   fault has an end. One-shots strike once and leave the switch off.
// Source: ui-spec.md section 6, screen 03.
#pragma once

#include "faultspec.h"
#include "faulttimes.h"
#include "theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
class QSplitter;
QT_END_NAMESPACE

namespace feedscope {

class FaultKindList;
class FaultSwitch;
class FaultTarget;
class ScenarioPane;

class FaultPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FaultPanel(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    // The selection of the table is what a fault is for, until a person says otherwise.
    void setSelected(const FeedId &feed);
    // Once a beat while it shows, and when it begins to; follow() while it does not.
    void refresh(const QList<std::shared_ptr<const FeedSnapshot>> &feeds, Instant now);
    void follow(const QList<std::shared_ptr<const FeedSnapshot>> &feeds);
    // Takes it; it goes below the kinds.
    void addScenarios(ScenarioPane *pane);
    ScenarioPane *scenarios() const { return m_scenarios; } // null: none were added

signals:
    // In place of whatever is in force on these feeds; a one-shot beside it.
    void faultWanted(const feedscope::FaultSpec &fault, const QList<feedscope::FeedId> &feeds);
    void endWanted(const QList<feedscope::FeedId> &feeds);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    FaultSpec chosen() const;
    void flip(bool on);
    void replace();
    void showState();
    void showElsewhere(const QList<FeedId> &meant);

    const Theme *m_theme = &Theme::light();
    FaultTimes m_times;
    FeedId m_selected;
    bool m_isAimed = false; // at the selected feed, which the list of targets may not have yet
    Instant m_now;
    FaultSwitch *m_switch;
    FaultTarget *m_target;
    QPushButton *m_elsewhere;
    FaultKindList *m_kinds;
    QSplitter *m_panes;
    ScenarioPane *m_scenarios = nullptr;
};

} // namespace feedscope
