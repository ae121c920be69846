#include "pollexchange.h"

#include "httpresponse.h"

namespace feedscope {
namespace {

QByteArray validator(const QNetworkReply &reply, const char *name)
{
    const QByteArray value = reply.rawHeader(name);
    return value.size() <= PollExchange::kMaxValidatorBytes ? value : QByteArray();
}

} // namespace

PollExchange::PollExchange(const AttemptSpec &spec, Millis patience, Scheduler &scheduler,
                           QObject *parent)
    : QObject(parent)
    , m_maxBody(spec.config->maxMessageBytes)
    , m_patience(patience)
    , m_scheduler(scheduler)
    // Answers are read whole, so HTTP/2's missing backpressure is bounded by the cap of a body.
    , m_exchange(spec, {QByteArrayLiteral("application/json, */*;q=0.8"), true}, scheduler, this)
    , m_deadline(scheduler)
{
    connect(&m_exchange, &HttpExchange::sent, this, &PollExchange::sent);
    connect(&m_exchange, &HttpExchange::answered, this, &PollExchange::judge);
    connect(&m_exchange, &HttpExchange::readyRead, this, [this] {
        renewDeadline();
        read();
    });
    connect(&m_exchange, &HttpExchange::finished, this, &PollExchange::finish);
    connect(&m_exchange, &HttpExchange::failed, this, &PollExchange::fail);
}

void PollExchange::ask(const QUrl &url, const HttpExchange::Headers &headers)
{
    m_body.clear();
    m_exchange.ask(url, headers);
    renewDeadline();
}

void PollExchange::drop()
{
    m_deadline.cancel();
    m_exchange.drop();
}

void PollExchange::judge(int status)
{
    renewDeadline();
    if (status != 200 && status != 204 && status != 304)
        return fail(m_exchange.statusError());
    if (status == 200) {
        if (const auto error = judgeBodyKind())
            return fail(*error);
    }
    emit accepted();
}

std::optional<FeedError> PollExchange::judgeBodyKind() const
{
    const QNetworkReply &reply = *m_exchange.reply();
    const QByteArray type = reply.rawHeader("Content-Type");
    if (isContentType(type, "text/html"))
        return FeedError{
            ErrorKind::ContentType, 0,
            QStringLiteral("Found HTML in place of a feed (\"%1\"): is this the address "
                           "of a page, or does a proxy ask for a login?")
                .arg(QString::fromLatin1(type).left(100)),
            std::nullopt};
    if (isContentType(type, "text/event-stream"))
        return FeedError{
            ErrorKind::ContentType, 0,
            QStringLiteral("Found an event stream (\"%1\"), which ends never and cannot "
                           "be polled: use the SSE transport for this address.")
                .arg(QString::fromLatin1(type).left(100)),
            std::nullopt};
    if (reply.rawHeader("Content-Length").toLongLong() > m_maxBody)
        return tooLarge();
    return compressionError(reply);
}

bool PollExchange::read()
{
    QNetworkReply *reply = m_exchange.reply();
    if (!reply)
        return false;
    // One more than allowed is enough to know.
    const qint64 room = m_maxBody - m_body.size() + 1;
    m_body += reply->read(qMin(reply->bytesAvailable(), room));
    if (m_body.size() <= m_maxBody)
        return true;
    fail(tooLarge());
    return false;
}

void PollExchange::finish()
{
    if (!read())
        return;
    const QNetworkReply &reply = *m_exchange.reply();
    if (reply.error() != QNetworkReply::NoError)
        return fail(m_exchange.endError());
    m_deadline.cancel();
    const int status = m_exchange.status();
    emit answered({m_scheduler.now(), status,
                   status == 200 ? std::exchange(m_body, {}) : QByteArray(),
                   validator(reply, "ETag"), validator(reply, "Last-Modified")});
}

void PollExchange::renewDeadline()
{
    if (m_patience <= Millis(0))
        return;
    m_deadline.at(m_scheduler.now() + m_patience, [this] {
        fail({ErrorKind::ConnectTimeout, 0,
              QStringLiteral("No byte of an answer for %1 ms.").arg(m_patience.count()),
              std::nullopt});
    });
}

void PollExchange::fail(const FeedError &error)
{
    drop();
    emit failed(error);
}

FeedError PollExchange::tooLarge() const
{
    return {ErrorKind::TooLarge, 0,
            QStringLiteral("The answer is larger than the %1 bytes allowed for a message.")
                .arg(m_maxBody),
            std::nullopt};
}

} // namespace feedscope

#include "moc_pollexchange.cpp"
