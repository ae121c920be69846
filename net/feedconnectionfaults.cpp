// What a FeedConnection does about simulated faults; the rest of it is in feedconnection.cpp.
#include "feedconnection.h"

namespace feedscope {

void FeedConnection::listenToFaults()
{
    connect(&m_faults, &FeedFaults::changed, this, &FeedConnection::faultChanged);
    connect(&m_faults, &FeedFaults::received, this, &FeedConnection::take);
    connect(&m_faults, &FeedFaults::toBeSent, this,
            [this](const QString &text) { m_slot.send(text); });
    connect(&m_faults, &FeedFaults::notice, this,
            [this](const QString &text) { tell(Notice{text}); });
    connect(&m_faults, &FeedFaults::cut, this, [this](const FeedError &error) {
        if (!m_slot.isEmpty())
            transportClosed(error);
    });
}

void FeedConnection::faultChanged(const FaultSpec &fault, bool on)
{
    tell(FaultChanged{faultName(fault.kind), on});
    if (on && fault.kind == FaultKind::NetworkDrop)
        m_choice.pause();
    recordSpan();
    publish();
}

void FeedConnection::send(const QString &text)
{
    if (m_faults.touchesSending() && !m_slot.isEmpty())
        m_faults.send(text);
    else if (!m_slot.send(text)) {
        tell(Notice{tr("Not sent: the transport in use has no way back to the server.")});
        return;
    }
    // Its length, never its text: people type tokens into subscribe messages.
    tell(Notice{tr("Sent %1 B.").arg(text.toUtf8().size())});
}

bool FeedConnection::isSimulated() const
{
    return m_faults.isAnyInForce() ||
           (m_state.phase != ConnectionPhase::Live && m_state.phase != ConnectionPhase::Stopped &&
            m_lastError.simulated);
}

bool FeedConnection::isSimulatedAt(Instant now) const
{
    return isSimulated() || m_faults.explains(now) || m_account.ledger().isSimulated();
}

} // namespace feedscope
