#include "authreader.h"
#include "configparser.h"
#include "feedwriter.h"
#include "jsonwriter.h"
#include "secretsourcereader.h"

namespace feedscope {

namespace {

// Defaults are left out, sections without members too: the file shows what a person chose.
void addText(JsonNode &object, const char *key, const QString &value, const QString &usual = {})
{
    if (value != usual)
        addMember(object, QLatin1StringView(key), jsonText(value));
}

void addDuration(JsonNode &object, const char *key, Millis value, Millis usual)
{
    addText(object, key, formatDuration(value), formatDuration(usual));
}

void addNumber(JsonNode &object, const char *key, double value, double usual)
{
    if (value != usual)
        addMember(object, QLatin1StringView(key), jsonNumber(value));
}

void addBool(JsonNode &object, const char *key, bool value, bool usual)
{
    if (value != usual)
        addMember(object, QLatin1StringView(key), jsonBool(value));
}

void addUrl(JsonNode &object, const char *key, const QUrl &url)
{
    addText(object, key, url.toString(QUrl::FullyEncoded));
}

void addSection(JsonNode &object, const char *key, JsonNode section)
{
    if (!section.items.empty())
        addMember(object, QLatin1StringView(key), std::move(section));
}

JsonNode textArray(const QStringList &texts)
{
    JsonNode array = jsonArray({});
    for (const QString &text : texts)
        array.items.push_back(jsonText(text));
    return array;
}

void addLadder(JsonNode &object, const FeedConfig &feed)
{
    if (feed.transports.isEmpty() || feed.transports == defaultLadder(feed.url))
        return;
    if (feed.transports.size() == 1) {
        addText(object, "transport", transportName(feed.transports.first()));
        return;
    }
    QStringList names;
    for (const TransportKind kind : feed.transports)
        names.append(transportName(kind));
    addSection(object, "fallback", textArray(names));
}

JsonNode endpointsNode(const FeedConfig &feed)
{
    JsonNode node = jsonObject();
    for (const TransportKind kind : {TransportKind::WebSocket, TransportKind::Sse,
                                     TransportKind::LongPoll, TransportKind::Poll}) {
        if (feed.endpoints.contains(kind))
            addMember(node, transportName(kind),
                      jsonText(feed.endpoints.value(kind).toString(QUrl::FullyEncoded)));
    }
    return node;
}

JsonNode headersNode(const FeedConfig &feed)
{
    JsonNode node = jsonObject();
    for (const auto &[name, value] : feed.headers)
        addMember(node, QString::fromLatin1(name), jsonText(QString::fromUtf8(value)));
    return node;
}

JsonNode sourceNode(const SecretSource &source)
{
    JsonNode node = jsonObject();
    addMember(node, secretSourceName(source.kind),
              source.kind == SecretSource::Kind::Command ? textArray(source.command)
                                                         : jsonText(source.name));
    return node;
}

JsonNode authNode(const AuthConfig &auth)
{
    JsonNode node = jsonObject();
    if (auth == AuthConfig())
        return node;
    addText(node, "type", authKindName(auth.kind));
    addText(node, "user", auth.user);
    addText(node, auth.kind == AuthConfig::Kind::Query ? "parameter" : "header", auth.header);
    if (auth.token)
        addSection(node, "token", sourceNode(*auth.token));
    if (auth.refresh) {
        const RefreshConfig usual;
        JsonNode refresh = jsonObject();
        addUrl(refresh, "url", auth.refresh->url);
        if (auth.refresh->token)
            addSection(refresh, "token", sourceNode(*auth.refresh->token));
        addText(refresh, "body", auth.refresh->body);
        addText(refresh, "send", auth.refresh->send);
        addText(refresh, "tokenPointer", auth.refresh->tokenPointer, usual.tokenPointer);
        addText(refresh, "expiresInPointer", auth.refresh->expiresInPointer,
                usual.expiresInPointer);
        addDuration(refresh, "before", auth.refresh->before, usual.before);
        addMember(node, QStringLiteral("refresh"), refresh);
    }
    return node;
}

void addRequest(JsonNode &node, const FeedConfig &feed, const FeedConfig &usual)
{
    addSection(node, "endpoints", endpointsNode(feed));
    addSection(node, "headers", headersNode(feed));
    addSection(node, "subprotocols", textArray(feed.subprotocols));
    addSection(node, "subscribe", textArray(feed.subscribe));
    addText(node, "method", QString::fromLatin1(feed.method), QString::fromLatin1(usual.method));
    addText(node, "body", QString::fromUtf8(feed.body));
    addBool(node, "retryPost", feed.retryPost, usual.retryPost);
    addText(node, "endMarker", QString::fromUtf8(feed.endMarker));
    addSection(node, "auth", authNode(feed.auth));
    JsonNode fields = jsonObject();
    addText(fields, "sequence", feed.fields.sequence);
    addText(fields, "id", feed.fields.id);
    addText(fields, "timestamp", feed.fields.timestamp);
    addText(fields, "stream", feed.fields.stream);
    addSection(node, "fields", fields);
}

void addTiming(JsonNode &node, const FeedConfig &feed, const FeedConfig &usual)
{
    addDuration(node, "connectTimeout", feed.connectTimeout, usual.connectTimeout);
    addDuration(node, "recoverAfter", feed.recoverAfter, usual.recoverAfter);
    JsonNode heartbeat = jsonObject();
    addDuration(heartbeat, "ping", feed.pingInterval, usual.pingInterval);
    addDuration(heartbeat, "timeout", feed.heartbeatTimeout, usual.heartbeatTimeout);
    addText(heartbeat, "event", QString::fromUtf8(feed.heartbeatEvent));
    addSection(node, "heartbeat", heartbeat);
    JsonNode freshness = jsonObject();
    addDuration(freshness, "silentAfter", feed.silentAfter, usual.silentAfter);
    addSection(node, "freshness", freshness);
    JsonNode backoff = jsonObject();
    const bool isOwn = !feed.backoff.preset;
    if (!isOwn)
        addText(backoff, "preset", presetName(*feed.backoff.preset));
    const BackoffConfig usualBackoff = isOwn ? usual.backoff : presetBackoff(*feed.backoff.preset);
    addDuration(backoff, "base", feed.backoff.base, usualBackoff.base);
    addNumber(backoff, "factor", feed.backoff.factor, usualBackoff.factor);
    addDuration(backoff, "cap", feed.backoff.cap, usualBackoff.cap);
    addText(backoff, "jitter", jitterName(feed.backoff.jitter), jitterName(usualBackoff.jitter));
    addNumber(backoff, "maxAttempts", feed.backoff.maxAttempts, usualBackoff.maxAttempts);
    addSection(node, "backoff", backoff);
    JsonNode poll = jsonObject();
    addDuration(poll, "interval", feed.pollInterval, usual.pollInterval);
    addDuration(poll, "maxInterval", feed.pollMaxInterval, usual.pollMaxInterval);
    addBool(poll, "slowWhenHidden", feed.pollSlowWhenHidden, usual.pollSlowWhenHidden);
    addSection(node, "poll", poll);
}

void addConnection(JsonNode &node, const FeedConfig &feed, const FeedConfig &usual)
{
    JsonNode snapshot = jsonObject();
    addUrl(snapshot, "url", feed.snapshotUrl);
    addSection(node, "snapshot", snapshot);
    JsonNode limits = jsonObject();
    addNumber(limits, "messageBytes", double(feed.maxMessageBytes), double(usual.maxMessageBytes));
    addNumber(limits, "keepMessages", feed.keepMessages, usual.keepMessages);
    addNumber(limits, "keepBytes", double(feed.keepBytes), double(usual.keepBytes));
    addBool(limits, "conflate", feed.conflate, usual.conflate);
    addSection(node, "limits", limits);
    addUrl(node, "proxy", feed.proxy);
    JsonNode tls = jsonObject();
    addText(tls, "ca", feed.tls.ca);
    addText(tls, "clientCert", feed.tls.clientCert);
    addText(tls, "clientKey", feed.tls.clientKey);
    addSection(node, "tls", tls);
    addBool(node, "http2", feed.http2, usual.http2);
    addBool(node, "enabled", feed.enabled, usual.enabled);
}

} // namespace

JsonNode feedNode(const FeedConfig &feed)
{
    const FeedConfig usual;
    JsonNode node = jsonObject();
    addText(node, "id", feed.id.value);
    addText(node, "name", feed.name);
    addText(node, "group", feed.group);
    addUrl(node, "url", feed.url);
    addLadder(node, feed);
    addRequest(node, feed, usual);
    addTiming(node, feed, usual);
    addConnection(node, feed, usual);
    return node;
}

QByteArray writeConfig(const QList<FeedConfig> &feeds)
{
    JsonNode array = jsonArray({});
    for (const FeedConfig &feed : feeds)
        array.items.push_back(feedNode(feed));
    JsonNode root = jsonObject();
    addMember(root, QStringLiteral("version"), jsonNumber(1));
    addMember(root, QStringLiteral("feeds"), array);
    return writeJson(root);
}

} // namespace feedscope
