// Feeds as values for the banner's tests: built by hand, frozen at kStart.
#pragma once

#include "bannermodel.h"

#include <QTest>
#include <functional>

using namespace feedscope;
using namespace std::chrono_literals;

namespace bannerscene {

inline const Instant kStart{1'000s};

inline QString expected(const char *text)
{
    return QString::fromUtf8(text).replace(QLatin1Char('_'), QChar(0x202F));
}

inline BannerFormat english()
{
    return {QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone(3600)};
}

// Feeds as they are at kStart.
struct Scene
{
    std::vector<FeedSnapshot> feeds;

    FeedSnapshot &add(const char *id, ConnectionPhase phase, Nanos ago = 60s)
    {
        FeedSnapshot feed;
        feed.id.value = QLatin1StringView(id);
        feed.connection.phase = phase;
        feed.connection.since = kStart - ago;
        feed.takenAt = kStart;
        feed.takenAtWall = {1'763'731'927'000}; // 14:32:07 at UTC+01:00
        feed.connection.everLive = phase != ConnectionPhase::Connecting;
        return feeds.emplace_back(feed);
    }
    FeedSnapshot &connected(const char *id) { return add(id, ConnectionPhase::Live); }
    FeedSnapshot &quiet(const char *id)
    {
        auto &feed = add(id, ConnectionPhase::Live);
        feed.freshness.value = Freshness::Quiet;
        feed.lastMessageAt = kStart - 60s;
        return feed;
    }
    FeedSnapshot &silent(const char *id, Nanos ago)
    {
        auto &feed = add(id, ConnectionPhase::Live, 600s);
        feed.freshness.value = Freshness::Silent;
        feed.freshness.since = kStart - ago;
        return feed;
    }
    FeedSnapshot &reconnecting(const char *id, Nanos lost, Nanos next = 4'200ms)
    {
        auto &feed = add(id, ConnectionPhase::Waiting, 3'700ms);
        feed.lostAt = kStart - lost;
        feed.connection.failures = 3;
        feed.connection.deadline = kStart + next;
        feed.connection.wait = 7'900ms;
        feed.lastError.kind = ErrorKind::Dropped;
        return feed;
    }
    FeedSnapshot &failed(const char *id, int status)
    {
        auto &feed = add(id, ConnectionPhase::Failed);
        feed.connection.stopCause = StopCause::Permanent;
        feed.lastError = {ErrorKind::HttpStatus, status, {}, {}};
        return feed;
    }
    FeedSnapshot &paused(const char *id)
    {
        auto &feed = add(id, ConnectionPhase::Stopped, 64min);
        feed.connection.stopCause = StopCause::Person;
        return feed;
    }
    FeedSnapshot &connecting(const char *id, Nanos ago)
    {
        return add(id, ConnectionPhase::Connecting, ago);
    }

    QList<SnapshotPtr> list() const
    {
        QList<SnapshotPtr> result;
        for (const FeedSnapshot &feed : feeds)
            result << std::make_shared<const FeedSnapshot>(feed);
        return result;
    }
};

inline Scene eight(const std::function<void(Scene &)> &build)
{
    static const char *const names[] = {"c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"};
    Scene scene;
    build(scene);
    for (size_t at = 0; scene.feeds.size() < 8; ++at)
        scene.connected(names[at]);
    return scene;
}

inline QString textOf(const BannerContent &content)
{
    return filled(content.headline + QStringLiteral(" | ") + content.detail, content.name,
                  content.running);
}

inline QStringList labels(const BannerContent &content)
{
    QStringList result;
    for (const BannerButton &button : content.buttons)
        result << button.label;
    return result;
}

inline ConnectionState stopped(ConnectionPhase phase, StopCause cause)
{
    ConnectionState state;
    state.phase = phase;
    state.stopCause = cause;
    return state;
}

inline FeedId id(const char *value)
{
    return FeedId{QLatin1StringView(value)};
}

} // namespace bannerscene

Q_DECLARE_METATYPE(bannerscene::Scene)
