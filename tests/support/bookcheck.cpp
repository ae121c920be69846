#include "bookcheck.h"

#include <QJsonArray>
#include <QTest>
#include <array>

namespace feedscope::test {

namespace {

constexpr int kEnough = 5; // problems of one test; more say nothing new

struct Named
{
    const char *name;
    quint64 Counters::*counter;
};

// What can be counted along from what a feed tells.
constexpr std::array<Named, 9> kTold{{{"received", &Counters::received},
                                      {"delivered", &Counters::delivered},
                                      {"duplicates", &Counters::duplicates},
                                      {"stale", &Counters::stale},
                                      {"dropped", &Counters::dropped},
                                      {"bytes", &Counters::bytes},
                                      {"gaps", &Counters::gaps},
                                      {"outOfOrder", &Counters::outOfOrder},
                                      {"restarts", &Counters::restarts}}};

// `told` counts in `missing` what gaps said, and in `recovered` the numbers that came late.
QStringList disagreements(const Counters &told, const Counters &books)
{
    QStringList list;
    if (const QString off = unbalanced(books); !off.isEmpty())
        list << off;
    for (const auto &[name, counter] : kTold) {
        if (told.*counter != books.*counter)
            list << QStringLiteral("%1 is %2, but %3 were told")
                        .arg(QLatin1StringView(name))
                        .arg(books.*counter)
                        .arg(told.*counter);
    }
    if (books.lost > books.missing)
        list << QStringLiteral("%1 lost of %2 missing").arg(books.lost).arg(books.missing);
    // A single number may still turn out to have changed places; a snapshot closes gaps untold.
    const qint64 untold = qint64(books.missing + told.recovered) - qint64(told.missing);
    if (books.superseded == 0 && untold != 0 && untold != 1)
        list << QStringLiteral("%1 missing, but gaps of %2 were told and %3 of it came late")
                    .arg(books.missing)
                    .arg(told.missing)
                    .arg(told.recovered);
    return list;
}

void count(Counters &told, MessageVerdict verdict, quint64 bytes)
{
    ++told.received;
    told.bytes += bytes;
    switch (verdict) {
    case MessageVerdict::Delivered:
        ++told.delivered;
        break;
    case MessageVerdict::Duplicate:
        ++told.duplicates;
        break;
    case MessageVerdict::Stale:
        ++told.stale;
        break;
    case MessageVerdict::Dropped:
        ++told.dropped;
        break;
    }
}

quint64 number(const QJsonObject &record, const char *key)
{
    return quint64(record[QLatin1StringView(key)].toDouble());
}

QString word(const QJsonObject &record, const char *key)
{
    return record[QLatin1StringView(key)].toString();
}

void count(Counters &told, const QJsonObject &record)
{
    const QString kind = word(record, "kind");
    if (kind == QLatin1StringView("message")) {
        const QString verdict = word(record, "verdict");
        count(told,
              verdict.isEmpty()                           ? MessageVerdict::Delivered
              : verdict == QLatin1StringView("duplicate") ? MessageVerdict::Duplicate
              : verdict == QLatin1StringView("stale")     ? MessageVerdict::Stale
                                                          : MessageVerdict::Dropped,
              number(record, "bytes"));
    } else if (kind == QLatin1StringView("gap")) {
        ++told.gaps;
        told.missing += number(record, "missing");
    } else if (kind == QLatin1StringView("recovered")) {
        told.recovered += number(record, "to") - number(record, "from") + 1;
    } else if (kind == QLatin1StringView("out_of_order")) {
        ++told.outOfOrder;
    } else if (kind == QLatin1StringView("restart")) {
        ++told.restarts;
    }
}

Counters booksOf(const QJsonObject &summary)
{
    Counters books;
    for (const auto &[name, counter] : kTold)
        books.*counter = number(summary, name);
    books.expected = number(summary, "expected");
    books.sequenced = number(summary, "sequenced");
    books.missing = number(summary, "missing");
    books.recovered = number(summary, "recovered");
    books.superseded = number(summary, "superseded");
    books.lost = number(summary, "lost");
    return books;
}

// Of a quiet run messages are not told, nor what is said of one message each.
Counters likeQuiet(Counters told, const Counters &books)
{
    if (told.received > 0 || books.received == 0)
        return told;
    for (const auto &[name, counter] : kTold) {
        if (counter != &Counters::gaps && counter != &Counters::restarts)
            told.*counter = books.*counter;
    }
    told.recovered = told.missing - std::min(told.missing, books.missing);
    return told;
}

QStringList brokenSums(const QJsonObject &summary, const Counters &books)
{
    QStringList list;
    Counters sum;
    const QJsonObject kinds = summary[QLatin1StringView("byTransport")].toObject();
    for (const auto &kind : kinds) {
        sum.received += number(kind.toObject(), "received");
        sum.delivered += number(kind.toObject(), "delivered");
        sum.bytes += number(kind.toObject(), "bytes");
    }
    if (sum.received != books.received || sum.delivered != books.delivered ||
        sum.bytes != books.bytes)
        list << QStringLiteral("the transports do not add up to the whole");
    const QJsonArray feeds = summary[QLatin1StringView("feeds")].toArray();
    if (feeds.isEmpty())
        return list;
    for (const auto &[name, counter] : kTold) {
        quint64 all = 0;
        for (const auto &feed : feeds)
            all += number(feed.toObject(), name);
        if (all != books.*counter)
            list << QStringLiteral("the feeds do not add up to the whole of %1")
                        .arg(QLatin1StringView(name));
    }
    return list;
}

void fail(const QString &what)
{
    QTest::qFail(qPrintable(QStringLiteral("the books do not add up: ") + what), __FILE__,
                 __LINE__);
}

} // namespace

QString unbalanced(const Counters &c)
{
    if (c.unaccounted() != 0)
        return QStringLiteral("unaccounted %1 of %2").arg(c.unaccounted()).arg(c.received);
    if (c.unaccountedNumbers() != 0)
        return QStringLiteral("expected %1, sequenced %2, missing %3")
            .arg(c.expected)
            .arg(c.sequenced)
            .arg(c.missing);
    return {};
}

BookCheck::~BookCheck()
{
    for (const QString &problem : std::as_const(m_problems))
        fail(problem);
}

void BookCheck::event(const FeedEvent &event)
{
    Counters &told = m_tallies[event.feed];
    if (const auto *gap = std::get_if<GapFound>(&event.body)) {
        ++told.gaps;
        told.missing += gap->missing;
    } else if (const auto *late = std::get_if<Recovered>(&event.body)) {
        told.recovered += late->to - late->from + 1;
    } else if (std::holds_alternative<OutOfOrderSeen>(event.body)) {
        ++told.outOfOrder;
    } else if (std::holds_alternative<SequenceRestarted>(event.body)) {
        ++told.restarts;
    }
}

void BookCheck::message(const FeedId &feed, MessageVerdict verdict, qsizetype bytes)
{
    count(m_tallies[feed], verdict, quint64(bytes));
}

void BookCheck::counters(const FeedId &feed, const Counters &counters)
{
    if (m_problems.size() >= kEnough)
        return;
    const QStringList off = disagreements(m_tallies[feed], counters);
    for (const QString &problem : off)
        m_problems << feed.value + QStringLiteral(": ") + problem;
}

QStringList brokenBooks(const QList<QJsonObject> &records)
{
    if (records.isEmpty() || word(records.last(), "kind") != QLatin1StringView("summary"))
        return {};
    const QJsonObject summary = records.last();
    std::unordered_map<std::string, Counters> tallies;
    for (const QJsonObject &record : records)
        count(tallies[word(record, "feed").toStdString()], record);
    QStringList broken;
    const auto check = [&](const QJsonObject &of, const Counters &told) {
        const Counters books = booksOf(of);
        QStringList off = disagreements(likeQuiet(told, books), books);
        off += brokenSums(of, books);
        for (const QString &problem : std::as_const(off))
            broken << word(of, "feed") + QStringLiteral(": ") + problem;
    };
    const QJsonArray feeds = summary[QLatin1StringView("feeds")].toArray();
    if (feeds.isEmpty()) {
        check(summary, tallies[word(summary, "feed").toStdString()]);
        return broken;
    }
    for (const auto &feed : feeds)
        check(feed.toObject(), tallies[word(feed.toObject(), "feed").toStdString()]);
    for (const QString &problem : brokenSums(summary, booksOf(summary)))
        broken << QStringLiteral("all: ") + problem;
    return broken;
}

void auditRecords(const QList<QJsonObject> &records)
{
    for (const QString &problem : brokenBooks(records))
        fail(problem);
}

} // namespace feedscope::test
