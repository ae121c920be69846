#include "bannertrouble.h"

#include "feedfaultwords.h"
#include "format.h"
#include "shortcause.h"

#include <QCoreApplication>
#include <algorithm>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Banner)
};

QList<FeedId> idsOf(const std::vector<FeedStanding> &list)
{
    QList<FeedId> ids;
    for (const FeedStanding &entry : list)
        ids.append(entry.feed->id);
    return ids;
}

// The feeds in the worst state; `list` is sorted.
std::vector<FeedStanding> worstGroup(const std::vector<FeedStanding> &list)
{
    const auto end = std::find_if(list.begin(), list.end(), [&list](const FeedStanding &entry) {
        return entry.state != list.front().state;
    });
    return {list.begin(), end};
}

QString ofAllFeeds(DisplayState state, int count, int total)
{
    const bool one = total == 1;
    switch (state) {
    case DisplayState::Silent:
        return one ? Words::tr("The feed is silent")
                   : Words::tr("%1 of %2 feeds silent").arg(count).arg(total);
    case DisplayState::Disconnected:
        return one ? Words::tr("The feed is disconnected")
                   : Words::tr("%1 of %2 feeds disconnected").arg(count).arg(total);
    case DisplayState::Reconnecting:
        return one ? Words::tr("The feed is reconnecting")
                   : Words::tr("%1 of %2 feeds reconnecting").arg(count).arg(total);
    default:
        return one ? Words::tr("The feed is connecting")
                   : Words::tr("Connecting %1 of %2 feeds").arg(count).arg(total);
    }
}

// "1 silent, 2 reconnecting": the two worst.
QString headline(const std::vector<FeedStanding> &list, const Aggregate &all, const QLocale &locale)
{
    const DisplayState worst = list.front().state;
    const auto isOf = [](DisplayState state) {
        return [state](const FeedStanding &entry) { return entry.state == state; };
    };
    const int first = int(std::count_if(list.begin(), list.end(), isOf(worst)));
    if (first == int(list.size()))
        return ofAllFeeds(worst, first, all.total);
    const DisplayState next = list[size_t(first)].state;
    const int second = int(std::count_if(list.begin(), list.end(), isOf(next)));
    return Words::tr("%1, %2", "two counts such as 1 silent, 2 reconnecting")
        .arg(stateCount(worst, first, locale), stateCount(next, second, locale));
}

