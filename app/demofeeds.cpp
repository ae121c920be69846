#include "demofeeds.h"

#include "labaddress.h"

#include <QUrlQuery>

namespace feedscope {
namespace {

struct DemoFeed
{
    const char *id;
    const char *name;
    const char *path;
    const char *knobs;
};

constexpr DemoFeed demo[] = {
    {"orders-eu", "Orders EU", "/sse", "topic=orders-eu&rate=10"},         // steady
    {"quotes-fx", "Quotes FX", "/ws", "topic=quotes-fx&rate=40&burst=80"}, // 80 every 2 s
    {"settlements-us", "Settlements US", "/long-poll",
     "topic=settlements-us&rate=0.2&hold=10000"},                               // slow
    {"fills-apac", "Fills APAC", "/sse", "topic=fills-apac&rate=8&drop=30000"}, // drops every 30 s
    {"ticks-crypto", "Ticks crypto", "/feed",
     "topic=ticks-crypto&rate=12&gap=60"}, // a gap every 5 s
    {"inventory-de", "Inventory DE", "/sse",
     "topic=inventory-de&rate=4&silent=20000"},                                 // goes silent
    {"positions-hk", "Positions HK", "/sse", "topic=positions-hk&auth=bearer"}, // refused: no token
    {"auctions-uk", "Auctions UK", "/sse", "topic=auctions-uk&rate=4&end=240"}, // over after 1 min
};

QList<TransportKind> transportsOf(const QUrl &url)
{
    if (url.path() == QLatin1StringView("/ws"))
        return {TransportKind::WebSocket};
    if (url.path() == QLatin1StringView("/long-poll"))
        return {TransportKind::LongPoll};
    return url.path() == QLatin1StringView("/sse") ? QList{TransportKind::Sse} : defaultLadder(url);
}

FeedConfig feedOf(const QUrl &labBase, const DemoFeed &entry)
{
    FeedConfig feed;
    feed.id = {QString::fromLatin1(entry.id)};
    feed.name = QString::fromLatin1(entry.name);
    feed.url = labBase;
    feed.url.setPath(QString::fromLatin1(entry.path));
    // The lab speaks WebSocket on the port it speaks HTTP on.
    const bool upgrades = feed.url.path() == QLatin1StringView("/ws") ||
                          feed.url.path() == QLatin1StringView("/feed");
    if (upgrades) {
        feed.url.setScheme(QStringLiteral("ws"));
        feed.subscribe = {QStringLiteral("{\"op\":\"subscribe\",\"after\":\"{{lastId}}\"}")};
    }
    feed.url.setQuery(QString::fromLatin1(entry.knobs) + QStringLiteral("&heartbeat=5000"));
    feed.transports = transportsOf(feed.url);
    feed.fields.sequence = QStringLiteral("/seq");
    feed.fields.id = QStringLiteral("/id");
    feed.fields.timestamp = QStringLiteral("/ts");
    feed.fields.stream = QStringLiteral("/topic");
    feed.heartbeatTimeout = Millis(20'000); // the silent one is noticed while somebody watches
    return feed;
}

} // namespace

QList<FeedConfig> demoFeeds(const QUrl &labBase)
{
    QList<FeedConfig> feeds;
    for (const DemoFeed &entry : demo)
        feeds.append(feedOf(labBase, entry));
    return feeds;
}

QList<FeedConfig> withLabHost(QList<FeedConfig> feeds, const QUrl &base)
{
    for (FeedConfig &feed : feeds) {
        if (base.isEmpty() || feed.url.host() != base.host() || feed.url.port() != base.port())
            continue;
        feed.url.setHost(QLatin1StringView(kLabHost));
        feed.url.setPort(-1);
    }
    return feeds;
}

} // namespace feedscope
