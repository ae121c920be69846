#include "selftestlab.h"

#include "labcertificate.h"

namespace feedscope {

using Kind = CheckOutcome::Kind;

SelfTestLab::SelfTestLab(Scheduler &scheduler)
    : m_scheduler(scheduler)
{
}

CheckOutcome SelfTestLab::listen(Security security)
{
    LabServer::Options options;
    if (security == Security::Tls) {
        const CheckOutcome made = makeAuthority(options);
        if (made.kind != Kind::Ok)
            return made;
        m_tls.authority = m_authority.fileName();
    }
    return listenWith(siteOf(security), options);
}

CheckOutcome SelfTestLab::makeAuthority(LabServer::Options &options)
{
    QString error;
    const auto certificate = makeLabCertificate(&error);
    if (!certificate)
        return {Kind::NotAvailable, error};
    if (!m_authority.open() || m_authority.write(certificate->certificatePem) < 0 ||
        !m_authority.flush())
        return {Kind::Failed, QStringLiteral("Cannot write to the temporary folder: %1.")
                                  .arg(m_authority.errorString())};
    options.tls = certificate->configuration;
    return {};
}

CheckOutcome SelfTestLab::listenWith(Site &site, const LabServer::Options &options)
{
    auto server = std::make_unique<LabServer>(m_scheduler, options);
    QString error;
    if (!server->listen(QHostAddress(QHostAddress::LocalHost), 0, &error))
        return {Kind::Failed,
                error + QStringLiteral(" Feeds are watched all the same; the demo and scenarios "
                                       "need this.")};
    site.server = std::move(server);
    return {Kind::Ok, site.authority.isEmpty()
                          ? QStringLiteral("listens on 127.0.0.1")
                          : QStringLiteral("listens on 127.0.0.1 with a certificate it made")};
}

void SelfTestLab::roundTrip(TransportKind transport, Security security, LabRoundTrip::Done done)
{
    const Site &site = siteOf(security);
    if (!site.server)
        return done({Kind::NotAvailable, QStringLiteral("The lab server does not run (above).")});
    m_trip = std::make_unique<LabRoundTrip>(transport, site.server->baseUrl(), site.authority,
                                            m_scheduler, std::move(done));
}

QString SelfTestLab::lastProblem() const
{
    return m_trip ? m_trip->lastProblem() : QString();
}

} // namespace feedscope
