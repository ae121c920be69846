#include "faultrelay.h"

#include "labsocket.h"

#include <QNetworkProxy>
#include <algorithm>

namespace feedscope {

namespace {

constexpr Millis kReopenAfter{20};

} // namespace

struct FaultRelay::InForce
{
    InForce(quint64 number, const FaultSpec &fault, Scheduler &scheduler)
        : id(number)
        , spec(fault)
        , over(scheduler)
    {
    }

    quint64 id;
    FaultSpec spec;
    Instant endsAt;
    Alarm over;
};

FaultRelay::FaultRelay(Options options, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_scheduler(scheduler)
    , m_reopen(scheduler)
    , m_links(scheduler, this)
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &FaultRelay::accept);
    connect(&m_links, &FaultLinks::changed, this, &FaultRelay::openOrClose);
    connect(&m_links, &FaultLinks::spent, this, &FaultRelay::endSpent);
}

FaultRelay::~FaultRelay() = default;

bool FaultRelay::listen(const QHostAddress &address, quint16 port, QString *error)
{
    m_listenAddress = address;
    if (!m_server.listen(address, port)) {
        *error = QStringLiteral("Cannot listen on %1 port %2: %3.")
                     .arg(address.toString())
                     .arg(port)
                     .arg(m_server.errorString());
        return false;
    }
    m_port = m_server.serverPort();
    return true;
}

QUrl FaultRelay::url() const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(m_listenAddress.toString());
    url.setPort(m_port);
    return url;
}

quint64 FaultRelay::add(const FaultSpec &fault)
{
    if (!isOneShot(fault.kind) && qsizetype(m_faults.size()) >= kMostFaults)
        return 0;
    const quint64 id = ++m_lastId;
    emit changed(fault, true);
    if (isOneShot(fault.kind)) {
        m_links.begin(fault);
        emit changed(fault, false);
        return id;
    }
    auto added = std::make_unique<InForce>(id, fault, m_scheduler);
    added->endsAt = m_scheduler.now() + std::min(fault.lasts, FaultSpec::kLongest);
    added->over.at(added->endsAt, [this, id] { end(id); });
    m_faults.push_back(std::move(added));
    m_links.begin(fault);
    openOrClose();
    return id;
}

bool FaultRelay::end(quint64 id)
{
    const auto found = std::find_if(m_faults.begin(), m_faults.end(),
                                    [id](const auto &fault) { return fault->id == id; });
    if (found == m_faults.end())
        return false;
    const FaultSpec fault = (*found)->spec;
    // Its alarm may be what brought us here.
    const std::unique_ptr<InForce> ended = std::move(*found);
    m_faults.erase(found);
    m_links.end(fault);
    openOrClose();
    emit changed(fault, false);
    return true;
}

void FaultRelay::endAll()
{
    while (!m_faults.empty())
        end(m_faults.front()->id);
}

std::vector<FaultRelay::Standing> FaultRelay::inForce() const
{
    std::vector<Standing> all;
    for (const auto &fault : m_faults)
        all.push_back({fault->id, fault->spec, toMillis(fault->endsAt - m_scheduler.now())});
    return all;
}

void FaultRelay::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        if (m_links.size() >= kMostConnections) {
            resetConnection(*client);
            client->deleteLater();
            continue;
        }
        m_lastSeed += 2;
        m_links.add(new RelayLink(client, {m_options.address, m_options.tls, m_lastSeed},
                                  m_scheduler, this));
    }
}

void FaultRelay::endSpent(const FaultSpec &fault)
{
    const auto found = std::find_if(m_faults.begin(), m_faults.end(),
                                    [&](const auto &known) { return known->spec == fault; });
    if (found != m_faults.end())
        end((*found)->id);
}

void FaultRelay::openOrClose()
{
    m_reopen.cancel();
    // Where some connections are let in, those that are not are reset after the port took them.
    const bool mayLetIn = std::any_of(m_faults.begin(), m_faults.end(), [](const auto &fault) {
        return fault->spec.probability < 1;
    });
    if (m_links.rules().admission == WireRules::Admission::Refused && !mayLetIn)
        return m_server.close();
    if (!m_server.isListening() && !m_server.listen(m_listenAddress, m_port))
        m_reopen.at(m_scheduler.now() + kReopenAfter, [this] { openOrClose(); });
}

} // namespace feedscope

#include "moc_faultrelay.cpp"
