#include "proberunner.h"

#include "wirerules.h"

#include <algorithm>

namespace feedscope {

namespace {

// What the goodbyes of closed connections get to reach the wire before the process is gone.
constexpr Millis kGoodbye{100};

// What no fault of the wire will hit runs at the speed of a direct connection.
bool hasWireFaults(const QList<PlannedFault> &faults)
{
    return std::any_of(faults.begin(), faults.end(),
                       [](const PlannedFault &fault) { return needsPassThrough(fault.spec.kind); });
}

} // namespace

struct ProbeRunner::Feed
{
    std::unique_ptr<FeedConnection> connection;
    FeedSummary summary;
    std::optional<Counters> frozen; // at the last wanted message
    TransportKind transport = TransportKind::Sse;
    std::optional<Instant> connectedSince;
    bool everConnected = false;
    bool over = false;
};

ProbeRunner::ProbeRunner(ProbeOptions options, Environment environment)
    : m_options(std::move(options))
    , m_environment(std::move(environment))
    , m_durationAlarm(m_environment.scheduler)
    , m_stopAlarm(m_environment.scheduler)
    , m_sleep(m_environment.scheduler,
              [this](Millis jump) {
                  for (const auto &feed : m_feeds)
                      feed->connection->clockJumped(jump);
              })
    , m_health(m_environment.scheduler, m_environment.cpuTime)
{
    quint64 seed = m_environment.seed;
    for (const FeedConfig &config : m_options.feeds) {
        auto feed = std::make_unique<Feed>();
        feed->summary.feed = config.id;
        feed->connection = std::make_unique<FeedConnection>(
            config, FeedConnection::Environment{m_environment.scheduler, *this,
                                                m_environment.transports, m_environment.secrets,
                                                seed++, hasWireFaults(m_options.faults)});
        m_byId.emplace(config.id, feed.get());
        m_feeds.push_back(std::move(feed));
    }
}

ProbeRunner::~ProbeRunner() = default;

void ProbeRunner::start()
{
    const Instant now = m_environment.scheduler.now();
    if (m_options.duration)
        m_durationAlarm.at(now + *m_options.duration, [this] { stop(0); });
    for (const PlannedFault &fault : m_options.faults) {
        m_faultAlarms.emplace_back(m_environment.scheduler).at(now + fault.at, [this, fault] {
            for (const auto &feed : m_feeds)
                feed->connection->addFault(fault.spec);
        });
    }
    m_sleep.start();
    m_health.start();
    for (const auto &feed : m_feeds)
        feed->connection->start();
}

void ProbeRunner::retryWaiting()
{
    for (const auto &feed : m_feeds)
        feed->connection->retryIfWaiting();
}

void ProbeRunner::stop(int signalExit)
{
    if (m_phase == Phase::Ended)
        return;
    m_phase = Phase::Closing;
    m_sleep.stop();
    m_durationAlarm.cancel();
    m_faultAlarms.clear();
    const bool anyConnected = std::any_of(m_feeds.begin(), m_feeds.end(),
                                          [](const auto &feed) { return feed->connectedSince; });
    for (const auto &feed : m_feeds)
        feed->connection->stop();
    m_phase = Phase::Ended;
    std::vector<FeedSummary> summaries;
    for (const auto &feed : m_feeds) {
        feed->summary.counters = feed->frozen ? *feed->frozen : feed->connection->counters();
        feed->summary.detect = feed->connection->ledger().totals().detect;
        feed->summary.recover = feed->connection->ledger().totals().recover;
        summaries.push_back(feed->summary);
    }
    RunSummary run = summarize(summaries, signalExit);
    run.health = m_health.stop();
    const Instant now = m_environment.scheduler.now();
    m_environment.writer.summary(run, now, m_environment.scheduler.wallNow());
    m_stopAlarm.at(anyConnected ? now + kGoodbye : now,
                   [this, exitCode = run.totals.exit] { m_environment.finished(exitCode); });
}

void ProbeRunner::onEvent(const FeedEvent &event)
{
    const auto *change = std::get_if<StateChanged>(&event.body);
    const auto found = m_byId.find(event.feed);
    if (found == m_byId.end() || m_phase == Phase::Ended)
        return;
    if (change)
        noteState(*found->second, event, *change);
    else if (const auto *switched = std::get_if<FellBack>(&event.body))
        noteTransport(*found->second, event, switched->to);
    // A gap that was still open to be two that changed places is counted, so it is told.
    const bool settles = std::holds_alternative<GapFound>(event.body) && !found->second->frozen;
    const bool closing = settles || (change && change->to == FeedState::Disconnected) ||
                         std::holds_alternative<OutageEnded>(event.body);
    if (m_phase == Phase::Closing && !closing)
        return;
    m_environment.writer.event(event);
    if (m_phase == Phase::Running && (allOver() || !m_environment.writer.isOpen()))
        stopSoon();
}

void ProbeRunner::onMessage(const FeedId &id, const Message &message, const MessageFields &fields,
                            MessageVerdict verdict, TransportKind transport)
{
    if (m_phase != Phase::Running)
        return;
    // The same feed as last time, nearly always.
    if (!m_latest || m_latest->summary.feed != id) {
        const auto found = m_byId.find(id);
        if (found == m_byId.end())
            return;
        m_latest = found->second;
    }
    TransportTotals &totals = m_latest->summary.byTransport[transport];
    totals.received++;
    totals.delivered += verdict == MessageVerdict::Delivered ? 1 : 0;
    totals.bytes += quint64(message.payload.size());
    if (!m_options.quiet)
        write(id, message, fields, verdict, transport);
    m_messages++;
    if (m_options.count == m_messages) {
        freezeCounters();
        m_phase = Phase::Closing;
        stopSoon();
    } else if (!m_environment.writer.isOpen()) {
        stopSoon();
    }
}

void ProbeRunner::write(const FeedId &id, const Message &message, const MessageFields &fields,
                        MessageVerdict verdict, TransportKind transport)
{
    // On the wall, the message came as long before now as it did on the steady clock.
    const Scheduler &clock = m_environment.scheduler;
    const Millis age = toMillis(clock.now() - message.receivedAt);
    const WallTime at{clock.wallNow().msSinceEpoch - age.count()};
    m_environment.writer.message({id, message, fields, verdict, transport, at});
}

void ProbeRunner::noteState(Feed &feed, const FeedEvent &event, const StateChanged &change)
{
    if (change.from == FeedState::Connected)
        countConnected(feed, event.at);
    if (change.to == FeedState::Connected) {
        feed.transport = change.transport.value_or(feed.transport);
        feed.connectedSince = event.at;
        feed.everConnected = true;
    }
    if (change.to == FeedState::Disconnected) {
        feed.over = true;
        feed.summary.exit = exitCodeOf(change.stopCause, feed.everConnected);
    }
}

// A connected feed may change its transport without an interruption.
void ProbeRunner::noteTransport(Feed &feed, const FeedEvent &event, TransportKind to)
{
    if (!feed.connectedSince)
        return;
    countConnected(feed, event.at);
    feed.connectedSince = event.at;
    feed.transport = to;
}

void ProbeRunner::countConnected(Feed &feed, Instant until)
{
    if (!feed.connectedSince)
        return;
    feed.summary.byTransport[feed.transport].connected += until - *feed.connectedSince;
    feed.connectedSince.reset();
}

// Not from inside a feed's own call.
void ProbeRunner::stopSoon()
{
    if (!m_stopAlarm.isSet())
        m_stopAlarm.at(m_environment.scheduler.now(), [this] { stop(0); });
}

// More may arrive before the connections are closed; the books end with the last wanted message.
void ProbeRunner::freezeCounters()
{
    for (const auto &feed : m_feeds) {
        feed->connection->settle();
        feed->frozen = feed->connection->counters();
    }
}

bool ProbeRunner::allOver() const
{
    return std::all_of(m_feeds.begin(), m_feeds.end(), [](const auto &feed) { return feed->over; });
}

} // namespace feedscope
