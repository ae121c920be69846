#include "scenarioplayer.h"

#include "labaddress.h"
#include "runsummary.h"
#include "wirerules.h"

#include <algorithm>

namespace feedscope {

namespace {

// What the goodbyes of closed connections get to reach the wire.
constexpr Millis kGoodbye{20};
// Another program may hold the lab's port for a moment after a restart.
constexpr Millis kLabRetry{20};
constexpr Millis kLabPatience{3'000};

// Draws of one purpose must not repeat those of another.
quint64 mixed(quint64 seed, quint64 salt)
{
    quint64 z = seed + (salt + 1) * 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

constexpr quint64 kFaultSalt = 1'000'000;

// What no fault of the wire will hit runs at the speed of a direct connection.
bool hasWireFaults(const Scenario &scenario)
{
    return std::any_of(scenario.steps.begin(), scenario.steps.end(), [](const ScenarioStep &step) {
        const auto *fault = std::get_if<FaultStep>(&step.action);
        return fault && needsPassThrough(fault->fault.kind);
    });
}

} // namespace

ScenarioPlayer::ScenarioPlayer(Scenario scenario, Environment environment)
    : m_scenario(std::move(scenario))
    , m_environment(std::move(environment))
    , m_stepAlarm(m_environment.scheduler)
    , m_labAlarm(m_environment.scheduler)
    , m_endAlarm(m_environment.scheduler)
{
}

ScenarioPlayer::~ScenarioPlayer()
{
    m_phase = Phase::Ended; // what the feeds still say has nobody to hear it
}

QString ScenarioPlayer::start()
{
    const bool needsLab =
        std::any_of(m_scenario.feeds.begin(), m_scenario.feeds.end(),
                    [](const ScenarioFeed &feed) { return usesLab(feed.config); });
    if (needsLab) {
        if (QString error = openLab(); !error.isEmpty())
            return error;
    }
    addFeeds();
    m_phase = Phase::Playing;
    m_trace.start = m_environment.scheduler.now();
    armStep();
    m_endAlarm.at(m_trace.start + m_scenario.duration, [this] { close(true); });
    for (const auto &feed : m_feeds) {
        if (feed->connection->config().enabled)
            feed->connection->start();
    }
    return {};
}

QString ScenarioPlayer::openLab()
{
    LabServer::Options options;
    options.seed = m_scenario.seed;
    m_lab = std::make_unique<LabServer>(m_environment.scheduler, options);
    QString error;
    if (!m_lab->listen(QHostAddress(QHostAddress::LocalHost), m_labPort, &error))
        return error;
    m_labPort = quint16(m_lab->baseUrl().port());
    return {};
}

void ScenarioPlayer::addFeeds()
{
    const QUrl base = m_lab ? m_lab->baseUrl() : QUrl();
    quint64 salt = 0;
    for (const ScenarioMember &member : membersOf(m_scenario)) {
        auto feed = std::make_unique<Feed>();
        feed->group = member.group;
        feed->connection = std::make_unique<FeedConnection>(
            atLab(member.config, base, m_scenario.lab),
            FeedConnection::Environment{m_environment.scheduler, *this, m_environment.transports,
                                        m_environment.secrets, mixed(m_scenario.seed, salt++),
                                        hasWireFaults(m_scenario)});
        m_byId.emplace(member.config.id.value, feed.get());
        m_feeds.push_back(std::move(feed));
    }
}

void ScenarioPlayer::armStep()
{
    if (m_nextStep >= size_t(m_scenario.steps.size()))
        return;
    const ScenarioStep &step = m_scenario.steps.at(qsizetype(m_nextStep));
    m_stepAlarm.at(m_trace.start + step.at, [this, &step] {
        ++m_nextStep;
        m_trace.steps.push_back(m_environment.scheduler.now());
        carryOut(step);
        if (m_phase == Phase::Playing)
            armStep();
    });
}

std::vector<ScenarioPlayer::Feed *> ScenarioPlayer::feedsOf(const QList<FeedId> &wanted)
{
    std::vector<Feed *> feeds;
    for (const auto &feed : m_feeds) {
        if (wanted.isEmpty() || wanted.contains(feed->group) ||
            wanted.contains(feed->connection->config().id))
            feeds.push_back(feed.get());
    }
    return feeds;
}

void ScenarioPlayer::carryOut(const ScenarioStep &step)
{
    if (const auto *fault = std::get_if<FaultStep>(&step.action)) {
        quint64 salt = kFaultSalt * m_nextStep;
        for (Feed *feed : feedsOf(fault->feeds)) {
            FaultSpec spec = fault->fault;
            if (spec.seed == 0)
                spec.seed = mixed(m_scenario.seed, salt++);
            feed->connection->addFault(spec);
        }
    } else if (const auto *send = std::get_if<SendStep>(&step.action)) {
        for (Feed *feed : feedsOf(send->feeds))
            feed->connection->send(send->text);
    } else if (const auto *restart = std::get_if<RestartLabStep>(&step.action)) {
        restartLab(*restart);
    } else {
        const auto &action = std::get<FeedStep>(step.action);
        for (Feed *feed : feedsOf(action.feeds)) {
            switch (action.kind) {
            case FeedStep::Kind::Start:
                feed->connection->start();
                break;
            case FeedStep::Kind::Stop:
                feed->connection->stop();
                break;
            case FeedStep::Kind::RetryNow:
                feed->connection->retryNow();
                break;
            case FeedStep::Kind::EndFault:
                feed->connection->setFault(std::nullopt);
                break;
            }
        }
    }
}

void ScenarioPlayer::restartLab(const RestartLabStep &step)
{
    if (!m_lab)
        return;
    m_lab->close();
    if (step.forget)
        m_lab.reset();
    const Instant back = m_environment.scheduler.now() + step.down;
    m_labAlarm.at(back, [this, back] { bringLabBack(back + kLabPatience); });
}

void ScenarioPlayer::bringLabBack(Instant giveUpAt)
{
    QString error;
    if (!m_lab)
        error = openLab();
    else
        m_lab->listen(QHostAddress(QHostAddress::LocalHost), m_labPort, &error);
    if (error.isEmpty())
        return;
    const Instant now = m_environment.scheduler.now();
    if (now < giveUpAt) {
        m_labAlarm.at(now + kLabRetry, [this, giveUpAt] { bringLabBack(giveUpAt); });
        return;
    }
    m_problem = QStringLiteral("The lab did not come back: ") + error;
    close(false);
}

FeedOutcome ScenarioPlayer::outcomeOf(const Feed &feed) const
{
    FeedOutcome outcome;
    outcome.feed = feed.connection->config().id;
    outcome.group = feed.group;
    outcome.counters = feed.connection->counters();
    const GapLedger &ledger = feed.connection->ledger();
    for (const LedgerTotals *totals : {&ledger.totals(), &ledger.simulatedTotals()}) {
        outcome.recovered += totals->recovered;
        outcome.outages += totals->outages;
    }
    outcome.exit = feed.exit;
    outcome.latency = feed.latency;
    return outcome;
}

RunTrace ScenarioPlayer::traceSoFar() const
{
    if (m_phase == Phase::Closing || m_phase == Phase::Ended)
        return m_trace;
    RunTrace trace = m_trace;
    trace.end = m_environment.scheduler.now();
    for (const auto &feed : m_feeds)
        trace.feeds.push_back(outcomeOf(*feed));
    return trace;
}

void ScenarioPlayer::close(bool complete)
{
    if (m_phase != Phase::Playing)
        return;
    m_trace = traceSoFar();
    m_trace.complete = complete;
    m_phase = Phase::Closing;
    m_stepAlarm.cancel();
    m_labAlarm.cancel();
    for (const auto &feed : m_feeds)
        feed->connection->stop();
    m_endAlarm.at(m_environment.scheduler.now() + kGoodbye, [this] {
        m_phase = Phase::Ended;
        m_environment.finished();
    });
}

void ScenarioPlayer::onEvent(const FeedEvent &event)
{
    // An outage that lasts, or has not settled, is told as its feed is stopped.
    const bool wanted =
        m_phase == Phase::Playing ||
        (m_phase == Phase::Closing && std::holds_alternative<OutageEnded>(event.body));
    if (!wanted)
        return;
    if (const auto *change = std::get_if<StateChanged>(&event.body)) {
        Feed &feed = *m_byId.at(event.feed.value);
        feed.exit.reset();
        if (change->to == FeedState::Connected)
            feed.everConnected = true;
        if (change->to == FeedState::Disconnected)
            feed.exit = exitCodeOf(change->stopCause, feed.everConnected);
    }
    if (m_trace.events.size() < RunTrace::kMaxEvents)
        m_trace.events.push_back(event);
    else
        ++m_trace.leftOut;
}

void ScenarioPlayer::onMessage(const FeedId &id, const Message &message,
                               const MessageFields &fields, MessageVerdict, TransportKind)
{
    if (m_phase != Phase::Playing || !fields.timestamp)
        return;
    const Scheduler &clock = m_environment.scheduler;
    const Nanos age = clock.now() - message.receivedAt;
    const Millis wall(clock.wallNow().msSinceEpoch - fields.timestamp->msSinceEpoch);
    m_byId.at(id.value)->latency.add(std::max(Nanos(0), Nanos(wall) - age));
}

} // namespace feedscope
