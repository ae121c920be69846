#include "wsstream.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QWebSocket>

namespace feedscope {
namespace {

constexpr quint64 mostIncoming = 64 * 1024;
constexpr Millis goodbyeTimeout{10'000};

QString json(const char *key, const QString &value)
{
    const QJsonObject object{{QLatin1StringView(key), value}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

WsStream::WsStream(Scheduler &scheduler, std::shared_ptr<const LabFeed> feed, const LabKnobs &knobs,
                   QWebSocket *socket, QTcpSocket *tcp, QObject *parent)
    : LabStream(scheduler, std::move(feed), knobs, tcp, parent)
    , m_webSocket(socket)
    , m_goodbye(scheduler)
{
    socket->setParent(this);
    socket->setMaxAllowedIncomingFrameSize(mostIncoming);
    socket->setMaxAllowedIncomingMessageSize(mostIncoming);
    connect(socket, &QWebSocket::disconnected, this, [this] {
        stop();
        deleteLater();
    });
    connect(socket, &QWebSocket::textMessageReceived, this, &WsStream::received);
}

void WsStream::appendMessage(qint64, const QByteArray &json)
{
    m_webSocket->sendTextMessage(QString::fromLatin1(json)); // ASCII by construction
}

void WsStream::appendHeartbeat()
{
    m_webSocket->ping("heartbeat");
}

void WsStream::finish(int closeCode)
{
    close(closeCode, QStringLiteral("closed as asked"));
}

void WsStream::cutTooSlow()
{
    close(4001, QStringLiteral("too slow"));
}

void WsStream::fallSilent()
{
    // Nobody reads any more, so that no ping is answered; the end of the connection is still seen.
    socket()->setReadBufferSize(mostIncoming);
    QObject::disconnect(socket(), &QTcpSocket::readyRead, nullptr, nullptr);
}

void WsStream::close(int code, const QString &reason)
{
    m_goodbye.at(scheduler().now() + goodbyeTimeout, [this] { socket()->abort(); });
    m_webSocket->close(QWebSocketProtocol::CloseCode(code), reason);
}

void WsStream::renewToken(const QByteArray &token)
{
    const QByteArray authorization = "Bearer " + token;
    if (knobs().tokens->refusal(authorization, scheduler().wallNow()).isEmpty()) {
        lastUntil(LabTokens::endOf(authorization));
        return;
    }
    stop();
    close(4401, QStringLiteral("token refused"));
}

void WsStream::received(const QString &text)
{
    const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
    const QJsonValue op = message.value(QLatin1StringView("op"));
    if (op == QLatin1StringView("token") && knobs().tokens)
        return renewToken(message.value(QLatin1StringView("token")).toString().toUtf8());
    if (op != QLatin1StringView("subscribe")) {
        if (knobs().echo)
            m_webSocket->sendTextMessage(json("echo", text));
        return;
    }
    const QJsonValue after = message.value(QLatin1StringView("after"));
    if (after.isString() || after.isUndefined() || after.isNull())
        resume(after.toString().toUtf8());
    else if (after.isDouble())
        resume(QByteArray::number(after.toInteger()));
    else
        m_webSocket->sendTextMessage(json(
            "error", QStringLiteral("\"after\" must be the last id you have, or \"\" for live.")));
}

} // namespace feedscope

#include "moc_wsstream.cpp"
