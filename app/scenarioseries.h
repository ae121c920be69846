// Plays scenarios one after the other, each as often as wanted, and judges every run.
// Thread: all on one, whose event loop runs.
// Owner: whoever wants the results; the scheduler outlives it.
// Errors: a run that cannot be played has its `problem`.
#pragma once

#include "scenarioplayer.h"
#include "scenarioresult.h"

#include <deque>

namespace feedscope {

struct PlannedScenario
{
    QString file;
    Scenario scenario;
};

class ScenarioSeries
{
public:
    struct Environment
    {
        Scheduler &scheduler;
        TransportFactory transports;
        SecretFetch secrets;
        std::function<void(const PlannedScenario &)> started; // of each run; may be empty
        std::function<void(const ScenarioResult &)> played;   // all runs of one; may be empty
        std::function<void()> finished;                       // the last call
    };

    ScenarioSeries(std::vector<PlannedScenario> plan, int repeat, Environment environment);
    ~ScenarioSeries();

    void start();
    // Ends the run under way, judged as far as it went; the rest is not played.
    void interrupt();

    const std::vector<ScenarioResult> &results() const { return m_results; }
    int notPlayed() const { return int(m_plan.size()) - int(m_results.size()); }

private:
    void playNext();
    void runEnded(const QString &problem);

    const std::vector<PlannedScenario> m_plan;
    const int m_repeat;
    const Environment m_environment;
    std::vector<ScenarioResult> m_results;
    size_t m_next = 0; // of m_plan
    ScenarioResult m_current;
    bool m_interrupted = false;
    WallTime m_startedAt;
    std::unique_ptr<ScenarioPlayer> m_player;
    Alarm m_alarm;
};

} // namespace feedscope
