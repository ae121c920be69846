// One TCP connection that passes through: a client, the server behind us, and the faults between
// them. How the two came together is for those derived from this.
// Thread: the client's. Owner: the listener that accepted the client; over() is its last word.
// Caps: kReadBuffer bytes read ahead from either side, then TCP holds it back; a request that is
//   answered in the server's place may have a head of kHeadBytes. Once one side is gone the other
//   has kLinger to take the rest.
// Rules: a held direction also holds back the end of the connection; what was withheld is handed
//   over when the fault ends. Qt cannot tell a reset it receives from an orderly end, and closes
//   both directions on the first: an end passes on as an end, and half-closed connections do not
//   stay half open.
#pragma once

#include "faultpipe.h"

#include <memory>

namespace feedscope {

class FaultLink : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kReadBuffer = 1'048'576;
    static constexpr qint64 kHeadBytes = 65'536;
    static constexpr Millis kLinger{10'000};

    FaultLink(QTcpSocket *client, Scheduler &scheduler, quint64 seed, QObject *parent);

    ~FaultLink() override;

    virtual void begin() = 0;
    void setRules(const WireRules &rules);
    // A real RST to both sides.
    void reset();
    // A real FIN to both sides; what is under way is lost.
    void end();
    // The orderly end of what is spoken on it.
    virtual void close(const FaultSpec &) { end(); }
    bool isJoined() const { return m_out != nullptr; }

signals:
    void over();
    // A fault of messages has hit as many as it was to hit.
    void spent(const feedscope::FaultSpec &fault);

protected:
    virtual void admissionChanged() = 0;
    virtual void rulesChanged() {}
    // Before the first byte passes.
    virtual void joined() {}

    QTcpSocket &client() { return *m_client; }
    Scheduler &scheduler() { return m_scheduler; }
    const WireRules &rules() const { return m_rules; }
    // Prepared alike, wherever it comes from.
    void prepare(QTcpSocket &socket);
    // Everything passes from now on, by the rules.
    void join(QTcpSocket *upstream);
    FaultPipe &in() { return *m_in; }
    FaultPipe &out() { return *m_out; }
    // At most so many bytes from the server; nullopt: any number.
    void allowIn(std::optional<qint64> bytes);
    // The last bytes for the client; the server is let go.
    void answerAndEnd(const QByteArray &bytes);
    virtual void allowanceSpent() {}
    // The server has ended, and all it said is handed over.
    virtual void inDrained() { m_client->disconnectFromHost(); }

private:
    void gate();
    bool isAnswered(const QByteArray &head) const;
    void applyRules();
    void applyAllowance();
    void counted(qint64 bytes, FaultDirection way);
    void cutWhenFlushed();
    void sideGone();

    QTcpSocket *m_client;
    QTcpSocket *m_upstream = nullptr;
    Scheduler &m_scheduler;
    const quint64 m_seed;
    WireRules m_rules;
    FaultPipe *m_in = nullptr;
    FaultPipe *m_out = nullptr;
    std::optional<qint64> m_cutIn; // bytes left until the cut
    std::optional<qint64> m_allowedIn;
    bool m_awaitsHead = false; // the rest of a request that may be answered here
    Alarm m_linger;
};

} // namespace feedscope
