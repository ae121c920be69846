#include "longpolltransport.h"

#include "longpollbody.h"

#include <algorithm>

namespace feedscope {
namespace {

const QString kCursorKey = QStringLiteral("lastId");

// What stands in the query besides the cursor, as it was written.
QStringList withoutCursor(const QUrl &url)
{
    QStringList rest = url.query(QUrl::FullyEncoded).split(u'&', Qt::SkipEmptyParts);
    rest.removeIf([](const QString &pair) { return pair.section(u'=', 0, 0) == kCursorKey; });
    return rest;
}

} // namespace

LongPollTransport::LongPollTransport(const AttemptSpec &spec, Scheduler &scheduler, QObject *parent)
    : Transport(parent)
    , m_config(*spec.config)
    , m_scheduler(scheduler)
    , m_exchange(spec, Millis(0), scheduler, this)
    , m_held(scheduler)
    , m_nextQuestion(scheduler)
{
    connect(&m_exchange, &PollExchange::sent, this, &LongPollTransport::requestSent);
    connect(&m_exchange, &PollExchange::accepted, this, &LongPollTransport::becomeOpen);
    connect(&m_exchange, &PollExchange::answered, this, &LongPollTransport::receive);
    connect(&m_exchange, &PollExchange::failed, this, &LongPollTransport::close);
}

void LongPollTransport::open(const ResumePoint &resume)
{
    m_cursor = resume.lastId;
    m_stage = Stage::Opening;
    ask();
}

void LongPollTransport::abort()
{
    m_stage = Stage::Over;
    m_held.cancel();
    m_nextQuestion.cancel();
    m_exchange.drop();
}

void LongPollTransport::ask()
{
    m_askedAt = m_scheduler.now();
    m_exchange.ask(question(),
                   {{QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("no-store")}});
}

QUrl LongPollTransport::question() const
{
    QUrl url = endpointFor(m_config, TransportKind::LongPoll);
    if (m_cursor.isEmpty())
        return url;
    // Byte for byte, whatever an id is made of.
    const auto id = QString::fromLatin1(m_cursor.toPercentEncoding());
    url.setQuery((withoutCursor(url) << kCursorKey + u'=' + id).join(u'&'), QUrl::StrictMode);
    return url;
}

void LongPollTransport::requestSent()
{
    if (m_stage != Stage::Opening)
        return;
    const Millis wait = std::min(kHeldAfter, m_config.connectTimeout / 2);
    m_held.at(m_scheduler.now() + wait, [this] { becomeOpen(); });
}

void LongPollTransport::becomeOpen()
{
    m_held.cancel();
    if (m_stage != Stage::Opening)
        return;
    m_stage = Stage::Open;
    emit opened();
}

void LongPollTransport::receive(const PollReply &reply)
{
    LongPollBody body = readLongPollBody(reply.body);
    if (!body.error.isEmpty())
        return close({ErrorKind::Protocol, 0, body.error, std::nullopt});
    bool delivered = false;
    for (LongPollItem &item : body.items) {
        delivered |= deliverItem(item, reply.receivedAt);
        // A handler may have ended this attempt.
        if (m_stage != Stage::Open)
            return;
    }
    if (!delivered)
        emit alive();
    if (m_stage != Stage::Open)
        return;
    const bool moved = body.cursor && *body.cursor != m_cursor;
    if (moved) {
        m_cursor = *body.cursor;
        tellId(m_cursor);
    }
    if (m_stage != Stage::Open)
        return;
    const bool isProgress = moved && !body.items.isEmpty();
    const Instant now = m_scheduler.now();
    m_nextQuestion.at(isProgress ? now : std::max(now, m_askedAt + kPace), [this] { ask(); });
}

bool LongPollTransport::deliverItem(LongPollItem &item, Instant receivedAt)
{
    if (!m_config.heartbeatEvent.isEmpty() && item.event == m_config.heartbeatEvent)
        return false;
    if (!m_config.endMarker.isEmpty() && item.payload == m_config.endMarker) {
        close({ErrorKind::EndMarker, 0, QStringLiteral("The feed sent its end marker."),
               std::nullopt});
        return true;
    }
    QByteArray event = item.event.isEmpty() ? QByteArrayLiteral("message") : std::move(item.event);
    deliver({receivedAt, std::move(item.payload), std::move(event), std::move(item.id), false});
    return true;
}

void LongPollTransport::close(const FeedError &error)
{
    if (m_stage == Stage::Over)
        return;
    abort();
    emit closed(error);
}

} // namespace feedscope

#include "moc_longpolltransport.cpp"
