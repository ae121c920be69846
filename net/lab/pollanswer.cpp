#include "pollanswer.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace feedscope {
namespace {

// RFC 9110 section 5.6.7: IMF-fixdate.
QByteArray httpDate(WallTime at)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(at.msSinceEpoch, Qt::UTC);
    return QLocale::c().toString(utc, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

bool matches(const QByteArray &ifNoneMatch, const QByteArray &etag)
{
    const QList<QByteArray> offered = ifNoneMatch.split(',');
    return std::any_of(offered.begin(), offered.end(), [&etag](QByteArray tag) {
        tag = tag.trimmed();
        if (tag.startsWith("W/"))
            tag.remove(0, 2); // the weak comparison of RFC 9110 section 8.8.3.2
        return tag == etag || tag == "*";
    });
}

} // namespace

HttpAnswer pollAnswer(const LabFeed &feed, const LabRequest &request, Instant now)
{
    const qint64 number = feed.lastSentAt(feed.head(now));
    HttpAnswer answer;
    answer.headers.append({QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("no-cache")});
    if (number == 0) {
        answer.status = 204;
        return answer;
    }
    const QByteArray etag = '"' + QByteArray::number(feed.stamp(number).msSinceEpoch, 36) + '-' +
                            QByteArray::number(number) + '"';
    const QByteArray modified = httpDate(feed.stamp(number));
    answer.headers.append({QByteArrayLiteral("ETag"), etag});
    answer.headers.append({QByteArrayLiteral("Last-Modified"), modified});
    // If-Modified-Since counts only where there is no If-None-Match (RFC 9110 section 13.2.2).
    const bool known = request.has("if-none-match")
                           ? matches(request.header("if-none-match"), etag)
                           : request.header("if-modified-since") == modified;
    if (known)
        answer.status = 304;
    else
        answer.body = feed.message(number);
    return answer;
}

HttpAnswer snapshotAnswer(const LabFeed &feed, Instant now)
{
    const qint64 head = feed.head(now);
    const QStringList &topics = feed.knobs().topics;
    QByteArray states;
    // The last of each topic is among the last few positions: topics take turns.
    const qint64 oldest = qMax<qint64>(0, head - 4 * topics.size() - 2);
    QList<qint64> last(topics.size(), 0);
    for (qint64 position = oldest + 1; position <= head; ++position) {
        const qint64 number = feed.numberAt(position);
        if (feed.copies(position) != 0)
            last[(number - 1) % topics.size()] = qMax(last[(number - 1) % topics.size()], number);
    }
    for (qsizetype i = 0; i < topics.size(); ++i)
        if (last[i] != 0)
            states += (states.isEmpty() ? "\"" : ",\"") + topics[i].toLatin1() +
                      "\":" + feed.message(last[i]);
    HttpAnswer answer;
    answer.body = "{\"lastId\":\"" + QByteArray::number(feed.lastSentAt(head)) + "\",\"topics\":{" +
                  states + "}}";
    answer.headers.append({QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("no-store")});
    return answer;
}

} // namespace feedscope
