#include "transportfactory.h"

#include "ssetransport.h"
#include "websockettransport.h"

namespace feedscope {
namespace {

// A rung of the ladder this build does not have: it closes with the reason.
class AbsentTransport : public Transport
{
public:
    AbsentTransport(TransportKind kind, Scheduler &scheduler)
        : m_kind(kind)
        , m_scheduler(scheduler)
        , m_alarm(scheduler)
    {
    }
    TransportKind kind() const override { return m_kind; }
    void open(const ResumePoint &) override
    {
        m_alarm.at(m_scheduler.now(), [this] {
            emit closed(
                {ErrorKind::Other, 0,
                 QStringLiteral("This build has no %1 transport.").arg(transportName(m_kind)),
                 std::nullopt});
        });
    }
    void abort() override { m_alarm.cancel(); }

private:
    const TransportKind m_kind;
    Scheduler &m_scheduler;
    Alarm m_alarm;
};

} // namespace

TransportFactory networkTransportFactory()
{
    return [](const AttemptSpec &spec, Scheduler &scheduler) -> std::unique_ptr<Transport> {
        if (spec.kind == TransportKind::Sse)
            return std::make_unique<SseTransport>(spec, scheduler);
        if (spec.kind == TransportKind::WebSocket)
            return std::make_unique<WebSocketTransport>(spec, scheduler);
        return std::make_unique<AbsentTransport>(spec.kind, scheduler);
    };
}

} // namespace feedscope
