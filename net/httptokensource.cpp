#include "httptokensource.h"

#include "tokenanswer.h"
#include "tokentemplate.h"

namespace feedscope {

namespace {

// What of the feed's settings holds for the request: the way to the server, nothing of what is
// said.
FeedConfig requestConfig(const FeedConfig &feed)
{
    FeedConfig config;
    config.id = feed.id;
    config.url = feed.auth.refresh->url;
    config.proxy = feed.proxy;
    config.tls = feed.tls;
    config.method = QByteArrayLiteral("POST");
    return config;
}

bool isPassing(int status)
{
    return status == 408 || status == 425 || status == 429 || status >= 500;
}

} // namespace

HttpTokenSource::HttpTokenSource(const FeedConfig &feed, SecretFetch fetch, Scheduler &scheduler,
                                 QObject *parent)
    : TokenSource(parent)
    , m_feed(requestConfig(feed))
    , m_refresh(*feed.auth.refresh)
    , m_fetch(std::move(fetch))
    , m_scheduler(scheduler)
    , m_patience(scheduler)
{
}

HttpTokenSource::~HttpTokenSource() = default;

void HttpTokenSource::ask(const QByteArray &current)
{
    cancel();
    m_patience.at(m_scheduler.now() + kPatience, [this] {
        fail(ErrorKind::Token, QStringLiteral("%1 did not answer within 10 s").arg(server()));
    });
    if (!m_refresh.token)
        return post(current);
    m_fetch(*m_refresh.token, *this, [this, question = m_question](const Secret &secret) {
        if (question != m_question)
            return;
        if (secret.ok())
            post(secret.value);
        else
            fail(secret.outcome == Secret::Outcome::Missing ? ErrorKind::SignIn : ErrorKind::Token,
                 secret.error);
    });
}

void HttpTokenSource::cancel()
{
    m_question++;
    m_patience.cancel();
    m_answer.clear();
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->drop();
    m_exchange.release()->deleteLater(); // it may be the one that is calling
}

void HttpTokenSource::post(const QByteArray &credential)
{
    FeedConfig config = m_feed;
    config.body = fillBody(m_refresh.body, credential);
    AttemptSpec spec{TransportKind::Poll, &config, {}};
    if (!credential.isEmpty() && !m_refresh.body.contains(QLatin1StringView(kTokenPlaceholder)))
        spec.authorization = "Bearer " + credential;
    HttpExchange::Manner manner;
    manner.accept = QByteArrayLiteral("application/json");
    manner.followsRedirects = false;
    m_exchange = std::make_unique<HttpExchange>(spec, manner, m_scheduler);
    connect(m_exchange.get(), &HttpExchange::readyRead, this, &HttpTokenSource::read);
    connect(m_exchange.get(), &HttpExchange::finished, this, &HttpTokenSource::judge);
    connect(m_exchange.get(), &HttpExchange::failed, this, &HttpTokenSource::failBy);
    HttpExchange::Headers headers;
    if (!m_refresh.body.isEmpty())
        headers.append({QByteArrayLiteral("Content-Type"), bodyType(m_refresh.body)});
    m_exchange->ask(m_refresh.url, headers);
}

void HttpTokenSource::read()
{
    m_answer += m_exchange->reply()->read(kLargestAnswer + 1 - m_answer.size());
    if (m_answer.size() > kLargestAnswer)
        fail(ErrorKind::SignIn,
             QStringLiteral("the answer of %1 is too long for a token").arg(server()));
}

void HttpTokenSource::judge()
{
    const int status = m_exchange->status();
    const bool isSuccess = status >= 200 && status < 300;
    if (isSuccess && m_exchange->reply()->error() != QNetworkReply::NoError)
        return failBy(m_exchange->endError());
    if (!isSuccess) {
        const FeedError error = m_exchange->statusError();
        return fail(isPassing(status) ? ErrorKind::Token : ErrorKind::SignIn,
                    QStringLiteral("%1 answered with HTTP %2").arg(server()).arg(status),
                    error.retryAfter);
    }
    read();
    const TokenAnswer answer = readTokenAnswer(m_answer, m_refresh, m_scheduler.wallNow());
    if (!answer.token)
        return fail(ErrorKind::SignIn, server() + QStringLiteral(": ") + answer.problem);
    const Token token = *answer.token;
    cancel();
    emit obtained(token);
}

void HttpTokenSource::failBy(const FeedError &error)
{
    const bool final = error.kind == ErrorKind::Certificate;
    fail(final ? ErrorKind::SignIn : ErrorKind::Token,
         server() + QStringLiteral(": ") + describe(error), error.retryAfter);
}

void HttpTokenSource::fail(ErrorKind kind, const QString &detail, std::optional<Millis> retryAfter)
{
    cancel();
    emit failed({kind, 0, detail, retryAfter});
}

QString HttpTokenSource::server() const
{
    return QStringLiteral("The token server ") +
           m_refresh.url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
}

} // namespace feedscope
