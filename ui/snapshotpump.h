// The one beat of the dashboard: ten times a second it takes what the I/O threads left on the board
// and in the journal and hands it to the models in batches.
// Thread: UI.
// Owner: the main window; the board, the journal and the clock outlive it.
// Units: Instants of the clock it was given.
// Cap: the board holds one snapshot per feed, the journal counts what did not fit.
// Errors: none.
#pragma once

#include "journal.h"
#include "snapshotboard.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <functional>

namespace feedscope {

class SnapshotPump : public QObject
{
    Q_OBJECT

public:
    using Snapshots = QList<SnapshotBoard::Snapshot>;
    static constexpr Millis kInterval{100};

    SnapshotPump(SnapshotBoard &board, Journal &journal, std::function<Instant()> clock,
                 QObject *parent = nullptr);

    void start();
    void stop();
    // One beat; the timer calls it, tests do too.
    void beat();
    const Snapshots &latest() const { return m_latest; }

signals:
    // What happened since the last beat, in order; comes before refreshed().
    void happened(const std::vector<feedscope::FeedEvent> &events, quint64 dropped);
    // Every feed there is, changed or not: ages move on even when nothing arrives.
    void refreshed(const QList<feedscope::SnapshotBoard::Snapshot> &feeds, feedscope::Instant now);

private:
    void takeSnapshots();
    void dropRemoved();

    SnapshotBoard &m_board;
    Journal &m_journal;
    std::function<Instant()> m_clock;
    QTimer m_timer;
    Snapshots m_latest;                // in the order the feeds first appeared
    QHash<FeedId, qsizetype> m_places; // in it
};

} // namespace feedscope
