#include "scenarioparser.h"

#include "duration.h"
#include "expectationreader.h"
#include "feedreader.h"
#include "issuetext.h"
#include "jsonpointer.h"
#include "jsonposition.h"
#include "jsontext.h"
#include "labaddress.h"
#include "scenariolimits.h"
#include "stepreader.h"

#include <QSet>

namespace feedscope {

using namespace scenariolimits;
using Kind = JsonNode::Kind;

namespace {

// A list that must be there; null when it is not, or is something else or too long.
const std::vector<JsonNode> *items(JsonReader &reader, const QString &key, const QString &allowed,
                                   qsizetype most, bool required)
{
    const JsonNode *node = required ? reader.require(key, allowed) : reader.find(key);
    if (!node)
        return nullptr;
    if (node->kind != Kind::Array) {
        reader.wrongType(key, *node, allowed);
        return nullptr;
    }
    if (qsizetype(node->items.size()) > most) {
        reader.issue(key, issueMessage(QStringLiteral("%1 items").arg(node->items.size()),
                                       QStringLiteral("at most %1").arg(most)));
        return nullptr;
    }
    return &node->items;
}

void readVersion(JsonReader &reader)
{
    const QString key = QStringLiteral("version");
    const JsonNode *version = reader.require(key, QStringLiteral("1"));
    if (version && (version->kind != Kind::Number || version->number != 1))
        reader.wrongType(key, *version, QStringLiteral("1"));
}

// Whether the knobs exist is the lab's to say.
void readLab(JsonReader &reader, Scenario &scenario)
{
    const QString key = QStringLiteral("lab");
    const JsonNode *lab = reader.find(key);
    if (!lab)
        return;
    if (lab->kind != Kind::Object || qsizetype(lab->keys.size()) > kMaxKnobs) {
        reader.wrongType(key, *lab, QStringLiteral("an object of at most %1 knobs").arg(kMaxKnobs));
        return;
    }
    for (size_t i = 0; i < lab->keys.size(); ++i) {
        const JsonNode &value = lab->items[i];
        QString text = value.text;
        if (value.kind == Kind::Number)
            text = QString::number(value.number, 'g', 15);
        else if (value.kind == Kind::Bool)
            text = value.boolean ? QStringLiteral("1") : QStringLiteral("0");
        else if (value.kind != Kind::String)
            reader.issue(key, issueMessage(quoted(lab->keys[i]) + QStringLiteral(" that is ") +
                                               kindName(value.kind),
                                           QStringLiteral("a number, text or boolean")));
        scenario.lab.append({lab->keys[i], text});
    }
}

ScenarioFeed readScenarioFeed(const JsonNode &item, const QString &pointer, IssueList &issues)
{
    ScenarioFeed feed;
    JsonNode plain = item;
    const QString count = QStringLiteral("count");
    if (const JsonNode *node = item.member(count)) {
        IssueList own;
        JsonReader reader(item, pointer, own);
        qint64 many = 1;
        reader.integer(count, many, kFeedCount);
        feed.count = int(many);
        issues.add(own.issues());
        const auto at = node - item.items.data();
        plain.items.erase(plain.items.begin() + at);
        plain.keys.erase(plain.keys.begin() + at);
    }
    feed.config = readFeed(withLabUrls(std::move(plain)), pointer, issues);
    return feed;
}

void readFeeds(JsonReader &reader, IssueList &issues, Scenario &scenario)
{
    const QString key = QStringLiteral("feeds");
    const auto *nodes = items(reader, key, QStringLiteral("an array of feeds"), kMaxFeeds, true);
    if (!nodes)
        return;
    if (nodes->empty())
        reader.issue(key, issueMessage(QStringLiteral("no feed"), QStringLiteral("at least one")));
    for (const JsonNode &item : *nodes) {
        const QString pointer = pointerTo(reader.pointerOf(key), scenario.feeds.size());
        scenario.feeds.append(readScenarioFeed(item, pointer, issues));
    }
    QSet<FeedId> ids;
    const QList<ScenarioMember> members = membersOf(scenario);
    for (const ScenarioMember &member : members) {
        if (!member.config.id.value.isEmpty() && ids.contains(member.config.id))
            reader.issue(key, issueMessage(QStringLiteral("two feeds called ") +
                                               quoted(member.config.id.value),
                                           QStringLiteral("an id of its own for each feed")));
        ids.insert(member.config.id);
    }
    if (members.size() > kMaxFeeds)
        reader.issue(key,
                     issueMessage(QStringLiteral("%1 feeds with their counts").arg(members.size()),
                                  QStringLiteral("at most %1").arg(kMaxFeeds)));
}

void readSteps(JsonReader &reader, IssueList &issues, Scenario &scenario)
{
    const QString key = QStringLiteral("steps");
    const auto *nodes = items(reader, key, QStringLiteral("an array of steps"), kMaxSteps, false);
    if (!nodes)
        return;
    for (const JsonNode &item : *nodes) {
        const QString pointer = pointerTo(reader.pointerOf(key), scenario.steps.size());
        ScenarioStep step = readStep(item, pointer, issues, scenario);
        const QString at = pointerTo(pointer, QStringLiteral("at"));
        if (!scenario.steps.isEmpty() && step.at < scenario.steps.last().at)
            issues.add(at, issueMessage(quoted(formatDuration(step.at)),
                                        QStringLiteral("at least the time of the step before, %1")
                                            .arg(formatDuration(scenario.steps.last().at))));
        if (step.at > scenario.duration && scenario.duration > Millis(0))
            issues.add(at, issueMessage(quoted(formatDuration(step.at)),
                                        QStringLiteral("at most the duration, %1")
                                            .arg(formatDuration(scenario.duration))));
        scenario.steps.append(std::move(step));
    }
}

void readExpectations(JsonReader &reader, IssueList &issues, Scenario &scenario)
{
    const QString key = QStringLiteral("expect");
    const auto *nodes =
        items(reader, key, QStringLiteral("an array of expectations"), kMaxExpectations, true);
    if (!nodes)
        return;
    if (nodes->empty())
        reader.issue(
            key, issueMessage(QStringLiteral("no expectation"), QStringLiteral("at least one")));
    for (const JsonNode &item : *nodes)
        scenario.expectations.append(
            readExpectation(item, pointerTo(reader.pointerOf(key), scenario.expectations.size()),
                            issues, scenario));
}

void readRoot(const JsonNode &root, IssueList &issues, Scenario &scenario)
{
    JsonReader reader(root, QString(), issues);
    if (!reader.isObject())
        return;
    readVersion(reader);
    reader.text(QStringLiteral("name"), scenario.name, kName);
    reader.text(QStringLiteral("description"), scenario.description, kDescription);
    qint64 seed = qint64(scenario.seed);
    reader.integer(QStringLiteral("seed"), seed, kSeed);
    scenario.seed = quint64(seed);
    const QString duration = QStringLiteral("duration");
    reader.require(duration, QStringLiteral("how long the run is, such as \"20s\""));
    reader.duration(duration, scenario.duration, kDuration);
    readLab(reader, scenario);
    readFeeds(reader, issues, scenario);
    readSteps(reader, issues, scenario);
    readExpectations(reader, issues, scenario);
    reader.finish();
}

} // namespace

bool isScenario(const QByteArray &json)
{
    const ParsedJson parsed = parseJsonText(json);
    return parsed.isJson && (parsed.root.member(u"steps") || parsed.root.member(u"expect") ||
                             parsed.root.member(u"duration"));
}

ParsedScenario parseScenario(const QByteArray &json)
{
    ParsedJson read = parseJsonText(json);
    ParsedScenario parsed;
    if (!read.isJson) {
        parsed.issues = read.issues; // these name their place themselves
        return parsed;
    }
    IssueList issues;
    issues.add(read.issues);
    readRoot(read.root, issues, parsed.scenario);
    parsed.root = std::move(read.root);
    parsed.issues = withPositions(issues.issues(), parsed.root, json);
    return parsed;
}

} // namespace feedscope
