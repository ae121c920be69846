#include "bannermodel.h"
#include "format.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Banner)
};

quint64 grownBy(quint64 now, quint64 before)
{
    return now > before ? now - before : 0;
}

template <typename Visit>
void forEachTroubled(const Aggregate &all, Visit visit)
{
    for (const FeedStanding &entry : all.trouble)
        visit(entry, false);
    for (const FeedStanding &entry : all.simulated)
        if (entry.state < DisplayState::Connecting)
            visit(entry, true);
}

} // namespace

BannerContent BannerModel::update(const QList<SnapshotPtr> &feeds, Instant now,
                                  std::optional<Instant> offlineSince)
{
    Aggregate all = aggregate(feeds, now);
    follow(all, now);
    if (offlineSince && all.total > 0)
        return offlineContent(*offlineSince, now, m_format);

    Aggregate shown = all;
    std::erase_if(shown.trouble, [this](const FeedStanding &entry) { return isDismissed(entry); });
    const bool onlyDismissed = shown.trouble.empty() && !all.trouble.empty();
    if (onlyDismissed && all.simulated.empty())
        shown = all;

    if (shown.trouble.empty() && shown.simulated.empty())
        if (const auto recovery = recoveryContent())
            return *recovery;

    BannerContent content = bannerContent(shown, now, m_format, m_lastProblem);
    if (onlyDismissed && content.reality == BannerReality::Real)
        content.look = BannerLook::Line; // waved away, but never taken for healthy
    content.realFaults = int(all.trouble.size());
    dropButtons(content);
    offerUndo(content, shown);
    return content;
}

void BannerModel::acknowledge(const QList<FeedId> &feeds)
{
    for (const FeedId &feed : feeds)
        if (const auto seen = m_seen.constFind(feed); seen != m_seen.cend())
            m_acknowledged.insert(feed, *seen);
}

void BannerModel::noteStopped(const QList<FeedId> &feeds, Instant now)
{
    m_stopped = Stopped{feeds, now};
}

void BannerModel::follow(const Aggregate &all, Instant now)
{
    m_seen.clear();
    forEachTroubled(all, [this](const FeedStanding &entry, bool simulated) {
        if (entry.state != DisplayState::Connecting)
            noteOutage(entry, simulated);
        m_seen.insert(entry.feed->id, entry.state);
    });
    for (const auto *list : {&all.healthy, &all.simulated})
        for (const FeedStanding &entry : *list)
            if (!m_seen.contains(entry.feed->id))
                noteRecovery(entry, now);
    forget(all, now);
}

void BannerModel::noteOutage(const FeedStanding &entry, bool simulated)
{
    const auto known = m_outages.find(entry.feed->id);
    if (known == m_outages.end()) {
        const Counters &counters = entry.feed->counters;
        m_outages.insert(entry.feed->id, {entry.since, counters.recovered, counters.missing,
                                          entry.state != DisplayState::Silent, simulated});
        return;
    }
    known->since = std::min(known->since, entry.since);
    known->wasConnected |= entry.state != DisplayState::Silent;
}

void BannerModel::noteRecovery(const FeedStanding &entry, Instant now)
{
    const auto healthy = entry.state == DisplayState::Connected || //
                         entry.state == DisplayState::Quiet;
    if (!healthy)
        return;
    for (Recovery &recovery : m_recoveries)
        if (recovery.feed == entry.feed->id)
            recovery.latest = entry.feed;
    const auto outage = m_outages.constFind(entry.feed->id);
    // A drop that is too short to be shown has not ended an outage.
    if (outage == m_outages.cend() || entry.feed->connection.phase != ConnectionPhase::Live)
        return;
    // Connected at a known moment, or the first byte after a silence: seen just now.
    const Instant since = entry.feed->connection.since;
    const Instant at = since > outage->since && since <= now ? since : now;
    m_recoveries.push_back({entry.feed->id, *outage, now, entry.feed});
    if (!outage->simulated) {
        std::optional<quint64> missing;
        if (entry.feed->sequenced)
            missing = grownBy(entry.feed->counters.missing, outage->missing);
        m_lastProblem = LastProblem{feedName(*entry.feed), at, at - outage->since, missing};
    }
    m_outages.erase(outage);
}

