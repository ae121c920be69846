#include "labconnection.h"

#include "httprequestparser.h"
#include "longpollstream.h"
#include "ssestream.h"

#include <QTcpSocket>

namespace feedscope {
namespace {

constexpr Millis requestTimeout{10'000};
constexpr Millis idleTimeout{60'000};
constexpr qint64 readBuffer = 128 * 1024; // more than a head; the rest waits with the peer

} // namespace

LabConnection::LabConnection(LabSite &site, QTcpSocket *socket, QObject *parent)
    : QObject(parent)
    , m_site(site)
    , m_socket(socket)
    , m_timeout(site.scheduler)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBuffer);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(m_socket, &QTcpSocket::readyRead, this, &LabConnection::readAll);
}

void LabConnection::start()
{
    if (m_socket->state() != QAbstractSocket::ConnectedState) {
        deleteLater();
        return;
    }
    m_timeout.at(m_site.scheduler.now() + requestTimeout, [this] { timedOut(); });
    readAll();
}

void LabConnection::turnAway(int mostConnections)
{
    HttpAnswer full = HttpAnswer::text(503, "All " + QByteArray::number(mostConnections) +
                                                " connections are taken: close one or wait.");
    full.headers.append({QByteArrayLiteral("Retry-After"), QByteArrayLiteral("1")});
    m_request.keepAlive = false;
    answer(full);
}

void LabConnection::readAll()
{
    bool more = true;
    while (more && m_socket->isOpen()) { // an answer may have closed it
        switch (m_phase) {
        case Phase::Idle:
        case Phase::Head:
            more = readHead();
            break;
        case Phase::Body:
            more = readBody();
            break;
        case Phase::Holding:
            return; // the next request waits its turn
        case Phase::Streaming:
        case Phase::Closing:
            m_socket->skip(m_socket->bytesAvailable());
            return;
        }
    }
}

// True when there may be more to do with what has arrived.
bool LabConnection::readHead()
{
    const QByteArray seen = m_socket->peek(httpHeadCap);
    if (seen.isEmpty())
        return false;
    if (m_phase == Phase::Idle) {
        m_phase = Phase::Head;
        m_timeout.at(m_site.scheduler.now() + requestTimeout, [this] { timedOut(); });
    }
    HttpParse parse = parseHttpHead(seen);
    if (parse.outcome == HttpParse::Outcome::NeedMore)
        return false;
    if (parse.outcome == HttpParse::Outcome::Refused) {
        refuse(parse.status, parse.reason);
        return false;
    }
    m_request = std::move(parse.request);
    if (m_request.has("upgrade") && parse.bodySize == 0) {
        LabDecision decision = decide(m_request, m_site);
        if (decision.route == LabDecision::Route::WebSocket) {
            handOver(decision);
            return false;
        }
    }
    m_socket->skip(parse.headSize);
    m_bodyLeft = parse.bodySize;
    m_phase = Phase::Body;
    return true;
}

bool LabConnection::readBody()
{
    m_bodyLeft -=
        m_socket->skip(qMin(m_bodyLeft, m_socket->bytesAvailable())); // no endpoint wants it
    if (m_bodyLeft > 0)
        return false;
    m_timeout.cancel();
    handle();
    return m_phase == Phase::Idle;
}

void LabConnection::handle()
{
    const LabDecision decision = decide(m_request, m_site);
    switch (decision.route) {
    case LabDecision::Route::Answer:
        answer(decision.answer);
        return;
    case LabDecision::Route::LongPoll:
        hold(decision);
        return;
    case LabDecision::Route::Sse:
        stream(decision);
        return;
    case LabDecision::Route::WebSocket: // an upgrade with a body, which RFC 6455 does not know
        refuse(400, "A WebSocket upgrade carries no body.");
        return;
    }
}

void LabConnection::answer(const HttpAnswer &answer)
{
    const bool goesOn = m_request.keepAlive;
    m_socket->write(serialise(answer, goesOn, m_request.method == "HEAD"));
    m_phase = goesOn ? Phase::Idle : Phase::Closing;
    m_timeout.at(m_site.scheduler.now() + (goesOn ? idleTimeout : requestTimeout),
                 [this] { timedOut(); });
    if (!goesOn)
        m_socket->disconnectFromHost();
}

void LabConnection::refuse(int status, const QByteArray &reason)
{
    m_request = {};
    m_request.keepAlive = false;
    answer(HttpAnswer::text(status, reason));
}

void LabConnection::hold(const LabDecision &decision)
{
    m_phase = Phase::Holding;
    auto *poll = new LongPollStream(m_site.scheduler, decision.feed, decision.knobs, this);
    connect(poll, &LongPollStream::answered, this, [this, poll](const HttpAnswer &news) {
        poll->deleteLater();
        answer(news);
        // What was pipelined behind it: read from the event loop, lest answers nest.
        QMetaObject::invokeMethod(this, &LabConnection::readAll, Qt::QueuedConnection);
    });
    poll->start();
}

void LabConnection::stream(const LabDecision &decision)
{
    m_phase = Phase::Streaming;
    auto *events = new SseStream(m_site.scheduler, decision.feed, decision.knobs, m_socket,
                                 m_request.http11, this);
    events->start();
}

void LabConnection::handOver(const LabDecision &decision)
{
    m_timeout.cancel();
    m_phase = Phase::Closing;
    m_socket->disconnect(this);
    m_socket->setParent(nullptr);
    m_socket->setReadBufferSize(0); // QWebSocket never gets a frame larger than the buffer
    emit upgradeRequested(m_socket, decision.knobs, decision.feed);
    deleteLater();
}

void LabConnection::timedOut()
{
    switch (m_phase) {
    case Phase::Idle:
        m_socket->disconnectFromHost();
        return;
    case Phase::Closing:
        m_socket->abort();
        return; // it never read the last answer
    default:
        refuse(408, "The request did not arrive within 10 s.");
        return;
    }
}

} // namespace feedscope

#include "moc_labconnection.cpp"
