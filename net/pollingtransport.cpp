#include "pollingtransport.h"

#include <QCryptographicHash>
#include <algorithm>

namespace feedscope {
namespace {

// The interval grows by 3/2 after each unchanged answer.
Millis grown(Millis interval, const FeedConfig &config)
{
    return std::clamp(interval * 3 / 2, config.pollInterval,
                      std::max(config.pollInterval, config.pollMaxInterval));
}

} // namespace

PollingTransport::PollingTransport(const AttemptSpec &spec, Scheduler &scheduler, QObject *parent)
    : Transport(parent)
    , m_config(*spec.config)
    , m_scheduler(scheduler)
    , m_exchange(spec, m_config.connectTimeout, scheduler, this)
    , m_interval(m_config.pollInterval)
    , m_nextQuestion(scheduler)
{
    connect(&m_exchange, &PollExchange::accepted, this, &PollingTransport::accept);
    connect(&m_exchange, &PollExchange::answered, this, &PollingTransport::receive);
    connect(&m_exchange, &PollExchange::failed, this, &PollingTransport::close);
}

void PollingTransport::open(const ResumePoint &resume)
{
    m_cursor = resume.poll;
    m_stage = Stage::Opening;
    ask();
}

void PollingTransport::abort()
{
    m_stage = Stage::Over;
    m_nextQuestion.cancel();
    m_exchange.drop();
}

void PollingTransport::setWindowHidden(bool hidden)
{
    const Millis before = interval();
    m_windowHidden = hidden;
    if (m_stage != Stage::Open)
        return;
    tellInterval(before);
    if (m_nextQuestion.isSet() && m_stage == Stage::Open)
        askInTime();
}

Millis PollingTransport::interval() const
{
    const bool isSlow = m_windowHidden && m_config.pollSlowWhenHidden;
    return isSlow ? std::max(m_interval, m_config.pollMaxInterval) : m_interval;
}

void PollingTransport::tellInterval(Millis before)
{
    if (interval() != before)
        emit pollIntervalChanged(interval());
}

void PollingTransport::askInTime()
{
    m_nextQuestion.at(std::max(m_askedAt + interval(), m_scheduler.now()), [this] { ask(); });
}

void PollingTransport::ask()
{
    m_askedAt = m_scheduler.now();
    m_exchange.ask(endpointFor(m_config, TransportKind::Poll), conditions());
}

HttpExchange::Headers PollingTransport::conditions() const
{
    HttpExchange::Headers headers;
    if (m_config.method == "POST")
        return headers;
    if (!m_cursor.etag.isEmpty())
        headers.append({QByteArrayLiteral("If-None-Match"), m_cursor.etag});
    if (!m_cursor.lastModified.isEmpty())
        headers.append({QByteArrayLiteral("If-Modified-Since"), m_cursor.lastModified});
    return headers;
}

void PollingTransport::accept()
{
    emit roundTrip(toSeconds(m_scheduler.now() - m_exchange.sentAt()) * 1000);
    if (m_stage != Stage::Opening)
        return;
    m_stage = Stage::Open;
    emit pollIntervalChanged(interval());
    if (m_stage == Stage::Open)
        emit opened();
}

void PollingTransport::receive(const PollReply &reply)
{
    const Millis before = interval();
    QByteArray hash = m_cursor.bodyHash;
    if (reply.status == 200)
        hash = QCryptographicHash::hash(reply.body, QCryptographicHash::Sha256);
    if (hash != m_cursor.bodyHash) {
        m_interval = m_config.pollInterval;
        deliverAnswer(reply);
    } else {
        m_interval = grown(m_interval, m_config);
        emit alive();
    }
    if (m_stage == Stage::Open)
        tellInterval(before);
    // A handler may have ended this attempt.
    if (m_stage == Stage::Open)
        remember(reply, hash);
    if (m_stage == Stage::Open)
        askInTime();
}

void PollingTransport::deliverAnswer(const PollReply &reply)
{
    if (!m_config.endMarker.isEmpty() && reply.body == m_config.endMarker)
        return close({ErrorKind::EndMarker, 0, QStringLiteral("The feed sent its end marker."),
                      std::nullopt});
    deliver({reply.receivedAt, reply.body, QByteArrayLiteral("message"), std::nullopt, false});
}

void PollingTransport::remember(const PollReply &reply, const QByteArray &bodyHash)
{
    PollCursor cursor{reply.etag, reply.lastModified, bodyHash};
    // What a 304 or 204 does not name stays as it was (RFC 9111 3.2).
    if (reply.status != 200 && cursor.etag.isEmpty())
        cursor.etag = m_cursor.etag;
    if (reply.status != 200 && cursor.lastModified.isEmpty())
        cursor.lastModified = m_cursor.lastModified;
    if (cursor == m_cursor)
        return;
    m_cursor = cursor;
    emit cursorChanged(cursor);
}

void PollingTransport::close(const FeedError &error)
{
    if (m_stage == Stage::Over)
        return;
    abort();
    emit closed(error);
}

} // namespace feedscope

#include "moc_pollingtransport.cpp"
