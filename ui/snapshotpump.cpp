#include "snapshotpump.h"

namespace feedscope {

SnapshotPump::SnapshotPump(SnapshotBoard &board, Journal &journal, std::function<Instant()> clock,
                           QObject *parent)
    : QObject(parent)
    , m_board(board)
    , m_journal(journal)
    , m_clock(std::move(clock))
{
    m_timer.setInterval(kInterval);
    connect(&m_timer, &QTimer::timeout, this, &SnapshotPump::beat);
}

void SnapshotPump::start()
{
    m_timer.start();
}

void SnapshotPump::stop()
{
    m_timer.stop();
}

void SnapshotPump::takeSnapshots()
{
    for (auto &snapshot : m_board.take()) {
        const auto place = m_places.constFind(snapshot->id);
        if (place != m_places.cend()) {
            m_latest[*place] = std::move(snapshot);
        } else {
            m_places.insert(snapshot->id, m_latest.size());
            m_latest.append(std::move(snapshot));
        }
    }
    if (m_board.size() != size_t(m_latest.size()))
        dropRemoved();
}

// One that comes in the very moment another goes hides that for a beat.
void SnapshotPump::dropRemoved()
{
    m_latest.removeIf(
        [this](const SnapshotBoard::Snapshot &snapshot) { return !m_board.latest(snapshot->id); });
    m_places.clear();
    for (qsizetype i = 0; i < m_latest.size(); ++i)
        m_places.insert(m_latest.at(i)->id, i);
}

void SnapshotPump::beat()
{
    takeSnapshots();
    const Journal::Drained drained = m_journal.drain();
    if (!drained.events.empty() || drained.dropped > 0)
        emit happened(drained.events, drained.dropped);
    emit refreshed(m_latest, m_clock());
}

} // namespace feedscope
