// Invented feeds for the tests of the dashboard: whole snapshots from a few words.
#pragma once

#include "feedcontrol.h"
#include "feedsnapshot.h"
#include "settingsstore.h"

#include <QHash>
#include <QStringList>

namespace feedscope::test {

constexpr Instant kNow = Instant{} + std::chrono::hours(2);

inline Nanos seconds(double s)
{
    return std::chrono::duration_cast<Nanos>(std::chrono::duration<double>(s));
}
inline Instant ago(double s)
{
    return kNow - seconds(s);
}

inline StateSpan span(double fromAgo, std::optional<double> toAgo, DisplayState state,
                      bool simulated = false)
{
    return {ago(fromAgo), toAgo ? std::optional(ago(*toAgo)) : std::nullopt, state, simulated, {}};
}

// `fill` gets each bucket from `fromAgo` seconds ago up to `toAgo`.
template <typename Fill>
void fillBuckets(HistoryView &view, qint64 fromAgo, qint64 toAgo, Fill fill)
{
    const qint64 now = std::chrono::floor<std::chrono::seconds>(kNow.time_since_epoch()).count();
    for (qint64 second = now - fromAgo; second < now - toAgo; ++second) {
        const qint64 minute = second / 60;
        if (view.minutes.empty() || view.minutes.back()->minute != minute) {
            auto fresh = std::make_shared<HistoryMinute>();
            fresh->minute = minute;
            view.minutes.push_back(fresh);
        }
        auto open = std::const_pointer_cast<HistoryMinute>(view.minutes.back());
        fill(open->buckets[size_t(second % 60)], now - second);
    }
}

inline void setState(FeedSnapshot &feed, DisplayState state)
{
    feed.connection.everLive = true;
    feed.connection.deadline.reset();
    feed.freshness.value = Freshness::Live;
    switch (state) {
    case DisplayState::Silent:
        feed.connection.phase = ConnectionPhase::Live;
        feed.freshness.value = Freshness::Silent;
        feed.freshness.since = ago(22);
        break;
    case DisplayState::Quiet:
        feed.connection.phase = ConnectionPhase::Live;
        feed.freshness.value = Freshness::Quiet;
        break;
    case DisplayState::Connected:
        feed.connection.phase = ConnectionPhase::Live;
        break;
    case DisplayState::Disconnected:
        feed.connection.phase = ConnectionPhase::Failed;
        feed.connection.stopCause = StopCause::Permanent;
        feed.lastError = {ErrorKind::HttpStatus, 401, {}, {}};
        feed.lostAt = ago(30);
        break;
    case DisplayState::Reconnecting:
        feed.connection.phase = ConnectionPhase::Waiting;
        feed.connection.failures = 3;
        feed.connection.wait = Millis(7900);
        feed.connection.deadline = kNow + Millis(4200);
        feed.lastError = {ErrorKind::CloseFrame, 1006, {}, {}};
        feed.lostAt = ago(50);
        break;
    case DisplayState::Connecting:
        feed.connection.phase = ConnectionPhase::Connecting;
        feed.connection.everLive = false;
        feed.connection.failures = 0;
        break;
    case DisplayState::Paused:
        feed.connection.phase = ConnectionPhase::Stopped;
        feed.connection.stopCause = StopCause::Person;
        break;
    }
}

inline std::shared_ptr<FeedSnapshot> makeFeed(const QString &name,
                                              DisplayState state = DisplayState::Connected)
{
    auto feed = std::make_shared<FeedSnapshot>();
    feed->id = FeedId{name};
    feed->name = name;
    feed->transport = feed->wanted = TransportKind::WebSocket;
    feed->lastMessageAt = feed->lastByteAt = ago(0.1);
    feed->sequenced = true;
    feed->messagesPerSecond = 16.4;
    feed->connection.since = ago(600);
    feed->takenAt = kNow;
    feed->takenAtWall = {1'763'645'527'000};
    setState(*feed, state);
    if (state == DisplayState::Reconnecting)
        feed->lastMessageAt = ago(50);
    auto history = std::make_shared<HistoryView>();
    history->spans = {span(900, 50, DisplayState::Connected), span(50, {}, state)};
    fillBuckets(*history, 900, 50, [](HistoryBucket &bucket, qint64) { bucket.messages = 16; });
    feed->history = history;
    return feed;
}

// Remembers as long as the test runs.
class MemorySettings : public SettingsStore
{
public:
    QVariant value(const QString &key) const override { return values.value(key); }
    void setValue(const QString &key, const QVariant &value) override { values[key] = value; }
    void remove(const QString &group) override
    {
        values.removeIf([&](const auto &entry) {
            return entry.key() == group || entry.key().startsWith(group + QLatin1Char('/'));
        });
    }
    QHash<QString, QVariant> values;
};

// Writes down what the window asked for.
class RecordingControl : public FeedControl
{
public:
    void start(const FeedId &feed) override { note(QStringLiteral("start"), feed); }
    void stop(const FeedId &feed) override { note(QStringLiteral("stop"), feed); }
    void retryNow(const FeedId &feed) override { note(QStringLiteral("retry"), feed); }
    void addFault(const FeedId &feed, const FaultSpec &) override
    {
        note(QStringLiteral("fault added"), feed);
    }
    void setFaults(const FeedId &feed, const QList<FaultSpec> &faults) override
    {
        note(faults.isEmpty() ? QStringLiteral("fault off") : QStringLiteral("fault on"), feed);
    }
    void applyConfig(const QList<FeedConfig> &) override { calls << QStringLiteral("apply"); }
    void send(const FeedId &feed, const QString &) override { note(QStringLiteral("send"), feed); }
    void setWindowHidden(bool hidden) override { windowHidden = hidden; }

    QStringList calls; // "retry orders-eu"
    std::optional<bool> windowHidden;

private:
    void note(const QString &what, const FeedId &feed)
    {
        calls << what + QLatin1Char(' ') + feed.value;
    }
};

} // namespace feedscope::test
