#include "feedconnection.h"

#include "attemptrules.h"
#include "resumemeans.h"
#include "samebuffer.h"
#include "sleepwatch.h"
#include "statechange.h"

namespace feedscope {

namespace {

// `retry: 0` would be a loop as hot as the network allows.
constexpr Millis kLeastAdvisedBase{10};

} // namespace

FeedConnection::FeedConnection(FeedConfig config, Environment environment, QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_environment(std::move(environment))
    , m_random(m_environment.seed, m_config.backoff)
    , m_choice(ladderOf(m_config), m_config.recoverAfter, m_environment.scheduler)
    , m_slot(m_environment.scheduler, *this, [this](Transport &transport) { listenTo(transport); })
    , m_signIn(m_config, m_environment.secrets, m_environment.scheduler, m_environment.seed)
    , m_account(m_config.silentAfter)
    , m_outages(m_environment.scheduler, m_account,
                [this](OutageEnded ended) { tell(std::move(ended)); })
    , m_swaps(m_environment.scheduler, m_account,
              [this](FeedEventBody event) { tell(std::move(event)); })
    , m_snapshot(m_environment.scheduler)
    , m_freshness(m_environment.scheduler, m_account, m_state,
                  [this](FreshnessChanged change) {
                      tell(std::move(change));
                      recordSpan();
                      publish();
                  })
    , m_fields(m_config.fields)
    , m_keepAlive(m_config.pingInterval)
    , m_heartbeat(m_config)
    , m_deadline(m_environment.scheduler)
    , m_faults(m_config, m_environment.scheduler)
    , m_refusal(m_environment.scheduler)
{
    m_messages = m_environment.observer.messagesOf(m_config.id);
    m_resume.lastId = m_config.lastEventId;
    m_state.since = m_environment.scheduler.now();
    listenToChoice();
    connect(&m_snapshot, &SnapshotFetcher::fetched, this, &FeedConnection::takeSnapshot);
    listenToSignIn();
    listenToFaults();
    // Over HTTP/2 Qt reads on while this thread is held up, unless the bytes come through it, too.
    if (m_environment.faultable || m_config.http2)
        m_faults.prepare();
    recordSpan();
}

FeedConnection::~FeedConnection()
{
    if (m_messages)
        m_messages->flush();
}

void FeedConnection::listenToChoice()
{
    connect(&m_choice, &TransportChoice::overdue, this,
            [this](TransportKind from, const FeedError &reason) {
                m_slot.retire(false);
                tellFallback(from, reason);
                apply(ConnectionInputKind::Closed, reason, CloseVerdict::StepDown);
            });
    connect(&m_choice, &TransportChoice::recoveryDue, this, [this] {
        if (m_state.phase == ConnectionPhase::Live)
            m_choice.tryPreferred(makeTransport(m_choice.preferred()), m_resume);
    });
    connect(&m_choice, &TransportChoice::recovered, this, &FeedConnection::takeOver);
    connect(&m_choice, &TransportChoice::recoveryFailed, this, [this](const FeedError &error) {
        tell(Notice{
            tr("Tried %1 again: %2").arg(transportName(m_choice.preferred()), describe(error))});
    });
}

void FeedConnection::stop()
{
    apply(ConnectionInputKind::Stop);
}

void FeedConnection::clockJumped(Millis jump)
{
    const ConnectionPhase phase = m_state.phase;
    if (phase == ConnectionPhase::Stopped || phase == ConnectionPhase::Failed)
        return;
    tell(Notice{clockJumpText(jump)});
    if (jump.count() < 0)
        return;
    m_signIn.clockJumped();
    // The steady clock stood still meanwhile, so the link is older than it looks.
    const Millis limit = timing().heartbeatTimeout;
    const bool overdue =
        limit.count() > 0 && m_environment.scheduler.now() - lastSign() + jump >= limit;
    if (phase == ConnectionPhase::Live && overdue)
        transportClosed({ErrorKind::HeartbeatMissed, 0, {}, {}});
    retryIfWaiting();
}

void FeedConnection::apply(ConnectionInputKind kind, const FeedError &error, CloseVerdict verdict)
{
    const ConnectionState before = m_state;
    ConnectionInput input{kind, verdict, error.retryAfter, 0.0};
    if (kind == ConnectionInputKind::Closed || kind == ConnectionInputKind::Deadline)
        input.draw = m_random.next();
    ConnectionStep next = step(m_state, input, timing(), m_environment.scheduler.now());
    m_state = next.state;
    if (m_state.phase == before.phase && next.effect == ConnectionEffect::None) {
        armDeadline();
        return;
    }
    // A change of transport waits for nothing, so nobody is told that it waits.
    if (verdict == CloseVerdict::StepDown && m_state.phase == ConnectionPhase::Waiting) {
        next = step(m_state, {ConnectionInputKind::Deadline, {}, {}, 0.0}, timing(),
                    m_environment.scheduler.now());
        m_state = next.state;
    }
    keepBooks(before, error);
    carryOut(next.effect, kind == ConnectionInputKind::Stop);
    m_deadline.cancel(); // another phase's may be far later
    armDeadline();
    tellState(before, error);
    m_freshness.look();
    recordSpan();
    publish();
}

void FeedConnection::keepBooks(const ConnectionState &before, const FeedError &error)
{
    const Instant now = m_environment.scheduler.now();
    if (!error.isNone())
        m_lastError = error;
    if (before.phase == ConnectionPhase::Live && m_state.phase != ConnectionPhase::Live) {
        m_choice.endTrial();
        m_snapshot.drop();
        m_outages.awaitSnapshot(false);
        m_swaps.settle();
        m_account.disconnected(now);
        noteLoss(before, error);
    }
    if (!error.isNone())
        m_account.attemptFailed(now, m_state.failures);
    if (m_state.phase == ConnectionPhase::Connecting)
        m_account.attemptBegun(now, m_state.failures);
    if (m_state.phase == ConnectionPhase::Live) {
        m_account.connected(now, before.everLive);
        m_outages.connected(resumeMeans(m_config, m_choice.current(), m_resume));
        if (before.everLive)
            fetchSnapshot();
        m_lostAt.reset();
    }
    if (m_state.phase == ConnectionPhase::Stopped)
        m_outages.close();
}

void FeedConnection::noteLoss(const ConnectionState &before, const FeedError &error)
{
    const Instant now = m_environment.scheduler.now();
    // A link found dead was lost when its last byte came, not when we noticed.
    const bool noticedLate = error.kind == ErrorKind::HeartbeatMissed;
    m_lostAt =
        noticedLate ? std::max(before.since, m_account.lastByte().value_or(before.since)) : now;
    // What a person ended or the server ended for good is no outage.
    const bool ended =
        m_state.phase == ConnectionPhase::Failed && m_state.stopCause == StopCause::Ended;
    if (error.isNone() || ended)
        m_outages.close();
    else
        m_outages.lost(*m_lostAt, error, error.simulated);
}

void FeedConnection::carryOut(ConnectionEffect effect, bool goodbye)
{
    if (effect == ConnectionEffect::Abort || effect == ConnectionEffect::AbortAndOpen) {
        m_refusal.cancel();
        m_signIn.abandon();
        m_slot.retire(goodbye);
    }
    if (effect == ConnectionEffect::Open || effect == ConnectionEffect::AbortAndOpen)
        openTransport();
}

void FeedConnection::armDeadline()
{
    if (!m_state.deadline) {
        m_deadline.cancel();
        return;
    }
    // Renewed deadlines only move back, so a timer that is already set may fire early and look
    // again: cheaper than a new timer for every message.
    if (m_deadline.isSet() && m_state.phase == ConnectionPhase::Live)
        return;
    m_deadline.at(*m_state.deadline, [this] {
        const Instant now = m_environment.scheduler.now();
        if (m_state.deadline && now < *m_state.deadline) {
            armDeadline();
            return;
        }
        if (m_state.phase == ConnectionPhase::Waiting)
            apply(ConnectionInputKind::Deadline);
        else if (m_state.phase == ConnectionPhase::Connecting && m_signIn.isAwaited())
            transportClosed({ErrorKind::Token, 0, {}, {}});
        else
            transportClosed(overdueError(m_state.phase, timing()));
    });
}

void FeedConnection::openTransport()
{
    const TransportKind kind = m_choice.current();
    if (const auto refusal = m_faults.refusal(kind, endpointFor(m_config, kind))) {
        m_refusal.at(m_environment.scheduler.now(), [this, refusal] { transportClosed(*refusal); });
        return;
    }
    if (m_signIn.prepare())
        openNow();
}

std::unique_ptr<Transport> FeedConnection::makeTransport(TransportKind kind)
{
    FeedConfig config = m_config;
    config.pingInterval = m_keepAlive.pingInterval();
    config.http2 = m_config.http2 && !m_overran;
    AttemptSpec spec{kind, &config, {}, m_faults.passage()};
    m_signIn.equip(spec, config);
    return m_environment.transports(spec, m_environment.scheduler);
}

void FeedConnection::listenTo(Transport &transport)
{
    const bool asks = transport.kind() == TransportKind::Poll;
    m_account.askedEvery(asks ? m_config.pollInterval : Millis(0));
    connect(&transport, &Transport::opened, this, [this] {
        m_choice.opened();
        apply(ConnectionInputKind::Opened);
        m_faults.connected();
    });
    transport.setReceiver(this);
    connect(&transport, &Transport::alive, this, &FeedConnection::heardFrom);
    connect(&transport, &Transport::closed, this, &FeedConnection::transportClosed);
    connect(&transport, &Transport::cursorChanged, this,
            [this](const PollCursor &cursor) { m_resume.poll = cursor; });
    connect(&transport, &Transport::retryAdvised, this,
            [this](Millis base) { m_advisedBase = std::max(base, kLeastAdvisedBase); });
    connect(&transport, &Transport::roundTrip, this, [this](double ms) {
        m_account.roundTrip(m_environment.scheduler.now(), ms);
        m_changed = true;
    });
    connect(&transport, &Transport::pollIntervalChanged, this, [this](Millis interval) {
        m_pollInterval = interval;
        m_account.askedEvery(interval);
        m_changed = true;
    });
    connect(&transport, &Transport::notice, this,
            [this](const QString &text) { tell(Notice{text}); });
}

void FeedConnection::fetchSnapshot()
{
    if (m_config.snapshotUrl.isEmpty())
        return;
    FeedConfig config = m_config;
    AttemptSpec spec{m_choice.current(), &config, {}, m_faults.passageBeside()};
    m_signIn.equip(spec, config);
    m_outages.awaitSnapshot(true);
    m_snapshot.fetch(spec);
}

void FeedConnection::takeSnapshot(const std::vector<SnapshotState> &states, SnapshotFetched told)
{
    m_swaps.settle();
    const Instant now = m_environment.scheduler.now();
    for (const SnapshotState &state : states)
        told.superseded += m_account.supersede(state.stream, state.number, now);
    m_outages.awaitSnapshot(false);
    tell(std::move(told));
}

void FeedConnection::receive(const Message &message)
{
    if (m_heartbeat.matches(message, m_choice.current()))
        return heardFrom();
    if (!m_faults.touchesMessages())
        return take(message);
    // Bytes came, whatever becomes of the message.
    heardFrom();
    m_faults.receive(message);
}

void FeedConnection::take(const Message &message)
{
    m_account.simulate(isSimulatedAt(message.receivedAt));
    const MessageFields &fields = m_fields.extract(message);
    Judgement judged = m_account.receive(message, fields);
    for (auto &event : judged.events)
        tell(std::move(event));
    m_outages.messageCame();
    m_swaps.messageCame();
    if (fields.sequence)
        m_resume.lastSequence = std::max(m_resume.lastSequence.value_or(0), *fields.sequence);
    // A WebSocket has no ids of its own: the one in the message is where to resume.
    if (m_choice.current() == TransportKind::WebSocket && !fields.id.isEmpty())
        assign(m_resume.lastId, fields.id);
    if (m_messages)
        m_messages->take(message, fields, judged.verdict, m_choice.current());
    else
        m_environment.observer.onMessage(m_config.id, message, fields, judged.verdict,
                                         m_choice.current());
    m_choice.delivered();
    m_signIn.accepted(message.receivedAt);
    renewDeadline(ConnectionInputKind::Delivered, message.receivedAt);
    m_changed = true;
    m_freshness.messageCame();
    m_faults.messageJudged();
}

void FeedConnection::heardFrom(LifeSign sign)
{
    if (m_faults.withholdsHeartbeats())
        return;
    const Instant now = m_environment.scheduler.now();
    const bool ofFeed = sign == LifeSign::Feed;
    if (ofFeed)
        m_account.alive(now);
    else
        m_account.linkAlive(now);
    m_choice.delivered();
    renewDeadline(ConnectionInputKind::Activity, now);
    m_changed = true;
    if (ofFeed)
        m_freshness.heard();
    else
        m_freshness.ponged();
}

void FeedConnection::renewDeadline(ConnectionInputKind kind, Instant now)
{
    if (m_state.phase != ConnectionPhase::Live)
        return apply(kind);
    renew(m_state, kind, heartbeatTimeout(m_config, m_choice.current()), now);
    armDeadline();
}

void FeedConnection::transportClosed(const FeedError &reason)
{
    FeedError error = reason;
    const bool noticedLate = error.kind == ErrorKind::HeartbeatMissed;
    error.simulated = error.kind == ErrorKind::SimulatedDrop ||
                      m_faults.explains(noticedLate ? lastSign() : m_environment.scheduler.now());
    m_faults.connectionEnded();
    const TransportKind kind = m_choice.current();
    m_slot.retire(false);
    m_refusal.cancel();
    m_signIn.abandon();
    learnFrom(error);
    const CloseVerdict verdict = judge(error);
    const bool refused = verdict == CloseVerdict::StepDown;
    // A simulated drop or a missing token says nothing about the transport, and a permanent end is not the ladder's to mend.
    const bool counts = error.kind != ErrorKind::SimulatedDrop && error.kind != ErrorKind::Token &&
                        (refused || verdict == CloseVerdict::Retry);
    if (counts && m_choice.failed(error, refused)) {
        tellFallback(kind, error);
        apply(ConnectionInputKind::Closed, error, CloseVerdict::StepDown);
        return;
    }
    apply(ConnectionInputKind::Closed, error, verdict);
}

void FeedConnection::learnFrom(const FeedError &error)
{
    if (error.kind == ErrorKind::Overrun && !std::exchange(m_overran, true))
        tell(Notice{tr("This feed is read over HTTP/1.1 from now on, which holds a server back.")});
    const auto lastByte = m_account.lastByte();
    if (m_state.phase != ConnectionPhase::Live || error.kind != ErrorKind::Dropped || !lastByte ||
        m_choice.current() != TransportKind::WebSocket)
        return;
    const Nanos idle = m_environment.scheduler.now() - std::max(*lastByte, m_state.since);
    if (m_keepAlive.droppedAfter(idle))
        tell(Notice{tr("Something on the way cuts connections that are idle for %1 s. Pinging "
                       "every %2 s from now on.")
                        .arg(toSeconds(idle), 0, 'f', 1)
                        .arg(toSeconds(m_keepAlive.pingInterval()), 0, 'f', 1)});
}

void FeedConnection::takeOver(TransportKind from, Transport *candidate,
                              const std::optional<Message> &first)
{
    m_slot.retire(true);
    m_slot.adopt(candidate);
    tellFallback(from, {});
    if (first)
        receive(*first);
    else
        heardFrom();
    publish();
}

void FeedConnection::tellFallback(TransportKind from, const FeedError &reason)
{
    std::optional<Millis> recoverIn;
    if (const auto at = m_choice.recoverAt())
        recoverIn = toMillis(*at - m_environment.scheduler.now());
    tell(FellBack{from, m_choice.current(), reason, recoverIn});
}

void FeedConnection::tellState(const ConnectionState &before, const FeedError &error)
{
    auto change = stateChange(before, m_state, error);
    if (!change)
        return;
    change->transport = m_choice.current();
    change->simulated = isSimulated();
    tell(std::move(*change));
}

void FeedConnection::tell(FeedEventBody body)
{
    m_changed = true;
    const Instant now = m_environment.scheduler.now();
    m_environment.observer.onEvent(
        {m_config.id, now, m_environment.scheduler.wallNow(), std::move(body), isSimulatedAt(now)});
}

void FeedConnection::recordSpan()
{
    const DisplayState display = displayState(m_state, m_freshness.verdict().value);
    Instant from = m_environment.scheduler.now();
    if (m_state.phase == ConnectionPhase::Live && m_freshness.isSilent())
        from = m_freshness.verdict().since;
    const bool calm = display == DisplayState::Connected || display == DisplayState::Quiet;
    m_account.enterState(display, isSimulated(), calm ? QString() : describe(m_lastError), from);
}

ConnectionTiming FeedConnection::timing() const
{
    return connectionTiming(m_config, m_choice.current(), m_advisedBase);
}

Instant FeedConnection::lastSign() const
{
    return std::max(m_state.since, m_account.lastByte().value_or(m_state.since));
}

void FeedConnection::publish()
{
    if (m_messages)
        m_messages->flush();
    // A rate that falls to nothing is news too.
    const bool moving = m_account.messagesPerSecond(m_environment.scheduler.now()) > 0;
    if (!m_changed && !moving)
        return;
    m_changed = moving;
    m_environment.observer.onSnapshot(std::make_shared<const FeedSnapshot>(snapshot()));
}

FeedSnapshot FeedConnection::snapshot()
{
    const Instant now = m_environment.scheduler.now();
    FeedSnapshot s;
    m_account.describe(s, now);
    s.id = m_config.id;
    s.name = m_config.displayName();
    s.group = m_config.group;
    s.url = m_config.url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    s.connection = m_state;
    s.freshness = m_freshness.verdict();
    m_choice.describe(s);
    if (s.transport == TransportKind::Poll)
        s.pollInterval = m_pollInterval;
    s.lastError = m_lastError;
    s.lostAt = m_lostAt;
    s.resumeId = m_resume.lastId;
    s.signIn = m_signIn.state();
    s.faults = m_faults.inForce();
    s.rttMs = m_state.phase == ConnectionPhase::Live ? m_account.rttMs() : -1;
    s.takenAt = now;
    s.takenAtWall = m_environment.scheduler.wallNow();
    return s;
}

} // namespace feedscope
