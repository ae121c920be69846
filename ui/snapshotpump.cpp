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
    QHash<FeedId, qsizetype> places;
    places.reserve(m_latest.size());
    for (qsizetype i = 0; i < m_latest.size(); ++i)
        places.insert(m_latest.at(i)->id, i);
    for (const auto &snapshot : m_board.take()) {
        const auto place = places.constFind(snapshot->id);
        if (place != places.cend()) {
            m_latest[*place] = snapshot;
        } else {
            places.insert(snapshot->id, m_latest.size());
            m_latest.append(snapshot);
        }
    }
    m_latest.removeIf(
        [this](const SnapshotBoard::Snapshot &snapshot) { return !m_board.latest(snapshot->id); });
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
