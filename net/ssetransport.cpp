#include "ssetransport.h"

#include "httpresponse.h"
#include "proxysettings.h"
#include "tlssettings.h"

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
    , m_manager(this)
    , m_redirects(endpointFor(m_config, TransportKind::Sse), m_config.method)
    , m_parser(limitsOf(m_config), sink())
{
    m_spec.accept = QByteArrayLiteral("text/event-stream");
    m_spec.authorization = spec.authorization;
    applyProxy(m_manager, m_config.proxy);
    m_nextTurn.setSingleShot(true);
    connect(&m_nextTurn, &QTimer::timeout, this, &SseTransport::drain);
}

SseTransport::~SseTransport()
{
    dropReply();
}

void SseTransport::open(const ResumePoint &resume)
{
    m_lastId = resume.lastId;
    m_stage = Stage::Asking;
    ask();
}

void SseTransport::abort()
{
    m_stage = Stage::Over;
    dropReply();
}

void SseTransport::ask()
{
    m_spec.url = m_redirects.url();
    if (!prepareTls())
        return;
    m_spec.withCredentials = m_redirects.mayCarryCredentials();
    QNetworkRequest request = httpRequest(m_config, m_spec);
    request.setRawHeader("Cache-Control", "no-store");
    if (!m_lastId.isEmpty())
        request.setRawHeader("Last-Event-ID", m_lastId);
    m_timesSent = 0;
    m_tlsErrors.clear();
    m_reply = send(request);
    m_reply->setReadBufferSize(kReadBuffer);
    connect(m_reply, &QNetworkReply::requestSent, this, &SseTransport::requestSent);
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, &SseTransport::dialling);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &SseTransport::judgeAnswer);
    connect(m_reply, &QNetworkReply::readyRead, this, &SseTransport::readyRead);
    connect(m_reply, &QNetworkReply::finished, this, &SseTransport::finished);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
}

bool SseTransport::prepareTls()
{
    if (m_spec.url.scheme() != QLatin1StringView("https") || !m_spec.tls.isNull())
        return true;
    QString error;
    if (const auto tls = tlsConfiguration(m_config.tls, &error)) {
        m_spec.tls = *tls;
        return true;
    }
    const FeedError failure{ErrorKind::Certificate, 0, error, std::nullopt};
    QMetaObject::invokeMethod(
        this, [this, failure] { close(failure); }, Qt::QueuedConnection);
    return false;
}

QNetworkReply *SseTransport::send(const QNetworkRequest &request)
{
    if (m_redirects.method() != "POST")
        return m_manager.get(request);
    // Qt tells requestSent for a POST with a body and for one without, but not for an empty one.
    QNetworkRequest post = request;
    if (m_config.body.isEmpty()) {
        post.setRawHeader("Content-Length", "0");
        return m_manager.sendCustomRequest(post, "POST");
    }
    if (!post.hasRawHeader("Content-Type"))
        post.setRawHeader("Content-Type", "application/json");
    return m_manager.post(post, m_config.body);
}

void SseTransport::requestSent()
{
    if (++m_timesSent > 1)
        closeUnanswered();
}

// Qt dials again by itself when a connection ends before the answer (QT-FACTS B2); the sooner it is
// stopped, the less of a second request the server sees.
void SseTransport::dialling()
{
    if (m_timesSent > 0)
        closeUnanswered();
}

void SseTransport::closeUnanswered()
{
    close({ErrorKind::Dropped, 0,
           QStringLiteral("The connection ended before the answer's headers."), std::nullopt});
}

void SseTransport::judgeAnswer()
{
    if (m_stage != Stage::Asking)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return;
    if (status == 200)
        return judgeStream();
    if (status == 204)
        return close({ErrorKind::NoContent, 204, QStringLiteral("HTTP 204"), std::nullopt});
    if (Redirects::isRedirect(status)) {
        if (const auto error = m_redirects.follow(status, m_reply->rawHeader("Location")))
            return close(*error);
        dropReply();
        return ask();
    }
    const auto phrase = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    close(statusError(status, phrase, m_reply->rawHeader("Retry-After"), m_scheduler.wallNow()));
}

