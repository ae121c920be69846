// What a FeedConnection does about its credentials; the rest of it is in feedconnection.cpp.
#include "attemptrules.h"
#include "feedconnection.h"

namespace feedscope {

void FeedConnection::listenToSignIn()
{
    connect(&m_signIn, &FeedSignIn::prepared, this, [this] {
        if (m_state.phase != ConnectionPhase::Connecting || !m_slot.isEmpty())
            return;
        apply(ConnectionInputKind::SignedIn);
        openNow();
    });
    connect(&m_signIn, &FeedSignIn::failed, this, &FeedConnection::transportClosed);
    connect(&m_signIn, &FeedSignIn::renewed, this, &FeedConnection::useRenewedToken);
    connect(&m_signIn, &FeedSignIn::notice, this, [this](const QString &text) {
        tell(Notice{text});
        publish();
    });
}

void FeedConnection::start()
{
    const bool isIdle =
        m_state.phase == ConnectionPhase::Stopped || m_state.phase == ConnectionPhase::Failed;
    if (isIdle)
        m_signIn.begin();
    apply(ConnectionInputKind::Start);
}

void FeedConnection::retryNow()
{
    if (m_state.phase == ConnectionPhase::Failed)
        m_signIn.begin();
    apply(ConnectionInputKind::RetryNow);
}

void FeedConnection::openNow()
{
    m_choice.attemptBegins();
    m_slot.open(makeTransport(m_choice.current()), m_resume);
}

void FeedConnection::useRenewedToken()
{
    if (m_state.phase != ConnectionPhase::Live)
        return;
    const QString text = m_signIn.renewalMessage();
    const bool isWebSocket = m_choice.current() == TransportKind::WebSocket;
    if (isWebSocket && !text.isEmpty() && m_slot.send(text)) {
        tell(Notice{tr("The token was renewed and sent over the open connection.")});
        publish();
        return;
    }
    tell(Notice{tr("The token was renewed; reconnecting with it.")});
    apply(ConnectionInputKind::RetryNow);
}

CloseVerdict FeedConnection::judge(const FeedError &error)
{
    CloseContext context = closeContext(m_config, m_choice);
    context.refreshAvailable = m_signIn.canRefresh();
    context.refreshTried = m_signIn.hasRefreshed();
    const CloseVerdict verdict = closeVerdict(error, context);
    if (verdict == CloseVerdict::RefreshToken && !m_signIn.refused())
        return CloseVerdict::Retry;
    if (verdict == CloseVerdict::SignIn)
        m_signIn.giveUp(error);
    return verdict;
}

} // namespace feedscope
