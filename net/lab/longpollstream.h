// One held long poll: waits for news after a cursor and answers once.
// Thread: the server's.
// Owner: LabConnection, which writes the answer.
// Caps: 1,000 messages or 1 MiB an answer, whichever comes first (at least one message); the cursor
//   brings the rest.
// Errors: none; without news within `hold` the answer is 204.
// Source: CONTRACT.md section 4.
#pragma once

#include "httpanswer.h"
#include "labfeed.h"
#include "scheduler.h"

#include <QObject>
#include <memory>

namespace feedscope {

class LongPollStream : public QObject
{
    Q_OBJECT

public:
    LongPollStream(Scheduler &scheduler, std::shared_ptr<const LabFeed> feed, LabKnobs knobs,
                   QObject *parent);

    void start();

signals:
    void answered(const feedscope::HttpAnswer &answer);

private:
    void look();
    HttpAnswer news(Instant now) const;
    Instant nextLook(Instant now) const;

    Scheduler &m_scheduler;
    const std::shared_ptr<const LabFeed> m_feed;
    const LabKnobs m_knobs;
    Instant m_began;
    qint64 m_cursor = 0;
    Alarm m_alarm;
};

} // namespace feedscope