void BannerModel::forget(const Aggregate &all, Instant now)
{
    std::erase_if(m_recoveries, [this, now](const Recovery &recovery) {
        return now - recovery.at >= kRecoveryShown || m_outages.contains(recovery.feed);
    });
    if (m_stopped && now - m_stopped->at >= kUndoOffered)
        m_stopped.reset();
    m_acknowledged.removeIf([this](const auto &entry) {
        const auto seen = m_seen.constFind(entry.key());
        return seen == m_seen.cend() || *seen != entry.value();
    });
    if (m_outages.isEmpty())
        return;
    // An outage that a person stopped, or whose feed is gone, has no recovery to tell.
    QSet<FeedId> watched;
    for (const auto *list : {&all.trouble, &all.simulated, &all.connecting, &all.healthy})
        for (const FeedStanding &entry : *list)
            if (entry.state != DisplayState::Paused)
                watched.insert(entry.feed->id);
    m_outages.removeIf([&watched](const auto &entry) { return !watched.contains(entry.key()); });
}

bool BannerModel::isDismissed(const FeedStanding &entry) const
{
    // A silence may be waited for, but it is never made small.
    return entry.state == DisplayState::Disconnected && m_acknowledged.contains(entry.feed->id);
}

QString BannerModel::losses() const
{
    quint64 recovered = 0, missing = 0;
    bool counted = false;
    for (const Recovery &recovery : m_recoveries) {
        const Counters &counters = recovery.latest->counters;
        recovered += grownBy(counters.recovered, recovery.outage.recovered);
        missing += grownBy(counters.missing, recovery.outage.missing);
        counted |= recovery.latest->sequenced;
    }
    if (!counted)
        return {};
    return Words::tr("%1 messages recovered, %2 missing")
        .arg(format::count(recovered, m_format.locale), format::count(missing, m_format.locale));
}

std::optional<BannerContent> BannerModel::recoveryContent() const
{
    if (m_recoveries.empty())
        return std::nullopt;
    const Recovery &last = m_recoveries.back();
    Nanos longest{0};
    for (const Recovery &recovery : m_recoveries)
        longest = std::max(longest, recovery.at - recovery.outage.since);

    BannerContent content;
    content.look = BannerLook::Calm;
    content.state = DisplayState::Connected;
    content.reality = last.outage.simulated ? BannerReality::Simulated : BannerReality::Real;
    content.feed = last.feed;
    content.name = feedName(*last.latest);
    const QString after = format::duration(longest, m_format.locale);
    if (m_recoveries.size() > 1)
        content.headline =
            Words::tr("%1 feeds are connected again after %2").arg(m_recoveries.size()).arg(after);
    else if (last.outage.wasConnected)
        content.headline = Words::tr("%1 is connected again after %2").arg(kNameMark).arg(after);
    else
        content.headline = Words::tr("%1 is receiving again after %2").arg(kNameMark).arg(after);
    content.detail = losses();
    content.spoken = filled(content.headline, content.name, {});
    return content;
}

void BannerModel::dropButtons(BannerContent &content) const
{
    content.buttons.removeIf([this](const BannerButton &button) {
        const bool waves =
            button.action == BannerAction::Wait || button.action == BannerAction::Dismiss;
        return waves &&
               std::all_of(button.feeds.begin(), button.feeds.end(),
                           [this](const FeedId &id) { return m_acknowledged.contains(id); });
    });
}

void BannerModel::offerUndo(BannerContent &content, const Aggregate &all) const
{
    if (!m_stopped)
        return;
    const bool line = content.look == BannerLook::Line && all.trouble.empty();
    if (line) {
        content.detail = content.headline + QStringLiteral(". ") + content.detail;
        content.headline = Words::tr("Stopped");
        content.spoken = Words::tr("Stopped");
        content.state = DisplayState::Paused;
        content.aside.clear();
    }
    content.buttons.append({BannerAction::Undo, line ? Words::tr("Undo") : Words::tr("Undo stop"),
                            m_stopped->feeds, false});
}

} // namespace feedscope
