#include "addressreader.h"

#include "issuetext.h"
#include "jsonpointer.h"
#include "urlrules.h"

namespace feedscope {

namespace {

QStringList transportNames()
{
    QStringList names;
    for (const TransportKind kind : {TransportKind::WebSocket, TransportKind::Sse,
                                     TransportKind::LongPoll, TransportKind::Poll})
        names.append(transportName(kind));
    return names;
}

// The rungs that stand in "fallback"; empty when any of them is wrong.
QList<TransportKind> readRungs(JsonReader &reader, const QString &key, const JsonNode &node)
{
    const QString allowed = QStringLiteral("1 to 4 different ones of ") + joined(transportNames());
    QList<TransportKind> rungs;
    for (const JsonNode &item : node.items) {
        const auto kind =
            item.kind == JsonNode::Kind::String ? transportFromName(item.text) : std::nullopt;
        if (node.kind == JsonNode::Kind::Array && kind && !rungs.contains(*kind)) {
            rungs.append(*kind);
            continue;
        }
        reader.wrongType(key, item, allowed);
        return {};
    }
    if (rungs.isEmpty())
        reader.issue(key, issueMessage(node.kind == JsonNode::Kind::Array
                                           ? QStringLiteral("an empty array")
                                           : shown(node),
                                       allowed));
    return rungs;
}

void readLadder(JsonReader &reader, FeedConfig &feed)
{
    QString transport = QStringLiteral("auto");
    const bool isGood = reader.word(QStringLiteral("transport"), transport,
                                    QStringList{QStringLiteral("auto")} + transportNames()) ||
                        !reader.find(QStringLiteral("transport"));
    const QString key = QStringLiteral("fallback");
    const JsonNode *fallback = reader.find(key);
    const auto only = transportFromName(transport);
    feed.transports = only ? QList{*only} : defaultLadder(feed.url);
    if (!fallback)
        return;
    const QList<TransportKind> rungs = readRungs(reader, key, *fallback);
    if (isGood && only)
        reader.issue(
            key,
            issueMessage(QStringLiteral("\"fallback\" beside \"transport\": \"%1\"").arg(transport),
                         QStringLiteral("\"fallback\" with \"transport\": \"auto\"")));
    else if (!rungs.isEmpty())
        feed.transports = rungs;
}

void readEndpoints(std::optional<JsonReader> reader, FeedConfig &feed)
{
    if (!reader)
        return;
    for (const QString &name : transportNames()) {
        const TransportKind kind = *transportFromName(name);
        QUrl url;
        if (readUrl(*reader, name, reader->find(name),
                    kind == TransportKind::WebSocket ? webSocketSchemes() : httpSchemes(), url))
            feed.endpoints.insert(kind, url);
    }
    reader->finish();
}

void readProxy(JsonReader &reader, QUrl &proxy)
{
    const QString key = QStringLiteral("proxy");
    const JsonNode *node = reader.find(key);
    if (node && node->kind != JsonNode::Kind::Null)
        readUrl(reader, key, node, {QStringLiteral("http"), QStringLiteral("socks5")}, proxy);
}

} // namespace

void readAddress(JsonReader &reader, FeedConfig &feed)
{
    const QString url = QStringLiteral("url");
    readUrl(reader, url, reader.require(url, QStringLiteral("a ws, wss, http or https URL")),
            webSocketSchemes() + httpSchemes(), feed.url);
    readLadder(reader, feed);
    readEndpoints(reader.object(QStringLiteral("endpoints")), feed);
    if (auto snapshot = reader.object(QStringLiteral("snapshot"))) {
        readUrl(*snapshot, url, snapshot->require(url, QStringLiteral("an http or https URL")),
                httpSchemes(), feed.snapshotUrl);
        snapshot->finish();
    }
    readProxy(reader, feed.proxy);
}

} // namespace feedscope
