// A client that gets a feed pushed: when to send what, on any streaming transport. Subclasses write
// it down in their protocol.
// Thread: the server's.
// Owner: the object it is made with as parent.
// Caps: a turn of the event loop writes 256 KiB, and only while less than that waits in the socket;
//   a client for which 1 MiB waits is too slow and is cut. Replay, and what piled up while the
//   server itself stood still, is paced and never held against the client.
// Source: CONTRACT.md section 7.
#pragma once

#include "labfeed.h"
#include "scheduler.h"

#include <QObject>
#include <memory>

class QTcpSocket;

namespace feedscope {

class LabStream : public QObject
{
    Q_OBJECT

public:
    LabStream(Scheduler &scheduler, std::shared_ptr<const LabFeed> feed, LabKnobs knobs,
              QTcpSocket *socket, QObject *parent);

    void start();

protected:
    // Into the batch that flush() hands over.
    virtual void appendMessage(qint64 number, const QByteArray &json) = 0;
    virtual void appendHeartbeat() = 0;
    virtual void flush() = 0;
    // The stream ends as the knobs asked; nothing is called after it.
    virtual void finish(int closeCode) = 0;
    virtual void cutTooSlow() = 0;
    // From now on nothing may leave, pongs neither.
    virtual void fallSilent() {}

    // Reads on after `lastId`, leaving out what was sent already.
    void resume(const QByteArray &lastId);
    void stop();
    // The stream ends then (4401).
    void lastUntil(WallTime end);
    Scheduler &scheduler() { return m_scheduler; }
    const LabKnobs &knobs() const { return m_knobs; }
    QTcpSocket *socket() const { return m_socket; }

private:
    enum class Phase { Fresh, AwaitingSubscribe, Running, Silent, Stopped };

    void turn();
    bool sendDue(Instant now);
    bool sendPosition(qint64 position, qint64 &budget);
    void beat(Instant now);
    bool tooSlow(Instant now) const;
    bool draining() const;
    void drained();
    void arm();
    Instant nextTurn(Instant now) const;

    Scheduler &m_scheduler;
    const std::shared_ptr<const LabFeed> m_feed;
    const LabKnobs m_knobs;
    QTcpSocket *m_socket;
    Phase m_phase = Phase::Fresh;
    Instant m_began;
    Instant m_lastSent;
    Instant m_plannedTurn;
    Instant m_lastsUntil = Instant::max();
    qint64 m_cursor = 0;      // the last position sent
    qint64 m_firstCursor = 0; // where the stream began
    qint64 m_skipFrom = 0;    // (m_skipFrom, m_skipTo] was sent before a later resume
    qint64 m_skipTo = 0;
    qint64 m_replayUntil = 0; // what is due up to here is replay
    qint64 m_sent = 0;
    qint64 m_messageSize = 0; // of the last one
    Alarm m_alarm;
};

} // namespace feedscope
