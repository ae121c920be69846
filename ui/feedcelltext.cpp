#include "feedcelltext.h"

#include "format.h"
#include "statespans.h"
#include "transportfacts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace feedscope {

namespace {

using Column = FeedTableModel::Column;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FeedTable)
};

constexpr Nanos kDay = std::chrono::hours(24);

bool isOpenNow(const FeedSnapshot &feed)
{
    return feed.connection.phase == ConnectionPhase::Live;
}

std::optional<double> uptime(const FeedSnapshot &feed, Instant now)
{
    return feed.history ? connectionShare(feed.history->spans, now - kDay, now).share()
                        : std::nullopt;
}

QString uptimeText(const FeedSnapshot &feed, Instant now)
{
    if (!feed.history)
        return format::noValue();
    const auto share = connectionShare(feed.history->spans, now - kDay, now);
    if (share.watched <= Nanos{0})
        return format::noValue();
    return format::percent(quint64(share.connected.count()), quint64(share.watched.count()),
                           QLocale());
}

QString transportText(const FeedSnapshot &feed)
{
    const QString title = transportInUse(feed);
    const FeedState state = feed.state();
    const bool trying = state == FeedState::Reconnecting || state == FeedState::Connecting;
    return trying ? Words::tr("%1, trying").arg(title) : title;
}

// Longer than silence is allowed, and not one message: not healthy, however alive the link is.
bool isMute(const FeedSnapshot &feed)
{
    return !feed.lastMessageAt &&
           (feed.display() == DisplayState::Quiet || feed.display() == DisplayState::Silent);
}

QString ageText(const FeedSnapshot &feed, Instant now)
{
    if (isMute(feed))
        return Words::tr("none yet");
    return feed.lastMessageAt ? format::age(now - *feed.lastMessageAt, QLocale())
                              : format::noValue();
}

bool isPaused(const FeedSnapshot &feed)
{
    return feed.display() == DisplayState::Paused;
}

QString rateText(const FeedSnapshot &feed)
{
    return isPaused(feed) ? format::noValue() : format::rate(feed.messagesPerSecond, QLocale());
}

QString rttText(const FeedSnapshot &feed)
{
    return isOpenNow(feed) && feed.rttMs >= 0 ? format::roundTrip(feed.rttMs, QLocale())
                                              : format::noValue();
}

QString spokenAge(const FeedSnapshot &feed, Instant now)
{
    if (!feed.lastMessageAt)
        return Words::tr("no message yet");
    const Nanos age = now - *feed.lastMessageAt;
    const auto whole = qint64(toSeconds(age));
    if (whole == 1)
        return Words::tr("last message 1 second ago");
    if (whole < 120)
        return Words::tr("last message %1 seconds ago").arg(whole);
    return Words::tr("last message %1 ago").arg(format::age(age, QLocale()));
}

QString spokenRow(const FeedSnapshot &feed, Instant now)
{
    QStringList parts{feed.name, stateWord(feed.display()).toLower()};
    if (feed.hasFault())
        parts << Words::tr("simulated");
    if (feed.state() == FeedState::Reconnecting)
        parts << Words::tr("attempt %1").arg(feed.connection.failures);
    parts << spokenAge(feed, now);
    return parts.join(QStringLiteral(", "));
}

QString spokenSkyline(const FeedSnapshot &feed, Instant now)
{
    if (!feed.history)
        return Words::tr("Connection history, nothing recorded");
    const auto share = connectionShare(feed.history->spans, now - std::chrono::minutes(15), now);
    if (share.watched <= Nanos{0})
        return Words::tr("Connection history, nothing recorded");
    const QString percent = format::percent(quint64(share.connected.count()),
                                            quint64(share.watched.count()), QLocale());
    return Words::tr("Connection history, last 15 minutes, %1 connected, %2 outages")
        .arg(percent)
        .arg(share.outages);
}

