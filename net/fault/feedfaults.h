// The simulated faults of one feed: which are in force, when they end, and how each is done: on the
// wire by the pass-through, on messages between transport and books, or by word alone.
// Thread: the feed's I/O thread. Owner: FeedConnection.
// Caps: kMostFaults in force at once; each lasts an hour at most.
// Rules: `close` and `heartbeat-loss` are done above the transport, where frames and comments are.
//   `http` and `block-upgrade` are written on the wire where the connection is not encrypted; under
//   TLS nobody but the server can write an answer, so the attempt ends at once with the error that
//   the answer would have been. A connection that is direct as a fault of the wire begins has to be
//   made again once, and says so.
// Errors: a fault that cannot be done is a notice. Nothing survives the feed.
// Source: DESIGN.md section 6, CONTRACT.md section 6.
#pragma once

#include "feedconfig.h"
#include "messagelane.h"
#include "passthrough.h"

#include <list>

namespace feedscope {

class FeedFaults : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostFaults = 50;
    // What goes wrong this soon after a fault is still its doing.
    static constexpr Millis kAftermath{2'000};

    FeedFaults(const FeedConfig &config, Scheduler &scheduler, QObject *parent = nullptr);
    ~FeedFaults() override;

    // Those in force as they shall be: new ones begin, absent ones end. A one-shot strikes.
    void set(const QList<FaultSpec> &faults);
    void add(const FaultSpec &fault);
    QList<FaultSpec> inForce() const;
    bool isAnyInForce() const { return !m_faults.empty(); }
    // A fault was in force at `since` or later, or ended just before.
    bool explains(Instant since) const;

    // Later connections go through the pass-through, so that a fault needs no reconnect.
    void prepare();
    // For an attempt that begins: why it is not made at all, or its way.
    std::optional<FeedError> refusal(TransportKind transport, const QUrl &address);
    std::optional<Passage> passage();
    // For a question that is asked besides.
    std::optional<Passage> passageBeside();
    void connected();
    void connectionEnded();

    bool withholdsHeartbeats() const;
    bool touchesMessages() const { return !m_in.isIdle(); }
    bool touchesSending() const { return !m_out.isIdle(); }
    void receive(const Message &message) { m_in.offer(message); }
    void send(const QString &text);
    void messageJudged();

signals:
    void changed(const feedscope::FaultSpec &fault, bool on);
    // The connection, if there is one, ends with this error.
    void cut(const feedscope::FeedError &error);
    void received(const feedscope::Message &message);
    void toBeSent(const QString &text);
    void notice(const QString &text);

private:
    struct InForce;

    void begin(const FaultSpec &fault);
    void strike(const FaultSpec &fault);
    void strikeWire(const FaultSpec &fault);
    void end(const FaultSpec &fault);
    void stop(const FaultSpec &fault);
    FeedError closeError(const FaultSpec &fault) const;
    std::optional<FeedError> answerUnderTls(const FaultSpec &fault) const;
    bool isEncrypted() const;

    const FeedConfig m_config;
    Scheduler &m_scheduler;
    std::list<InForce> m_faults;
    QList<FaultSpec> m_pending; // wait for a connection they can strike
    QList<FaultSpec> m_endNext; // that have nothing left to do once the next message is judged
    std::optional<Instant> m_lastEnd;
    TransportKind m_transport = TransportKind::Sse;
    QUrl m_address;
    bool m_isDirect = false; // the connection there is
    MessageLane m_in;
    MessageLane m_out;
    PassThrough m_passThrough;
};

} // namespace feedscope
