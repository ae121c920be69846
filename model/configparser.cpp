#include "configparser.h"

#include "configlimits.h"
#include "feedreader.h"
#include "issuetext.h"
#include "jsonpointer.h"
#include "jsontext.h"

#include <QHash>

namespace feedscope {

using namespace configlimits;

namespace {

constexpr double kVersion = 1;

// False when the rest of the file cannot be judged by this version's rules.
bool checkVersion(JsonReader &reader)
{
    const QString key = QStringLiteral("version");
    const JsonNode *version = reader.require(key, QStringLiteral("1"));
    if (!version)
        return true;
    if (version->kind == JsonNode::Kind::Number && version->number > kVersion) {
        reader.issue(key,
                     QStringLiteral("written by a newer Feedscope (version %1); this one reads "
                                    "version 1")
                         .arg(shown(*version)));
        return false;
    }
    if (version->kind != JsonNode::Kind::Number || version->number != kVersion)
        reader.wrongType(key, *version, QStringLiteral("1"));
    return true;
}

void readFeeds(const JsonNode &node, const QString &pointer, IssueList &issues,
               QList<FeedConfig> &feeds)
{
    if (qsizetype(node.items.size()) > kMaxFeeds) {
        issues.add(pointer, issueMessage(QStringLiteral("%1 feeds").arg(node.items.size()),
                                         QStringLiteral("at most %1").arg(kMaxFeeds)));
        return;
    }
    QHash<QString, QString> pointerOfId;
    for (const JsonNode &item : node.items) {
        const QString own = pointerTo(pointer, feeds.size());
        feeds.append(readFeed(item, own, issues));
        const QString &id = feeds.last().id.value;
        if (id.isEmpty())
            continue;
        if (pointerOfId.contains(id))
            issues.add(pointerTo(own, QStringLiteral("id")),
                       issueMessage(QStringLiteral("%1, which is already the id of %2")
                                        .arg(quoted(id), pointerOfId.value(id)),
                                    QStringLiteral("an id of its own for each feed")));
        else
            pointerOfId.insert(id, own);
    }
}

void readRoot(const JsonNode &root, IssueList &issues, QList<FeedConfig> &feeds)
{
    JsonReader reader(root, QString(), issues);
    if (!reader.isObject() || !checkVersion(reader))
        return;
    const QString key = QStringLiteral("feeds");
    if (root.member(u"steps") || root.member(u"expect")) {
        reader.issue(root.member(u"expect") ? QStringLiteral("expect") : QStringLiteral("steps"),
                     issueMessage(QStringLiteral("a scenario file"),
                                  QStringLiteral("a config file; play it with feedscope run")));
        return;
    }
    const JsonNode *node = reader.require(key, QStringLiteral("an array of feeds"));
    if (node && node->kind == JsonNode::Kind::Array)
        readFeeds(*node, reader.pointerOf(key), issues, feeds);
    else if (node)
        reader.wrongType(key, *node, QStringLiteral("an array of feeds"));
    reader.finish();
}

} // namespace

ParsedConfig parseConfig(const QByteArray &json)
{
    const ParsedJson parsed = parseJsonText(json);
    IssueList issues;
    issues.add(parsed.issues);
    ParsedConfig config;
    if (parsed.isJson)
        readRoot(parsed.root, issues, config.feeds);
    config.issues = issues.issues();
    if (!config.ok())
        config.feeds.clear();
    return config;
}

} // namespace feedscope
