#include "hostwatch.h"

#include <QNetworkInformation>

#ifdef Q_OS_LINUX
#include <sys/timex.h>
#endif

namespace feedscope {

namespace {

std::optional<bool> online()
{
    const QNetworkInformation *network = QNetworkInformation::instance();
    if (!network)
        return std::nullopt;
    switch (network->reachability()) {
    case QNetworkInformation::Reachability::Unknown:
        return std::nullopt;
    case QNetworkInformation::Reachability::Disconnected:
        return false;
    default:
        return true;
    }
}

// The kernel's own bound, which the time service keeps; nothing while no service keeps it.
std::optional<Millis> clockError()
{
#ifdef Q_OS_LINUX
    timex state{};
    if (adjtimex(&state) == TIME_ERROR || (state.status & STA_UNSYNC) != 0)
        return std::nullopt;
    return Millis((state.maxerror + 999) / 1000);
#else
    return std::nullopt;
#endif
}

} // namespace

HostWatch::HostWatch()
{
    QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability);
}

HostFacts HostWatch::facts() const
{
    return {online(), clockError()};
}

} // namespace feedscope
