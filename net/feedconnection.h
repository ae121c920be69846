// One feed: runs the state machine, opens transports, keeps the books, tells the observer
// everything in order.
// Thread: lives on one I/O thread with all its objects; every call on that thread.
// Owner: FeedHost (dashboard) or the probe command (headless).
// Errors: none thrown; everything that goes wrong becomes a FeedEvent and shows in the snapshot.
#pragma once

#include "connectionmachine.h"
#include "feedaccount.h"
#include "feedconfig.h"
#include "feedfaults.h"
#include "feedobserver.h"
#include "feedsignin.h"
#include "fieldextractor.h"
#include "freshnesswatch.h"
#include "heartbeatrule.h"
#include "keepalive.h"
#include "outagewatch.h"
#include "samebuffer.h"
#include "scheduler.h"
#include "seededdraw.h"
#include "snapshotfetcher.h"
#include "swapwatch.h"
#include "transportchoice.h"
#include "transportfactory.h"
#include "transportslot.h"
#include "waitdraw.h"

#include <QObject>
#include <memory>

namespace feedscope {

class FeedConnection : public QObject, private MessageReceiver
{
    Q_OBJECT

public:
    struct Environment
    {
        Scheduler &scheduler;
        FeedObserver &observer;
        TransportFactory transports;
        SecretFetch secrets;    // where tokens and passwords come from; empty: nowhere
        quint64 seed = 0;       // of the backoff's jitter
        bool faultable = false; // through the fault lab from the start: no fault needs a reconnect
    };

    FeedConnection(FeedConfig config, Environment environment, QObject *parent = nullptr);
    ~FeedConnection() override;

    const FeedConfig &config() const { return m_config; }
    const ConnectionState &connection() const { return m_state; }
    const FeedError &lastError() const { return m_lastError; }
    const GapLedger &ledger() const { return m_account.ledger(); }
    Counters counters() const { return m_account.counters(m_environment.scheduler.now()); }

    // How it is called and grouped; the connection goes on.
    void setNames(const QString &name, const QString &group)
    {
        m_config.name = name;
        m_config.group = group;
        m_changed = true;
    }

    void start();
    // Says goodbye to the peer; the last event of a stopped feed is disconnected.
    void stop();
    void retryNow();
    // Waits no longer, if it waits.
    void retryIfWaiting()
    {
        if (m_state.phase == ConnectionPhase::Waiting)
            retryNow();
    }
    // The wall clock moved by `jump` beside the steady one: the machine slept, or the clock was set.
    void clockJumped(Millis jump);
    // The simulated faults in force as they shall be; one more.
    void setFaults(const QList<FaultSpec> &faults) { m_faults.set(faults); }
    void addFault(const FaultSpec &fault) { m_faults.add(fault); }
    // The one fault in force, or none.
    void setFault(const std::optional<FaultSpec> &fault)
    {
        setFaults(fault ? QList<FaultSpec>{*fault} : QList<FaultSpec>{});
    }
    void send(const QString &text);
    // Tells a verdict that is still held back: no more is wanted.
    void settle() { m_swaps.settle(); }
    void setWindowHidden(bool hidden) { m_slot.setWindowHidden(hidden); }
    // Publishes a snapshot when anything changed since the last one.
    void publish();

private:
    void apply(ConnectionInputKind kind, const FeedError &error = {},
               CloseVerdict verdict = CloseVerdict::Retry);
    void carryOut(ConnectionEffect effect, bool goodbye);
    // What an end teaches for the attempts to come.
    void learnFrom(const FeedError &error);
    void keepBooks(const ConnectionState &before, const FeedError &error);
    void noteLoss(const ConnectionState &before, const FeedError &error);
    void armDeadline();

    void openTransport();
    void openNow();
    void listenToSignIn();
    void useRenewedToken();
    CloseVerdict judge(const FeedError &error);
    void listenTo(Transport &transport);
    void fetchSnapshot();
    void takeSnapshot(const std::vector<SnapshotState> &states, SnapshotFetched told);
    void receive(const Message &message) override;
    void resumeFrom(const QByteArray &id) override { assign(m_resume.lastId, id); }
    void take(const Message &message);
    void heardFrom(LifeSign sign = LifeSign::Feed);
    // A message or a heartbeat of a connection that is up changes nothing else.
    void renewDeadline(ConnectionInputKind kind, Instant now);
    void transportClosed(const FeedError &error);

    void listenToChoice();
    void listenToFaults();
    void faultChanged(const FaultSpec &fault, bool on);
    void takeOver(TransportKind from, Transport *candidate, const std::optional<Message> &first);
    void tellFallback(TransportKind from, const FeedError &reason);
    std::unique_ptr<Transport> makeTransport(TransportKind kind);
    void tellState(const ConnectionState &before, const FeedError &error);
    void tell(FeedEventBody body);
    void recordSpan();

    ConnectionTiming timing() const;
    bool isSimulated() const;
    // Of what is told now: what an outage left behind is its cause's doing, too.
    bool isSimulatedAt(Instant now) const;
    // The last that was heard of the live connection.
    Instant lastSign() const;
    FeedSnapshot snapshot();

    FeedConfig m_config;
    const Environment m_environment;
    std::shared_ptr<MessageSink> m_messages; // may be null
    WaitDraw m_random;
    ConnectionState m_state;
    TransportChoice m_choice;
    TransportSlot m_slot;
    FeedSignIn m_signIn;
    FeedAccount m_account;
    OutageWatch m_outages;
    SwapWatch m_swaps;
    SnapshotFetcher m_snapshot;
    FreshnessWatch m_freshness;
    FieldExtractor m_fields;
    KeepAlive m_keepAlive;
    bool m_overran = false; // over HTTP/2, which is left alone then
    HeartbeatRule m_heartbeat;
    ResumePoint m_resume;
    std::optional<Millis> m_advisedBase;
    std::optional<Millis> m_pollInterval;
    FeedError m_lastError;
    std::optional<Instant> m_lostAt;
    bool m_changed = true;
    Alarm m_deadline;
    FeedFaults m_faults;
    Alarm m_refusal; // of an attempt that a simulated fault does not let out
};

} // namespace feedscope
