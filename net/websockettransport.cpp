#include "websockettransport.h"

#include "httprequest.h"
#include "proxysettings.h"
#include "samebuffer.h"
#include "subscribetemplate.h"
#include "tlssettings.h"
#include "utf8text.h"

#include <QSslCipher>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

namespace feedscope {

namespace {

constexpr Millis kGoodbye{1000};
constexpr qsizetype kQuotedBytes = 80;
constexpr QByteArrayView kHttp("HTTP/");
constexpr qsizetype kBodyBytes = 2048; // of a refusal's words

} // namespace

WebSocketTransport::WebSocketTransport(const AttemptSpec &spec, Scheduler &scheduler,
                                       QObject *parent)
    : Transport(parent)
    , m_config(*spec.config)
    , m_authorization(spec.authorization)
    , m_proxy(spec.proxy())
    , m_passage(spec.passage)
    , m_isSecure(endpointFor(m_config, TransportKind::WebSocket).scheme() == QLatin1String("wss"))
    , m_scheduler(scheduler)
    , m_dial(scheduler)
    , m_settle(scheduler)
    , m_ping(scheduler)
    , m_goodbye(scheduler)
{
    m_end.overTls = m_isSecure;
    m_end.hasClientCertificate = !m_config.tls.clientCert.isEmpty();
}

WebSocketTransport::~WebSocketTransport()
{
    silence();
}

void WebSocketTransport::open(const ResumePoint &resume)
{
    m_resume = resume;
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setProxy(m_proxy);
    if (!prepareTls())
        return;
    // Both, or a single frame may be as large as memory (QT-FACTS A13).
    m_socket->setMaxAllowedIncomingMessageSize(quint64(m_config.maxMessageBytes));
    m_socket->setMaxAllowedIncomingFrameSize(quint64(m_config.maxMessageBytes));
    connectSignals();
    QWebSocketHandshakeOptions options;
    options.setSubprotocols(m_config.subprotocols);
    m_socket->open(upgradeRequest(), options);
    m_wire = m_socket->findChild<QTcpSocket *>();
    if (m_wire)
        watchBytes();
}

bool WebSocketTransport::prepareTls()
{
    if (!m_isSecure)
        return true;
    QString error;
    if (const auto tls = tlsConfiguration(m_config.tls, &error)) {
        m_socket->setSslConfiguration(*tls);
        return true;
    }
    m_settle.at(m_scheduler.now(), [this, error] {
        silence();
        emit closed({ErrorKind::Certificate, 0, error, {}});
    });
    return false;
}

QNetworkRequest WebSocketTransport::upgradeRequest() const
{
    HttpRequestSpec spec;
    spec.url = endpointFor(m_config, TransportKind::WebSocket);
    spec.authorization = m_authorization;
    QNetworkRequest request = httpRequest(m_config, spec);
    // The handshake's own headers are Qt's to write: a second one of a name would break it.
    const auto names = request.rawHeaderList();
    for (const QByteArray &name : names) {
        if (name.toLower().startsWith("sec-websocket-") || name.toLower() == "accept-encoding")
            request.setRawHeader(name, {});
    }
    return request;
}

void WebSocketTransport::connectSignals()
{
    connect(m_socket, &QWebSocket::connected, this, &WebSocketTransport::onConnected);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &WebSocketTransport::receiveText);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, &WebSocketTransport::receiveBinary);
    connect(m_socket, &QWebSocket::pong, this,
            [this](quint64, const QByteArray &payload) { onPong(payload); });
    connect(m_socket, &QWebSocket::aboutToClose, this, [this] {
        m_end.closing = true;
        if (isBeyondFault())
            m_end.fault = m_frames.faultText();
        m_end.closeBegan = m_frames.sawClose();
        readCloseFrame();
    });
    connect(m_socket, &QWebSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_end.tlsErrors = errors; });
    const auto onError = [this](QAbstractSocket::SocketError error) {
        if (!m_end.error) {
            m_end.error = error;
            m_end.errorText = m_socket->errorString();
            if (const auto *tls = qobject_cast<QSslSocket *>(m_wire.data()))
                m_end.cipherAgreed = !tls->sessionCipher().isNull();
            readAnswer();
        }
        settle();
    };
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(m_socket, &QWebSocket::errorOccurred, this, onError);
#else
    connect(m_socket, QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), this,
            onError);
