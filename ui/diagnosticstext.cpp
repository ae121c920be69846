#include "diagnosticstext.h"

#include "format.h"
#include "healthtext.h"

#include <QStringList>

namespace feedscope {

namespace {

QString books(const Counters &c)
{
    return QStringLiteral("received %1, delivered %2, duplicates %3, stale %4, dropped %5, "
                          "missing %6, recovered %7, unaccounted %8, attempts %9")
        .arg(c.received)
        .arg(c.delivered)
        .arg(c.duplicates)
        .arg(c.stale)
        .arg(c.dropped)
        .arg(c.missing)
        .arg(c.recovered)
        .arg(c.unaccounted())
        .arg(c.attempts);
}

QString lineOf(const FeedSnapshot &feed)
{
    return QStringLiteral("%1 %2: %3 by %4, %5/s, %6")
        .arg(format::isoUtc(feed.takenAtWall), feed.id.value, feedStateName(feed.state()),
             transportName(feed.transport))
        .arg(feed.messagesPerSecond, 0, 'f', 1)
        .arg(books(feed.counters));
}

} // namespace

QString diagnosticsText(const Diagnostics &diagnostics)
{
    QStringList lines;
    lines << QStringLiteral("Feedscope %1, Qt %2, %3")
                 .arg(diagnostics.version, QString::fromLatin1(qVersion()), diagnostics.system);
    lines << healthDetail(diagnostics.health, QLocale::c());
    lines << QStringLiteral("Feeds: %1").arg(diagnostics.feeds.size());
    for (const auto &feed : diagnostics.feeds)
        lines << lineOf(*feed);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace feedscope