// The widest text a countdown of this length shows, so that nothing moves while it runs.
QString countdownSample(Millis wait)
{
    if (wait < Millis{10'000})
        return QStringLiteral("0.0\u202Fs");
    return wait < Millis{60'000} ? QStringLiteral("00.0\u202Fs") : QString();
}

void describeReconnecting(BannerContent &content, const FeedSnapshot &feed, Instant now,
                          const QLocale &locale)
{
    const ConnectionState &connection = feed.connection;
    const int attempt = std::max(1, connection.failures);
    const Nanos left = connection.phase == ConnectionPhase::Waiting && connection.deadline
                           ? *connection.deadline - now
                           : Nanos{0};
    content.spoken = Words::tr("%1: attempt %2").arg(feedName(feed)).arg(attempt);
    if (left <= Nanos{0}) {
        content.detail = Words::tr("%1: attempt %2, trying now").arg(kNameMark).arg(attempt);
        return;
    }
    content.detail =
        Words::tr("%1: attempt %2, next try in %3").arg(kNameMark).arg(attempt).arg(kRunningMark);
    content.running = format::countdown(left, locale);
    content.sample = countdownSample(connection.wait);
}

// One feed in the worst state: what happens to it.
void describeOne(BannerContent &content, const FeedStanding &entry, Instant now,
                 const QLocale &locale)
{
    const FeedSnapshot &feed = *entry.feed;
    switch (entry.state) {
    case DisplayState::Reconnecting:
        describeReconnecting(content, feed, now, locale);
        return;
    case DisplayState::Silent:
        content.detail =
            Words::tr("%1: open, nothing received for %2").arg(kNameMark).arg(kRunningMark);
        content.spoken = Words::tr("%1: open, nothing received").arg(feedName(feed));
        break;
    case DisplayState::Disconnected: {
        const QString cause = shortCause(feed);
        content.detail = Words::tr("%1: %2").arg(kNameMark).arg(cause);
        content.spoken = Words::tr("%1: %2").arg(feedName(feed), cause);
        return;
    }
    default:
        content.detail = Words::tr("%1: first attempt, %2").arg(kNameMark).arg(kRunningMark);
        content.spoken = Words::tr("%1: first attempt").arg(feedName(feed));
        break;
    }
    content.running = elapsed(now - entry.since, locale);
}

void describeSeveral(BannerContent &content, const FeedStanding &longest, Instant now,
                     const QLocale &locale)
{
    if (longest.state == DisplayState::Disconnected) {
        describeOne(content, longest, now, locale); // the reason says more than the time
        return;
    }
    content.detail = Words::tr("Longest: %1, %2").arg(kNameMark).arg(kRunningMark);
    content.spoken = Words::tr("Longest: %1").arg(feedName(*longest.feed));
    content.running = elapsed(now - longest.since, locale);
}

QString retryLabel(qsizetype count)
{
    if (count == 1)
        return Words::tr("Retry now");
    return count == 2 ? Words::tr("Retry both") : Words::tr("Retry all %1").arg(count);
}

QString reconnectLabel(qsizetype count)
{
    if (count == 1)
        return Words::tr("Reconnect now");
    return count == 2 ? Words::tr("Reconnect both") : Words::tr("Reconnect all %1").arg(count);
}

QString stopLabel(qsizetype count)
{
    if (count == 1)
        return Words::tr("Stop");
    return count == 2 ? Words::tr("Stop both") : Words::tr("Stop all %1").arg(count);
}

QList<BannerButton> buttonsFor(const std::vector<FeedStanding> &group)
{
    const QList<FeedId> ids = idsOf(group);
    const FeedStanding &first = group.front();
    switch (first.state) {
    case DisplayState::Silent:
        if (ids.size() > 1)
            return {{BannerAction::RetryNow, reconnectLabel(ids.size()), ids, true}};
        return {{BannerAction::RetryNow, reconnectLabel(1), ids, true},
                {BannerAction::Wait, Words::tr("Wait"), ids, false}};
    case DisplayState::Disconnected:
        if (ids.size() > 1)
            return {{BannerAction::Show, Words::tr("Show"), ids, true}};
        return {needsToken(*first.feed)
                    ? BannerButton{BannerAction::UpdateToken, Words::tr("Update token"), ids, true}
                    : BannerButton{BannerAction::RetryNow, retryLabel(1), ids, true},
                {BannerAction::Dismiss, Words::tr("Dismiss"), ids, false}};
    default:
        return {{BannerAction::RetryNow, retryLabel(ids.size()), ids, true},
                {BannerAction::Stop, stopLabel(ids.size()), ids, false}};
    }
}

QString isNow(DisplayState state)
{
    switch (state) {
    case DisplayState::Silent:
        return Words::tr("%1 is silent");
    case DisplayState::Disconnected:
        return Words::tr("%1 is disconnected");
    case DisplayState::Reconnecting:
        return Words::tr("%1 is reconnecting");
    case DisplayState::Connecting:
        return Words::tr("%1 is connecting");
    case DisplayState::Paused:
        return Words::tr("%1 is paused");
    case DisplayState::Quiet:
        return Words::tr("%1 is quiet");
    case DisplayState::Connected:
        break;
    }
    return Words::tr("%1 is connected");
}

QString feedsAre(DisplayState state, qsizetype count)
{
    return Words::tr("%1 feeds %2", "8 feeds reconnecting").arg(count).arg(stateWordLower(state));
}

// What a fault broke outlasts it.
QString faultOf(const FeedSnapshot &feed)
{
    const QString words = faultWords(feed);
    return words.isEmpty() ? Words::tr("After a fault") : words;
}

} // namespace

QString stateWordLower(DisplayState state)
{
    switch (state) {
    case DisplayState::Silent:
        return Words::tr("silent");
    case DisplayState::Disconnected:
        return Words::tr("disconnected");
    case DisplayState::Reconnecting:
        return Words::tr("reconnecting");
    case DisplayState::Connecting:
        return Words::tr("connecting");
    case DisplayState::Paused:
        return Words::tr("paused");
    case DisplayState::Quiet:
        return Words::tr("quiet");
    case DisplayState::Connected:
        break;
    }
    return Words::tr("connected");
}

QString stateCount(DisplayState state, int count, const QLocale &locale)
{
    return Words::tr("%1 %2", "a count and a state, such as 3 silent")
        .arg(locale.toString(count), stateWordLower(state));
}

BannerContent troubleContent(const Aggregate &all, Instant now, const BannerFormat &format)
{
    const std::vector<FeedStanding> worst = worstGroup(all.trouble);
    const FeedStanding &named = worst.front();
    BannerContent content;
    content.look = BannerLook::Full;
    content.state = named.state;
    content.feed = named.feed->id;
    content.name = feedName(*named.feed);
    content.headline = headline(all.trouble, all, format.locale);
    if (worst.size() == 1)
        describeOne(content, named, now, format.locale);
    else
        describeSeveral(content, named, now, format.locale);
    content.spoken = content.headline + QStringLiteral(". ") + content.spoken;
    content.buttons = buttonsFor(worst);
    const bool urgent =
        named.state == DisplayState::Silent || named.state == DisplayState::Disconnected;
    content.politeness = urgent ? Politeness::Assertive : Politeness::Polite;
    return content;
}

BannerContent simulatedContent(const Aggregate &all, Instant now, const BannerFormat &format)
{
    const std::vector<FeedStanding> worst = worstGroup(all.simulated);
    const FeedStanding &named = worst.front();
    BannerContent content;
    content.look = BannerLook::Full;
    content.state = named.state;
    content.reality = BannerReality::Simulated;
    content.feed = named.feed->id;
    content.name = feedName(*named.feed);
    content.headline = worst.size() == 1 ? isNow(named.state).arg(kNameMark)
                                         : feedsAre(named.state, qsizetype(worst.size()));
    content.detail = faultOf(*named.feed);
    if (named.state < DisplayState::Connecting) { // before that, nothing has begun to last
        content.detail =
            Words::tr("%1 for %2", "a fault and how long").arg(content.detail).arg(kRunningMark);
        content.running = elapsed(now - named.since, format.locale);
    }
    content.spoken = Words::tr("Simulated. %1. %2")
                         .arg(filled(content.headline, content.name, {}), faultOf(*named.feed));
    content.politeness = Politeness::Assertive;
    content.buttons = {
        {BannerAction::EndSimulation, Words::tr("End simulation"), idsOf(all.simulated), true}};
    return content;
}

void addSimulatedStrip(BannerContent &content, const Aggregate &all)
{
    if (all.simulated.empty())
        return;
    const std::vector<FeedStanding> worst = worstGroup(all.simulated);
    const FeedStanding &named = worst.front();
    content.simulatedStrip = worst.size() == 1 ? isNow(named.state).arg(kNameMark)
                                               : feedsAre(named.state, qsizetype(worst.size()));
    content.simulatedName = feedName(*named.feed);
    content.simulatedFeeds = idsOf(all.simulated);
}

} // namespace feedscope
