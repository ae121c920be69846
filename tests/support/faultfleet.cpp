#include "faultfleet.h"

#include "laburl.h"

#include <QtTest>

namespace feedscope::test {

FaultFleet::FaultFleet(LabServer::Options options)
    : m_lab(m_scheduler, std::move(options))
{
    m_lab.listen(QHostAddress::LocalHost, 0, &m_error);
}

void FaultFleet::add(const FaultCase &one, const TlsConfig &tls)
{
    QUrl url = labUrl(m_lab.baseUrl(), one.transport);
    url.setQuery(one.query + QStringLiteral("&topic=") + one.id().value.section(u' ', 0, 0));
    FeedConfig feed = HubRig::feed(one.id().value, url, one.transport);
    feed.tls = tls;
    feed.connectTimeout = Millis(700);
    feed.heartbeatTimeout = Millis(1'000);
    feed.pollInterval = Millis(100);
    feed.pollMaxInterval = Millis(200);
    m_feeds.append(feed);
    m_cases.push_back(one);
}

QString FaultFleet::run(int patienceMs)
{
    m_rig.hub.applyConfig(m_feeds);
    if (!QTest::qWaitFor([this] { return allStruck(); }, patienceMs))
        return QStringLiteral("not ready: ") + unsettled();
    const bool isDone = QTest::qWaitFor([this] { return unsettled().isEmpty(); }, patienceMs);
    return isDone ? QString() : unsettled();
}

bool FaultFleet::allStruck()
{
    for (const FaultCase &one : m_cases) {
        const FeedId id = one.id();
        if (m_struck[id.value])
            continue;
        if (m_rig.observer.counters(id).received < 3)
            continue;
        m_rig.hub.addFault(id, one.fault);
        m_struck[id.value] = true;
    }
    return m_struck.size() == m_cases.size() &&
           std::all_of(m_struck.begin(), m_struck.end(), [](const auto &s) { return s.second; });
}

// Its fault is over, and it is connected, has had messages since and nothing left to settle, or is
// at its end.
bool FaultFleet::isOver(const FaultCase &one) const
{
    const auto told = m_rig.observer.told(one.id());
    std::optional<Instant> ended;
    for (const FeedEvent &event : told.events) {
        const auto *fault = std::get_if<FaultChanged>(&event.body);
        if (fault)
            ended = fault->on ? std::nullopt : std::optional(event.at);
    }
    if (!ended || !told.snapshot || told.snapshot->takenAt <= *ended)
        return false;
    const auto phase = told.snapshot->connection.phase;
    const auto last = told.snapshot->lastMessageAt;
    return phase == ConnectionPhase::Failed ||
           (phase == ConnectionPhase::Live && last && *last > *ended + Millis(300));
}

QString FaultFleet::unsettled() const
{
    QStringList left;
    for (const FaultCase &one : m_cases) {
        if (!m_struck.contains(one.id().value) || !isOver(one))
            left.append(one.id().value);
    }
    return left.join(QLatin1StringView(", "));
}

} // namespace feedscope::test
