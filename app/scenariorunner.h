// Plays scenarios on a thread of its own, so that two hundred feeds of one cannot hold up the
// window, and tells what became of each.
// Thread: made, called and destroyed on one thread with an event loop, on which the functions of
//   Listener are called as well.
// Owner: the cabinet.
// Errors: a run that cannot be played has its `problem`. The destructor ends what is playing and
//   waits for the thread, which takes no network.
#pragma once

#include "scenarioseries.h"

#include <QObject>
#include <QThread>

namespace feedscope {

class ScenarioRunner : public QObject
{
    Q_OBJECT

public:
    struct Listener
    {
        std::function<void(const QString &file, Instant at)> started;
        std::function<void(const ScenarioResult &)> played;
        std::function<void()> finished;
    };

    ScenarioRunner(TransportFactory transports, SecretFetch secrets, Listener listener);
    ~ScenarioRunner() override;

    // Nothing while some are playing.
    void run(std::vector<PlannedScenario> plan);
    void stop();
    bool isRunning() const { return m_running; }

private:
    struct Stage;

    void begin(std::vector<PlannedScenario> plan); // on the thread
    template <typename Call>
    void onOwnThread(Call call);

    const TransportFactory m_transports;
    const SecretFetch m_secrets;
    const Listener m_listener;
    bool m_running = false;
    QThread m_thread;
    QObject *m_there;               // on the thread
    std::unique_ptr<Stage> m_stage; // touched on the thread only
};

} // namespace feedscope
