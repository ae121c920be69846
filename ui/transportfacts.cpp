#include "transportfacts.h"

#include "detailsfacts.h"
#include "errorsentence.h"
#include "feedcelltext.h"
#include "format.h"

#include <QCoreApplication>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Transport)
};

bool isOpen(const FeedSnapshot &feed)
{
    return feed.connection.phase == ConnectionPhase::Live;
}

QString inUseFact(const FeedSnapshot &feed)
{
    if (isOpen(feed))
        return transportInUse(feed);
    const FeedState state = feed.state();
    const bool trying = state == FeedState::Connecting || state == FeedState::Reconnecting;
    return (trying ? Words::tr("none now, %1 is tried next") : Words::tr("none, %1 was the last"))
        .arg(transportInUse(feed));
}

} // namespace

QString transportInUse(const FeedSnapshot &feed)
{
    const QString title = transportTitle(feed.transport);
    return feed.transport == TransportKind::Poll && feed.pollInterval
               ? Words::tr("%1, every %2")
                     .arg(title, format::wholeDuration(*feed.pollInterval, QLocale()))
               : title;
}

QList<Fact> transportFacts(const FeedSnapshot &feed, Instant now)
{
    QList<Fact> facts{{Words::tr("In use"), inUseFact(feed)},
                      {Words::tr("Wanted"), transportTitle(feed.wanted)}};
    if (feed.transport != feed.wanted) {
        facts.append({Words::tr("Why left"), feed.fallbackReason.isNone()
                                                 ? Words::tr("not known yet")
                                                 : errorSentence(feed.fallbackReason)});
        if (feed.recoverAt)
            facts.append(
                {Words::tr("Tried again"),
                 Words::tr("%1 at %2, in %3")
                     .arg(transportTitle(feed.wanted), clockText(feed, *feed.recoverAt),
                          format::duration(std::max(Nanos{0}, *feed.recoverAt - now), QLocale()))});
        else
            facts.append({Words::tr("Tried again"), Words::tr("with the next connection")});
    }
    const QString why = whyNotSend(feed);
    facts.append(
        {Words::tr("Sending"), why.isEmpty() ? Words::tr("possible, in the Messages tab") : why});
    return facts;
}

QString transportToolTip(const FeedSnapshot &feed, Instant now)
{
    QStringList lines;
    for (const Fact &fact : transportFacts(feed, now))
        lines << fact.label + QStringLiteral(": ") + fact.value;
    return lines.join(QLatin1Char('\n'));
}

QString whyNotSend(const FeedSnapshot &feed)
{
    if (feed.transport != TransportKind::WebSocket)
        return Words::tr("%1 has no way back to the server. Only WebSocket has.")
            .arg(transportTitle(feed.transport));
    return isOpen(feed) ? QString() : Words::tr("Not connected. Text is not kept for later.");
}

} // namespace feedscope
