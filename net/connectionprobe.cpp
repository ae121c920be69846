#include "connectionprobe.h"

#include "errorsentence.h"
#include "feedconnection.h"
#include "fieldextractor.h"
#include "socketprobe.h"

#include <QCoreApplication>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)
};

using namespace std::chrono_literals;

constexpr Millis kBeat{500};

QString opened(TransportKind kind)
{
    return kind == TransportKind::WebSocket ? Words::tr("WebSocket upgrade, HTTP 101")
           : kind == TransportKind::Sse     ? Words::tr("Event stream, HTTP 200")
           : kind == TransportKind::Poll    ? Words::tr("Poll answered")
                                            : Words::tr("Long poll answered");
}

QString sentence(const FeedError &error)
{
    const QString text = errorSentence(error);
    return error.detail.isEmpty() ? text : text + u' ' + error.detail;
}

} // namespace

ConnectionProbe::ConnectionProbe(TransportFactory transports, SecretFetch secrets,
                                 Complete complete, QObject *parent)
    : ConnectionTest(parent)
    , m_transports(std::move(transports))
    , m_secrets(std::move(secrets))
    , m_complete(std::move(complete))
    , m_alarm(m_scheduler)
    , m_beat(m_scheduler)
    , m_farewell(m_scheduler)
{
}

ConnectionProbe::~ConnectionProbe()
{
    m_hasEnded = true;
}

// What was typed stands in for the keychain's entry; it is nowhere else yet.
SecretFetch ConnectionProbe::fetchWith(const QByteArray &token) const
{
    if (token.isEmpty())
        return m_secrets;
    return [secrets = m_secrets, token](const SecretSource &source, QObject &context,
                                        SecretReply reply) {
        if (source.kind != SecretSource::Kind::Keychain)
            return secrets(source, context, std::move(reply));
        QMetaObject::invokeMethod(
            &context,
            [token, reply = std::move(reply)] {
                reply({token, {}, Secret::Outcome::Found});
            },
            Qt::QueuedConnection);
    };
}

void ConnectionProbe::start(const FeedConfig &config, const QByteArray &token)
{
    m_config = m_complete ? m_complete(config) : config;
    m_token = token;
    m_config.enabled = true;
    // Attempts follow each other quickly: a person waits.
    m_config.backoff = {300ms, 1, 300ms, Jitter::None, 0, {}};
    m_progress.headline = Words::tr("Connecting");
    m_way = std::make_unique<SocketProbe>(m_scheduler);
    connect(m_way.get(), &SocketProbe::stepped, this, &ConnectionProbe::tell);
    connect(m_way.get(), &SocketProbe::ended, this, [this](bool reached) {
        if (reached)
            watch();
        else
            finish(TestProgress::Phase::Failed, Words::tr("The server cannot be reached"),
                   m_way->steps().last().text);
    });
    m_way->start(endpointFor(m_config, ladderOf(m_config).first()), m_config);
    tell();
}

void ConnectionProbe::watch()
{
    m_since = m_scheduler.now();
    awaitConnection();
    m_feed = std::make_unique<FeedConnection>(
        m_config, FeedConnection::Environment{m_scheduler, *this, m_transports,
                                              m_secrets ? fetchWith(m_token) : m_secrets, 1});
    m_feed->start();
}

void ConnectionProbe::awaitConnection()
{
    m_progress.headline = Words::tr("Connecting");
    m_progress.detail.clear();
    m_alarm.at(m_since + kPatience, [this] {
        finish(TestProgress::Phase::Failed, Words::tr("Not connected within 30 s"), {});
    });
}

void ConnectionProbe::onEvent(const FeedEvent &event)
{
    if (m_hasEnded)
        return;
    if (const auto *change = std::get_if<StateChanged>(&event.body)) {
        if (change->to == FeedState::Connected)
            connected(*change);
        else if (!change->error.isNone())
            disturbed(*change);
    } else if (const auto *fell = std::get_if<FellBack>(&event.body)) {
        addStep(State::Skipped, Words::tr("Next: %1").arg(transportName(fell->to)));
    }
}

void ConnectionProbe::connected(const StateChanged &change)
{
    if (m_connectedAt)
        return addStep(State::Passed, Words::tr("Connected again"), elapsed());
    const QString took = elapsed();
    m_openedOn = change.transport;
    m_connectedAt = m_scheduler.now();
    addStep(State::Passed, opened(change.transport.value_or(TransportKind::Sse)), took);
    if (m_config.auth.kind != AuthConfig::Kind::None)
        addStep(State::Passed, Words::tr("Sign-in accepted"));
    if (change.transport == TransportKind::WebSocket && !m_config.subscribe.isEmpty())
        addStep(State::Passed, Words::tr("Subscribe sent"),
                Words::tr("%1 bytes").arg(m_config.subscribe.join(QString()).toUtf8().size()));
    m_alarm.at(*m_connectedAt + kWatched, [this] {
        finish(TestProgress::Phase::Passed, Words::tr("Test passed"),
               m_messages == 0 ? Words::tr("Connected; no message came within 15 s.")
                               : Words::tr("%1 messages in 15 s.").arg(m_messages));
    });
    tell();
}