void SseTransport::judgeStream()
{
    const QByteArray type = m_reply->rawHeader("Content-Type");
    if (!isContentType(type, "text/event-stream"))
        return close(contentTypeError(
            QStringLiteral("Found the content type \"%1\", allowed is text/event-stream.")
                .arg(QString::fromLatin1(type))));
    // Some servers compress whatever is asked of them.
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
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
    if (m_stage != Stage::Streaming || !m_reply)
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
    if (m_stage != Stage::Streaming || !m_reply)
        return;
    if (hasMore())
        m_nextTurn.start(0); // the rest in a later turn: other feeds want theirs
    else if (m_reply->isFinished())
        close(networkError(m_reply->error(), m_reply->errorString()));
}

std::optional<QByteArrayView> SseTransport::takeChunk()
{
    m_chunk.resize(kTurnBytes);
    if (!m_inflate)
        return QByteArrayView(m_chunk.constData(),
                              std::max<qint64>(0, m_reply->read(m_chunk.data(), kTurnBytes)));
    if (m_packed.isEmpty())
        m_packed = m_reply->read(kTurnBytes);
    QByteArrayView rest(m_packed);
    const qsizetype unpacked = m_inflate->read(rest, m_chunk.data(), m_chunk.size());
    m_packed = rest.toByteArray();
    if (unpacked < 0)
        return std::nullopt;
    return QByteArrayView(m_chunk.constData(), unpacked);
}

bool SseTransport::hasMore() const
{
    return m_reply->bytesAvailable() > 0 || !m_packed.isEmpty() ||
           (m_inflate && m_inflate->hasMore());
}

void SseTransport::finished()
{
    if (m_stage == Stage::Asking)
        judgeAnswer();
    if (m_stage == Stage::Streaming)
        return drain();
    if (m_stage == Stage::Asking && m_reply && m_reply->isFinished())
        close(networkError(m_reply->error(), m_reply->errorString(), m_tlsErrors));
}

void SseTransport::close(const FeedError &error)
{
    if (m_stage == Stage::Over)
        return;
    m_stage = Stage::Over;
    dropReply();
    emit closed(error);
}

void SseTransport::dropReply()
{
    m_nextTurn.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    // Not abort(): inside metaDataChanged Qt would report a second error. Deleting closes too.
    m_reply->deleteLater();
    m_reply.clear();
}

SseParser::Sink SseTransport::sink()
{
    const auto whileStreaming = [this](auto &&tell) {
        m_told = true;
        if (m_stage == Stage::Streaming)
            tell();
    };
    return {
        [this](SseEvent &&event) {
            m_told = true;
            if (m_stage == Stage::Streaming)
                receive(std::move(event));
        },
        [this, whileStreaming] { whileStreaming([this] { emit alive(); }); },
        [this, whileStreaming](const QByteArray &id) {
            whileStreaming([&] { emit resumeIdChanged(id); });
        },
        [this, whileStreaming](Millis base) { whileStreaming([&] { emit retryAdvised(base); }); },
    };
}

void SseTransport::receive(SseEvent &&event)
{
    if (!m_config.heartbeatEvent.isEmpty() && event.type == m_config.heartbeatEvent) {
        emit alive();
        return;
    }
    if (!m_config.endMarker.isEmpty() && event.data == m_config.endMarker)
        return close({ErrorKind::EndMarker, 0, QStringLiteral("The feed sent its end marker."),
                      std::nullopt});
    emit message(
        {m_arrivedAt, std::move(event.data), std::move(event.type), std::move(event.id), false});
}

} // namespace feedscope

#include "moc_ssetransport.cpp"
