#include "statussentence.h"

#include "errorsentence.h"
#include "feedcelltext.h"
#include "format.h"

#include <QCoreApplication>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StatusSentence)
};

QString since(Instant from, Instant now)
{
    return format::age(std::max(Nanos{0}, now - from), QLocale());
}

QString stoppedSentence(const FeedSnapshot &feed)
{
    switch (feed.connection.stopCause) {
    case StopCause::NotStarted:
        return Words::tr("Not started");
    case StopCause::Person:
        return Words::tr("Paused by a person");
    case StopCause::Ended:
        return Words::tr("The server ended the feed");
    case StopCause::GaveUp:
        return Words::tr("Gave up after %1 attempts").arg(feed.connection.failures);
    case StopCause::SignIn:
        return Words::tr("Stopped. Sign in again");
    case StopCause::Permanent:
        break;
    }
    return Words::tr("Stopped. %1").arg(errorSentence(feed.lastError));
}

} // namespace

QString statusSentence(const FeedSnapshot &feed, Instant now)
{
    switch (feed.display()) {
    case DisplayState::Silent:
        return Words::tr("Socket open, nothing received for %1")
            .arg(since(feed.freshness.since, now));
    case DisplayState::Disconnected:
        return stoppedSentence(feed);
    case DisplayState::Reconnecting: {
        const QString lost = feed.lostAt ? Words::tr("Lost %1 ago").arg(since(*feed.lostAt, now))
                                         : Words::tr("Not connected yet");
        return feed.connection.phase == ConnectionPhase::Waiting
                   ? Words::tr("%1, waiting to try again").arg(lost)
                   : Words::tr("%1, trying now").arg(lost);
    }
    case DisplayState::Connecting:
        return Words::tr("First attempt, %1").arg(since(feed.connection.since, now));
    case DisplayState::Paused:
        return stoppedSentence(feed);
    case DisplayState::Quiet:
        return Words::tr("Connected over %1, nothing was due").arg(transportTitle(feed.transport));
    case DisplayState::Connected:
        return Words::tr("Connected over %1 for %2")
            .arg(transportTitle(feed.transport), since(feed.connection.since, now));
    }
    Q_UNREACHABLE();
}

} // namespace feedscope
