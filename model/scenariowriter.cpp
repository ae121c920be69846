#include "duration.h"
#include "faultrules.h"
#include "feedwriter.h"
#include "jsonwriter.h"
#include "labaddress.h"
#include "scenarioparser.h"

namespace feedscope {

namespace {

void addText(JsonNode &object, const char *key, const QString &value)
{
    if (!value.isEmpty())
        addMember(object, QLatin1StringView(key), jsonText(value));
}

void addDuration(JsonNode &object, const char *key, Millis value)
{
    addMember(object, QLatin1StringView(key), jsonText(formatDuration(value)));
}

JsonNode idArray(const QList<FeedId> &feeds)
{
    JsonNode array = jsonArray({});
    for (const FeedId &feed : feeds)
        array.items.push_back(jsonText(feed.value));
    return array;
}

void addFeeds(JsonNode &object, const QList<FeedId> &feeds)
{
    if (!feeds.isEmpty())
        addMember(object, QStringLiteral("feeds"), idArray(feeds));
}

struct ActionNode
{
    JsonNode operator()(const FaultStep &step)
    {
        JsonNode node = jsonObject();
        addText(node, "kind", faultName(step.fault.kind));
        for (const FaultParameter &given : givenFaultParameters(step.fault))
            addMember(node, given.name,
                      given.isNumber ? jsonNumber(given.value.toDouble()) : jsonText(given.value));
        addFeeds(node, step.feeds);
        return node;
    }
    JsonNode operator()(const FeedStep &step)
    {
        return step.feeds.isEmpty() ? jsonBool(true) : idArray(step.feeds);
    }
    JsonNode operator()(const SendStep &step)
    {
        JsonNode node = jsonObject();
        addText(node, "text", step.text);
        addFeeds(node, step.feeds);
        return node;
    }
    JsonNode operator()(const RestartLabStep &step)
    {
        if (step == RestartLabStep())
            return jsonBool(true);
        JsonNode node = jsonObject();
        if (step.down > Millis(0))
            addDuration(node, "down", step.down);
        if (step.forget)
            addMember(node, QStringLiteral("forget"), jsonBool(true));
        return node;
    }
};

JsonNode rangeNode(const NumberRange &range)
{
    if (range.min && range.max && *range.min == *range.max)
        return jsonNumber(*range.min);
    JsonNode node = jsonObject();
    if (range.min)
        addMember(node, QStringLiteral("min"), jsonNumber(*range.min));
    if (range.max)
        addMember(node, QStringLiteral("max"), jsonNumber(*range.max));
    return node;
}

JsonNode subjectNode(const Expectation &expectation)
{
    switch (keyOf(expectation.subject).family) {
    case ExpectationFamily::Moment:
        return jsonText(expectation.word);
    case ExpectationFamily::Durations: {
        JsonNode node = jsonObject();
        for (const QuantileLimit &limit : expectation.quantiles)
            addMember(node, quantileName(limit.quantile), jsonNumber(limit.limit));
        return node;
    }
    case ExpectationFamily::Number:
    case ExpectationFamily::Herd:
        break;
    }
    return expectation.all ? jsonText(QStringLiteral("all")) : rangeNode(expectation.range);
}

JsonNode expectationNode(const Expectation &expectation)
{
    JsonNode node = jsonObject();
    addText(node, "name", expectation.name);
    addText(node, "feed", expectation.feed.value);
    addMember(node, QLatin1StringView(keyOf(expectation.subject).key), subjectNode(expectation));
    if (expectation.after > 0)
        addMember(node, QStringLiteral("after"), jsonNumber(expectation.after));
    if (expectation.within)
        addDuration(node, "within", *expectation.within);
    return node;
}

JsonNode stepNode(const ScenarioStep &step)
{
    JsonNode node = jsonObject();
    addDuration(node, "at", step.at);
    addMember(node, stepName(step), std::visit(ActionNode{}, step.action));
    return node;
}

JsonNode scenarioFeedNode(const ScenarioFeed &feed)
{
    JsonNode node = withLabAddresses(feedNode(feed.config));
    if (feed.count != 1)
        addMember(node, QStringLiteral("count"), jsonNumber(feed.count));
    return node;
}

template <typename T, typename Make>
void addList(JsonNode &root, const char *key, const QList<T> &values, Make make)
{
    JsonNode array = jsonArray({});
    for (const T &value : values)
        array.items.push_back(make(value));
    addMember(root, QLatin1StringView(key), std::move(array));
}

} // namespace

QByteArray writeScenario(const Scenario &scenario)
{
    JsonNode root = jsonObject();
    addMember(root, QStringLiteral("version"), jsonNumber(1));
    addText(root, "name", scenario.name);
    addText(root, "description", scenario.description);
    addMember(root, QStringLiteral("seed"), jsonNumber(double(scenario.seed)));
    addDuration(root, "duration", scenario.duration);
    if (!scenario.lab.isEmpty()) {
        JsonNode lab = jsonObject();
        for (const auto &[knob, value] : scenario.lab)
            addMember(lab, knob, jsonText(value));
        addMember(root, QStringLiteral("lab"), std::move(lab));
    }
    addList(root, "feeds", scenario.feeds, scenarioFeedNode);
    addList(root, "steps", scenario.steps, stepNode);
    addList(root, "expect", scenario.expectations, expectationNode);
    return writeJson(root);
}

} // namespace feedscope
