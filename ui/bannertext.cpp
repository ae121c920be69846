#include "bannertext.h"
#include "bannertrouble.h"
#include "format.h"

#include <QCoreApplication>
#include <algorithm>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Banner)
};

// Trouble worst first; what is well follows, and what a person stopped comes last.
constexpr DisplayState kTallyOrder[] = {DisplayState::Silent,       DisplayState::Disconnected,
                                        DisplayState::Reconnecting, DisplayState::Connecting,
                                        DisplayState::Connected,    DisplayState::Quiet,
                                        DisplayState::Paused};

QString joined(const QString &first, const QString &second)
{
    return second.isEmpty() ? first : first + QStringLiteral(". ") + second;
}

BannerContent connectingLine(const Aggregate &all, Instant now, const BannerFormat &format)
{
    const FeedStanding &oldest = all.connecting.front();
    BannerContent content;
    content.state = DisplayState::Connecting;
    content.feed = oldest.feed->id;
    content.name = feedName(*oldest.feed);
    content.running = elapsed(now - oldest.since, format.locale);
    const int count = int(all.connecting.size());
    if (count == 1) {
        content.headline = Words::tr("Connecting %1").arg(kNameMark);
        content.detail = Words::tr("First attempt, %1.").arg(kRunningMark);
    } else {
        content.headline = Words::tr("Connecting %1 of %2 feeds").arg(count).arg(all.total);
        content.detail = Words::tr("First attempts, started %1 ago.").arg(kRunningMark);
    }
    content.spoken = filled(content.headline, content.name, {});
    return content;
}

QString pausedSentence(const Aggregate &all, const BannerFormat &format)
{
    if (all.paused.size() != 1)
        return Words::tr("%1 paused.").arg(all.paused.size());
    const FeedStanding &feed = all.paused.front();
    return Words::tr("1 paused since %1 (%2).")
        .arg(format::timeOfDay(feed.feed->wallAt(feed.since), format.zone,
                               format::TimePrecision::Minutes),
             feedName(*feed.feed));
}

QString lastProblemSentence(const LastProblem &last, Instant now, const BannerFormat &format)
{
    const QString ago = elapsed(now - last.endedAt, format.locale);
    const QString lasted = format::duration(last.lasted, format.locale);
    if (!last.missing)
        return Words::tr("Last problem %1 ago: %2 reconnected in %3.").arg(ago, last.name, lasted);
    if (*last.missing == 0)
        return Words::tr("Last problem %1 ago: %2 reconnected in %3, nothing missed.")
            .arg(ago, last.name, lasted);
    return Words::tr("Last problem %1 ago: %2 reconnected in %3, %4 missing.")
        .arg(ago, last.name, lasted, format::count(*last.missing, format.locale));
}

// The connected feed that has waited longest for a message.
QString worstAge(const Aggregate &all, Instant now, const BannerFormat &format)
{
    const FeedSnapshot *worst = nullptr;
    for (const FeedStanding &entry : all.healthy) {
        const FeedSnapshot &feed = *entry.feed;
        if (entry.state == DisplayState::Connected && feed.lastMessageAt &&
            (!worst || *feed.lastMessageAt < *worst->lastMessageAt))
            worst = &feed;
    }
    if (!worst || all.healthy.size() < 2)
        return {};
    const QString age = format::age(now - *worst->lastMessageAt, format.locale);
    if (worst->silentAfter <= Millis(0))
        return Words::tr("Worst message age %1 (%2)").arg(age, feedName(*worst));
    return Words::tr("Worst message age %1 (%2, limit %3)")
        .arg(age, feedName(*worst), format::wholeDuration(worst->silentAfter, format.locale));
}

BannerContent emptyLine()
{
    BannerContent content;
    content.state = DisplayState::Paused;
    content.headline = Words::tr("No feeds yet");
    content.detail = Words::tr("Add a feed to start watching.");
    content.spoken = joined(content.headline, content.detail);
    return content;
}

// Open and alive, but not one message came for longer than silence would be allowed: whatever was
// subscribed is not being sent.
std::vector<QString> muteFeeds(const Aggregate &all)
{
    std::vector<QString> names;
    for (const FeedStanding &entry : all.healthy) {
        if (entry.state == DisplayState::Quiet && !entry.feed->lastMessageAt)
            names.push_back(feedName(*entry.feed));
    }
    return names;
}

