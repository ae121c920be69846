// When to call for a person who does not look at the window: silent over 10 s, disconnected,
// reconnecting over 30 s, and the recovery of those; at most once per feed in 5 min. Nothing that is
// simulated calls.
// Thread: UI. Pure but for translations; reads no clock.
// Owner: the main window.
// Caps: one entry per feed.
// Source: ui-spec.md section 6 (Notifications, Simulation).
#pragma once

#include "aggregate.h"

#include <QHash>
#include <QString>

namespace feedscope {

struct Notification
{
    FeedId feed;
    QString title;
    QString text;
};

class Notifier
{
public:
    static constexpr Millis kSilentFor{10'000};
    static constexpr Millis kReconnectingFor{30'000};
    static constexpr Millis kAtMostEvery{300'000};

    QList<Notification> update(const QList<SnapshotPtr> &feeds, Instant now);

private:
    struct Known
    {
        std::optional<Instant> toldAt;    // the last call of any kind
        std::optional<Instant> troubleAt; // of the outage that was called out; none: no such
    };
    static bool calls(const FeedSnapshot &feed, Instant since, Instant now);

    QHash<FeedId, Known> m_known;
};

} // namespace feedscope
