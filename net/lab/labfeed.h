// One feed of the lab server: which message is due when, in which order, with which bytes. Nothing
// is stored: message n is computed from the knobs alone, so the same seed gives the same bytes, and
// what "was sent while nobody listened" can be replayed as far back as `replay` allows.
// Thread: any; pure apart from its fixed start.
// Owner: LabFeeds and the streams that read it.
// Units: numbers count from 1 and are the ids; a position is a place in the order of sending
//   (`reorder` makes the two differ); position 0 is before the first.
// Errors: none; an id this feed never gave out resumes nowhere: reading starts live.
#pragma once

#include "labknobs.h"

namespace feedscope {

class LabFeed
{
public:
    LabFeed(LabFeedKnobs knobs, Instant start, WallTime startWall);

    const LabFeedKnobs &knobs() const { return m_knobs; }

    // The last position due at `now`; 0 before the first.
    qint64 head(Instant now) const;
    Instant dueAt(qint64 position) const;
    // All messages there will ever be are due.
    bool over(Instant now) const;

    // Where to read on after `lastId`: never before what is kept, the head for an unknown id.
    qint64 resumeAfter(const QByteArray &lastId, Instant now) const;
    qint64 oldestKept(Instant now) const; // the position before the first that is kept

    qint64 numberAt(qint64 position) const;
    // How often the message at a position is sent: 0 in a gap, 2 for a duplicate, else 1.
    int copies(qint64 position) const;
    // The last message that was sent at or before a position; 0 for none.
    qint64 lastSentAt(qint64 position) const;

    // The JSON text of message `number`.
    QByteArray message(qint64 number) const;
    WallTime stamp(qint64 number) const;

private:
    qint64 dueNumber(Instant now) const;

    const LabFeedKnobs m_knobs;
    const Instant m_start;
    const WallTime m_startWall;
};

} // namespace feedscope
