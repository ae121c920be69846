#include "labstream.h"

#include "labsocket.h"

#include <QTcpSocket>

namespace feedscope {
namespace {

constexpr qint64 turnBytes = 256 * 1024;
constexpr qint64 tooMuchWaiting = 1024 * 1024;
constexpr Millis leastTick{5};     // fast feeds leave in batches
constexpr Millis blockedTick{100}; // a look at a socket that does not drain
constexpr Millis burstGrace{500};  // what became due this recently is not yet held against a client
constexpr Millis ownStall{1000};   // a turn this late is the server's fault

} // namespace

LabStream::LabStream(Scheduler &scheduler, std::shared_ptr<const LabFeed> feed, LabKnobs knobs,
                     QTcpSocket *socket, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_feed(std::move(feed))
    , m_knobs(std::move(knobs))
    , m_socket(socket)
    , m_alarm(scheduler)
{
    connect(socket, &QTcpSocket::bytesWritten, this, &LabStream::drained);
    // A turn that is due may come before the deletion that the socket's end leads to.
    connect(socket, &QTcpSocket::disconnected, this, &LabStream::stop);
}

void LabStream::start()
{
    if (m_phase != Phase::Fresh)
        return; // gone before its turn came
    const Instant now = m_scheduler.now();
    m_began = m_lastSent = m_plannedTurn = now;
    m_cursor =
        m_knobs.lastId.isEmpty() ? m_feed->head(now) : m_feed->resumeAfter(m_knobs.lastId, now);
    m_firstCursor = m_cursor;
    m_replayUntil = m_feed->head(now);
    if (m_knobs.tokens)
        lastUntil(m_knobs.tokenEnds);
    m_phase = m_knobs.subscribe ? Phase::AwaitingSubscribe : Phase::Running;
    if (m_knobs.slow > Millis(0))
        arm();
    else
        turn();
}

void LabStream::resume(const QByteArray &lastId)
{
    const Instant now = m_scheduler.now();
    const qint64 from = lastId.isEmpty() ? m_feed->head(now) : m_feed->resumeAfter(lastId, now);
    if (m_phase == Phase::AwaitingSubscribe) {
        m_phase = Phase::Running;
        m_cursor = from;
    } else if (m_phase == Phase::Running && from < m_firstCursor) {
        m_skipFrom = m_firstCursor;
        m_skipTo = m_cursor;
        m_cursor = from;
        m_firstCursor = from;
    }
    m_replayUntil = m_feed->head(now);
    arm();
}

void LabStream::stop()
{
    m_phase = Phase::Stopped;
    m_alarm.cancel();
}

void LabStream::lastUntil(WallTime end)
{
    m_lastsUntil =
        m_scheduler.now() + Millis(end.msSinceEpoch - m_scheduler.wallNow().msSinceEpoch);
}

void LabStream::turn()
{
    const Instant now = m_scheduler.now();
    if (now >= m_lastsUntil) {
        stop();
        finish(4401);
        return;
    }
    if (m_knobs.drop > Millis(0) && now >= m_began + m_knobs.drop) {
        stop();
        resetConnection(*m_socket);
        return;
    }
    if (m_phase != Phase::Silent && m_knobs.silent > Millis(0) && now >= m_began + m_knobs.silent) {
        m_phase = Phase::Silent;
        fallSilent();
    }
    if (now - m_plannedTurn > ownStall)
        m_replayUntil = m_feed->head(now);
    if (m_phase == Phase::Running) {
        if (tooSlow(now)) {
            stop();
            cutTooSlow();
            return;
        }
        if (!sendDue(now))
            return;
    }
    beat(now);
    arm();
}

// False when the stream has ended.
bool LabStream::sendDue(Instant now)
{
    const qint64 head = m_feed->head(now);
    qint64 budget = turnBytes;
    bool goesOn = true;
    while (goesOn && m_cursor < head && budget > 0 && !draining()) {
        if (m_cursor == m_skipFrom && m_skipFrom < m_skipTo) {
            m_cursor = m_skipTo;
            continue;
        }
        goesOn = sendPosition(++m_cursor, budget);
    }
    if (budget < turnBytes) {
        m_lastSent = now;
        flush();
    }
    const bool ended = m_feed->over(now) && m_cursor >= head;
    if (goesOn && !ended)
        return true;
    stop();
    finish(goesOn ? 1000 : m_knobs.closeCode);
    return false;
}

// False when the close knob's count is reached.
bool LabStream::sendPosition(qint64 position, qint64 &budget)
{
    const int copies = m_feed->copies(position);
    if (copies == 0)
        return true;
    const qint64 number = m_feed->numberAt(position);
    const QByteArray json = m_feed->message(number);
    m_messageSize = json.size();
    for (int i = 0; i < copies; ++i) {
        appendMessage(number, json);
        budget -= json.size();
        if (++m_sent == m_knobs.closeAfter)
            return false;
    }
    return true;
}

void LabStream::beat(Instant now)
{
    const bool mayBeat = m_phase == Phase::Running || m_phase == Phase::AwaitingSubscribe;
    if (!mayBeat || m_knobs.heartbeat == Millis(0) || now < m_lastSent + m_knobs.heartbeat)
        return;
    m_lastSent = now;
    appendHeartbeat();
    flush();
}

bool LabStream::draining() const
{
    return unsentBytes(*m_socket) >= turnBytes;
}

bool LabStream::tooSlow(Instant now) const
{
    const qint64 held = m_feed->head(now - burstGrace) - qMax(m_cursor, m_replayUntil);
    return unsentBytes(*m_socket) + qMax<qint64>(0, held) * m_messageSize > tooMuchWaiting;
}

void LabStream::drained()
{
    const Instant now = m_scheduler.now();
    if (m_phase == Phase::Running && m_plannedTurn > now + leastTick && !draining() &&
        m_feed->dueAt(m_cursor + 1) <= now)
        arm();
}

void LabStream::arm()
{
    const Instant now = m_scheduler.now();
    m_plannedTurn = nextTurn(now);
    if (m_plannedTurn == Instant::max())
        m_alarm.cancel();
    else
        m_alarm.at(m_plannedTurn, [this] { turn(); });
}

Instant LabStream::nextTurn(Instant now) const
{
    Instant next = Instant::max();
    if (m_phase == Phase::Running) {
        const Instant due = m_feed->dueAt(m_cursor + 1);
        if (draining())
            next = now + blockedTick;
        else
            next = due <= now - leastTick ? now : qMax(due, now + leastTick);
    }
    if (m_phase != Phase::Silent && m_knobs.heartbeat > Millis(0))
        next = qMin(next, m_lastSent + m_knobs.heartbeat);
    if (m_knobs.slow > Millis(0) && next != Instant::max()) {
        const auto turns = (next - m_began + m_knobs.slow - Nanos(1)) / m_knobs.slow;
        next = m_began + m_knobs.slow * qMax<qint64>(turns, (now - m_began) / m_knobs.slow + 1);
    }
    if (m_phase != Phase::Silent && m_knobs.silent > Millis(0))
        next = qMin(next, m_began + m_knobs.silent);
    if (m_knobs.drop > Millis(0))
        next = qMin(next, m_began + m_knobs.drop);
    return qMin(next, m_lastsUntil);
}

} // namespace feedscope

#include "moc_labstream.cpp"