QString muteSentence(const std::vector<QString> &names)
{
    return names.size() == 1
               ? Words::tr("%1: connected, but no message yet.").arg(names.front())
               : Words::tr("%1 feeds are connected, but without a message yet.").arg(names.size());
}

QString healthyHeadline(const Aggregate &all)
{
    if (const size_t mute = muteFeeds(all).size(); mute > 0)
        return all.total == 1
                   ? Words::tr("The feed has sent nothing yet")
                   : Words::tr("%1 of %2 feeds sent nothing yet").arg(mute).arg(all.total);
    if (all.healthy.empty())
        return all.total == 1 ? Words::tr("The feed is paused")
                              : Words::tr("All %1 feeds paused").arg(all.total);
    if (!all.paused.empty())
        return Words::tr("All other feeds healthy");
    return all.total == 1 ? Words::tr("The feed is healthy")
                          : Words::tr("All %1 feeds healthy").arg(all.total);
}

QString healthyDetail(const Aggregate &all, Instant now, const BannerFormat &format,
                      const std::optional<LastProblem> &lastProblem)
{
    const int quiet = all.count(DisplayState::Quiet);
    QStringList sentences;
    if (const auto mute = muteFeeds(all); !mute.empty())
        sentences << muteSentence(mute);
    if (!all.paused.empty() && (!all.healthy.empty() || all.paused.size() == 1))
        sentences << pausedSentence(all, format);
    else if (quiet > 0)
        sentences << Words::tr("%1 connected, %2 quiet as expected.")
                         .arg(all.count(DisplayState::Connected))
                         .arg(quiet);
    else if (!all.healthy.empty())
        sentences << Words::tr("%1 connected.").arg(all.count(DisplayState::Connected));
    if (lastProblem)
        sentences << lastProblemSentence(*lastProblem, now, format);
    return sentences.join(QLatin1Char(' '));
}

BannerContent healthyLine(const Aggregate &all, Instant now, const BannerFormat &format,
                          const std::optional<LastProblem> &lastProblem)
{
    BannerContent content;
    content.state = all.healthy.empty()      ? DisplayState::Paused
                    : muteFeeds(all).empty() ? DisplayState::Connected
                                             : DisplayState::Quiet;
    content.headline = healthyHeadline(all);
    content.detail = healthyDetail(all, now, format, lastProblem);
    content.aside = worstAge(all, now, format);
    if (all.paused.size() == 1)
        content.feed = all.paused.front().feed->id;
    content.spoken = content.headline; // the counts change all the time
    return content;
}

} // namespace

QString elapsed(Nanos value, const QLocale &locale)
{
    const Nanos step = value < std::chrono::seconds(10) ? Nanos(std::chrono::milliseconds(100))
                                                        : Nanos(std::chrono::seconds(1));
    return format::duration(value - value % step, locale);
}

BannerContent bannerContent(const Aggregate &all, Instant now, const BannerFormat &format,
                            const std::optional<LastProblem> &lastProblem)
{
    BannerContent content;
    if (!all.trouble.empty()) {
        content = troubleContent(all, now, format);
        addSimulatedStrip(content, all);
    } else if (!all.simulated.empty()) {
        content = simulatedContent(all, now, format);
    } else if (all.total == 0) {
        return emptyLine();
    } else if (!all.connecting.empty()) {
        content = connectingLine(all, now, format);
    } else {
        content = healthyLine(all, now, format, lastProblem);
    }
    for (const DisplayState state : kTallyOrder)
        if (all.count(state) > 0)
            content.tallies.append({state, all.count(state)});
    return content;
}

BannerContent offlineContent(Instant since, Instant now, const BannerFormat &format)
{
    BannerContent content;
    content.look = BannerLook::Full;
    content.state = DisplayState::Disconnected;
    content.politeness = Politeness::Assertive;
    content.headline = Words::tr("This computer is offline");
    content.detail =
        Words::tr("Every feed lost %1 ago. Retrying when the network returns").arg(kRunningMark);
    content.running = elapsed(now - since, format.locale);
    content.spoken =
        Words::tr("This computer is offline. Every feed is lost. Retrying when the network "
                  "returns.");
    content.buttons = {{BannerAction::NetworkSettings, Words::tr("Network settings"), {}, true}};
    return content;
}

} // namespace feedscope
