// One feed: runs the state machine, opens transports, keeps the books, tells the observer
// everything in order. Thread: lives on one I/O thread with all its objects; every call on that
// thread. Owner: FeedHub (dashboard) or the probe command (headless). Errors: none thrown;
// everything that goes wrong becomes a FeedEvent and shows in the snapshot.
#pragma once

#include "connectionmachine.h"
#include "feedaccount.h"
#include "feedconfig.h"
#include "feedobserver.h"
#include "scheduler.h"
#include "transportfactory.h"
#include "transportladder.h"

#include <QObject>
#include <memory>
#include <random>

namespace feedscope {

class FieldExtractor;

class FeedConnection : public QObject
{
    Q_OBJECT

public:
    struct Environment
    {
        Scheduler &scheduler;
        FeedObserver &observer;
        TransportFactory transports;
        quint64 seed = 0; // of the backoff's jitter
    };

    FeedConnection(FeedConfig config, Environment environment, QObject *parent = nullptr);
    ~FeedConnection() override;

    const FeedConfig &config() const { return m_config; }
    const ConnectionState &connection() const { return m_state; }
    Counters counters() const { return m_account.counters(m_environment.scheduler.now()); }

    void start();
    // Says goodbye to the peer; the last event of a stopped feed is disconnected.
    void stop();
    void retryNow();
    void setFault(std::optional<FaultSpec> fault);
    void send(const QString &text);
    // Publishes a snapshot when anything changed since the last one.
    void publish();

private:
    void apply(ConnectionInput input);
    void carryOut(ConnectionEffect effect);
    void openTransport();
    void retireTransport(bool goodbye);
    void receive(const Message &message);
    void transportClosed(const FeedError &error);
    void endFault();
    void armDeadline();
    void checkFreshness();
    void tellState(FeedState before, const FeedError &error);
    void tell(FeedEventBody body);
    ConnectionTiming timing() const;
    FeedSnapshot snapshot() const;

    const FeedConfig m_config;
    Environment m_environment;
    std::mt19937_64 m_random;
    ConnectionState m_state;
    TransportLadder m_ladder;
    FeedAccount m_account;
    std::unique_ptr<FieldExtractor> m_fields;
    Transport *m_transport = nullptr;
    ResumePoint m_resume;
    std::optional<Millis> m_advisedBase;
    FreshnessVerdict m_freshness;
    FeedError m_lastError;
    FeedError m_fallbackReason;
    std::optional<Instant> m_lostAt;
    std::optional<FaultSpec> m_fault;
    bool m_changed = true;
    Alarm m_deadline;
    Alarm m_freshnessAlarm;
    Alarm m_ladderAlarm;
    Alarm m_faultAlarm;
};

} // namespace feedscope
