// One direction of a connection that passes through: moves bytes from one socket to another, late,
// slowly or not at all, and never reads more than the other side takes.
// Thread: the sockets'. Owner: whoever owns the sockets, which outlive it.
// Caps: beyond kMostUnsent bytes that wait to be sent (and what the last read added to them, the
//   reader's buffer at most), and kMostHeld on the slow line, the reader stops and TCP holds the
//   sender back.
// Errors: none; what the sockets say is for the owner.
#pragma once

#include "delayline.h"
#include "scheduler.h"
#include "seededdraw.h"
#include "tokenbucket.h"
#include "wirerules.h"

#include <QObject>
#include <QTcpSocket>

namespace feedscope {

class FaultPipe : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMostUnsent = 262'144;
    static constexpr qint64 kMostHeld = 1'048'576;

    FaultPipe(QTcpSocket &from, QTcpSocket &to, Scheduler &scheduler, quint64 seed,
              QObject *parent = nullptr);

    void setRules(const PipeRules &rules);
    // What becomes of the bytes between the sockets; called with everything, in order.
    void setFilter(std::function<QByteArray(const QByteArray &)> filter);
    // Bytes of our own, in their turn.
    void insert(const QByteArray &bytes);
    // At most so many bytes more; nullopt: any number.
    void allow(std::optional<qint64> bytes);
    void pump();
    qint64 passed() const { return m_passed; }

signals:
    void moved(qint64 bytes);
    // What allow() granted has passed, and there is more.
    void allowanceSpent();
    // `from` has ended and everything it sent has been handed over.
    void drained();

private:
    void pumpStraight();
    void pumpLate();
    void takeIn();
    void giveOut();
    void arm();
    qint64 mayPass(qint64 wanted) const;
    bool isRoomLeft() const;
    void count(qint64 bytes);
    void tellIfDrained();

    QTcpSocket &m_from;
    QTcpSocket &m_to;
    Scheduler &m_scheduler;
    SeededDraw m_draw; // of the jitter
    PipeRules m_rules;
    std::function<QByteArray(const QByteArray &)> m_filter;
    DelayLine m_line;
    std::optional<TokenBucket> m_bucket;
    std::optional<qint64> m_allowance;
    qint64 m_passed = 0;
    bool m_drained = false;
    Alarm m_alarm;
};

} // namespace feedscope