#endif
    connect(m_socket, &QWebSocket::disconnected, this, [this] {
        m_end.closeCode = int(m_socket->closeCode());
        m_end.closeReason = m_socket->closeReason();
        settle();
    });
}

void WebSocketTransport::watchBytes()
{
    // A read transaction keeps what QWebSocket consumes until we have looked at it.
    const auto keep = [wire = m_wire] { wire->startTransaction(); };
    if (auto *tls = qobject_cast<QSslSocket *>(m_wire.data()); tls && m_isSecure)
        connect(tls, &QSslSocket::encrypted, this, keep);
    else
        connect(m_wire, &QTcpSocket::connected, this, keep);
    connect(m_wire, &QTcpSocket::readyRead, this, &WebSocketTransport::wireRead);
    boundNextTurn(); // the first frames may come together with the answer
    if (m_proxy.type() != QNetworkProxy::NoProxy)
        return;
    connect(m_wire, &QTcpSocket::connected, this, [this] { m_dial.stop(); });
    m_dial.watch(*m_wire, [this] {
        m_end.error = QAbstractSocket::RemoteHostClosedError;
        m_end.errorText = QStringLiteral("Every connection is reset as soon as it is accepted.");
        settle();
    });
}

// After QWebSocket's own slot: what it consumed in this turn is done with.
void WebSocketTransport::wireRead()
{
    m_arrivedAt.reset();
    if (!m_wire)
        return;
    if (!m_end.opened)
        return boundAnswer();
    checkFrames();
    if (m_frames.fault() != FrameWalker::Fault::None) {
        if (m_end.closing)
            return;
        m_end.fault = m_frames.faultText();
        m_socket->close(QWebSocketProtocol::CloseCodeProtocolError);
        return settle();
    }
    const LifeSign sign = signOfTurn();
    m_walked = m_wire->bytesAvailable();
    if (m_wire->isTransactionStarted())
        m_wire->commitTransaction();
    m_wire->startTransaction();
    m_checked = false;
    m_payloads.endTurn();
    m_frames.forgetTextFragments();
    boundNextTurn();
    emit alive(sign);
}

// QWebSocket waits in silence for a frame that is larger than the read buffer (QT-FACTS A14): the
// limit makes room for the whole of the one that has begun.
void WebSocketTransport::boundNextTurn()
{
    if (!m_wire || m_isSecure || m_wire->proxy().type() != QNetworkProxy::NoProxy)
        return;
    const quint64 most = quint64(m_config.maxMessageBytes); // beyond it the connection ends
    const qint64 rest = qint64(std::min(m_frames.payloadLeft(), most));
    m_wire->setReadBufferSize(kTurnBytes + (rest > 0 ? m_wire->bytesAvailable() + rest : 0));
}

// Qt waits for the end of a head, whatever comes in its place.
void WebSocketTransport::boundAnswer()
{
    if (!m_wire->isTransactionStarted() || m_end.error)
        return;
    const qint64 left = m_wire->bytesAvailable();
    m_wire->rollbackTransaction();
    const qint64 all = m_wire->bytesAvailable();
    const QByteArray start = m_wire->peek(kQuotedBytes);
    m_wire->startTransaction();
    m_wire->skip(all - left);
    if (all > kAnswerBytes)
        m_end.endlessAnswer = all;
    else if (start.size() >= kHttp.size() && !start.startsWith(kHttp))
        m_end.noAnswer = start.simplified();
    else
        return;
    settle();
}

