#include "labroundtrip.h"

#include "laburl.h"

#include <utility>

namespace feedscope {

namespace {

FeedConfig configFor(TransportKind transport, const QUrl &base, const QString &ca)
{
    FeedConfig config;
    config.id = FeedId{QStringLiteral("selftest")};
    config.url = labUrl(base, transport);
    config.url.setQuery(QStringLiteral("rate=50"));
    config.transports = {transport};
    config.fields.sequence = QStringLiteral("/seq");
    config.backoff.base = Millis(100);
    config.pollInterval = Millis(100);
    config.tls.ca = ca;
    return config;
}

} // namespace

LabRoundTrip::LabRoundTrip(TransportKind transport, const QUrl &base, const QString &ca,
                           Scheduler &scheduler, Done done)
    : m_scheduler(scheduler)
    , m_begun(scheduler.now())
    , m_done(std::move(done))
    , m_feed(std::make_unique<FeedConnection>(
          configFor(transport, base, ca),
          FeedConnection::Environment{scheduler, *this, networkTransportFactory(), {}, 0}))
{
    m_feed->start();
}

void LabRoundTrip::onEvent(const FeedEvent &event)
{
    const auto *change = std::get_if<StateChanged>(&event.body);
    if (!change || change->error.isNone())
        return;
    m_problem = describe(change->error);
    if (!change->error.detail.isEmpty())
        m_problem += QStringLiteral(" (%1)").arg(change->error.detail);
    if (change->to == FeedState::Disconnected)
        end({CheckOutcome::Kind::Failed, m_problem});
}

void LabRoundTrip::onMessage(const FeedId &, const Message &, const MessageFields &, MessageVerdict,
                             TransportKind)
{
    end({CheckOutcome::Kind::Ok, QStringLiteral("first message after %1 ms")
                                     .arg(toMillis(m_scheduler.now() - m_begun).count())});
}

void LabRoundTrip::end(const CheckOutcome &outcome)
{
    if (const Done done = std::exchange(m_done, {}))
        done(outcome);
}

} // namespace feedscope
