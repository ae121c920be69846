#include "todaybook.h"

#include "statespans.h"
#include "timeanchor.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace feedscope {

namespace {

using Key = QLatin1StringView;

LedgerCounts outagesOf(const FeedSnapshot &feed)
{
    return feed.ledger ? feed.ledger->counts : LedgerCounts();
}

LedgerCounts simulatedOf(const FeedSnapshot &feed)
{
    return feed.ledger ? feed.ledger->simulated : LedgerCounts();
}

// Numbers as texts: JSON readers keep only 53 bits of a number.
template <typename Counts, typename Fields>
QJsonObject written(const Counts &counts, const Fields &fields)
{
    QJsonObject json;
    for (const auto &field : fields) {
        if (counts.*field.member > 0)
            json[Key(field.name)] = QString::number(counts.*field.member);
    }
    return json;
}

template <typename Counts, typename Fields>
Counts readFrom(const QJsonObject &json, const Fields &fields)
{
    Counts counts;
    for (const auto &field : fields)
        counts.*field.member = json.value(Key(field.name)).toString().toULongLong();
    return counts;
}

} // namespace

TodayBook::TodayBook(QTimeZone zone)
    : m_zone(std::move(zone))
{
}

void TodayBook::begin(QDate day)
{
    const bool isFirst = !m_day.isValid();
    m_day = day;
    m_since.reset();
    if (isFirst && m_keptDay == day)
        m_since = m_keptSince;
    else if (isFirst)
        m_since = m_wall;
    if (!isFirst || m_keptDay != day)
        m_kept.clear();
    for (Feed &feed : m_feeds) {
        feed.base = feed.last->counters;
        feed.outagesBase = outagesOf(*feed.last);
        feed.simulatedBase = simulatedOf(*feed.last);
        feed.earlier = {};
        feed.earlierReconnects = 0;
    }
}

void TodayBook::take(Feed &feed, const SnapshotBoard::Snapshot &snapshot)
{
    if (feed.last && (snapshot->counters.received < feed.last->counters.received ||
                      snapshot->counters.attempts < feed.last->counters.attempts)) {
        feed.earlier = totals(feed, *feed.last);
        feed.earlierReconnects += reconnects(feed);
        feed.base = {};
        feed.outagesBase = {};
        feed.simulatedBase = {};
    }
    feed.last = snapshot;
}

void TodayBook::update(const QList<SnapshotBoard::Snapshot> &feeds, Instant now)
{
    if (feeds.isEmpty() || (m_looked && now - *m_looked < kEvery && feeds.size() == m_feeds.size()))
        return;
    m_looked = now;
    const TimeAnchor clock = feeds.first()->anchor();
    m_wall = clock.wallOf(now);
    const QDate day = QDateTime::fromMSecsSinceEpoch(m_wall.msSinceEpoch, m_zone).date();
    if (day != m_day)
        begin(day);
    m_midnight = clock.instantOf({day.startOfDay(m_zone).toMSecsSinceEpoch()});
    QHash<FeedId, Feed> present;
    present.reserve(feeds.size());
    for (const auto &snapshot : feeds) {
        Feed feed =
            m_feeds.contains(snapshot->id) ? m_feeds.take(snapshot->id) : m_kept.take(snapshot->id);
        if (feed.last != snapshot)
            take(feed, snapshot);
        present.insert(snapshot->id, std::move(feed));
    }
    m_feeds = std::move(present);
}

quint64 TodayBook::reconnects(const Feed &feed) const
{
    return feed.last && feed.last->history
               ? quint64(reconnectsSince(feed.last->history->spans, m_midnight))
               : 0;
}

TodayTotals TodayBook::totals(const Feed &feed, const FeedSnapshot &snapshot) const
{
    TodayTotals today = feed.earlier;
    today.since = m_since;
    add(today.counters, countersSince(feed.base, snapshot.counters));
    add(today.outages, ledgerSince(feed.outagesBase, outagesOf(snapshot)));
    add(today.simulated, ledgerSince(feed.simulatedBase, simulatedOf(snapshot)));
    return today;
}

TodayTotals TodayBook::of(const FeedSnapshot &snapshot) const
{
    const auto at = m_feeds.constFind(snapshot.id);
    return totals(at == m_feeds.cend() ? Feed() : *at, snapshot);
}

TodayTotals TodayBook::all(const QList<SnapshotBoard::Snapshot> &feeds) const
{
    TodayTotals sum;
    for (const auto &feed : feeds) {
        const TodayTotals each = of(*feed);
        add(sum.counters, each.counters);
        add(sum.outages, each.outages);
        add(sum.simulated, each.simulated);
    }
    sum.since = m_since;
    return sum;
}

quint64 TodayBook::earlierReconnects(const FeedId &feed) const
{
    const auto at = m_feeds.constFind(feed);
    return at == m_feeds.cend() ? 0 : at->earlierReconnects;
}

QByteArray TodayBook::kept() const
{
    if (!m_day.isValid())
        return {};
    QJsonObject feeds;
    for (auto feed = m_feeds.cbegin(); feed != m_feeds.cend(); ++feed) {
        const TodayTotals today = totals(*feed, *feed->last);
        feeds[feed.key().value] =
            QJsonObject{{QStringLiteral("counters"), written(today.counters, counterFields())},
                        {QStringLiteral("outages"), written(today.outages, ledgerFields())},
                        {QStringLiteral("simulated"), written(today.simulated, ledgerFields())},
                        {QStringLiteral("reconnects"),
                         QString::number(feed->earlierReconnects + reconnects(*feed))}};
    }
    QJsonObject json{{QStringLiteral("day"), m_day.toString(Qt::ISODate)},
                     {QStringLiteral("feeds"), feeds}};
    if (m_since)
        json[Key("since")] = m_since->msSinceEpoch;
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

void TodayBook::goOnWith(const QByteArray &kept)
{
    const QJsonObject json = QJsonDocument::fromJson(kept).object();
    m_keptDay = QDate::fromString(json.value(Key("day")).toString(), Qt::ISODate);
    if (json.contains(Key("since")))
        m_keptSince = WallTime{json.value(Key("since")).toInteger()};
    const QJsonObject feeds = json.value(Key("feeds")).toObject();
    for (auto feed = feeds.constBegin(); feed != feeds.constEnd(); ++feed) {
        const QJsonObject each = feed->toObject();
        Feed earlier;
        earlier.earlier.counters =
            readFrom<Counters>(each.value(Key("counters")).toObject(), counterFields());
        earlier.earlier.outages =
            readFrom<LedgerCounts>(each.value(Key("outages")).toObject(), ledgerFields());
        earlier.earlier.simulated =
            readFrom<LedgerCounts>(each.value(Key("simulated")).toObject(), ledgerFields());
        earlier.earlierReconnects = each.value(Key("reconnects")).toString().toULongLong();
        m_kept.insert(FeedId{feed.key()}, std::move(earlier));
    }
}

} // namespace feedscope
