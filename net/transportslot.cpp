#include "transportslot.h"

#include <QPointer>

namespace feedscope {

TransportSlot::TransportSlot(Scheduler &scheduler, QObject &receiver,
                             std::function<void(Transport &)> listen)
    : m_scheduler(scheduler)
    , m_receiver(receiver)
    , m_listen(std::move(listen))
{
}

TransportSlot::~TransportSlot()
{
    retire(false);
}

void TransportSlot::open(std::unique_ptr<Transport> transport, const ResumePoint &resume)
{
    adopt(transport.release());
    m_transport->open(resume);
}

void TransportSlot::adopt(Transport *transport)
{
    retire(false);
    m_transport = transport;
    m_transport->setParent(this);
    m_listen(*m_transport);
    m_transport->setWindowHidden(m_windowHidden);
}

void TransportSlot::setWindowHidden(bool hidden)
{
    m_windowHidden = hidden;
    if (m_transport)
        m_transport->setWindowHidden(hidden);
}

void TransportSlot::retire(bool goodbye)
{
    if (!m_transport)
        return;
    Transport *retired = std::exchange(m_transport, nullptr);
    retired->disconnect(&m_receiver);
    retired->setReceiver(nullptr);
    if (!goodbye) {
        retired->abort();
        retired->deleteLater();
        return;
    }
    retired->finish();
    m_scheduler.schedule(m_scheduler.now() + kGoodbye, [guard = QPointer<Transport>(retired)] {
        if (guard)
            guard->deleteLater();
    });
}

} // namespace feedscope
