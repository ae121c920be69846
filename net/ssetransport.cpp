#include "ssetransport.h"

#include "httpresponse.h"
#include "samebuffer.h"

#include <algorithm>

namespace feedscope {
namespace {

// "data: " in front of the largest message.
constexpr qsizetype kFieldNameBytes = 6;
// Comments, ids and names may be this long however small the largest message is.
constexpr qsizetype kLeastLineBytes = 65'536;

SseParser::Limits limitsOf(const FeedConfig &config)
{
    const auto bytes = qsizetype(config.maxMessageBytes);
    return {std::max(bytes + kFieldNameBytes, kLeastLineBytes), bytes};
}

FeedError contentTypeError(const QString &detail)
{
    return {ErrorKind::ContentType, 0, detail.left(300), std::nullopt};
}

} // namespace

SseTransport::SseTransport(const AttemptSpec &spec, Scheduler &scheduler, QObject *parent)
    : Transport(parent)
    , m_config(*spec.config)
    , m_scheduler(scheduler)
    , m_exchange(spec, {QByteArrayLiteral("text/event-stream"), m_config.http2}, scheduler, this)
    , m_parser(limitsOf(m_config), sink())
{
    connect(&m_exchange, &HttpExchange::answered, this, &SseTransport::judgeAnswer);
    connect(&m_exchange, &HttpExchange::readyRead, this, &SseTransport::readyRead);
    connect(&m_exchange, &HttpExchange::finished, this, &SseTransport::drain);
    connect(&m_exchange, &HttpExchange::failed, this, &SseTransport::close);
    m_nextTurn.setSingleShot(true);
    connect(&m_nextTurn, &QTimer::timeout, this, &SseTransport::drain);
}

void SseTransport::open(const ResumePoint &resume)
{
    HttpExchange::Headers headers{
        {QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("no-store")}};
    if (!resume.lastId.isEmpty())
        headers.append({QByteArrayLiteral("Last-Event-ID"), resume.lastId});
    m_stage = Stage::Asking;
    m_exchange.ask(endpointFor(m_config, TransportKind::Sse), headers);
}

void SseTransport::abort()
{
    m_stage = Stage::Over;
    drop();
}

void SseTransport::judgeAnswer(int status)
{
    if (status == 200)
        return judgeStream();
    if (status == 204)
        return close({ErrorKind::NoContent, 204, QStringLiteral("HTTP 204"), std::nullopt});
    close(m_exchange.statusError());
}

void SseTransport::judgeStream()
{
    const QNetworkReply &reply = *m_exchange.reply();
    const QByteArray type = reply.rawHeader("Content-Type");
    if (!isContentType(type, "text/event-stream"))
        return close(contentTypeError(
            QStringLiteral("Found the content type \"%1\", allowed is text/event-stream.")
                .arg(QString::fromLatin1(type))));
    // Some servers compress whatever is asked of them.
    const QByteArray encoding = reply.rawHeader("Content-Encoding").trimmed().toLower();
    if (encoding == "gzip" || encoding == "x-gzip" || encoding == "deflate")
        m_inflate = std::make_unique<InflateStream>();
    else if (!encoding.isEmpty() && encoding != "identity")
        return close(contentTypeError(
            QStringLiteral(
                "Found the content encoding \"%1\", allowed are identity, gzip and deflate. "
                "Switch compression off for this address.")
                .arg(QString::fromLatin1(encoding))));
    m_stage = Stage::Streaming;
    emit opened();
}

void SseTransport::readyRead()
{
    m_arrivedAt = m_scheduler.now();
    if (!m_nextTurn.isActive())
        drain();
}

void SseTransport::drain()
{
    if (m_stage != Stage::Streaming)
        return;
    if (m_exchange.overran())
        return;
    const auto chunk = takeChunk();
    if (!chunk)
        return close({ErrorKind::Protocol, 0, m_inflate->error(), std::nullopt});
    m_told = false;
    if (!m_parser.feed(*chunk))
        return close({ErrorKind::TooLarge, 0, m_parser.error(), std::nullopt});
    // Part of an event that is still on its way is a sign of life, too.
    if (!chunk->isEmpty() && !m_told && m_stage == Stage::Streaming)
        emit alive();
    // A handler may have ended this attempt.
    if (m_stage != Stage::Streaming)
        return;
    if (hasMore())
        m_nextTurn.start(0); // the rest in a later turn: other feeds want theirs
    else if (m_exchange.reply()->isFinished())
        close(m_exchange.endError());
}

std::optional<QByteArrayView> SseTransport::takeChunk()
{
    m_chunk.resize(kTurnBytes);
    if (!m_inflate)
        return QByteArrayView(
            m_chunk.constData(),
            std::max<qint64>(0, m_exchange.reply()->read(m_chunk.data(), kTurnBytes)));
    if (m_packed.isEmpty())
        m_packed = m_exchange.reply()->read(kTurnBytes);
    QByteArrayView rest(m_packed);
    const qsizetype unpacked = m_inflate->read(rest, m_chunk.data(), m_chunk.size());
    m_packed = rest.toByteArray();
    if (unpacked < 0)
        return std::nullopt;
    return QByteArrayView(m_chunk.constData(), unpacked);
}

bool SseTransport::hasMore() const
{
    return m_exchange.reply()->bytesAvailable() > 0 || !m_packed.isEmpty() ||
           (m_inflate && m_inflate->hasMore());
}

void SseTransport::close(const FeedError &error)
{
    if (m_stage == Stage::Over)
        return;
    m_stage = Stage::Over;
    drop();
    emit closed(error);
}

void SseTransport::drop()
{
    m_nextTurn.stop();
    m_exchange.drop();
}

SseParser::Sink SseTransport::sink()
{
    const auto whileStreaming = [this](auto &&tell) {
        m_told = true;
        if (m_stage == Stage::Streaming)
            tell();
    };
    return {
        [this](const SseEvent &event) {
            m_told = true;
            if (m_stage == Stage::Streaming)
                receive(event);
        },
        [this, whileStreaming] { whileStreaming([this] { emit alive(); }); },
        [this, whileStreaming](const QByteArray &id) { whileStreaming([&] { tellId(id); }); },
        [this, whileStreaming](Millis base) { whileStreaming([&] { emit retryAdvised(base); }); },
    };
}

void SseTransport::receive(const SseEvent &event)
{
    if (!m_config.heartbeatEvent.isEmpty() && event.type == m_config.heartbeatEvent) {
        emit alive();
        return;
    }
    if (!m_config.endMarker.isEmpty() && event.data == m_config.endMarker)
        return close({ErrorKind::EndMarker, 0, QStringLiteral("The feed sent its end marker."),
                      std::nullopt});
    m_message.receivedAt = m_arrivedAt;
    refill(m_message.payload, event.data);
    if (m_message.eventType != event.type)
        m_message.eventType = event.type;
    if (!event.id)
        m_message.id.reset();
    else if (m_message.id)
        refill(*m_message.id, *event.id);
    else
        m_message.id = event.id->toByteArray();
    deliver(m_message);
}

} // namespace feedscope

#include "moc_ssetransport.cpp"
