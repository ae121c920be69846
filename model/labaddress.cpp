#include "labaddress.h"

#include <QUrlQuery>

namespace feedscope {

namespace {

const QLatin1StringView kPrefix("lab:/");

QString placeholder(const QString &text, bool mayBeWebSocket)
{
    if (!text.startsWith(kPrefix))
        return text;
    const QString path = text.mid(kPrefix.size());
    const QString name = path.section(QLatin1Char('?'), 0, 0);
    const bool webSocket =
        mayBeWebSocket && (name == QLatin1StringView("ws") || name == QLatin1StringView("feed"));
    return (webSocket ? QStringLiteral("ws://") : QStringLiteral("http://")) +
           QLatin1StringView(kLabHost) + QLatin1Char('/') + path;
}

QString address(const QString &text, bool)
{
    for (const QLatin1StringView scheme :
         {QLatin1StringView("ws://"), QLatin1StringView("http://")}) {
        const QString start = scheme + QLatin1StringView(kLabHost) + QLatin1Char('/');
        if (text.startsWith(start))
            return kPrefix + text.mid(start.size());
    }
    return text;
}

JsonNode *find(JsonNode &object, const char *key)
{
    return const_cast<JsonNode *>(std::as_const(object).member(QString::fromLatin1(key)));
}

template <typename Change>
void changeText(JsonNode *node, bool mayBeWebSocket, Change change)
{
    if (node && node->kind == JsonNode::Kind::String)
        node->text = change(node->text, mayBeWebSocket);
}

// Calls change() on every text of a feed that is an address.
template <typename Change>
void changeAddresses(JsonNode &feed, Change change)
{
    changeText(find(feed, "url"), true, change);
    if (JsonNode *endpoints = find(feed, "endpoints")) {
        for (size_t i = 0; i < endpoints->keys.size(); ++i)
            changeText(&endpoints->items[i], endpoints->keys[i] == QLatin1StringView("websocket"),
                       change);
    }
    if (JsonNode *snapshot = find(feed, "snapshot"))
        changeText(find(*snapshot, "url"), false, change);
    if (JsonNode *auth = find(feed, "auth")) {
        if (JsonNode *refresh = find(*auth, "refresh"))
            changeText(find(*refresh, "url"), false, change);
    }
}

bool isLab(const QUrl &url)
{
    return url.host() == QLatin1StringView(kLabHost);
}

QUrl moved(QUrl url, const QUrl &base, const QList<std::pair<QString, QString>> &knobs)
{
    if (!isLab(url))
        return url;
    url.setHost(base.host());
    url.setPort(base.port());
    QUrlQuery query(url);
    for (const auto &[name, value] : knobs) {
        if (!query.hasQueryItem(name))
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    url.setQuery(query);
    return url;
}

} // namespace

JsonNode withLabUrls(JsonNode feed)
{
    changeAddresses(feed, placeholder);
    return feed;
}

JsonNode withLabAddresses(JsonNode feed)
{
    changeAddresses(feed, address);
    return feed;
}

bool usesLab(const FeedConfig &feed)
{
    const bool endpoint = std::any_of(feed.endpoints.begin(), feed.endpoints.end(), isLab);
    return isLab(feed.url) || endpoint || isLab(feed.snapshotUrl) ||
           (feed.auth.refresh && isLab(feed.auth.refresh->url));
}

FeedConfig atLab(FeedConfig feed, const QUrl &base, const QList<std::pair<QString, QString>> &knobs)
{
    feed.url = moved(feed.url, base, knobs);
    for (QUrl &url : feed.endpoints)
        url = moved(url, base, knobs);
    feed.snapshotUrl = moved(feed.snapshotUrl, base, knobs);
    if (feed.auth.refresh)
        feed.auth.refresh->url = moved(feed.auth.refresh->url, base, knobs);
    return feed;
}

} // namespace feedscope
