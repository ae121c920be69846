// Plays one scenario: its feeds, its lab server on a free port of 127.0.0.1, its steps in time, and
// a trace of all that happened.
// Thread: all on one, so that the order of events is the order of things.
// Owner: whoever plays; the scheduler outlives it.
// Rules: every draw (jitter, faults, lab) comes from the seed. The books are closed at the end of
//   the duration, before the feeds are stopped: what the stop does is no part of the trace.
// Errors: start() gives a sentence when the lab cannot listen; a lab that cannot come back after a
//   restart ends the run, and problem() says so.
// Source: CONTRACT.md section 6.
#pragma once

#include "feedconnection.h"
#include "labserver.h"
#include "runtrace.h"
#include "scenario.h"

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace feedscope {

class ScenarioPlayer : public FeedObserver
{
public:
    struct Environment
    {
        Scheduler &scheduler;
        TransportFactory transports;
        SecretFetch secrets;
        std::function<void()> finished; // the last call; always from the event loop
    };

    ScenarioPlayer(Scenario scenario, Environment environment);
    ~ScenarioPlayer() override;

    // Not empty: nothing was started, and finished() is not called.
    QString start();
    // Ends the run early; what was not reached is not judged.
    void interrupt() { close(false); }

    const Scenario &scenario() const { return m_scenario; }
    const RunTrace &trace() const { return m_trace; }
    // Complete once finished; of the run so far before.
    RunTrace traceSoFar() const;
    QString problem() const { return m_problem; }

    void onEvent(const FeedEvent &event) override;
    void onMessage(const FeedId &feed, const Message &message, const MessageFields &fields,
                   MessageVerdict verdict, TransportKind transport) override;
    void onSnapshot(std::shared_ptr<const FeedSnapshot>) override {}
    void onRemoved(const FeedId &) override {}

private:
    enum class Phase { Ready, Playing, Closing, Ended };
    struct Feed
    {
        FeedId group;
        std::unique_ptr<FeedConnection> connection;
        bool everConnected = false;
        std::optional<int> exit;
        IntervalStats latency;
    };

    QString openLab();
    void addFeeds();
    void armStep();
    void carryOut(const ScenarioStep &step);
    void restartLab(const RestartLabStep &step);
    void bringLabBack(Instant giveUpAt);
    std::vector<Feed *> feedsOf(const QList<FeedId> &wanted);
    FeedOutcome outcomeOf(const Feed &feed) const;
    void close(bool complete);

    const Scenario m_scenario;
    const Environment m_environment;
    RunTrace m_trace;
    QString m_problem;
    Phase m_phase = Phase::Ready;
    size_t m_nextStep = 0;
    std::unique_ptr<LabServer> m_lab;
    quint16 m_labPort = 0;
    std::vector<std::unique_ptr<Feed>> m_feeds; // in the order of the file
    std::unordered_map<QString, Feed *> m_byId;
    Alarm m_stepAlarm;
    Alarm m_labAlarm;
    Alarm m_endAlarm;
};

} // namespace feedscope
