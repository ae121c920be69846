// Runs the feeds of one probe: writes what they tell in order, knows when to stop and what the exit
// code is.
// Thread: all on one.
// Owner: the probe command; the writer and the scheduler outlive it.
// Rules: after the last wanted message nothing is written but the closing states and the summary;
//   the summary is the last record and is written once. Exit codes: 0, 3 and 4 by feed, the worst
//   of several decides (4, 3, 0); a signal's code goes before them all.
// Source: CONTRACT.md sections 1 and 2.
#pragma once

#include "feedconnection.h"
#include "probeoptions.h"
#include "recordwriter.h"
#include "runhealth.h"
#include "sleepwatch.h"

#include <functional>
#include <list>
#include <memory>
#include <unordered_map>
#include <vector>

namespace feedscope {

class ProbeRunner : public FeedObserver
{
public:
    struct Environment
    {
        Scheduler &scheduler;
        RecordWriter &writer;
        TransportFactory transports;
        SecretFetch secrets;
        // The last call, with the exit code; always from the event loop.
        std::function<void(int exitCode)> finished;
        quint64 seed = 0;
        // The processor time of this thread so far; empty: the summary says nothing of health.
        std::function<Nanos()> cpuTime = {};
    };

    ProbeRunner(ProbeOptions options, Environment environment);
    ~ProbeRunner() override;

    void start();
    // Ends the run: closing states, summary, finished(). 0 leaves the exit code to the feeds.
    void stop(int signalExit);
    // The network is back: who waits for the next attempt waits no longer.
    void retryWaiting();

    void onEvent(const FeedEvent &event) override;
    void onMessage(const FeedId &feed, const Message &message, const MessageFields &fields,
                   MessageVerdict verdict, TransportKind transport) override;
    void onSnapshot(std::shared_ptr<const FeedSnapshot>) override {}
    void onRemoved(const FeedId &) override {}

private:
    enum class Phase { Running, Closing, Ended };
    struct Feed;
    struct IdHash
    {
        size_t operator()(const FeedId &id) const { return qHash(id); }
    };

    void write(const FeedId &id, const Message &message, const MessageFields &fields,
               MessageVerdict verdict, TransportKind transport);
    void noteState(Feed &feed, const FeedEvent &event, const StateChanged &change);
    void noteTransport(Feed &feed, const FeedEvent &event, TransportKind to);
    static void countConnected(Feed &feed, Instant until);
    void stopSoon();
    void freezeCounters();
    bool allOver() const;

    const ProbeOptions m_options;
    const Environment m_environment;
    std::vector<std::unique_ptr<Feed>> m_feeds;
    std::unordered_map<FeedId, Feed *, IdHash> m_byId;
    Feed *m_latest = nullptr; // the feed of the last message
    Phase m_phase = Phase::Running;
    quint64 m_messages = 0;
    Alarm m_durationAlarm;
    std::list<Alarm> m_faultAlarms;
    Alarm m_stopAlarm;
    SleepWatch m_sleep;
    RunHealth m_health;
};

} // namespace feedscope
