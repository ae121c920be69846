#include "httpexchange.h"

#include "httpresponse.h"
#include "proxysettings.h"
#include "tlssettings.h"

namespace feedscope {

HttpExchange::HttpExchange(const AttemptSpec &spec, const Manner &manner, Scheduler &scheduler,
                           QObject *parent)
    : QObject(parent)
    , m_config(*spec.config)
    , m_manner(manner)
    , m_scheduler(scheduler)
    , m_manager(this)
{
    m_spec.accept = manner.accept;
    m_spec.authorization = spec.authorization;
    applyProxy(m_manager, m_config.proxy);
}

HttpExchange::~HttpExchange()
{
    dropReply();
}

void HttpExchange::ask(const QUrl &url, const Headers &headers)
{
    drop();
    m_redirects.emplace(url, m_config.method);
    m_headers = headers;
    m_stage = Stage::Asking;
    request();
}

void HttpExchange::drop()
{
    m_stage = Stage::Idle;
    dropReply();
}

int HttpExchange::status() const
{
    return m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

FeedError HttpExchange::endError() const
{
    return networkError(m_reply->error(), m_reply->errorString(), m_tlsErrors);
}

FeedError HttpExchange::statusError() const
{
    const auto phrase = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    return feedscope::statusError(status(), phrase, m_reply->rawHeader("Retry-After"),
                                  m_scheduler.wallNow());
}

void HttpExchange::request()
{
    m_spec.url = m_redirects->url();
    if (!prepareTls())
        return;
    m_spec.withCredentials = m_redirects->mayCarryCredentials();
    QNetworkRequest request = httpRequest(m_config, m_spec);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, m_manner.http2);
    for (const auto &[name, value] : std::as_const(m_headers))
        request.setRawHeader(name, value);
    m_timesSent = 0;
    m_sentAt = m_scheduler.now();
    m_tlsErrors.clear();
    m_reply = send(request);
    m_reply->setReadBufferSize(kReadBuffer);
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpExchange::requestSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::judgeHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::readyRead);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::replyFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
}

bool HttpExchange::prepareTls()
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
        this, [this, failure] { fail(failure); }, Qt::QueuedConnection);
    return false;
}

QNetworkReply *HttpExchange::send(const QNetworkRequest &request)
{
    if (m_redirects->method() != "POST")
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

void HttpExchange::requestSent()
{
    const Instant now = m_scheduler.now();
    if (++m_timesSent == 1) {
        m_sentAt = now;
        emit sent();
        return;
    }
    const bool isStaleConnection = m_keptAlive && m_timesSent == 2 &&
                                   now - m_sentAt < kStaleWithin && m_redirects->method() != "POST";
    if (!isStaleConnection)
        fail({ErrorKind::Dropped, 0,
              QStringLiteral("The connection ended before the answer's headers."), std::nullopt});
}

void HttpExchange::judgeHeaders()
{
    if (m_stage != Stage::Asking || status() == 0)
        return;
    if (Redirects::isRedirect(status())) {
        if (const auto error = m_redirects->follow(status(), m_reply->rawHeader("Location")))
            return fail(*error);
        dropReply();
        return request();
    }
    m_stage = Stage::Answered;
    emit answered(status());
}

void HttpExchange::replyFinished()
{
    const QPointer<QNetworkReply> reply = m_reply;
    judgeHeaders();
    if (!reply || reply != m_reply) // a handler asked anew, or a redirect did
        return;
    if (m_stage == Stage::Asking)
        return fail(endError());
    m_keptAlive = m_reply->error() == QNetworkReply::NoError &&
                  !m_reply->rawHeader("Connection").toLower().contains("close");
    emit finished();
}

void HttpExchange::fail(const FeedError &error)
{
    if (m_stage == Stage::Idle)
        return;
    drop();
    emit failed(error);
}

void HttpExchange::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    // Not abort(): inside metaDataChanged Qt would report a second error. Deleting closes too.
    m_reply->deleteLater();
    m_reply.clear();
}

std::optional<FeedError> compressionError(const QNetworkReply &reply)
{
    const QByteArray encoding = reply.rawHeader("Content-Encoding").trimmed().toLower();
    if (encoding.isEmpty() || encoding == "identity")
        return {};
    return FeedError{
        ErrorKind::ContentType, 0,
        QStringLiteral("The server compressed the answer (\"%1\") although identity was asked for. "
                       "Switch compression off for this address.")
            .arg(QString::fromLatin1(encoding).left(100)),
        std::nullopt};
}

} // namespace feedscope

#include "moc_httpexchange.cpp"
