#include "scenariorunner.h"

#include "qtscheduler.h"

namespace feedscope {

struct ScenarioRunner::Stage
{
    QtScheduler scheduler;
    std::unique_ptr<ScenarioSeries> series; // first to go: it looks at the scheduler
};

ScenarioRunner::ScenarioRunner(TransportFactory transports, SecretFetch secrets, Listener listener)
    : m_transports(std::move(transports))
    , m_secrets(std::move(secrets))
    , m_listener(std::move(listener))
    , m_there(new QObject)
{
    m_thread.setObjectName(QStringLiteral("scenarios"));
    m_there->moveToThread(&m_thread);
    m_thread.start();
}

ScenarioRunner::~ScenarioRunner()
{
    QMetaObject::invokeMethod(
        m_there, [this] { m_stage.reset(); }, Qt::BlockingQueuedConnection);
    m_there->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

template <typename Call>
void ScenarioRunner::onOwnThread(Call call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

void ScenarioRunner::run(std::vector<PlannedScenario> plan)
{
    if (m_running || plan.empty())
        return;
    m_running = true;
    QMetaObject::invokeMethod(m_there, [this, plan = std::move(plan)] { begin(plan); });
}

void ScenarioRunner::begin(std::vector<PlannedScenario> plan)
{
    m_stage = std::make_unique<Stage>();
    ScenarioSeries::Environment environment{
        m_stage->scheduler, m_transports, m_secrets, {}, {}, {}};
    environment.started = [this](const PlannedScenario &planned) {
        onOwnThread([this, file = planned.file, at = m_stage->scheduler.now()] {
            m_listener.started(file, at);
        });
    };
    environment.played = [this](const ScenarioResult &result) {
        onOwnThread([this, result] { m_listener.played(result); });
    };
    environment.finished = [this] {
        onOwnThread([this] {
            m_running = false;
            m_listener.finished();
        });
    };
    m_stage->series = std::make_unique<ScenarioSeries>(std::move(plan), 1, std::move(environment));
    m_stage->series->start();
}

void ScenarioRunner::stop()
{
    QMetaObject::invokeMethod(m_there, [this] {
        if (m_stage && m_stage->series)
            m_stage->series->interrupt();
    });
}

} // namespace feedscope
