// What the banner has to remember between two looks at the feeds: outages shown, what came back in
// the last seconds, what a person waved away or stopped.
// Thread: UI.
// Owner: the window.
// Units: Instants given by the caller; it reads no clock.
// Errors: none.
// Caps: one entry per feed in the list, those of removed feeds leave with them.
// Source: ui-spec.md sections 6 and 13.
#pragma once

#include "bannertext.h"

#include <QHash>
#include <QList>
#include <optional>
#include <vector>

namespace feedscope {

constexpr Millis kRecoveryShown{5'000};
constexpr Millis kUndoOffered{10'000};

class BannerModel
{
public:
    explicit BannerModel(BannerFormat format = {})
        : m_format(std::move(format))
    {
    }

    // `offlineSince`: this computer has no network since then.
    BannerContent update(const QList<SnapshotPtr> &feeds, Instant now,
                         std::optional<Instant> offlineSince = std::nullopt);

    // Wait or Dismiss was pressed: holds until the feed's state changes.
    void acknowledge(const QList<FeedId> &feeds);
    // Stop was pressed: the banner offers Undo for 10 s, or until it is taken.
    void noteStopped(const QList<FeedId> &feeds, Instant now);
    void noteUndone() { m_stopped.reset(); }

private:
    struct Outage
    {
        Instant since;
        quint64 recovered = 0; // the feed's counters when it began
        quint64 missing = 0;
        bool wasConnected = true; // false: a silence, the socket stayed open
        bool simulated = false;
    };
    struct Recovery
    {
        FeedId feed;
        Outage outage;
        Instant at;
        SnapshotPtr latest; // counts go on while it is shown
    };
    struct Stopped
    {
        QList<FeedId> feeds;
        Instant at;
    };

    void follow(const Aggregate &all, Instant now);
    void noteOutage(const FeedStanding &entry, bool simulated);
    void noteRecovery(const FeedStanding &entry, Instant now);
    void forget(const Aggregate &all, Instant now);
    bool isDismissed(const FeedStanding &entry) const;
    std::optional<BannerContent> recoveryContent() const;
    QString losses() const;
    void dropButtons(BannerContent &content) const;
    void offerUndo(BannerContent &content, const Aggregate &all) const;

    BannerFormat m_format;
    QHash<FeedId, Outage> m_outages;
    std::vector<Recovery> m_recoveries;
    std::optional<LastProblem> m_lastProblem;
    QHash<FeedId, DisplayState> m_acknowledged;
    QHash<FeedId, DisplayState> m_seen; // the state each troubled feed was last shown in
    std::optional<Stopped> m_stopped;
};

} // namespace feedscope
