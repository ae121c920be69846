#include "walltiletext.h"

#include "aggregate.h"
#include "detailsfacts.h"
#include "feedcelltext.h"
#include "format.h"
#include "shortcause.h"
#include "statespans.h"
#include "transportfacts.h"

#include <QCoreApplication>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Wallboard)
};

constexpr QChar kBeforeUnit(0x202F);

void setAge(WallTileText &tile, Nanos age)
{
    const QString text = format::wallboardAge(age, QLocale());
    const qsizetype at = text.lastIndexOf(kBeforeUnit);
    tile.value = at < 0 ? text : text.left(at);
    tile.unit = at < 0 ? QString() : text.mid(at + 1);
}

void setRate(WallTileText &tile, const FeedSnapshot &feed)
{
    tile.value = format::rate(feed.messagesPerSecond, QLocale());
    tile.unit = Words::tr("msg/s");
    tile.first = feed.transport == feed.wanted
                     ? transportInUse(feed)
                     : Words::tr("%1, fallback").arg(transportInUse(feed));
}

QString troubleSentence(const FeedSnapshot &feed, Instant now)
{
    const ConnectionState &connection = feed.connection;
    switch (feed.display()) {
    case DisplayState::Silent:
        return Words::tr("Open, but nothing arrives");
    case DisplayState::Disconnected:
        return shortCause(feed);
    default:
        break;
    }
    const int attempt = std::max(1, connection.failures);
    if (connection.phase != ConnectionPhase::Waiting || !connection.deadline)
        return Words::tr("Attempt %1, trying now").arg(attempt);
    return Words::tr("Attempt %1, next try in %2")
        .arg(attempt)
        .arg(format::wallboardCountdown(*connection.deadline - now, QLocale()));
}

Instant withoutDataSince(const FeedSnapshot &feed)
{
    return feed.lastMessageAt.value_or(feed.lostAt.value_or(feed.connection.since));
}

// From answer to answer, since questions are not seen from here: right to a round trip.
QString nextPoll(const FeedSnapshot &feed, Instant now)
{
    const Nanos left = *feed.lastByteAt + *feed.pollInterval - now;
    return left > Nanos{0}
               ? Words::tr("Next poll in %1").arg(format::wallboardCountdown(left, QLocale()))
               : Words::tr("Polling now");
}

void describeCalm(WallTileText &tile, const FeedSnapshot &feed, Instant now)
{
    setRate(tile, feed);
    if (feed.display() == DisplayState::Quiet && feed.transport == TransportKind::Poll &&
        feed.pollInterval && feed.lastByteAt)
        tile.second = nextPoll(feed, now);
    else if (feed.display() == DisplayState::Quiet)
        tile.second = Words::tr("Nothing was due");
    else if (feed.lastMessageAt)
        tile.second =
            Words::tr("Last message %1 ago").arg(format::age(now - *feed.lastMessageAt, QLocale()));
    else
        tile.second = Words::tr("No message yet");
}

} // namespace

WallTileText wallTileText(const FeedSnapshot &feed, Instant now)
{
    WallTileText tile;
    const DisplayState state = feed.display();
    tile.word = stateWord(state);
    tile.name = feedName(feed);
    tile.alarming = isTrouble(state);
    tile.weak = state == DisplayState::Paused;
    if (tile.alarming) {
        setAge(tile, now - withoutDataSince(feed));
        tile.first = Words::tr("without data");
        tile.second = troubleSentence(feed, now);
    } else if (state == DisplayState::Paused) {
        setAge(tile, now - feed.connection.since);
        tile.unit = Words::tr("%1 paused", "a unit of time").arg(tile.unit);
        tile.first = transportInUse(feed);
        tile.second = Words::tr("By an operator, at %1")
                          .arg(format::timeOfDay(feed.wallAt(feed.connection.since),
                                                 QTimeZone::systemTimeZone(),
                                                 format::TimePrecision::Minutes));
    } else if (state == DisplayState::Connecting) {
        setAge(tile, now - feed.connection.since);
        tile.first = Words::tr("First attempt");
        tile.second = transportInUse(feed);
    } else {
        describeCalm(tile, feed, now);
    }
    return tile;
}

} // namespace feedscope