// The local midnight before `now`.
Instant startOfToday(const FeedSnapshot &feed, Instant now)
{
    const qint64 wall = feed.wallAt(now).msSinceEpoch;
    const QDate today = QDateTime::fromMSecsSinceEpoch(wall, QTimeZone::systemTimeZone()).date();
    const qint64 midnight = today.startOfDay(QTimeZone::systemTimeZone()).toMSecsSinceEpoch();
    return now - Millis(wall - midnight);
}

std::optional<quint64> counter(const FeedSnapshot &feed, Column column, Instant now)
{
    if (column == FeedTableModel::Missing)
        return feed.sequenced ? std::optional(feed.counters.missing) : std::nullopt;
    if (column == FeedTableModel::Duplicates)
        return feed.counters.duplicates;
    if (column == FeedTableModel::Reconnects)
        return feed.history ? quint64(reconnectsSince(feed.history->spans, startOfToday(feed, now)))
                            : 0;
    return std::nullopt;
}

} // namespace

QString columnTitle(Column column)
{
    switch (column) {
    case FeedTableModel::State:
        return Words::tr("State");
    case FeedTableModel::Feed:
        return Words::tr("Feed");
    case FeedTableModel::Transport:
        return Words::tr("Transport in use");
    case FeedTableModel::Rate:
        return Words::tr("Messages per s");
    case FeedTableModel::LastMessage:
        return Words::tr("Last message");
    case FeedTableModel::Missing:
        return Words::tr("Missing");
    case FeedTableModel::Duplicates:
        return Words::tr("Duplicates");
    case FeedTableModel::Reconnects:
        return Words::tr("Reconnects today");
    case FeedTableModel::Rtt:
        return Words::tr("RTT");
    case FeedTableModel::Uptime:
        return Words::tr("Uptime 24 h");
    case FeedTableModel::Skyline:
        return Words::tr("Last 15 min");
    case FeedTableModel::ColumnCount:
        break;
    }
    return {};
}

QString stateWord(DisplayState state)
{
    switch (state) {
    case DisplayState::Silent:
        return Words::tr("Silent");
    case DisplayState::Disconnected:
        return Words::tr("Disconnected");
    case DisplayState::Reconnecting:
        return Words::tr("Reconnecting");
    case DisplayState::Connecting:
        return Words::tr("Connecting");
    case DisplayState::Paused:
        return Words::tr("Paused");
    case DisplayState::Quiet:
        return Words::tr("Quiet");
    case DisplayState::Connected:
        return Words::tr("Connected");
    }
    Q_UNREACHABLE();
}

QString transportTitle(TransportKind transport)
{
    switch (transport) {
    case TransportKind::WebSocket:
        return Words::tr("WebSocket");
    case TransportKind::Sse:
        return Words::tr("SSE");
    case TransportKind::LongPoll:
        return Words::tr("Long poll");
    case TransportKind::Poll:
        return Words::tr("Poll");
    }
    Q_UNREACHABLE();
}

QString missingBadge(const FeedSnapshot &feed)
{
    if (!feed.sequenced || feed.counters.missing == 0)
        return {};
    return Words::tr("%1 missing").arg(format::count(feed.counters.missing, QLocale()));
}

QString fallbackBadge(const FeedSnapshot &feed)
{
    return feed.transport == feed.wanted
               ? QString()
               : Words::tr("fallback from %1").arg(transportTitle(feed.wanted));
}

QString cellText(const FeedSnapshot &feed, Column column, Instant now, quint64 earlier)
{
    switch (column) {
    case FeedTableModel::State:
        return stateWord(feed.display());
    case FeedTableModel::Feed:
        return feed.name;
    case FeedTableModel::Transport:
        return transportText(feed);
    case FeedTableModel::Rate:
        return rateText(feed);
    case FeedTableModel::LastMessage:
        return ageText(feed, now);
    case FeedTableModel::Missing:
    case FeedTableModel::Duplicates:
    case FeedTableModel::Reconnects: {
        const auto value = counter(feed, column, now);
        return value ? format::count(*value + earlier, QLocale()) : format::notMeasured();
    }
    case FeedTableModel::Rtt:
        return rttText(feed);
    case FeedTableModel::Uptime:
        return uptimeText(feed, now);
    case FeedTableModel::Skyline:
    case FeedTableModel::ColumnCount:
        break;
    }
    return {};
}

