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

QString tr(const char *text)
{
    return QCoreApplication::translate("FeedTable", text);
}

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
    return trying ? tr("%1, trying").arg(title) : title;
}

QString ageText(const FeedSnapshot &feed, Instant now)
{
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
        return tr("no message yet");
    const Nanos age = now - *feed.lastMessageAt;
    const auto whole = qint64(toSeconds(age));
    if (whole == 1)
        return tr("last message 1 second ago");
    if (whole < 120)
        return tr("last message %1 seconds ago").arg(whole);
    return tr("last message %1 ago").arg(format::age(age, QLocale()));
}

QString spokenRow(const FeedSnapshot &feed, Instant now)
{
    QStringList parts{feed.name, stateWord(feed.display()).toLower()};
    if (feed.fault)
        parts << tr("simulated");
    if (feed.state() == FeedState::Reconnecting)
        parts << tr("attempt %1").arg(feed.connection.failures);
    parts << spokenAge(feed, now);
    return parts.join(QStringLiteral(", "));
}

QString spokenSkyline(const FeedSnapshot &feed, Instant now)
{
    if (!feed.history)
        return tr("Connection history, nothing recorded");
    const auto share = connectionShare(feed.history->spans, now - std::chrono::minutes(15), now);
    if (share.watched <= Nanos{0})
        return tr("Connection history, nothing recorded");
    const QString percent = format::percent(quint64(share.connected.count()),
                                            quint64(share.watched.count()), QLocale());
    return tr("Connection history, last 15 minutes, %1 connected, %2 outages")
        .arg(percent)
        .arg(share.outages);
}

// The local midnight before `now`.
Instant startOfToday(const FeedSnapshot &feed, Instant now)
{
    const qint64 wall = feed.takenAtWall.msSinceEpoch + toMillis(now - feed.takenAt).count();
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
        return tr("State");
    case FeedTableModel::Feed:
        return tr("Feed");
    case FeedTableModel::Transport:
        return tr("Transport in use");
    case FeedTableModel::Rate:
        return tr("Messages per s");
    case FeedTableModel::LastMessage:
        return tr("Last message");
    case FeedTableModel::Missing:
        return tr("Missing");
    case FeedTableModel::Duplicates:
        return tr("Duplicates");
    case FeedTableModel::Reconnects:
        return tr("Reconnects today");
    case FeedTableModel::Rtt:
        return tr("RTT");
    case FeedTableModel::Uptime:
        return tr("Uptime 24 h");
    case FeedTableModel::Skyline:
        return tr("Last 15 min");
    case FeedTableModel::ColumnCount:
        break;
    }
    return {};
}

QString stateWord(DisplayState state)
{
    switch (state) {
    case DisplayState::Silent:
        return tr("Silent");
    case DisplayState::Disconnected:
        return tr("Disconnected");
    case DisplayState::Reconnecting:
        return tr("Reconnecting");
    case DisplayState::Connecting:
        return tr("Connecting");
    case DisplayState::Paused:
        return tr("Paused");
    case DisplayState::Quiet:
        return tr("Quiet");
    case DisplayState::Connected:
        return tr("Connected");
    }
    Q_UNREACHABLE();
}

QString transportTitle(TransportKind transport)
{
    switch (transport) {
    case TransportKind::WebSocket:
        return tr("WebSocket");
    case TransportKind::Sse:
        return tr("SSE");
    case TransportKind::LongPoll:
        return tr("Long poll");
    case TransportKind::Poll:
        return tr("Poll");
    }
    Q_UNREACHABLE();
}

QString fallbackBadge(const FeedSnapshot &feed)
{
    return feed.transport == feed.wanted ? QString()
                                         : tr("fallback from %1").arg(transportTitle(feed.wanted));
}

QString cellText(const FeedSnapshot &feed, Column column, Instant now)
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
        return value ? format::count(*value, QLocale()) : format::notMeasured();
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
        return feed.lastMessageAt
                   ? tr("%1 ago").arg(format::exactDuration(now - *feed.lastMessageAt, QLocale()))
                   : tr("No message yet");
    case FeedTableModel::Missing:
        return feed.sequenced ? tr("Messages whose sequence number was skipped and never arrived")
                              : tr("No sequence field is set, so gaps cannot be seen.");
    case FeedTableModel::Reconnects:
        return tr("Times this feed became connected again by itself since midnight, without "
                  "simulated faults");
    case FeedTableModel::Uptime:
        return tr("Time connected or quiet, divided by the time watched, without pauses and "
                  "simulated faults. Rounded down.");
    case FeedTableModel::Skyline:
        return spokenSkyline(feed, now);
    default:
        return {};
    }
}

QString cellAccessibleText(const FeedSnapshot &feed, Column column, Instant now)
{
    if (column == FeedTableModel::State || column == FeedTableModel::Feed)
        return spokenRow(feed, now);
    if (column == FeedTableModel::Skyline)
        return spokenSkyline(feed, now);
    QString text = columnTitle(column) + QStringLiteral(", ") + cellText(feed, column, now);
    if (column == FeedTableModel::Transport && feed.transport != feed.wanted)
        text += QStringLiteral(", ") + fallbackBadge(feed);
    return text;
}

QVariant cellSortKey(const FeedSnapshot &feed, Column column, Instant now)
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
        return value ? qint64(*value) : qint64(-1);
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
        return rttText(feed) == format::noValue();
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
    case FeedTableModel::Rate:
    case FeedTableModel::LastMessage:
        return isTrouble(feed.display());
    default:
        return false;
    }
}

} // namespace feedscope
