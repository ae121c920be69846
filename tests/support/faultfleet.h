// One feed for every kind of fault and transport, all at once against a lab server: each gets its
// fault as soon as it has messages, and what it told is looked at afterwards.
// Thread: the test's; feeds live on the hub's.
#pragma once

#include "hubrig.h"
#include "labserver.h"

#include <map>

namespace feedscope::test {

struct FaultCase
{
    FaultSpec fault;
    TransportKind transport = TransportKind::Sse;
    QString query = QStringLiteral("rate=50&replay=1000");

    FeedId id() const { return {faultName(fault.kind) + u' ' + transportName(transport)}; }
};

class FaultFleet
{
public:
    explicit FaultFleet(LabServer::Options options = {});

    QString error() const { return m_error; }
    void add(const FaultCase &one, const TlsConfig &tls = {});
    // Until every feed has had its fault and is well again, or at its end. Empty, or what is not.
    QString run(int patienceMs);
    LockedObserver::Told told(const FaultCase &one) const { return m_rig.observer.told(one.id()); }
    void shutdown() { m_rig.hub.shutdown(); }

private:
    bool allStruck();
    QString unsettled() const;
    bool isOver(const FaultCase &one) const;

    QtScheduler m_scheduler;
    LabServer m_lab;
    QString m_error;
    HubRig m_rig{2, networkTransportFactory(), true};
    QList<FeedConfig> m_feeds;
    std::vector<FaultCase> m_cases;
    std::map<QString, bool> m_struck;
};

} // namespace feedscope::test
