// The self-test's two lab servers, plain and TLS, and round trips to them.
// Thread: main, with an event loop.
// Owner: the self-test command; the scheduler outlives it.
// Errors: in the outcomes. Making the certificate may block for the 20 s of labcertificate.h.
#pragma once

#include "labroundtrip.h"
#include "labserver.h"

#include <QTemporaryFile>

namespace feedscope {

class SelfTestLab
{
public:
    enum class Security { Plain, Tls };

    explicit SelfTestLab(Scheduler &scheduler);

    CheckOutcome listen(Security security);
    // Not available where listen() was not ok.
    void roundTrip(TransportKind transport, Security security, LabRoundTrip::Done done);
    // Why the round trip under way has not ended yet.
    QString lastProblem() const;

private:
    struct Site
    {
        std::unique_ptr<LabServer> server; // null: it does not listen
        QString authority;                 // a file; empty: plain
    };

    CheckOutcome listenWith(Site &site, const LabServer::Options &options);
    CheckOutcome makeAuthority(LabServer::Options &options);
    Site &siteOf(Security security) { return security == Security::Tls ? m_tls : m_plain; }

    Scheduler &m_scheduler;
    QTemporaryFile m_authority;
    Site m_plain;
    Site m_tls;
    std::unique_ptr<LabRoundTrip> m_trip;
};

} // namespace feedscope