void WebSocketTransport::checkFrames()
{
    if (m_checked || !m_wire || !m_wire->isTransactionStarted())
        return;
    m_checked = true;
    const qint64 left = m_wire->bytesAvailable();
    m_wire->rollbackTransaction();
    const qint64 available = m_wire->bytesAvailable();
    walkFrames(available);
    m_wire->startTransaction();
    m_wire->skip(available - left);
}

bool WebSocketTransport::isBeyondFault()
{
    checkFrames();
    return m_frames.fault() != FrameWalker::Fault::None && m_wire &&
           m_walked - m_wire->bytesAvailable() > m_faultAt;
}

void WebSocketTransport::walkFrames(qint64 available)
{
    const qint64 fresh = available - m_walked;
    if (quint64(fresh) <= m_frames.payloadLeft()) {
        m_frames.pass(quint64(fresh));
    } else {
        m_peeked.resize(available);
        m_wire->peek(m_peeked.data(), available);
        m_frames.walk(QByteArrayView(m_peeked).sliced(m_walked), &m_payloads);
        m_faultAt = m_walked + m_frames.faultOffset();
    }
    m_walked = available;
}

LifeSign WebSocketTransport::signOfTurn()
{
    const qint64 pongs = std::exchange(m_pongBytes, 0);
    return pongs > 0 && consumedBytes().size() == pongs ? LifeSign::Link : LifeSign::Feed;
}

void WebSocketTransport::onConnected()
{
    readAnswer();
    m_end.opened = true;
    if (m_passage)
        m_passage->watch->await(AttemptWatch::Awaited::Anything);
    if (m_wire && !m_wire->isTransactionStarted())
        m_wire->startTransaction();
    if (!m_config.subprotocols.isEmpty() && m_socket->subprotocol().isEmpty())
        emit notice(tr("The server chose none of the subprotocols that were offered."));
    const QPointer<WebSocketTransport> self(this);
    emit opened();
    for (const QString &text : m_config.subscribe) {
        if (!self || !m_socket)
            return;
        m_socket->sendTextMessage(fillSubscribe(text, m_resume));
    }
    // At once: the first pong gives a round trip, and proves that the way back is open.
    if (m_socket && m_config.pingInterval.count() > 0)
        ping();
}

void WebSocketTransport::receiveText(const QString &text)
{
    checkFrames();
    const QByteArrayView wire = m_payloads.next();
    // Qt leaves out a byte order mark.
    const bool isWhole = !wire.isNull() && !wire.startsWith(kByteOrderMark);
    if (isWhole && wire.size() <= kRefilledBytes) {
        refill(m_message.payload, wire);
        return receive(m_message);
    }
    Message large;
    large.payload = isWhole ? wire.toByteArray() : text.toUtf8();
    large.payload.squeeze(); // toUtf8() makes room for three times what ASCII needs
    receive(large);
}

void WebSocketTransport::receiveBinary(const QByteArray &bytes)
{
    checkFrames();
    m_payloads.next();
    Message received;
    received.payload = bytes;
    received.binary = true;
    receive(received);
}

void WebSocketTransport::receive(Message &received)
{
    if (isBeyondFault())
        return;
    if (!m_config.endMarker.isEmpty() && received.payload == m_config.endMarker) {
        silence();
        emit closed({ErrorKind::EndMarker, 0, QString::fromUtf8(m_config.endMarker), {}});
        return;
    }
    // One look at the clock for all that came with one turn of the event loop.
    if (!m_arrivedAt)
        m_arrivedAt = m_scheduler.now();
    received.receivedAt = *m_arrivedAt;
    if (received.eventType.isEmpty())
        received.eventType = QByteArrayLiteral("message");
    deliver(received);
}

void WebSocketTransport::ping()
{
    // Qt measures from the last ping it sent; our own stamp is right with several under way
    // (QT-FACTS A10).
    m_socket->ping(QByteArray::number(m_scheduler.now().time_since_epoch().count()));
    m_ping.at(m_scheduler.now() + m_config.pingInterval, [this] { ping(); });
}

