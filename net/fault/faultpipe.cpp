#include "faultpipe.h"

#include <algorithm>

namespace feedscope {

namespace {

constexpr qint64 kChunk = 65'536;

} // namespace

FaultPipe::FaultPipe(QTcpSocket &from, QTcpSocket &to, Scheduler &scheduler, quint64 seed,
                     QObject *parent)
    : QObject(parent)
    , m_from(from)
    , m_to(to)
    , m_scheduler(scheduler)
    , m_draw(seed)
    , m_alarm(scheduler)
{
    connect(&from, &QTcpSocket::readyRead, this, &FaultPipe::pump);
    connect(&from, &QTcpSocket::disconnected, this, &FaultPipe::pump);
    connect(&to, &QTcpSocket::bytesWritten, this, &FaultPipe::pump);
}

void FaultPipe::setRules(const PipeRules &rules)
{
    if (rules == m_rules)
        return;
    m_rules = rules;
    if (rules.bytesPerSecond == 0)
        m_bucket.reset();
    else if (!m_bucket || m_bucket->rate() != rules.bytesPerSecond)
        m_bucket.emplace(rules.bytesPerSecond);
    if (rules.delay.count() == 0)
        m_line.release(m_scheduler.now());
    pump();
}

void FaultPipe::setFilter(std::function<QByteArray(const QByteArray &)> filter)
{
    m_filter = std::move(filter);
}

void FaultPipe::insert(const QByteArray &bytes)
{
    m_line.push(bytes, m_scheduler.now() + m_rules.delay);
    pump();
}

void FaultPipe::allow(std::optional<qint64> bytes)
{
    m_allowance = bytes;
}

void FaultPipe::pump()
{
    if (m_rules.hold || m_drained)
        return;
    if (m_rules.isOpen() && m_line.isEmpty() && !m_filter)
        pumpStraight();
    else
        pumpLate();
    if (m_allowance == 0 && (m_from.bytesAvailable() > 0 || !m_line.isEmpty()))
        emit allowanceSpent();
    tellIfDrained();
}

void FaultPipe::pumpStraight()
{
    while (isRoomLeft() && m_from.bytesAvailable() > 0) {
        // Asked for as a whole, and written as a QByteArray: Qt hands its own block on, uncopied.
        const QByteArray bytes = m_from.read(mayPass(m_from.bytesAvailable()));
        if (bytes.isEmpty())
            return;
        // First: the flush may come back here by bytesWritten.
        count(bytes.size());
        m_to.write(bytes);
        // Now, not in the next turn of the loop: a relay must not be felt.
        m_to.flush();
    }
}

void FaultPipe::pumpLate()
{
    takeIn();
    giveOut();
    arm();
}

void FaultPipe::takeIn()
{
    while (m_line.size() < kMostHeld && m_from.bytesAvailable() > 0) {
        Nanos late = m_rules.delay;
        if (m_rules.jitter.count() > 0)
            late += Nanos(qint64(m_draw.next() * double(Nanos(m_rules.jitter).count())));
        const QByteArray bytes = m_from.read(kChunk);
        m_line.push(m_filter ? m_filter(bytes) : bytes, m_scheduler.now() + late);
    }
}

void FaultPipe::giveOut()
{
    const Instant now = m_scheduler.now();
    while (isRoomLeft()) {
        const QByteArrayView due = m_line.front(now);
        const qint64 wanted = mayPass(due.size());
        const qint64 granted = m_bucket ? m_bucket->take(wanted, now) : wanted;
        if (granted <= 0)
            break;
        count(granted);
        m_to.write(due.data(), granted);
        m_line.pop(granted);
    }
    m_to.flush();
}

void FaultPipe::arm()
{
    if (m_line.isEmpty() || !isRoomLeft() || m_allowance == 0)
        return;
    const Instant now = m_scheduler.now();
    Instant next = m_line.nextDue();
    if (m_bucket)
        next = std::max(next, m_bucket->readyAt(now));
    m_alarm.at(std::max(next, now), [this] { pump(); });
}

qint64 FaultPipe::mayPass(qint64 wanted) const
{
    return m_allowance ? std::min(wanted, *m_allowance) : wanted;
}

bool FaultPipe::isRoomLeft() const
{
    return m_to.state() == QAbstractSocket::ConnectedState && m_to.bytesToWrite() < kMostUnsent;
}

void FaultPipe::count(qint64 bytes)
{
    m_passed += bytes;
    if (m_allowance)
        *m_allowance -= bytes;
    emit moved(bytes);
}

void FaultPipe::tellIfDrained()
{
    if (m_drained || m_from.state() != QAbstractSocket::UnconnectedState ||
        m_from.bytesAvailable() > 0 || !m_line.isEmpty())
        return;
    m_drained = true;
    m_alarm.cancel();
    emit drained();
}

} // namespace feedscope
