#include "feedfaults.h"

#include "websocketend.h"

namespace feedscope {

namespace {

const QString kSimulated = QStringLiteral("simulated");

} // namespace

struct FeedFaults::InForce
{
    InForce(const FaultSpec &fault, Scheduler &scheduler)
        : spec(fault)
        , draw(fault.seed)
        , over(scheduler)
    {
    }

    bool isHit() { return spec.probability >= 1 || draw.next() < spec.probability; }

    void endLater(FeedFaults &owner)
    {
        over.at(owner.m_scheduler.now() + std::min(spec.lasts, FaultSpec::kLongest),
                [&owner, fault = spec] { owner.end(fault); });
    }

    FaultSpec spec;
    SeededDraw draw; // of answers given in the server's place
    Alarm over;
};

FeedFaults::FeedFaults(const FeedConfig &config, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_config(config)
    , m_scheduler(scheduler)
    , m_in(scheduler, [this](const Message &message) { emit received(message); })
    , m_out(scheduler,
            [this](const Message &message) { emit toBeSent(QString::fromUtf8(message.payload)); })
    , m_passThrough(config.proxy, scheduler)
{
}

FeedFaults::~FeedFaults() = default;

void FeedFaults::set(const QList<FaultSpec> &faults)
{
    const QList<FaultSpec> before = inForce();
    for (const FaultSpec &fault : before) {
        if (!faults.contains(fault))
            end(fault);
    }
    for (const FaultSpec &fault : faults) {
        if (!before.contains(fault))
            add(fault);
    }
}

void FeedFaults::add(const FaultSpec &fault)
{
    if (isOneShot(fault.kind))
        return strike(fault);
    for (InForce &known : m_faults) {
        if (known.spec == fault) // again: from now on
            return known.endLater(*this);
    }
    if (qsizetype(m_faults.size()) >= kMostFaults)
        emit notice(tr("Not simulated: %1 faults are in force already.").arg(kMostFaults));
    else
        begin(fault);
}

QList<FaultSpec> FeedFaults::inForce() const
{
    QList<FaultSpec> all;
    for (const InForce &fault : m_faults)
        all.append(fault.spec);
    return all;
}

bool FeedFaults::explains(Instant since) const
{
    return isAnyInForce() || (m_lastEnd && *m_lastEnd + kAftermath >= since);
}

void FeedFaults::begin(const FaultSpec &fault)
{
    m_faults.emplace_back(fault, m_scheduler).endLater(*this);
    emit changed(fault, true);
    if (isMessageFault(fault.kind)) {
        if (fault.direction != FaultDirection::Out)
            m_in.begin(fault);
        if (fault.direction != FaultDirection::In)
            m_out.begin(fault);
    } else if (fault.kind == FaultKind::NetworkDrop) {
        emit cut({ErrorKind::SimulatedDrop, 0, {}, {}});
    } else if (const auto answer = answerUnderTls(fault)) {
        emit cut(*answer);
    } else if (needsPassThrough(fault.kind)) {
        strikeWire(fault);
    }
}

void FeedFaults::strike(const FaultSpec &fault)
{
    if (needsPassThrough(fault.kind) && m_isDirect) {
        m_pending.append(fault);
        strikeWire(fault);
        return;
    }
    emit changed(fault, true);
    m_lastEnd = m_scheduler.now();
    if (fault.kind == FaultKind::Close)
        emit cut(closeError(fault));
    else
        strikeWire(fault);
    emit changed(fault, false);
}

void FeedFaults::strikeWire(const FaultSpec &fault)
{
    prepare();
    if (!m_passThrough.isListening())
        return;
    const bool mustReconnect = std::exchange(m_isDirect, false);
    // What happens to a live connection waits until there is one that it can happen to.
    if (mustReconnect && !endsLiveConnections(fault.kind) && !m_pending.contains(fault))
        m_pending.append(fault);
    if (!m_pending.contains(fault))
        m_passThrough.links().begin(fault);
    if (!mustReconnect)
        return;
    m_lastEnd = m_scheduler.now();
    if (!endsLiveConnections(fault.kind))
        emit notice(tr("To simulate %1 the connection is made again once, through the fault lab.")
                        .arg(faultName(fault.kind)));
    emit cut({ErrorKind::SimulatedDrop,
              0,
              tr("made again through the fault lab to simulate %1").arg(faultName(fault.kind)),
              {}});
}

void FeedFaults::end(const FaultSpec &fault)
{
    for (auto it = m_faults.begin(); it != m_faults.end(); ++it) {
        if (it->spec != fault)
            continue;
        m_faults.erase(it);
        m_lastEnd = m_scheduler.now();
        stop(fault);
        emit changed(fault, false);
        return;
    }
}

void FeedFaults::stop(const FaultSpec &fault)
{
    m_endNext.removeOne(fault);
    m_pending.removeAll(fault);
    m_in.end(fault);
    m_out.end(fault);
    m_passThrough.links().end(fault);
}

void FeedFaults::prepare()
{
    if (!m_passThrough.listen())
        emit notice(tr("Faults of the connection cannot be simulated: no port is free on the "
                       "loopback address."));
}

std::optional<FeedError> FeedFaults::refusal(TransportKind transport, const QUrl &address)
{
    m_transport = transport;
    m_address = address;
    for (InForce &fault : m_faults) {
        if (fault.spec.kind == FaultKind::NetworkDrop)
            return FeedError{ErrorKind::SimulatedDrop, 0, {}, {}};
        const auto answer = answerUnderTls(fault.spec);
        if (answer && fault.isHit())
            return answer;
    }
    return std::nullopt;
}

std::optional<Passage> FeedFaults::passage()
{
    m_isDirect = !m_passThrough.isListening();
    return passageBeside();
}

std::optional<Passage> FeedFaults::passageBeside()
{
    if (!m_passThrough.isListening())
        return std::nullopt;
    return m_passThrough.passage();
}

void FeedFaults::connected()
{
    if (m_isDirect)
        return;
    for (const FaultSpec &fault : std::exchange(m_pending, {})) {
        if (isOneShot(fault.kind))
            strike(fault);
        else
            m_passThrough.links().begin(fault);
    }
}

void FeedFaults::connectionEnded()
{
    m_isDirect = false;
    m_in.clear();
    m_out.clear();
}

bool FeedFaults::withholdsHeartbeats() const
{
    return std::any_of(m_faults.begin(), m_faults.end(), [](const InForce &fault) {
        return fault.spec.kind == FaultKind::HeartbeatLoss;
    });
}

void FeedFaults::send(const QString &text)
{
    Message message;
    message.receivedAt = m_scheduler.now();
    message.payload = text.toUtf8();
    m_out.offer(message);
    for (const FaultSpec &fault : m_out.spent()) {
        if (fault.direction == FaultDirection::Out)
            end(fault);
    }
}

void FeedFaults::messageJudged()
{
    if (!isAnyInForce())
        return;
    for (const FaultSpec &fault : std::exchange(m_endNext, {}))
        end(fault);
    m_endNext = m_in.spent();
}

FeedError FeedFaults::closeError(const FaultSpec &fault) const
{
    if (m_transport == TransportKind::WebSocket)
        return {ErrorKind::CloseFrame, fault.code, fault.reason, {}};
    if (m_transport == TransportKind::Sse)
        return {ErrorKind::StreamEnded, 0, kSimulated, {}};
    return {ErrorKind::Dropped, 0, kSimulated, {}};
}

std::optional<FeedError> FeedFaults::answerUnderTls(const FaultSpec &fault) const
{
    if (!isEncrypted())
        return std::nullopt;
    const bool isWebSocket = m_transport == TransportKind::WebSocket;
    const QString detail = tr("simulated; under TLS no answer can be put on the wire");
    if (fault.kind == FaultKind::BlockUpgrade && isWebSocket)
        return FeedError{ErrorKind::UpgradeRefused, 426, detail, {}};
    if (fault.kind != FaultKind::Http)
        return std::nullopt;
    const ErrorKind kind = isWebSocket ? refusedUpgradeKind(fault.status) : ErrorKind::HttpStatus;
    return FeedError{kind, fault.status, detail, fault.retryAfter};
}

bool FeedFaults::isEncrypted() const
{
    return m_address.scheme() == QLatin1StringView("wss") ||
           m_address.scheme() == QLatin1StringView("https");
}

} // namespace feedscope

#include "moc_feedfaults.cpp"
