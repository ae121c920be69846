#include "relaylink.h"

#include "httpanswer.h"

#include <QNetworkProxy>
#include <QSslSocket>

namespace feedscope {

namespace {

constexpr int kBadGateway = 502;

QList<FaultSpec> going(FaultDirection way, const QList<FaultSpec> &faults)
{
    QList<FaultSpec> found;
    for (const FaultSpec &fault : faults) {
        if (fault.direction == FaultDirection::Both || fault.direction == way)
            found.append(fault);
    }
    return found;
}

} // namespace

RelayLink::RelayLink(QTcpSocket *client, const Options &options, Scheduler &scheduler,
                     QObject *parent)
    : FaultLink(client, scheduler, options.seed, parent)
    , m_options(options)
    , m_in(scheduler,
           [this](const QByteArray &bytes) {
               if (isJoined())
                   in().insert(bytes);
           })
    , m_out(scheduler,
            [this](const QByteArray &bytes) {
                if (isJoined())
                    out().insert(bytes);
            })
    , m_dialogue(options.address, options.seed, ways())
{
}

RelayDialogue::Ways RelayLink::ways()
{
    RelayDialogue::Ways ways;
    ways.in = [this](WireUnits &units, QByteArrayView bytes) { return m_in.pass(units, bytes); };
    ways.out = [this](WireUnits &units, QByteArrayView bytes) { return m_out.pass(units, bytes); };
    ways.inEnds = [this] { return m_in.finish(); };
    ways.toServer = [this](const QByteArray &bytes) {
        if (isJoined())
            out().insert(bytes);
    };
    return ways;
}

void RelayLink::admit()
{
    switch (rules().admission) {
    case WireRules::Admission::Refused:
        return reset();
    case WireRules::Admission::NoSuchHost:
        return refuse("simulated: the name " + m_options.address.authority() + " does not resolve");
    case WireRules::Admission::Silent:
        return; // looked at again when the rules change
    case WireRules::Admission::Open:
        return dial();
    }
}

void RelayLink::admissionChanged()
{
    if (m_stage == Stage::Waiting ||
        (m_stage == Stage::Dialling && rules().admission >= WireRules::Admission::NoSuchHost))
        admit();
}

void RelayLink::dial()
{
    m_stage = Stage::Dialling;
    const RelayAddress &address = m_options.address;
    const QString host = address.upstream.host();
    if (!address.isEncrypted()) {
        m_server = new QTcpSocket(this);
        connect(m_server, &QTcpSocket::connected, this, &RelayLink::open);
    } else {
        auto *secure = new QSslSocket(this);
        secure->setSslConfiguration(m_options.tls);
        connect(secure, &QSslSocket::encrypted, this, &RelayLink::open);
        m_server = secure;
    }
    m_server->setProxy(QNetworkProxy::NoProxy);
    connect(m_server, &QTcpSocket::errorOccurred, this, &RelayLink::dialFailed);
    if (auto *secure = qobject_cast<QSslSocket *>(m_server))
        secure->connectToHostEncrypted(host, address.port());
    else
        m_server->connectToHost(host, address.port());
}

void RelayLink::open()
{
    m_stage = Stage::Open;
    m_server->disconnect(this);
    prepare(*m_server);
    join(m_server);
}

void RelayLink::joined()
{
    in().setFilter([this](const QByteArray &bytes) {
        const QByteArray passed = m_dialogue.toClient(bytes);
        tellSpent();
        return passed;
    });
    out().setFilter([this](const QByteArray &bytes) {
        const QByteArray passed = m_dialogue.toServer(bytes);
        tellSpent();
        return passed;
    });
}

void RelayLink::dialFailed()
{
    refuse(m_options.address.authority() +
           " cannot be reached: " + m_server->errorString().toUtf8());
}

void RelayLink::refuse(const QByteArray &reason)
{
    m_stage = Stage::Open;
    if (m_server)
        m_server->disconnect(this);
    answerAndEnd(
        serialise(HttpAnswer::text(kBadGateway, "Feedscope fault-proxy: " + reason + '.'), false));
    if (m_server)
        m_server->abort();
}

void RelayLink::close(const FaultSpec &fault)
{
    // What either side is told in its own terms, then the connection ends.
    if (WireUnits *units = m_dialogue.inUnits())
        in().insert(units->closing(fault.code, fault.reason));
    if (WireUnits *units = m_dialogue.outUnits(); units && isJoined())
        out().insert(units->closing(fault.code, fault.reason));
    end();
}

void RelayLink::rulesChanged()
{
    m_in.setFaults(going(FaultDirection::In, rules().messages), rules().losesHeartbeats);
    m_out.setFaults(going(FaultDirection::Out, rules().messages), rules().losesHeartbeats);
}

void RelayLink::tellSpent()
{
    for (const FaultSpec &fault : m_in.spent() + m_out.spent())
        emit spent(fault);
}

} // namespace feedscope

#include "moc_relaylink.cpp"