QString cellToolTip(const FeedSnapshot &feed, Column column, Instant now)
{
    switch (column) {
    case FeedTableModel::State:
        return spokenRow(feed, now);
    case FeedTableModel::Feed:
        return feed.url;
    case FeedTableModel::Transport:
        return transportToolTip(feed, now);
    case FeedTableModel::LastMessage:
        return feed.lastMessageAt ? Words::tr("%1 ago").arg(
                                        format::exactDuration(now - *feed.lastMessageAt, QLocale()))
                                  : Words::tr("No message yet");
    case FeedTableModel::Missing:
        return feed.sequenced
                   ? Words::tr("Messages whose sequence number was skipped and never arrived")
                   : Words::tr("No sequence field is set, so gaps cannot be seen.");
    case FeedTableModel::Reconnects:
        return Words::tr("Times this feed became connected again by itself since midnight while "
                         "Feedscope ran, without simulated faults");
    case FeedTableModel::Uptime:
        return Words::tr("Time connected or quiet, divided by the time watched, without pauses and "
                         "simulated faults. Rounded down.");
    case FeedTableModel::Skyline:
        return spokenSkyline(feed, now);
    default:
        return {};
    }
}

QString cellAccessibleText(const FeedSnapshot &feed, Column column, Instant now, quint64 earlier)
{
    if (column == FeedTableModel::State || column == FeedTableModel::Feed)
        return spokenRow(feed, now);
    if (column == FeedTableModel::Skyline)
        return spokenSkyline(feed, now);
    QString text =
        columnTitle(column) + QStringLiteral(", ") + cellText(feed, column, now, earlier);
    if (column == FeedTableModel::Transport && feed.transport != feed.wanted)
        text += QStringLiteral(", ") + fallbackBadge(feed);
    return text;
}

QVariant cellSortKey(const FeedSnapshot &feed, Column column, Instant now, quint64 earlier)
{
    switch (column) {
    case FeedTableModel::State:
        return int(feed.display());
    case FeedTableModel::Feed:
        return feed.name.toCaseFolded();
    case FeedTableModel::Transport:
        return int(feed.transport);
    case FeedTableModel::Rate:
        return feed.messagesPerSecond;
    case FeedTableModel::LastMessage:
        return qint64(feed.lastMessageAt ? (now - *feed.lastMessageAt).count() : -1);
    case FeedTableModel::Missing:
    case FeedTableModel::Duplicates:
    case FeedTableModel::Reconnects: {
        const auto value = counter(feed, column, now);
        return value ? qint64(*value + earlier) : qint64(-1);
    }
    case FeedTableModel::Rtt:
        return feed.rttMs;
    case FeedTableModel::Uptime:
    case FeedTableModel::Skyline:
        return uptime(feed, now).value_or(2);
    case FeedTableModel::ColumnCount:
        break;
    }
    return {};
}

bool cellIsWeak(const FeedSnapshot &feed, Column column, Instant now)
{
    if (isPaused(feed))
        return true;
    switch (column) {
    case FeedTableModel::Transport:
        return feed.state() != FeedState::Connected;
    case FeedTableModel::Missing:
    case FeedTableModel::Duplicates:
    case FeedTableModel::Reconnects:
        return counter(feed, column, now).value_or(0) == 0;
    case FeedTableModel::Rtt:
        // What was measured before a silence is no longer so.
        return rttText(feed) == format::noValue() || isTrouble(feed.display());
    default:
        return false;
    }
}

bool cellIsStrong(const FeedSnapshot &feed, Column column)
{
    if (isPaused(feed))
        return column == FeedTableModel::Feed;
    switch (column) {
    case FeedTableModel::Feed:
        return true;
    case FeedTableModel::Missing:
        return feed.sequenced && feed.counters.missing > 0;
    case FeedTableModel::LastMessage:
        return isTrouble(feed.display()) || isMute(feed);
    case FeedTableModel::Rate:
        return isTrouble(feed.display());
    default:
        return false;
    }
}

} // namespace feedscope
