#include "faultlink.h"

#include "httpanswer.h"
#include "labsocket.h"

#include <algorithm>
#include <array>

namespace feedscope {

namespace {

constexpr int kUpgradeRequired = 426;

// A TLS record or a WebSocket frame never begins like this.
bool looksLikeRequest(const QByteArray &bytes)
{
    static constexpr std::array kMethods{"GET ",    "POST ",    "HEAD ", "PUT ",
                                         "DELETE ", "OPTIONS ", "PATCH "};
    return std::any_of(kMethods.begin(), kMethods.end(),
                       [&](const char *method) { return bytes.startsWith(method); });
}

QByteArray refusal(int status, std::optional<Millis> retryAfter)
{
    HttpAnswer answer = HttpAnswer::text(status, "Simulated by Feedscope: HTTP " +
                                                     QByteArray::number(status) + '.');
    if (retryAfter)
        answer.headers.append({QByteArrayLiteral("Retry-After"),
                               QByteArray::number(qint64(retryAfter->count() / 1000))});
    if (status == kUpgradeRequired)
        answer.headers.append({QByteArrayLiteral("Upgrade"), QByteArrayLiteral("HTTP/2.0")});
    return serialise(answer, false);
}

bool isGone(const QTcpSocket *socket)
{
    return !socket || socket->state() == QAbstractSocket::UnconnectedState;
}

} // namespace

FaultLink::FaultLink(QTcpSocket *client, Scheduler &scheduler, quint64 seed, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_scheduler(scheduler)
    , m_seed(seed)
    , m_linger(scheduler)
{
    m_client->setParent(this);
    prepare(*m_client);
    connect(m_client, &QTcpSocket::disconnected, this, &FaultLink::sideGone);
}

FaultLink::~FaultLink()
{
    // Sockets still speak while they are destroyed: nobody is to listen then.
    delete m_in;
    delete m_out;
    m_client->disconnect(this);
    if (m_upstream)
        m_upstream->disconnect(this);
}

void FaultLink::prepare(QTcpSocket &socket)
{
    socket.setReadBufferSize(kReadBuffer);
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

void FaultLink::setRules(const WireRules &rules)
{
    if (rules == m_rules)
        return;
    const bool sameAdmission = rules.admission == m_rules.admission;
    const bool sameCut = rules.cutAfter == m_rules.cutAfter && rules.counted == m_rules.counted;
    m_rules = rules;
    if (!sameCut) {
        m_cutIn.reset();
        if (rules.cutAfter > 0)
            m_cutIn = rules.cutAfter;
    }
    rulesChanged();
    applyRules();
    if (!sameAdmission)
        admissionChanged();
}

void FaultLink::join(QTcpSocket *upstream)
{
    m_upstream = upstream;
    m_upstream->setParent(this);
    connect(m_upstream, &QTcpSocket::disconnected, this, &FaultLink::sideGone);
    // Before the pipe looks at the same bytes.
    connect(m_client, &QTcpSocket::readyRead, this, &FaultLink::gate);
    m_in = new FaultPipe(*m_upstream, *m_client, m_scheduler, m_seed, this);
    m_out = new FaultPipe(*m_client, *m_upstream, m_scheduler, m_seed + 1, this);
    connect(m_in, &FaultPipe::moved, this,
            [this](qint64 bytes) { counted(bytes, FaultDirection::In); });
    connect(m_out, &FaultPipe::moved, this,
            [this](qint64 bytes) { counted(bytes, FaultDirection::Out); });
    connect(m_in, &FaultPipe::allowanceSpent, this, [this] {
        if (m_allowedIn == 0)
            allowanceSpent();
    });
    connect(m_in, &FaultPipe::drained, this, &FaultLink::inDrained);
    connect(m_out, &FaultPipe::drained, m_upstream, &QTcpSocket::disconnectFromHost);
    joined();
    applyRules();
    gate();
    if (!isJoined())
        return;
    m_out->pump();
    m_in->pump();
}

void FaultLink::applyRules()
{
    if (!isJoined())
        return;
    applyAllowance();
    PipeRules out = m_rules.out;
    out.hold |= m_awaitsHead;
    m_in->setRules(m_rules.in);
    m_out->setRules(out);
    sideGone();
}

void FaultLink::gate()
{
    if (!isJoined() || isGone(m_client) || m_rules.out.hold)
        return;
    const bool wasWaiting = std::exchange(m_awaitsHead, false);
    if (m_rules.answer || m_rules.blockUpgrade) {
        const QByteArray seen = m_client->peek(kHeadBytes);
        const bool isWhole = seen.contains("\r\n\r\n") || seen.size() == kHeadBytes;
        m_awaitsHead = looksLikeRequest(seen) && !isWhole;
        if (looksLikeRequest(seen) && isWhole && isAnswered(seen)) {
            const bool isUpgrade = !m_rules.answer;
            answerAndEnd(refusal(isUpgrade ? kUpgradeRequired : m_rules.answer->status,
                                 isUpgrade ? std::nullopt : m_rules.answer->retryAfter));
            return;
        }
    }
    if (m_awaitsHead != wasWaiting)
        applyRules();
}

bool FaultLink::isAnswered(const QByteArray &head) const
{
    return m_rules.answer || head.toLower().contains("\r\nupgrade: websocket");
}

void FaultLink::answerAndEnd(const QByteArray &bytes)
{
    delete std::exchange(m_in, nullptr);
    delete std::exchange(m_out, nullptr);
    m_client->skip(m_client->bytesAvailable());
    m_client->write(bytes);
    m_client->disconnectFromHost();
    if (m_upstream)
        m_upstream->disconnectFromHost();
}

void FaultLink::allowIn(std::optional<qint64> bytes)
{
    m_allowedIn = bytes;
    applyAllowance();
}

void FaultLink::applyAllowance()
{
    if (!isJoined())
        return;
    const auto cut = [this](FaultDirection way) {
        return m_rules.counted == FaultDirection::Both || m_rules.counted == way
                   ? m_cutIn
                   : std::optional<qint64>();
    };
    auto in = cut(FaultDirection::In);
    if (m_allowedIn)
        in = in ? std::min(*in, *m_allowedIn) : *m_allowedIn;
    m_in->allow(in);
    m_out->allow(cut(FaultDirection::Out));
}

void FaultLink::counted(qint64 bytes, FaultDirection way)
{
    if (way == FaultDirection::In && m_allowedIn)
        *m_allowedIn -= bytes;
    if (m_cutIn && (m_rules.counted == FaultDirection::Both || m_rules.counted == way))
        *m_cutIn -= bytes;
    else if (!m_allowedIn)
        return;
    applyAllowance();
    if (m_cutIn == 0)
        cutWhenFlushed();
}

// In a later turn, so that what was let through has left.
void FaultLink::cutWhenFlushed()
{
    m_linger.at(m_scheduler.now(), [this] {
        const bool isUnsent = m_client->bytesToWrite() > 0 || m_upstream->bytesToWrite() > 0;
        if (m_cutIn == 0 && !isUnsent)
            reset();
        else if (m_cutIn == 0)
            m_linger.at(m_scheduler.now() + Millis(1), [this] { cutWhenFlushed(); });
    });
}

void FaultLink::sideGone()
{
    const bool clientGone = isGone(m_client);
    const bool upstreamGone = isGone(m_upstream);
    if (clientGone && upstreamGone) {
        m_linger.cancel();
        emit over();
        return;
    }
    if (!clientGone && !upstreamGone)
        return;
    // A peer on the far side of a black hole hears of nothing, so it is not told either.
    if (m_rules.in.hold || m_rules.out.hold)
        return;
    // What the client said last still goes to the server, if that takes it.
    if (clientGone && !m_linger.isSet())
        m_linger.at(m_scheduler.now() + kLinger, [this] { reset(); });
}

void FaultLink::reset()
{
    m_linger.cancel();
    // The end of one side is not to reach the other as an orderly one first.
    if (isJoined()) {
        m_in->disconnect(m_client);
        m_out->disconnect(m_upstream);
    }
    if (m_upstream)
        resetConnection(*m_upstream);
    resetConnection(*m_client);
    sideGone();
}

void FaultLink::end()
{
    m_linger.cancel();
    if (m_upstream)
        m_upstream->disconnectFromHost();
    m_client->disconnectFromHost();
    sideGone();
}

} // namespace feedscope

#include "moc_faultlink.cpp"
