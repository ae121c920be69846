// The feeds as the window acts on them, with a recorder looking on: what a person does while it
// records becomes the steps of a scenario.
// Thread: UI.
// Owner: the application; the control, and what gives clock and feeds, outlive it.
// Rules: of faults that change place with others, those that were there end first, since a scenario
//   ends all faults of a feed at once.
#pragma once

#include "feedcontrol.h"
#include "scenariorecorder.h"

#include <QHash>
#include <functional>

namespace feedscope {

class RecordedControl : public FeedControl
{
public:
    struct Sources
    {
        std::function<Instant()> clock;
        std::function<QList<FeedConfig>()> feeds; // as they are when a recording begins
    };

    RecordedControl(FeedControl &control, Sources sources);

    void begin();
    bool isRecording() const { return m_recorder.isRecording(); }
    qsizetype steps() const { return m_recorder.steps(); }
    // What was recorded so far; end() ends it.
    Scenario recorded(const QString &name) const;
    void end();

    void start(const FeedId &feed) override;
    void stop(const FeedId &feed) override;
    void retryNow(const FeedId &feed) override;
    void setFaults(const FeedId &feed, const QList<FaultSpec> &faults) override;
    void addFault(const FeedId &feed, const FaultSpec &fault) override;
    void applyConfig(const QList<FeedConfig> &feeds) override { m_control.applyConfig(feeds); }
    void send(const FeedId &feed, const QString &text) override;
    void setWindowHidden(bool hidden) override { m_control.setWindowHidden(hidden); }

private:
    FeedControl &m_control;
    const Sources m_sources;
    ScenarioRecorder m_recorder;
    QHash<FeedId, QList<FaultSpec>> m_faults; // as they were last set; what ended by itself stays
};

} // namespace feedscope