void WebSocketTransport::onPong(const QByteArray &payload)
{
    constexpr qint64 kFrameHeader = 2; // of any frame up to 125 bytes from a server
    m_pongBytes += kFrameHeader + payload.size();
    bool isOurs = false;
    const Instant sent{Nanos{payload.toLongLong(&isOurs)}};
    if (isOurs && sent <= m_scheduler.now())
        emit roundTrip(toSeconds(m_scheduler.now() - sent) * 1000.0);
    emit alive(LifeSign::Link);
}

QByteArray WebSocketTransport::consumedBytes()
{
    if (!m_wire || !m_wire->isTransactionStarted())
        return {};
    const qint64 left = m_wire->bytesAvailable();
    m_wire->rollbackTransaction();
    const qint64 consumed = m_wire->bytesAvailable() - left;
    return m_wire->read(consumed);
}

void WebSocketTransport::readAnswer()
{
    if (m_end.opened || m_end.answer || !m_wire || !m_wire->isTransactionStarted())
        return;
    const qint64 left = m_wire->bytesAvailable();
    QByteArray answer = consumedBytes();
    // Qt may stop reading in the middle of the head; the rest of it is still there to look at.
    answer += m_wire->peek(std::min(left, kAnswerBytes));
    m_end.answer = parseAnswerHead(answer.left(kAnswerBytes));
    if (m_end.answer && m_end.answer->bytes > 0)
        m_end.answerBody = answer.mid(m_end.answer->bytes, kBodyBytes);
    if (!m_end.answer)
        m_end.noAnswer = answer.left(kQuotedBytes).simplified();
}

void WebSocketTransport::readCloseFrame()
{
    if (!m_end.opened || m_end.closeFrame)
        return;
    const QByteArray consumed = consumedBytes();
    m_end.closeFrame = closeFrameAtEnd(consumed);
    m_end.cutCharacter |= m_frames.sawTextFragment() && endsInsideCharacter(consumed);
}

void WebSocketTransport::settle()
{
    // error() and disconnected() come in either order (QT-FACTS A2): let both arrive.
    if (!m_settle.isSet())
        m_settle.at(m_scheduler.now(), [this] { conclude(); });
}

void WebSocketTransport::conclude()
{
    FeedError error = explainEnd(m_end, m_scheduler.wallNow());
    if (m_passage && m_passage->watch->dialFailure())
        error = *m_passage->watch->dialFailure();
    silence();
    emit closed(error);
}

void WebSocketTransport::abort()
{
    silence();
}

void WebSocketTransport::finish()
{
    if (!m_socket || !m_end.opened) {
        silence();
        return;
    }
    m_socket->disconnect(this);
    if (m_wire) {
        m_wire->disconnect(this);
        m_wire->setReadBufferSize(0); // nobody makes room any more
    }
    m_ping.cancel();
    m_settle.cancel();
    m_socket->close(QWebSocketProtocol::CloseCodeNormal);
    // Towards a peer that does not read, Qt would wait for ever (QT-FACTS A9).
    m_goodbye.at(m_scheduler.now() + kGoodbye, [this] { silence(); });
}

bool WebSocketTransport::send(const QString &text)
{
    return m_socket && m_end.opened && m_socket->sendTextMessage(text) >= 0;
}

void WebSocketTransport::silence()
{
    m_ping.cancel();
    m_settle.cancel();
    m_goodbye.cancel();
    m_dial.stop();
    if (!m_socket)
        return;
    QWebSocket *socket = std::exchange(m_socket, nullptr);
    // First deaf, then aborted: a dying QWebSocket still emits, even from its destructor (QT-FACTS
    // A12).
    socket->disconnect();
    if (m_wire)
        m_wire->disconnect(this);
    socket->abort();
    socket->deleteLater();
}

} // namespace feedscope
