#include "httpexchange.h"

#include "clientcertificate.h"
#include "httpresponse.h"
#include "proxysettings.h"
#include "tlssettings.h"
#include "unrepeatablebody.h"

namespace feedscope {
namespace {

bool isHttps(const QUrl &url)
{
    return url.scheme() == QLatin1StringView("https");
}

FeedError unanswered()
{
    return {ErrorKind::Dropped, 0,
            QStringLiteral("The connection ended before the answer's headers."), std::nullopt};
}

} // namespace

HttpExchange::HttpExchange(const AttemptSpec &spec, const Manner &manner, Scheduler &scheduler,
                           QObject *parent)
    : QObject(parent)
    , m_config(*spec.config)
    , m_manner(manner)
    , m_scheduler(scheduler)
    , m_passage(spec.passage)
    , m_manager(this)
    , m_explanation(scheduler)
{
    m_spec.accept = manner.accept;
    m_spec.authorization = spec.authorization;
    if (m_passage)
        connect(m_passage->watch.get(), &AttemptWatch::exhausted, this, &HttpExchange::fail);
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
    if (m_passage && m_passage->watch->dialFailure())
        return *m_passage->watch->dialFailure();
    if (status() == 0 && isNoHttp())
        return {ErrorKind::Protocol, 0,
                QStringLiteral("not HTTP: %1")
                    .arg(QString::fromLatin1(m_passage->watch->firstBytes().simplified())),
                std::nullopt};
    if (m_reply->error() == QNetworkReply::ContentReSendError)
        return unanswered();
    if (m_tlsErrors.isEmpty()) {
        if (const auto error =
                clientCertificateError(m_reply->errorString(), hasClientCertificate()))
            return *error;
    }
    return networkError(m_reply->error(), m_reply->errorString(), m_tlsErrors);
}

FeedError HttpExchange::statusError() const
{
    if (isHttps(m_spec.url)) {
        if (const auto error = clientCertificateRefusal(status(), {}, hasClientCertificate()))
            return *error;
    }
    const auto phrase = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    return feedscope::statusError(status(), phrase, m_reply->rawHeader("Retry-After"),
                                  m_scheduler.wallNow());
}

void HttpExchange::request()
{
    m_spec.url = m_redirects->url();
    if (!prepareTls())
        return;
    applyProxy(m_manager, proxyTowards(m_spec.url, proxy()));
    m_spec.withCredentials = m_redirects->mayCarryCredentials();
    await(AttemptWatch::Awaited::Head);
    m_timesSent = 0;
    m_sendsAllowed = 1;
    m_sentAt = m_scheduler.now();
    m_tlsErrors.clear();
    if (isHttps(m_spec.url) || (m_redirects->method() == "POST" && !m_config.body.isEmpty()))
        send();
    else
        dial();
}

bool HttpExchange::prepareTls()
{
    if (!isHttps(m_spec.url) || !m_spec.tls.isNull())
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

void HttpExchange::dial()
{
    QUrl url = m_spec.url;
    url.setUserInfo({});
    url.setScheme(QStringLiteral("preconnect-http"));
    QNetworkRequest request(url);
    // Qt keeps the connections of both kinds apart.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    m_reply = m_manager.get(request);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::dialled);
}

void HttpExchange::dialled()
{
    // Where Qt cannot only connect, the request itself will.
    const bool isConnected = m_reply->error() == QNetworkReply::NoError;
    if (!isConnected && m_reply->error() != QNetworkReply::ProtocolUnknownError)
        return fail(endError());
    dropReply();
    send();
    if (isConnected)
        requestSent();
}

void HttpExchange::send()
{
    QNetworkRequest request = httpRequest(m_config, m_spec);
    const bool secure = isHttps(m_spec.url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, m_manner.http2 && secure);
    for (const auto &[name, value] : std::as_const(m_headers))
        request.setRawHeader(name, value);
    if (m_redirects->method() == "POST")
        m_reply = post(request);
    else
        m_reply = secure ? m_manager.get(request) : withBody(request, "GET", {});
    watch();
}

QNetworkReply *HttpExchange::post(QNetworkRequest request)
{
    if (!m_config.body.isEmpty()) {
        if (!request.hasRawHeader("Content-Type"))
            request.setRawHeader("Content-Type", "application/json");
        return withBody(request, "POST", m_config.body);
    }
    if (!isHttps(m_spec.url))
        return withBody(request, "POST", {});
    request.setRawHeader("Content-Length", "0");
    return m_manager.sendCustomRequest(request, "POST");
}

QNetworkReply *HttpExchange::withBody(const QNetworkRequest &request, const QByteArray &method,
                                      const QByteArray &body)
{
    auto *device = new UnrepeatableBody(body);
    QNetworkReply *reply = m_manager.sendCustomRequest(request, method, device);
    device->setParent(reply);
    return reply;
}

void HttpExchange::watch()
{
    m_reply->setReadBufferSize(kReadBuffer);
    // A request with a body starts in the next turn, and Qt forgets what was set before.
    QMetaObject::invokeMethod(
        m_reply, [reply = m_reply.data()] { reply->setReadBufferSize(kReadBuffer); },
        Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpExchange::requestSent);
    connect(m_reply, &QNetworkReply::encrypted, this, &HttpExchange::redialled);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::judgeHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::bytesCame);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::replyFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
}

void HttpExchange::requestSent()
{
    if (++m_timesSent > m_sendsAllowed)
        return fail(unanswered());
    m_sentAt = m_scheduler.now();
    if (m_timesSent == 1)
        emit sent();
}

// Qt waits for us here, and has sent nothing on the new connection yet.
void HttpExchange::redialled()
{
    if (m_timesSent < m_sendsAllowed)
        return;
    if (mayRepeat()) {
        ++m_sendsAllowed;
        return;
    }
    m_reply->disconnect(this);
    m_reply->abort();
    fail(hinted(unanswered()));
}

bool HttpExchange::mayRepeat() const
{
    return m_keptAlive && m_sendsAllowed == 1 && m_redirects->method() != "POST" &&
           m_scheduler.now() - m_sentAt < kStaleWithin;
}

void HttpExchange::judgeHeaders()
{
    if (m_stage != Stage::Asking || status() == 0)
        return;
    await(AttemptWatch::Awaited::Body);
    // With a limit Qt would hand over no more than that, and keep the rest where nobody can count it.
    if (m_reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool())
        m_reply->setReadBufferSize(0);
    if (m_manner.followsRedirects && Redirects::isRedirect(status())) {
        if (const auto error = m_redirects->follow(status(), m_reply->rawHeader("Location")))
            return fail(*error);
        dropReply();
        return request();
    }
    if (isHttps(m_spec.url) && mayRefuseCertificate(status())) {
        m_stage = Stage::Explaining;
        m_explanation.at(m_scheduler.now() + kExplainWithin, [this] { explain(); });
        return;
    }
    m_stage = Stage::Answered;
    emit answered(status());
}

void HttpExchange::bytesCame()
{
    await(AttemptWatch::Awaited::Body);
    if (m_stage == Stage::Explaining && m_reply->bytesAvailable() >= kExplanation)
        explain();
    if (m_stage != Stage::Answered)
        return;
    emit readyRead();
    overran();
}

bool HttpExchange::overran()
{
    if (!m_reply || m_reply->bytesAvailable() <= kReadAhead)
        return false;
    fail(
        {ErrorKind::Overrun, 0,
         QStringLiteral("%1 bytes wait to be read, allowed are %2, and HTTP/2 as it is spoken here "
                        "cannot hold the server back. Switch HTTP/2 off for this feed.")
             .arg(m_reply->bytesAvailable())
             .arg(kReadAhead),
         std::nullopt});
    return true;
}

void HttpExchange::explain()
{
    m_explanation.cancel();
    const QByteArray body = m_reply->peek(kExplanation);
    if (const auto error = clientCertificateRefusal(status(), body, hasClientCertificate()))
        return fail(*error);
    m_stage = Stage::Answered;
    emit answered(status());
}

void HttpExchange::replyFinished()
{
    const QPointer<QNetworkReply> reply = m_reply;
    judgeHeaders();
    if (m_stage == Stage::Explaining)
        explain();
    if (!reply || reply != m_reply) // a handler asked anew, or a redirect did
        return;
    if (m_stage == Stage::Asking && reply->error() == QNetworkReply::ContentReSendError &&
        mayRepeat()) {
        dropReply();
        request();
        m_sendsAllowed = 2;
        return;
    }
    if (m_stage == Stage::Asking)
        return failUnanswered();
    m_keptAlive = m_reply->error() == QNetworkReply::NoError &&
                  !m_reply->rawHeader("Connection").toLower().contains("close");
    emit finished();
}

void HttpExchange::await(AttemptWatch::Awaited what)
{
    if (m_passage)
        m_passage->watch->await(what);
}

QNetworkProxy HttpExchange::proxy() const
{
    return m_passage ? m_passage->proxy : proxyFor(m_config.proxy);
}

void HttpExchange::failUnanswered()
{
    const QString text = m_reply->errorString();
    const FeedError error = endError();
    // Some servers only hang up, in the middle of the handshake.
    const bool isUnclear =
        isHandshakeFailure(text) || (m_timesSent == 0 && hinted(error).detail != error.detail);
    if (!isHttps(m_spec.url) || !isUnclear)
        return fail(hinted(error));
    m_check = new HandshakeCheck(m_spec.url, m_spec.tls, proxy(), m_scheduler, this);
    connect(m_check, &HandshakeCheck::done, this, [this, text, error](bool agreed) {
        const auto refusal = clientCertificateError(text, hasClientCertificate(), agreed);
        fail(refusal ? *refusal : agreed ? hinted(error) : error);
    });
    m_check->begin();
}

bool HttpExchange::isNoHttp() const
{
    if (isHttps(m_spec.url) || !m_passage)
        return false;
    const QByteArray &first = m_passage->watch->firstBytes();
    return !first.isEmpty() &&
           !first.startsWith(QByteArrayView("HTTP/").first(std::min<qsizetype>(first.size(), 5)));
}

FeedError HttpExchange::hinted(FeedError error) const
{
    if (error.kind == ErrorKind::Dropped && isHttps(m_spec.url) && !m_keptAlive &&
        !hasClientCertificate())
        error.detail += clientCertificateHint();
    return error;
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
    m_explanation.cancel();
    if (m_check) {
        m_check->disconnect(this);
        m_check->deleteLater();
        m_check.clear();
    }
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
