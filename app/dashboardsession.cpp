#include "dashboardsession.h"

namespace feedscope {

namespace {

// The wall's time of an instant: as long before the wall's now as the instant is before now.
WallTime wallTimeOf(const Scheduler &clock, Instant at)
{
    return {clock.wallNow().msSinceEpoch - toMillis(clock.now() - at).count()};
}

} // namespace

DashboardSession::DashboardSession(Network network)
    : m_observer([this](Instant at) { return wallTimeOf(m_clock, at); })
    , m_hub({m_observer, std::move(network.transports), std::move(network.secrets)},
            {network.threads, network.seed})
{
}

DashboardSession::~DashboardSession()
{
    shutdown();
}

Health DashboardSession::health()
{
    Health health;
    health.io = m_hub.load();
    health.queuedEvents = m_observer.journal().size();
    health.messageBytes = m_observer.budget().held();
    health.messageBytesLimit = m_observer.budget().limit();
    return health;
}

void DashboardSession::setFaults(const FeedId &feed, const QList<FaultSpec> &faults)
{
    m_hub.setFaults(feed, faults);
}

void DashboardSession::addFault(const FeedId &feed, const FaultSpec &fault)
{
    m_hub.addFault(feed, fault);
}

void DashboardSession::applyConfig(const QList<FeedConfig> &feeds)
{
    // The logs first: a feed may deliver before this returns.
    m_observer.prepare(feeds);
    m_hub.applyConfig(feeds);
}

} // namespace feedscope
