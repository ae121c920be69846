#include "faultpanelcontent.h"

#include "faultwords.h"
#include "format.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FaultPanel)
};

QString titleOf(FaultKind kind)
{
    // Some kinds are things, some are deeds.
    return kind == FaultKind::NetworkDrop
               ? Words::tr("Simulate network drop")
               : Words::tr("Simulate: %1", "a kind of fault").arg(faultTitleLower(kind));
}

QString feedsOf(const QList<RunningFault> &running)
{
    QSet<FeedId> feeds;
    for (const RunningFault &fault : running)
        feeds.insert(fault.feed);
    return feeds.size() == 1 ? running.first().name : Words::tr("%1 feeds").arg(feeds.size());
}

bool isOneKind(const QList<RunningFault> &running)
{
    return std::all_of(running.begin(), running.end(), [&](const RunningFault &fault) {
        return fault.fault.kind == running.first().fault.kind;
    });
}

FaultSwitchText onText(const FaultPanelScene &scene)
{
    const RunningFault &first = scene.running.first();
    const RunningFault &last = *std::max_element(
        scene.running.begin(), scene.running.end(),
        [](const RunningFault &a, const RunningFault &b) { return a.end() < b.end(); });
    const QString what = isOneKind(scene.running)
                             ? faultTitle(first.fault.kind)
                             : Words::tr("%1 faults").arg(scene.running.size());
    const auto clock = [&](WallTime at) {
        return format::timeOfDay(at, scene.zone, format::TimePrecision::Seconds);
    };
    FaultSwitchText text;
    text.on = true;
    text.title =
        isOneKind(scene.running) ? titleOf(first.fault.kind) : Words::tr("Simulate faults");
    text.detail = Words::tr("%1 on %2 since %3", "a fault, its feed, a time")
                      .arg(what, feedsOf(scene.running), clock(first.sinceWall));
    const Nanos left = std::max(Nanos(0), last.end() - scene.now);
    text.running = Words::tr("Ends by itself in %1")
                       .arg(format::wholeDuration(std::chrono::ceil<std::chrono::seconds>(left),
                                                  scene.locale));
    text.spoken = Words::tr("%1, on, %2 on %3, ends by itself at %4")
                      .arg(text.title, what, feedsOf(scene.running), clock(last.endWall()));
    return text;
}

} // namespace

FaultSwitchText faultSwitchText(const FaultPanelScene &scene)
{
    if (!scene.running.isEmpty())
        return onText(scene);
    FaultSwitchText text;
    text.title = titleOf(scene.chosen.kind);
    if (scene.feeds == 0)
        text.detail = Words::tr("There is no feed to simulate on");
    else if (isOneShot(scene.chosen.kind))
        text.detail = Words::tr("Strikes %1 once, at the click").arg(scene.target);
    else
        text.detail = Words::tr("Nothing is simulated on %1").arg(scene.target);
    text.spoken = Words::tr("%1, off, %2").arg(text.title, text.detail);
    return text;
}

} // namespace feedscope
