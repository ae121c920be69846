// Makes a scenario of what a tester does by hand: each action with its time since the start, the
// feeds it was done to, and expectations that hold for whatever was recorded, for the tester to
// make stricter.
// Thread: one at a time.
// Owner: who lets the tester record.
// Units: times are rounded to milliseconds; the scenario lasts kAfterwards longer than the last
//   action, so that its effect is seen.
// Caps: kMaxSteps of scenariolimits.h; later actions are left out and counted.
// Rules: only what is done while recording counts; actions on feeds that are not among those of the
//   start are left out. The feeds are recorded as configured: where secrets are, never a secret.
#pragma once

#include "scenario.h"

namespace feedscope {

class ScenarioRecorder
{
public:
    static constexpr Millis kAfterwards{5'000};

    void begin(Instant now, const QList<FeedConfig> &feeds);
    bool isRecording() const { return m_start.has_value(); }
    qsizetype steps() const { return m_steps.size(); }
    qsizetype leftOut() const { return m_leftOut; }

    // No feeds: all of them.
    void fault(Instant now, const FaultSpec &fault, const QList<FeedId> &feeds);
    void feed(Instant now, FeedStep::Kind what, const QList<FeedId> &feeds);
    void send(Instant now, const QString &text, const QList<FeedId> &feeds);

    // Ends the recording. The scenario has no feed when nothing was begun.
    Scenario end(Instant now, const QString &name);

private:
    using Action = decltype(ScenarioStep::action);
    void add(Instant now, const QList<FeedId> &feeds, Action action);
    QList<Expectation> expectations() const;

    std::optional<Instant> m_start;
    QList<FeedConfig> m_feeds;
    QList<ScenarioStep> m_steps;
    QList<FeedId> m_touched;
    qsizetype m_leftOut = 0;
};

} // namespace feedscope
