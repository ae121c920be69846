#include "scenarioseries.h"

#include "judge.h"

namespace feedscope {

ScenarioSeries::ScenarioSeries(std::vector<PlannedScenario> plan, int repeat,
                               Environment environment)
    : m_plan(std::move(plan))
    , m_repeat(repeat)
    , m_environment(std::move(environment))
    , m_alarm(m_environment.scheduler)
{
}

ScenarioSeries::~ScenarioSeries() = default;

void ScenarioSeries::start()
{
    m_alarm.at(m_environment.scheduler.now(), [this] { playNext(); });
}

void ScenarioSeries::interrupt()
{
    m_interrupted = true;
    if (m_player)
        m_player->interrupt();
}

void ScenarioSeries::playNext()
{
    m_player.reset();
    if (!m_current.runs.empty() && (int(m_current.runs.size()) == m_repeat || m_interrupted)) {
        m_results.push_back(std::exchange(m_current, {}));
        ++m_next;
        if (m_environment.played)
            m_environment.played(m_results.back());
    }
    if (m_interrupted || m_next == m_plan.size()) {
        m_environment.finished();
        return;
    }
    const PlannedScenario &planned = m_plan.at(m_next);
    m_current.file = planned.file;
    m_current.scenario = planned.scenario;
    if (m_environment.started)
        m_environment.started(planned);
    m_startedAt = m_environment.scheduler.wallNow();
    m_player = std::make_unique<ScenarioPlayer>(
        planned.scenario, ScenarioPlayer::Environment{
                              m_environment.scheduler, m_environment.transports,
                              m_environment.secrets, [this] { runEnded(m_player->problem()); }});
    if (const QString problem = m_player->start(); !problem.isEmpty())
        runEnded(problem);
}

void ScenarioSeries::runEnded(const QString &problem)
{
    const RunTrace &trace = m_player->trace();
    RunResult run;
    run.problem = problem.isEmpty() ? bookProblem(trace) : problem;
    run.startedAt = m_startedAt;
    run.took = trace.end - trace.start;
    run.verdicts = judgeAll(m_player->scenario(), trace);
    run.sequence = sequenceOf(trace);
    m_current.runs.push_back(std::move(run));
    // Not from inside the player's own call.
    m_alarm.at(m_environment.scheduler.now(), [this] { playNext(); });
}

} // namespace feedscope
