#include "stepreader.h"

#include "faultreader.h"
#include "issuetext.h"
#include "jsonpointer.h"
#include "scenariolimits.h"

namespace feedscope {

using namespace scenariolimits;
using Kind = JsonNode::Kind;

namespace {

QStringList actionKeys()
{
    return {QStringLiteral("fault"),      QStringLiteral("end-fault"), QStringLiteral("start"),
            QStringLiteral("stop"),       QStringLiteral("retry-now"), QStringLiteral("send"),
            QStringLiteral("restart-lab")};
}

void checkFeed(const JsonNode &item, const QString &pointer, IssueList &issues,
               const Scenario &scenario)
{
    if (item.kind == Kind::String && isFeedOf(scenario, item.text))
        return;
    issues.add(pointer,
               issueMessage(shown(item), QStringLiteral("one of the feeds: ") + feedsOf(scenario)));
}

// An array of ids.
QList<FeedId> readIds(const JsonNode &node, const QString &pointer, IssueList &issues,
                      const Scenario &scenario)
{
    QList<FeedId> feeds;
    for (const JsonNode &item : node.items) {
        checkFeed(item, pointerTo(pointer, feeds.size()), issues, scenario);
        feeds.append({item.text});
    }
    if (feeds.isEmpty())
        issues.add(pointer, issueMessage(QStringLiteral("an empty list"),
                                         QStringLiteral("at least one feed")));
    return feeds;
}

QList<FeedId> readFeedsMember(JsonReader &reader, IssueList &issues, const Scenario &scenario)
{
    const QString key = QStringLiteral("feeds");
    const JsonNode *node = reader.find(key);
    if (!node)
        return {};
    if (node->kind == Kind::Array)
        return readIds(*node, reader.pointerOf(key), issues, scenario);
    reader.wrongType(key, *node, QStringLiteral("an array of feed ids"));
    return {};
}

FaultStep readFaultStep(const JsonNode &node, JsonReader reader, IssueList &issues,
                        const Scenario &scenario)
{
    FaultStep step;
    step.feeds = readFeedsMember(reader, issues, scenario);
    if (readFault(node, reader, {QStringLiteral("feeds")}, issues, step.fault))
        reader.finish();
    return step;
}

// true for all feeds, or the ids of some.
FeedStep readFeedStep(FeedStep::Kind kind, JsonReader &reader, const QString &key,
                      IssueList &issues, const Scenario &scenario)
{
    FeedStep step{kind, {}};
    const JsonNode &node = *reader.find(key);
    const bool all = node.kind == Kind::Bool && node.boolean;
    if (node.kind == Kind::Array)
        step.feeds = readIds(node, reader.pointerOf(key), issues, scenario);
    else if (!all)
        reader.wrongType(key, node, QStringLiteral("true for every feed, or an array of ids"));
    return step;
}

SendStep readSendStep(JsonReader reader, IssueList &issues, const Scenario &scenario)
{
    SendStep step;
    reader.require(QStringLiteral("text"), QStringLiteral("the text to send"));
    reader.text(QStringLiteral("text"), step.text, kSent);
    step.feeds = readFeedsMember(reader, issues, scenario);
    reader.finish();
    return step;
}

RestartLabStep readRestart(JsonReader &reader, const QString &key)
{
    RestartLabStep step;
    const JsonNode &node = *reader.find(key);
    if (node.kind == Kind::Bool && node.boolean)
        return step;
    if (node.kind != Kind::Object) {
        reader.wrongType(key, node,
                         QStringLiteral("true, or an object such as {\"down\": \"2s\"}"));
        return step;
    }
    if (auto inner = reader.object(key)) {
        inner->duration(QStringLiteral("down"), step.down, kDown);
        inner->boolean(QStringLiteral("forget"), step.forget);
        inner->finish();
    }
    return step;
}

} // namespace

bool isFeedOf(const Scenario &scenario, const QString &id)
{
    for (const ScenarioFeed &feed : scenario.feeds) {
        if (feed.config.id.value == id)
            return true;
    }
    const QList<ScenarioMember> members = membersOf(scenario);
    return std::any_of(members.begin(), members.end(),
                       [&](const ScenarioMember &member) { return member.config.id.value == id; });
}

QString feedsOf(const Scenario &scenario)
{
    QStringList ids;
    for (const ScenarioFeed &feed : scenario.feeds)
        ids << escaped(feed.config.id.value);
    return joined(ids);
}

ScenarioStep readStep(const JsonNode &node, const QString &pointer, IssueList &issues,
                      const Scenario &scenario)
{
    ScenarioStep step;
    JsonReader reader(node, pointer, issues);
    if (!reader.isObject())
        return step;
    const QString at = QStringLiteral("at");
    reader.require(at, QStringLiteral("when, such as \"3s\""));
    reader.duration(at, step.at, kAt);
    QStringList found;
    for (const QString &key : actionKeys()) {
        if (reader.find(key))
            found << key;
    }
    reader.finish();
    if (found.size() != 1) {
        issues.add(pointer,
                   issueMessage(found.isEmpty() ? QStringLiteral("no action") : joined(found),
                                QStringLiteral("exactly one of ") + joined(actionKeys())));
        return step;
    }
    const QString &key = found.first();
    using F = FeedStep::Kind;
    if (key == QLatin1StringView("fault")) {
        if (auto fault = reader.object(key))
            step.action = readFaultStep(*reader.find(key), std::move(*fault), issues, scenario);
    } else if (key == QLatin1StringView("send")) {
        if (auto send = reader.object(key))
            step.action = readSendStep(std::move(*send), issues, scenario);
    } else if (key == QLatin1StringView("restart-lab")) {
        step.action = readRestart(reader, key);
    } else {
        const F kind = key == QLatin1StringView("start")       ? F::Start
                       : key == QLatin1StringView("stop")      ? F::Stop
                       : key == QLatin1StringView("retry-now") ? F::RetryNow
                                                               : F::EndFault;
        step.action = readFeedStep(kind, reader, key, issues, scenario);
    }
    return step;
}

} // namespace feedscope
