#include "demofeeds.h"

#include <QUrlQuery>

namespace feedscope {
namespace {

struct DemoFeed
{
    const char *id;
    const char *name;
    const char *knobs;
};

constexpr DemoFeed demo[] = {
    {"orders-eu", "Orders EU", "topic=orders-eu&rate=10"},                      // steady
    {"quotes-fx", "Quotes FX", "topic=quotes-fx&rate=40&burst=80"},             // 80 every 2 s
    {"settlements-us", "Settlements US", "topic=settlements-us&rate=0.2"},      // slow
    {"fills-apac", "Fills APAC", "topic=fills-apac&rate=8&drop=30000"},         // drops every 30 s
    {"ticks-crypto", "Ticks crypto", "topic=ticks-crypto&rate=12&gap=60"},      // a gap every 5 s
    {"inventory-de", "Inventory DE", "topic=inventory-de&rate=4&silent=20000"}, // goes silent
    {"positions-hk", "Positions HK", "topic=positions-hk&auth=bearer"},         // refused: no token
    {"auctions-uk", "Auctions UK", "topic=auctions-uk&rate=4&end=240"},         // over after 1 min
};

FeedConfig feedOf(const QUrl &labBase, const DemoFeed &entry)
{
    FeedConfig feed;
    feed.id = {QString::fromLatin1(entry.id)};
    feed.name = QString::fromLatin1(entry.name);
    feed.url = labBase;
    feed.url.setPath(QStringLiteral("/sse"));
    feed.url.setQuery(QString::fromLatin1(entry.knobs) + QStringLiteral("&heartbeat=5000"));
    feed.transports = {TransportKind::Sse};
    feed.fields.sequence = QStringLiteral("/seq");
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

} // namespace feedscope
