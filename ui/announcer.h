// What a screen reader is told, in words, when something happens: once per event, joined where
// several happen within 5 s. Rates, ages and countdowns are never announced.
// Thread: UI. Pure but for translations; reads no clock.
// Owner: the main window, which hands what comes out to the live region.
// Caps: one entry per feed.
// Source: ui-spec.md section 8.
#pragma once

#include "aggregate.h"
#include "bannercontent.h"

#include <QHash>
#include <QString>
#include <optional>

namespace feedscope {

struct Announcement
{
    QString text;
    Politeness politeness = Politeness::Polite;
    friend bool operator==(const Announcement &, const Announcement &) = default;
};

class Announcer
{
public:
    static constexpr Millis kJoin{5'000};
    static constexpr Millis kReconnectingFor{2'000};

    // What is to be said now; nothing most of the time.
    std::optional<Announcement> update(const QList<SnapshotPtr> &feeds, Instant now);

private:
    enum class Kind { Silent, Disconnected, Reconnecting, Recovered, SimulationOn, SimulationOff };
    struct Event
    {
        Kind kind;
        QString text;
    };
    struct Known
    {
        DisplayState state = DisplayState::Connected;
        int toldAttempt = 0;
        std::optional<Instant> troubleSince;
        quint64 missing = 0; // when the trouble began
        bool simulated = false;
    };

    void look(const FeedSnapshot &feed, Known &known, Instant now);
    void lookAtTrouble(const FeedSnapshot &feed, Known &known, Instant now);
    Announcement joined() const;

    QHash<FeedId, Known> m_known;
    std::vector<Event> m_waiting;
    std::optional<Instant> m_saidAt; // until kJoin after it, what comes is joined
};

} // namespace feedscope
