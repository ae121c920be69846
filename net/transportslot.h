// The one transport a feed has open, and the polite or impolite end of it.
// Thread: the feed's I/O thread.
// Owner: FeedConnection.
// Errors: none of its own.
// Rule: what an older transport still has to say reaches nobody: it is cut off when it leaves the
//   slot.
#pragma once

#include "scheduler.h"
#include "transport.h"

#include <functional>
#include <memory>

namespace feedscope {

class TransportSlot : public QObject
{
    Q_OBJECT

public:
    // `listen` connects each new transport, its signals with `receiver` as their context.
    TransportSlot(Scheduler &scheduler, QObject &receiver, std::function<void(Transport &)> listen);
    ~TransportSlot() override;

    bool isEmpty() const { return m_transport == nullptr; }
    void open(std::unique_ptr<Transport> transport, const ResumePoint &resume);
    // Takes one that is open already.
    void adopt(Transport *transport);
    bool send(const QString &text) { return m_transport && m_transport->send(text); }
    // Of the transport that is here and of all that come.
    void setWindowHidden(bool hidden);
    // With a goodbye it may take up to kGoodbye, in the background.
    void retire(bool goodbye);

private:
    static constexpr Millis kGoodbye{1000};

    Scheduler &m_scheduler;
    QObject &m_receiver;
    const std::function<void(Transport &)> m_listen;
    Transport *m_transport = nullptr;
    bool m_windowHidden = false;
};

} // namespace feedscope