void ConnectionProbe::disturbed(const StateChanged &change)
{
    addStep(State::Failed, sentence(change.error), elapsed());
    const auto ladder = ladderOf(m_config);
    const bool isOver = ladder.size() == 1 || change.to == FeedState::Disconnected;
    // A transport that answers and says nothing it can read gives way to the next one.
    const bool hasNext = m_messages == 0 && m_openedOn != ladder.last();
    if (m_connectedAt && hasNext && !isOver) {
        m_connectedAt.reset();
        awaitConnection();
    } else if (m_connectedAt || isOver) {
        finish(TestProgress::Phase::Failed,
               m_connectedAt ? Words::tr("The connection dropped") : Words::tr("Not connected"),
               sentence(change.error));
    }
}

void ConnectionProbe::onMessage(const FeedId &, const Message &message, const MessageFields &fields,
                                MessageVerdict, TransportKind)
{
    if (m_hasEnded)
        return;
    if (++m_messages == 1)
        takeFirst(message, fields);
    if (m_messages == kMostMessages)
        finish(TestProgress::Phase::Passed, Words::tr("Test passed"),
               Words::tr("%1 messages in %2; the rest was not awaited.")
                   .arg(m_messages)
                   .arg(elapsed()));
    else if (!m_beat.isSet())
        m_beat.at(m_scheduler.now() + kBeat, [this] { tell(); });
}

void ConnectionProbe::takeFirst(const Message &message, const MessageFields &fields)
{
    m_progress.first = message;
    addStep(State::Passed, Words::tr("First message"), Words::tr("after %1").arg(elapsed()));
    const auto &at = m_config.fields;
    showField(Words::tr("Sequence"), at.sequence,
              fields.sequence ? QString::number(*fields.sequence) : QString());
    showField(Words::tr("Id"), at.id, QString::fromUtf8(fields.id));
    showField(Words::tr("Timestamp"), at.timestamp,
              fields.timestamp ? QString::number(fields.timestamp->msSinceEpoch) : QString());
    showField(Words::tr("Stream"), at.stream, QString::fromUtf8(fields.stream));
    tell();
}

void ConnectionProbe::showField(const QString &name, const QString &pointer, const QString &value)
{
    if (pointer.isEmpty())
        return;
    if (value.isEmpty())
        addStep(State::Failed, Words::tr("%1 not found at %2").arg(name, pointer));
    else
        addStep(State::Passed, Words::tr("%1 found at %2").arg(name, pointer), value);
}

QString ConnectionProbe::elapsed() const
{
    const Instant from = m_connectedAt && m_messages <= 1 ? *m_connectedAt : m_since;
    return QStringLiteral("%1 ms").arg(toMillis(m_scheduler.now() - from).count());
}

void ConnectionProbe::addStep(State state, const QString &text, const QString &detail)
{
    constexpr qsizetype kMostSteps = 40;
    if (m_steps.size() < kMostSteps)
        m_steps.append({state, text, detail});
    tell();
}

void ConnectionProbe::tell()
{
    m_progress.steps = (m_way ? m_way->steps() : QList<TestStep>()) + m_steps;
    if (m_progress.phase == TestProgress::Phase::Running && m_connectedAt) {
        const auto seconds = double((m_scheduler.now() - *m_connectedAt).count()) / 1e9;
        m_progress.headline = Words::tr("Connected, watching for 15 s");
        m_progress.detail = m_messages == 0
                                ? Words::tr("No message so far.")
                                : Words::tr("%1 messages so far, %2 per s.")
                                      .arg(m_messages)
                                      .arg(double(m_messages) / std::max(seconds, 1.0), 0, 'f', 1);
    }
    emit progressed(m_progress);
}

void ConnectionProbe::finish(TestProgress::Phase phase, const QString &headline,
                             const QString &detail)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_alarm.cancel();
    m_beat.cancel();
    m_progress.phase = phase;
    m_progress.headline = headline;
    m_progress.detail = detail;
    m_farewell.at(m_scheduler.now(), [this] {
        if (m_feed)
            m_feed->stop();
    });
    m_token.clear();
    tell();
}

void ConnectionProbe::stop()
{
    if (m_hasEnded)
        return;
    finish(TestProgress::Phase::Stopped, Words::tr("Test stopped"),
           Words::tr("%1 messages until then.").arg(m_messages));
    if (m_way)
        m_way->disconnect(this);
}

} // namespace feedscope
