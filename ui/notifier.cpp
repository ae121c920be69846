#include "notifier.h"

#include "feedcelltext.h"
#include "feedentries.h"
#include "format.h"
#include "statussentence.h"

#include <QCoreApplication>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Notifier)
};

Instant troubleSince(const FeedSnapshot &feed)
{
    if (feed.display() == DisplayState::Silent)
        return feed.freshness.since;
    return feed.lostAt.value_or(feed.connection.since);
}

bool isWell(const FeedSnapshot &feed)
{
    return feed.display() == DisplayState::Connected || feed.display() == DisplayState::Quiet;
}

} // namespace

bool Notifier::calls(const FeedSnapshot &feed, Instant since, Instant now)
{
    switch (feed.display()) {
    case DisplayState::Silent:
        return now - since > kSilentFor;
    case DisplayState::Reconnecting:
        return now - since > kReconnectingFor;
    case DisplayState::Disconnected:
        return true;
    default:
        return false;
    }
}

QList<Notification> Notifier::update(const QList<SnapshotPtr> &feeds, Instant now)
{
    QList<Notification> list;
    for (const SnapshotPtr &feed : feeds) {
        Known &entry = m_known[feed->id];
        const QString name = feedName(*feed);
        if (isSimulated(*feed)) {
            entry.troubleAt.reset();
        } else if (isWell(*feed)) {
            if (entry.troubleAt)
                list.append({feed->id, Words::tr("%1 is connected again").arg(name),
                             Words::tr("After %1.")
                                 .arg(format::duration(now - *entry.troubleAt, QLocale()))});
            entry.troubleAt.reset();
        } else if (const Instant since = troubleSince(*feed);
                   !entry.troubleAt && calls(*feed, since, now) &&
                   (!entry.toldAt || now - *entry.toldAt >= kAtMostEvery)) {
            list.append({feed->id,
                         Words::tr("%1 is %2", "a feed and its state")
                             .arg(name, stateWord(feed->display()).toLower()),
                         statusSentence(*feed, now)});
            entry.toldAt = now;
            entry.troubleAt = since;
        }
    }
    dropAbsent(m_known, feeds);
    return list;
}

} // namespace feedscope
