#include "networkwatch.h"

namespace feedscope {

void NetworkWatch::start()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 4, 0)
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
#else
    if (!QNetworkInformation::load(QNetworkInformation::Feature::Reachability))
        return;
#endif
    const auto *system = QNetworkInformation::instance();
    m_last = system->reachability();
    connect(system, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::observe);
}

void NetworkWatch::observe(Reachability now)
{
    // From Unknown nothing came back: it was never known to be away.
    const bool back = now == Reachability::Online && m_last != Reachability::Online &&
                      m_last != Reachability::Unknown;
    m_last = now;
    if (back)
        emit cameBack();
}

} // namespace feedscope

#include "moc_networkwatch.cpp"
