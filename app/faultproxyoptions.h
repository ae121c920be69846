// What `feedscope fault-proxy` was asked to do. Pure.
// Thread: any.
// Errors: `error` names the option, what was found and what is allowed; exit 2.
// Source: CONTRACT.md section 6, the --fault of section 2.
#pragma once

#include "faulttext.h"
#include "listenaddress.h"

#include <QStringList>
#include <QUrl>

namespace feedscope {

struct FaultProxyOptions
{
    ListenAddress listen;
    std::optional<ListenAddress> control; // on the loopback
    QUrl upstream;
    QString caFile;
    QList<PlannedFault> faults;
    bool wantsHelp = false;
    QString error; // not empty: everything else is meaningless
};

FaultProxyOptions parseFaultProxyOptions(const QStringList &arguments);
QString faultProxyHelp();

} // namespace feedscope
